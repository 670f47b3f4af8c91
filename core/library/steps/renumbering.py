"""New ids for rows that come back after others got theirs: SQLite gives the id of the last row again once it is gone.

Everything that refers to such a row is told its new id: by the foreign keys, which the schema tells, and in the trail,
whose references are to tables that the row itself names.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.library.steps.row_changes import row_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library.file.connection import Library
    from core.library.steps.row_changes import RowChange, Table, Value

# Tables by what the trail and the queue call their rows.
_SUBJECTS = {
    "document": "documents",
    "reported_inspection": "reported_inspections",
    "claim": "claims",
    "point": "points",
    "quote": "quotes",
    "doubtful grade": "claims",
    "doubtful reading": "reported_inspections",
    "unknown provider": "reported_inspections",
    "told elsewhere": "reported_inspections",
    "failed check": "checks",
    "nothing found": "documents",
    "unread report": "documents",
    "lost correction": "finding_corrections",
}
_SUBJECT_COLUMN = {"finding_corrections": "subject", "review_decisions": "kind"}
_WITH_PLACES = ("old_values", "new_values")


@dataclass(slots=True)
class Renumbering:
    """The new ids of rows that are to come back.

    Attributes:
        library: Where.
        ids: New id by table and old id.
        merged: Rows that are there already under another id, and so do not come back themselves.
    """

    library: Library
    ids: dict[tuple[str, Value], int] = field(default_factory=dict)
    merged: set[tuple[str, Value]] = field(default_factory=set)

    def number(self, rows: Iterable[RowChange]) -> None:
        """Find new ids for all rows that come back and whose own is taken."""
        coming = [row for row in rows if row.before is None and row.table.key == ("id",)]
        highest: dict[str, int] = {}
        for row in coming:
            highest[row.table.name] = max(highest.get(row.table.name, 0), int(str(row.key[0])))
        for row in coming:
            known = self._same_provider(row)
            if known is not None:
                self.ids[row.table.name, row.key[0]] = known
                self.merged.add((row.table.name, row.key[0]))
            elif row_now(self.library, row) is not None:
                self.ids[row.table.name, row.key[0]] = self._next(row.table.name, highest[row.table.name])

    def applied(self, rows: Sequence[RowChange]) -> tuple[RowChange, ...]:
        """The rows under their new ids, each with the new ids of what it refers to."""
        references = {row.table.name: self._references(row.table) for row in rows}
        return tuple(
            self._moved(row, references[row.table.name])
            for row in rows
            if (row.table.name, row.key[0]) not in self.merged
        )

    def _same_provider(self, row: RowChange) -> int | None:
        """A provider is known by its identity, not by its id."""
        if row.table.name != "providers" or row.after is None:
            return None
        identity = row.after[row.table.columns.index("identity")]
        known = identity and self.library.value("SELECT id FROM providers WHERE identity = ?", (identity,))
        return int(known) if known else None

    def _next(self, table: str, coming: int) -> int:
        there = int(self.library.value(f"SELECT coalesce(max(id), 0) FROM main.{table}"))
        return max([there, coming, *(new for (name, _), new in self.ids.items() if name == table)]) + 1

    def _references(self, table: Table) -> dict[str, str]:
        keys = self.library.rows(f"PRAGMA main.foreign_key_list({table.name})")
        return {row["from"]: row["table"] for row in keys}

    def _moved(self, row: RowChange, references: dict[str, str]) -> RowChange:
        if row.after is None:
            return row
        values = dict(zip(row.table.columns, row.after, strict=True))
        for column, table in references.items():
            values[column] = self.ids.get((table, values[column]), values[column])
        if row.before is None and row.table.key == ("id",):
            values["id"] = self.ids.get((row.table.name, values["id"]), values["id"])
        if row.table.name in _SUBJECT_COLUMN:
            table = _SUBJECTS.get(str(values[_SUBJECT_COLUMN[row.table.name]]), "")
            values["subject_id"] = self.ids.get((table, values["subject_id"]), values["subject_id"])
        for column in _WITH_PLACES if row.table.name == "finding_corrections" else ():
            values[column] = self._placed(str(values[column]))
        after = tuple(values.values())
        return replace(row, key=row.table.key_of(after), after=after)

    def _placed(self, text: str) -> str:
        """Values of the trail that name a reported inspection."""
        told = json.loads(text)
        place = told.get("reported_inspection")
        if ("reported_inspections", place) not in self.ids:
            return text
        return json.dumps({**told, "reported_inspection": self.ids["reported_inspections", place]}, ensure_ascii=False)
