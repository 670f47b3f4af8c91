"""What the library holds to be true, where it has it from, and what a change to it touched."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.model.documents import DocumentKind
    from core.model.findings import Provider, VisitType


class Basis(StrEnum):
    """What a judgement rests on, strongest first."""

    CORRECTED = "corrected"
    REPORT = "report"
    AGREED = "agreed"
    SINGLE_SOURCE = "single source"
    CONFLICT = "conflict"


class DocumentState(StrEnum):
    """Where a document stands in the user's work."""

    NEW = "new"
    REVIEWED = "reviewed"
    NEEDS_EYES = "needs eyes"
    NO_JUDGEMENT = "no judgement"


@dataclass(frozen=True, slots=True)
class Inspection:
    """One visit to one provider, as the library knows it from all its documents."""

    id: int
    provider: Provider
    provider_id: int
    inspectorate: str | None
    framework: str | None
    visit_type: VisitType
    published_on: date | None
    inspected_from: date | None
    inspected_to: date | None
    lead_inspector: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the library holds to be true for one inspection and one area.

    Attributes:
        inspection_id: The inspection.
        area: Area id.
        grade: Grade id; None when the documents conflict.
        basis: What it rests on.
        reason: Why this grade, in a sentence a user can read.
        claim_id: The claim whose evidence is shown for it, or None for a corrected value without one.
        document_id: The document of that claim.
        document_kind: Report or article.
        evidence_text: The words.
        start: Offset of the words in the document's text.
        end: Offset behind them.
        page: 1-based page, for a paged document.
        confidence: Of the claim shown.
        sources: How many documents speak of it.
    """

    inspection_id: int
    area: str
    grade: str | None
    basis: Basis
    reason: str
    claim_id: int | None
    document_id: int | None
    document_kind: DocumentKind | None
    evidence_text: str
    start: int | None
    end: int | None
    page: int | None
    confidence: float | None
    sources: int


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided for one area of an inspection instead of what its documents say.

    Attributes:
        id: Of the correction.
        inspection_id: The inspection.
        area: Area id.
        grade: Grade id that holds; None when the person decided that none does.
        reason: Why.
        made_by: Who.
        made_at: When, in UTC.
        old_grade: Grade id that held before.
        old_basis: What that rested on; None when nothing was told of the area.
        undone_at: When it was taken back, or None while it holds.
    """

    id: int
    inspection_id: int
    area: str
    grade: str | None
    reason: str
    made_by: str
    made_at: datetime
    old_grade: str | None = None
    old_basis: Basis | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Which records a use-case touched, so that windows refresh those and nothing else."""

    documents: frozenset[int] = field(default_factory=frozenset)
    inspections: frozenset[int] = field(default_factory=frozenset)
    providers: frozenset[int] = field(default_factory=frozenset)

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.documents | other.documents,
            self.inspections | other.inspections,
            self.providers | other.providers,
        )
