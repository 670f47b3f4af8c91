"""What a library holds, told so that two of them can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import InspectionFilter, judgement_lines

if TYPE_CHECKING:
    from core.library import JudgementLine, Library

# The trail keeps what was taken back; that it was is all that undoing leaves behind.
_TRAIL = ("finding_corrections", "corrections")


def dump(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every ordinary table with its ids, without decisions that were taken back."""
    tables = [
        row["name"]
        for row in library.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        if not row["name"].startswith(("sqlite_", "_sqlite_"))
    ]
    return {
        table: [
            tuple(row)
            for row in library.rows(
                f"SELECT * FROM {table}{' WHERE undone_at IS NULL' if table in _TRAIL else ''} ORDER BY 1, 2"
            )
        ]
        for table in tables
    }


def found_by(library: Library, word: str) -> list[int]:
    """Ids of the documents that full-text search finds."""
    return [
        row[0]
        for row in library.rows("SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? ORDER BY 1", (word,))
    ]


def lines(library: Library) -> dict[tuple[str | None, str], JudgementLine]:
    """What holds, by provider and area."""
    return {(line.provider, line.area): line for line in judgement_lines(library, InspectionFilter())}
