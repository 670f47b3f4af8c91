"""A document's findings as they stand, with what the parser made and what was decided about each: a form to edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from core.library.correcting.corrections import StandingFinding, fold
from core.library.correcting.finding_values import (
    ClaimValues,
    DocumentValues,
    PointValues,
    QuoteValues,
    ReportedValues,
    Subject,
)
from core.library.correcting.standing import KEPT, columns_as_read, evidence_of, find
from core.library.correcting.trail import document_trail

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from core.library.correcting.corrections import TrailEntry
    from core.library.file.connection import Library

_V = TypeVar("_V", ReportedValues, ClaimValues, PointValues, QuoteValues)


@dataclass(frozen=True, slots=True)
class StandingDocument:
    """All findings of a document as they stand; those rejected are among them.

    Attributes:
        document: The document's own values.
        inspections: In the order of the document, those that a person added last.
        claims: Of all its inspections; ``values.reported_inspection`` says of which.
        points: Of all its inspections.
        quotes: In the order of the text.
        no_longer_fit: Decisions that have no effect since the document was read anew.
    """

    document: StandingFinding[DocumentValues]
    inspections: tuple[StandingFinding[ReportedValues], ...]
    claims: tuple[StandingFinding[ClaimValues], ...]
    points: tuple[StandingFinding[PointValues], ...]
    quotes: tuple[StandingFinding[QuoteValues], ...]
    no_longer_fit: tuple[TrailEntry, ...]

    def claims_of(self, inspection_id: int) -> tuple[StandingFinding[ClaimValues], ...]:
        """The claims that stand about one of its inspections, those that a person added last."""
        return _in_force(each for each in self.claims if each.values.reported_inspection == inspection_id)

    def points_of(self, inspection_id: int) -> tuple[StandingFinding[PointValues], ...]:
        """The points that stand about one of its inspections, those that a person added last."""
        return _in_force(each for each in self.points if each.values.reported_inspection == inspection_id)

    @property
    def inspections_in_force(self) -> tuple[StandingFinding[ReportedValues], ...]:
        """The inspections that stand."""
        return _in_force(self.inspections)

    @property
    def quotes_in_force(self) -> tuple[StandingFinding[QuoteValues], ...]:
        """The quotations that stand."""
        return _in_force(self.quotes)


def _in_force(findings: Iterable[StandingFinding[_V]]) -> tuple[StandingFinding[_V], ...]:
    standing = [each for each in findings if each.stands]
    return tuple(sorted(standing, key=lambda each: each.as_read is None))


def standing_findings(library: Library, document_id: int) -> StandingDocument:
    """The findings of a document as they stand.

    Raises:
        NotInLibraryError: There is no such document.
    """
    own = find(library, Subject.DOCUMENT, document_id)
    trail = document_trail(library, document_id)
    return StandingDocument(
        document=StandingFinding(
            document_id,
            DocumentValues.of(own.as_read),
            DocumentValues.of(own.folded.columns),
            None,
            stands=True,
            decided=own.folded.decided,
            trail=own.trail,
        ),
        inspections=_standing(library, document_id, Subject.REPORTED_INSPECTION, ReportedValues, trail),
        claims=_standing(library, document_id, Subject.CLAIM, ClaimValues, trail),
        points=_standing(library, document_id, Subject.POINT, PointValues, trail),
        quotes=_standing(library, document_id, Subject.QUOTE, QuoteValues, trail),
        no_longer_fit=tuple(entry for entry in trail if entry.no_longer_fits and entry.undone_at is None),
    )


def _standing(
    library: Library, document_id: int, subject: Subject, kind: type[_V], trail: Sequence[TrailEntry]
) -> tuple[StandingFinding[_V], ...]:
    kept = KEPT[subject]
    decisions: dict[int | None, list[TrailEntry]] = {}
    for entry in trail:
        if entry.subject is subject:
            decisions.setdefault(entry.subject_id, []).append(entry)
    added = {
        row[0]
        for row in library.rows(
            f"SELECT s.{kept.key} FROM {kept.standing} s JOIN {kept.table} t ON t.id = s.{kept.key} "
            "WHERE t.document = ? AND s.added",
            (document_id,),
        )
    }
    rows = library.rows(f"SELECT * FROM {kept.table} WHERE document = ? ORDER BY position, id", (document_id,))
    if subject in (Subject.CLAIM, Subject.POINT):
        rows.sort(key=lambda row: (row["reported_inspection"], row["position"]))
    return tuple(_one(row, subject, kind, decisions.get(row["id"], ()), added=row["id"] in added) for row in rows)


def _one(
    row: sqlite3.Row, subject: Subject, kind: type[_V], trail: Sequence[TrailEntry], *, added: bool
) -> StandingFinding[_V]:
    as_read = columns_as_read(subject, row)
    folded = fold(as_read, trail)
    confidence = None
    if subject is Subject.CLAIM:
        confidence = 1.0 if folded.decided else row["confidence"]
    return StandingFinding(
        id=row["id"],
        as_read=None if added else kind.of(as_read),
        values=kind.of(folded.columns),
        evidence=None if subject is Subject.REPORTED_INSPECTION else evidence_of(row),
        stands=folded.stands,
        decided=folded.decided,
        confidence=confidence,
        trail=tuple(trail),
    )
