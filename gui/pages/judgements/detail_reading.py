"""Reads what the details panel shows; runs in the library's worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library import Subject, changes_of, document_detail, document_trail, inspection_detail, judgement_corrections
from gui.evidence.quoting import quoted

if TYPE_CHECKING:
    from core.library import AreaChange, InspectionDetail, Library, TrailEntry
    from core.model import Correction, Judgement
    from gui.evidence.card import QuotedEvidence


@dataclass(frozen=True, slots=True)
class ShownDetail:
    """What the panel shows.

    Attributes:
        detail: The inspection.
        area: Id of the area chosen, or None.
        judgement: What holds for the area, or None.
        evidence: Its words in their sentence, or None when there are none.
        corrections: What was decided about the area by hand, the oldest first.
        decisions: What was decided about the claim whose words are shown, the oldest first.
        change: How the grade stands to that of the full inspection before; None where there is none to hold it against.
    """

    detail: InspectionDetail
    area: str | None
    judgement: Judgement | None
    evidence: QuotedEvidence | None
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[TrailEntry, ...] = ()
    change: AreaChange | None = None


def read_detail(library: Library, inspection_id: int, area: str | None) -> ShownDetail:
    """Read one inspection and the evidence of one of its areas.

    Raises:
        LibraryError: The inspection is gone, or the file cannot be read.
    """
    detail = inspection_detail(library, inspection_id)
    judgement = next((held for held in detail.judgements if held.area == area), None)
    evidence = None
    if judgement is not None and judgement.document_id is not None and judgement.start is not None:
        document = document_detail(library, judgement.document_id)
        evidence = quoted(document, judgement.start, judgement.end or judgement.start, judgement.page)
    corrections = tuple(one for one in judgement_corrections(library, inspection_id) if one.area == area)
    change = changes_of(library, (inspection_id,)).get((inspection_id, area)) if area is not None else None
    return ShownDetail(detail, area, judgement, evidence, corrections, _decisions(library, judgement), change)


def _decisions(library: Library, judgement: Judgement | None) -> tuple[TrailEntry, ...]:
    """What was decided about the claim that a judgement shows."""
    if judgement is None or judgement.document_id is None or judgement.claim_id is None:
        return ()
    trail = document_trail(library, judgement.document_id)
    return tuple(one for one in trail if (one.subject, one.subject_id) == (Subject.CLAIM, judgement.claim_id))
