"""Reads what stands round one thing that needs eyes; runs in the library's worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge import NO_SINGLE_AREA
from core.library import (
    SURE,
    ReviewKind,
    document_detail,
    inspection_detail,
    judgement_corrections,
    standing_findings,
)
from core.model import Basis, DocumentKind, Tense
from gui.evidence.quoting import quoted

if TYPE_CHECKING:
    from core.library import (
        ClaimValues,
        DocumentDetail,
        InspectionDetail,
        Library,
        ReviewItem,
        SourcedClaim,
        StandingDocument,
        StandingFinding,
    )
    from core.library.correcting.finding_values import ReportedValues
    from core.model import Correction, Judgement
    from gui.evidence.card import QuotedEvidence

_SIDES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Side:
    """What one document tells where several differ.

    Attributes:
        document_id: The document.
        official: Whether it is an official report.
        grade: Grade id.
        quoted: Its words in their sentence.
        span: Where they stand in its text.
    """

    document_id: int
    official: bool
    grade: str
    quoted: QuotedEvidence
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One item with all that helps to decide it.

    Attributes:
        item: What needs eyes.
        document: The document it is about; None for a conflict and an inspection without document.
        standing: The document's findings as they stand.
        together: For a doubtful grade every claim that was read from the same words and is doubtful too: they are
            confirmed and rejected together.
        inspection: What the library holds of the inspection, if it bears upon one.
        others: What other documents tell of the area.
        sides: For a conflict what the documents say.
        corrections: Earlier decisions about the area of a conflict; of an inspection without document all.
    """

    item: ReviewItem
    document: DocumentDetail | None = None
    standing: StandingDocument | None = None
    together: tuple[StandingFinding[ClaimValues], ...] = ()
    inspection: InspectionDetail | None = None
    others: tuple[SourcedClaim, ...] = ()
    sides: tuple[Side, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def claim(self) -> StandingFinding[ClaimValues] | None:
        """The claim in doubt, as it stands."""
        return next((claim for claim in self.together if claim.id == self.item.claim_id), None)

    @property
    def reported(self) -> StandingFinding[ReportedValues] | None:
        """The inspection as the document tells of it."""
        inspections = self.standing.inspections if self.standing else ()
        return next((each for each in inspections if each.id == self.item.reported_inspection_id), None)

    @property
    def framework(self) -> str | None:
        """Id of the framework that names areas and grades."""
        if self.reported is not None:
            return self.reported.values.framework
        return self.inspection.inspection.framework if self.inspection else None

    @property
    def held(self) -> tuple[Judgement, ...]:
        """What the library holds for the area in doubt, or for each where all are meant, not by this document alone."""
        judgements = self.inspection.judgements if self.inspection else ()
        every = self.item.area == NO_SINGLE_AREA
        asked = (one for one in judgements if (one.area != NO_SINGLE_AREA if every else one.area == self.item.area))
        return tuple(one for one in asked if not self._only_told_here(one))

    def _only_told_here(self, held: Judgement) -> bool:
        return held.basis is not Basis.CORRECTED and held.sources == 1 and held.document_id == self.item.document_id

    @property
    def official(self) -> bool:
        """Whether the document is an official report."""
        return self.document is not None and self.document.findings.kind is DocumentKind.OFFICIAL_REPORT


def read_item(library: Library, item: ReviewItem) -> ShownItem:
    """Read an item.

    Raises:
        NotInLibraryError: What it is about is not there any more.
        LibraryError: The file cannot be read.
    """
    held = inspection_detail(library, item.inspection_id) if item.inspection_id is not None else None
    if item.document_id is None:
        return _read_of_inspection(library, item, held)
    document, standing = document_detail(library, item.document_id), standing_findings(library, item.document_id)
    others = held.claims if held and item.area else ()
    return ShownItem(
        item=item,
        document=document,
        standing=standing,
        together=_together(item, standing),
        inspection=held,
        others=tuple(told for told in others if told.claim.area == item.area and told.document_id != item.document_id),
    )


def _read_of_inspection(library: Library, item: ReviewItem, held: InspectionDetail | None) -> ShownItem:
    told = [claim for claim in held.claims if claim.claim.area == item.area] if held else []
    corrections = judgement_corrections(library, held.inspection.id) if held else ()
    return ShownItem(
        item=item,
        inspection=held,
        sides=tuple(_side(library, claim) for claim in told[:_SIDES_SHOWN]),
        corrections=tuple(each for each in corrections if item.area in (None, each.area)),
    )


def _side(library: Library, told: SourcedClaim) -> Side:
    document, evidence = document_detail(library, told.document_id), told.claim.evidence
    official = told.document_kind is DocumentKind.OFFICIAL_REPORT
    span = (evidence.start, evidence.end)
    return Side(told.document_id, official, told.claim.grade, quoted(document, *span, evidence.page), span)


def _together(item: ReviewItem, standing: StandingDocument) -> tuple[StandingFinding[ClaimValues], ...]:
    """The doubtful claims that the same words of one inspection tell, the one of the item among them."""
    asked = next((claim for claim in standing.claims if claim.id == item.claim_id), None)
    if asked is None or asked.evidence is None or item.kind is not ReviewKind.DOUBTFUL_GRADE:
        return ()
    return tuple(
        claim
        for claim in standing.claims
        if claim.id == asked.id
        or (
            claim.evidence == asked.evidence
            and claim.values.reported_inspection == asked.values.reported_inspection
            and not claim.decided
            and claim.stands
            and (claim.confidence or 0) < SURE
        )
    )


def is_earlier(shown: ShownItem) -> bool:
    """Whether the grade in doubt is told of an inspection before the one that the document is about."""
    return shown.claim is not None and shown.claim.values.tense is Tense.EARLIER
