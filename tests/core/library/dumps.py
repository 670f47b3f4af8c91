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


def canonical(library: Library) -> list[tuple[object, ...]]:
    """All that the library holds to be true, in words that no order of import changes."""
    members: dict[int, list[tuple[str, int]]] = {}
    for row in library.rows(
        "SELECT r.inspection, d.sha256, r.position FROM reported_inspections r JOIN documents d ON d.id = r.document "
        "WHERE r.inspection IS NOT NULL ORDER BY d.sha256, r.position"
    ):
        members.setdefault(row["inspection"], []).append((row["sha256"][:8], row["position"]))
    held: list[tuple[object, ...]] = []
    for row in library.rows(
        "SELECT i.*, p.name, p.identity, p.authority_code, d.sha256 FROM inspections i "
        "JOIN providers p ON p.id = i.provider LEFT JOIN documents d ON d.id = i.chief_document"
    ):
        facts = {key: row[key] for key in row.keys() if key not in ("id", "provider", "chief_document")}  # noqa: SIM118 - a row iterates over its values
        judgements = library.rows(
            "SELECT j.area, j.grade, j.rank, j.basis, j.reason, j.sources, c.words, d.sha256 FROM judgements j "
            "LEFT JOIN claims c ON c.id = j.claim LEFT JOIN documents d ON d.id = c.document "
            "WHERE j.inspection = ? ORDER BY j.area",
            (row["id"],),
        )
        claims = library.rows(
            "SELECT d.sha256, c.position, c.tense FROM claims c JOIN documents d ON d.id = c.document "
            "WHERE c.inspection = ? ORDER BY 1, c.reported_inspection, 2",
            (row["id"],),
        )
        held.append(
            (
                members.get(row["id"]),
                sorted(facts.items()),
                [tuple(judgement) for judgement in judgements],
                [tuple(claim) for claim in claims],
            )
        )
    decisive = library.rows(
        "SELECT d.sha256, r.position, r.decisive, r.told_elsewhere FROM reported_inspections r "
        "JOIN documents d ON d.id = r.document"
    )
    providers = library.rows("SELECT name, search_name, authority_code, identity FROM providers")
    states = library.rows("SELECT sha256, state FROM documents")
    held += [("decisive", *row) for row in decisive] + [("provider", *row) for row in providers]
    held += [("state", *row) for row in states]
    return sorted(held, key=repr)


def found_by(library: Library, word: str) -> list[int]:
    """Ids of the documents that full-text search finds."""
    return [
        row[0]
        for row in library.rows("SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? ORDER BY 1", (word,))
    ]


def lines(library: Library) -> dict[tuple[str | None, str], JudgementLine]:
    """What holds, by provider and area."""
    return {(line.provider, line.area): line for line in judgement_lines(library, InspectionFilter())}
