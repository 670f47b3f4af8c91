"""Which findings of a document in another library are which of ours: both have the same bytes, read by some parser."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from core.library.correcting.finding_values import Subject

if TYPE_CHECKING:
    import sqlite3

    from core.library.file.connection import Library

_Key: TypeAlias = "tuple[object, ...]"

REPORTED, CHECKS = "reported_inspections", "checks"

# What a finding is known by in both libraries, besides the inspection that it belongs to. What people added is no
# finding of the parser; ``merging_trail`` sees to it.
_KEYS = {
    "reported_inspections": ("position", "provider_name", "provider_type", "authority_code"),
    "claims": ("area", "grade", "tense", "told_when", "span_start", "words"),
    "points": ("kind", "span_start", "words"),
    "quotes": ("speaker", "span_start", "words"),
    "checks": ("name", "outcome", "message"),
}
_STANDING = {"claims": "claim", "points": "point", "quotes": "quote", "reported_inspections": "reported_inspection"}


@dataclass(frozen=True, slots=True)
class Matches:
    """The same findings in two libraries.

    Attributes:
        ids: By table, our id for each of theirs.
        complete: Whether every finding of theirs is one of ours and the other way round: both were read alike.
    """

    ids: dict[str, dict[int, int]] = field(default_factory=dict)
    complete: bool = True

    def ours(self, table: str, their_id: int | None) -> int | None:
        """Our id of one of their findings; None when we have no such finding."""
        return None if their_id is None else self.ids.get(table, {}).get(their_id)

    def moved(self, values: dict[str, str | int | None]) -> dict[str, str | int | None] | None:
        """Values of a correction with our id of the inspection that they name; None when we have no such."""
        if "reported_inspection" not in values:
            return values
        place = self.ours(REPORTED, int(values["reported_inspection"] or 0))
        return None if place is None else {**values, "reported_inspection": place}


def match_findings(ours: Library, our_document: int, theirs: Library, their_document: int) -> Matches:
    """Find the same findings of one document in two libraries."""
    ids: dict[str, dict[int, int]] = {}
    complete = True
    for table, columns in _KEYS.items():
        places = ids.get(REPORTED, {})
        own = [(row["id"], _key(row, columns, _place(row))) for row in _as_read(ours, table, our_document)]
        their = [
            (row["id"], _key(row, columns, places.get(_place(row) or 0)))
            for row in _as_read(theirs, table, their_document)
        ]
        ids[table] = _paired(own, their)
        complete = complete and len(ids[table]) == len(own) == len(their)
    return Matches(ids, complete)


def table_of(subject: Subject) -> str:
    """Where findings of one sort are kept."""
    return {
        Subject.DOCUMENT: "documents",
        Subject.REPORTED_INSPECTION: "reported_inspections",
        Subject.CLAIM: "claims",
        Subject.POINT: "points",
        Subject.QUOTE: "quotes",
    }[subject]


def _key(row: sqlite3.Row, columns: tuple[str, ...], place: int | None) -> _Key:
    return (place, *(row[column] for column in columns))


def _place(row: sqlite3.Row) -> int | None:
    """Our or their inspection that a finding belongs to; None for what belongs to the document as a whole."""
    return row["reported_inspection"] if "reported_inspection" in row.keys() else None  # noqa: SIM118 (a row is no dict)


def _as_read(library: Library, table: str, document_id: int) -> list[sqlite3.Row]:
    key = _STANDING.get(table)
    read = f" AND id NOT IN (SELECT {key} FROM standing_{table} WHERE added)" if key else ""
    return library.rows(f"SELECT * FROM {table} WHERE document = ?{read} ORDER BY position, id", (document_id,))


def _paired(ours: list[tuple[int, _Key]], theirs: list[tuple[int, _Key]]) -> dict[int, int]:
    """Our id for each of theirs with the same key; several of one key meet in their order."""
    waiting: defaultdict[_Key, deque[int]] = defaultdict(deque)
    for our_id, key in ours:
        waiting[key].append(our_id)
    return {their_id: waiting[key].popleft() for their_id, key in theirs if waiting[key]}
