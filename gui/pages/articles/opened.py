"""A document as the Articles page opens it: with its findings as they stand, what was decided, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.library import (
    Note,
    ReviewFilter,
    Subject,
    Target,
    all_tags,
    detail_as_it_stands,
    document_detail,
    document_trail,
    notes,
    review_items,
    standing_findings,
    tags,
)
from gui.corrections.claim_form import ClaimInQuestion
from gui.evidence.marks import FindingSort

if TYPE_CHECKING:
    from core.library import (
        ClaimValues,
        DocumentDetail,
        Library,
        PointValues,
        QuoteValues,
        ReportedValues,
        ReviewItem,
        StandingDocument,
        StandingFinding,
        TrailEntry,
    )
    from core.model import Changes
    from gui.evidence.marks import FindingKey

    AnyFinding: TypeAlias = (
        StandingFinding[ClaimValues]
        | StandingFinding[PointValues]
        | StandingFinding[QuoteValues]
        | StandingFinding[ReportedValues]
    )

_DOUBTS_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """One document with all that its page shows.

    Attributes:
        detail: With its findings as they stand; a :class:`FindingKey` points into these.
        standing: The same findings with what was decided about each.
        trail: All decisions about them, the oldest first.
        doubts: What still needs eyes.
        tags: Its tags, by name.
        notes: Its notes, the oldest first.
        known_tags: Every tag of the library, by name.
    """

    detail: DocumentDetail
    standing: StandingDocument
    trail: tuple[TrailEntry, ...] = ()
    doubts: tuple[ReviewItem, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    known_tags: tuple[str, ...] = ()

    def is_touched(self, changes: Changes) -> bool:
        """Whether anything shown of it can be another by now: a report bears out what was doubtful here."""
        inspections = {record.inspection_id for record in self.detail.inspections}
        return self.id in changes.documents or bool(inspections & changes.inspections)

    @property
    def id(self) -> int:
        """Of the document."""
        return self.detail.id

    def finding(self, key: FindingKey) -> tuple[Subject, AnyFinding] | None:
        """What was decided about a finding; None for a mention or a check, about which nothing is."""
        if key.sort is FindingSort.QUOTE:
            return Subject.QUOTE, self.standing.quotes_in_force[key.index]
        if key.sort is FindingSort.CLAIM:
            return Subject.CLAIM, self.claims(key.group)[key.index]
        if key.sort is FindingSort.POINT:
            return Subject.POINT, self.points(key.group)[key.index]
        return None

    def inspection(self, group: int) -> StandingFinding[ReportedValues]:
        """One of its inspections, by its place among those that stand."""
        return self.standing.inspections_in_force[group]

    def claims(self, group: int) -> tuple[StandingFinding[ClaimValues], ...]:
        """The claims about it, in the order of the detail."""
        return self.standing.claims_of(self.inspection(group).id)

    def points(self, group: int) -> tuple[StandingFinding[PointValues], ...]:
        """The points about it, in the order of the detail."""
        return self.standing.points_of(self.inspection(group).id)

    def claim(self, key: FindingKey) -> ClaimInQuestion | None:
        """A claim with the inspections that it can be about; None when the key is of something else."""
        if key.sort is not FindingSort.CLAIM:
            return None
        return ClaimInQuestion(self.claims(key.group)[key.index], self.standing.inspections_in_force)


def read_opened(library: Library, document_id: int) -> OpenedDocument:
    """Read a document for its page.

    Raises:
        NotInLibraryError: There is no such document.
    """
    detail, standing = document_detail(library, document_id), standing_findings(library, document_id)
    target = Target(document_id=document_id)
    return OpenedDocument(
        detail=detail_as_it_stands(detail, standing),
        standing=standing,
        trail=tuple(document_trail(library, document_id)),
        doubts=review_items(library, ReviewFilter(documents=(document_id,)), _DOUBTS_AT_MOST),
        tags=tags(library, target),
        notes=notes(library, target),
        known_tags=tuple(tag.name for tag in all_tags(library)),
    )
