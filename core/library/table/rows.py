"""The records that queries give to windows and exports: plain values, ready to show, no SQL behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library.resolving.deciding import SURE
from core.model import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from core.model import (
        Claim,
        Document,
        DocumentKind,
        DocumentState,
        Findings,
        Inspection,
        Judgement,
        ProviderType,
        ReportedInspection,
        VisitType,
    )


@dataclass(frozen=True, slots=True)
class GradeCell:
    """One judgement as a cell of the table shows it.

    Attributes:
        area: Area id.
        grade: Grade id; None when the documents conflict.
        basis: What it rests on.
        sources: How many documents speak of it.
        confidence: Of the claim shown, 0 to 1; None for a corrected value.
        claim_id: The claim whose evidence is shown, or None.
        document_id: The document of that claim, or None.
    """

    area: str
    grade: str | None
    basis: Basis
    sources: int
    confidence: float | None
    claim_id: int | None
    document_id: int | None

    @property
    def is_doubtful(self) -> bool:
        """Whether it was read from wording that is often misread, and no person decided about it."""
        by_reading = self.basis not in (Basis.CORRECTED, Basis.CONFLICT)
        return by_reading and self.confidence is not None and self.confidence < SURE


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """One inspection as a row of the judgement table.

    Attributes:
        id: Of the inspection.
        provider_id: Of the provider.
        provider: Name to show; None when no document names it.
        provider_type: The kind of body.
        authority_code: ONS code, where the provider is an authority or its services.
        region: Name of the region, where known.
        inspectorate: ``Ofsted``, ``CQC`` …, or None.
        framework: Framework id, or None.
        visit_type: Sort of visit.
        published_on: Day the report was published.
        inspected_from: First day on site.
        inspected_to: Last day on site.
        inspected_month: ``YYYY-MM`` when only the month is known.
        lead_inspector: Names joined by commas, or None.
        reports: How many official reports speak of it.
        articles: How many articles speak of it.
        document_id: The document to open first: the report, else the newest article.
        cells: Its judgements, areas in the order of the framework.
    """

    id: int
    provider_id: int
    provider: str | None
    provider_type: ProviderType
    authority_code: str | None
    region: str | None
    inspectorate: str | None
    framework: str | None
    visit_type: VisitType
    published_on: date | None
    inspected_from: date | None
    inspected_to: date | None
    inspected_month: str | None
    lead_inspector: str | None
    reports: int
    articles: int
    document_id: int | None
    cells: tuple[GradeCell, ...]

    @property
    def sources(self) -> int:
        """How many documents speak of the inspection."""
        return self.reports + self.articles

    def cell(self, areas: Iterable[str]) -> GradeCell | None:
        """The judgement to show in a column that these areas share: the first of them that is judged."""
        by_area = {cell.area: cell for cell in self.cells}
        return next((by_area[area] for area in areas if area in by_area), None)


@dataclass(frozen=True, slots=True)
class TableCount:
    """How much a filter leaves.

    Attributes:
        inspections: Rows of the judgement table.
        authorities: Different authorities among them.
    """

    inspections: int
    authorities: int


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value that a filter can offer.

    Attributes:
        value: What to put into the filter: an id, a code or a name.
        label: What to show; equal to ``value`` where knowledge has the better label.
        count: How many inspections have it.
    """

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class GradeFacet:
    """How many inspections hold one grade in one area."""

    area: str
    grade: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of the whole library that filters can offer, most frequent first; grades by area and rank."""

    provider_types: tuple[FacetValue, ...]
    inspectorates: tuple[FacetValue, ...]
    frameworks: tuple[FacetValue, ...]
    visit_types: tuple[FacetValue, ...]
    regions: tuple[FacetValue, ...]
    authorities: tuple[FacetValue, ...]
    bases: tuple[FacetValue, ...]
    years: tuple[FacetValue, ...]
    grades: tuple[GradeFacet, ...]


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """One claim about an inspection, with the document that makes it."""

    claim_id: int
    claim: Claim
    document_id: int
    document_kind: DocumentKind
    document_title: str


@dataclass(frozen=True, slots=True)
class InspectionDocument:
    """A document that speaks of an inspection.

    Attributes:
        id: Of the document.
        title: Headline, else the file name.
        kind: Article or official report.
        outlet: Publication, or None.
        published_on: The document's own date.
        claims: How many current claims about the inspection it makes.
    """

    id: int
    title: str
    kind: DocumentKind
    outlet: str | None
    published_on: date | None
    claims: int


@dataclass(frozen=True, slots=True)
class InspectionDetail:
    """One inspection with everything that speaks of it.

    Attributes:
        inspection: Who, when and under which framework.
        region: Name of the region, where known.
        inspected_month: ``YYYY-MM`` when only the month is known.
        judgements: What holds, areas in the order of the framework.
        documents: Reports first, then articles by date.
        claims: Current claims of all documents, in the order of the documents and their texts.
        earlier: What documents about later inspections say of it, in the same order.
    """

    inspection: Inspection
    region: str | None
    inspected_month: str | None
    judgements: tuple[Judgement, ...]
    documents: tuple[InspectionDocument, ...]
    claims: tuple[SourcedClaim, ...]
    earlier: tuple[SourcedClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document as a row of the table of articles.

    Attributes:
        id: Of the document.
        title: Headline, else the file name.
        outlet: Publication, or None.
        author: By-line, or None.
        kind: Article or official report.
        source: File name or path as given at import.
        published_on: The document's own date.
        state: Where it stands in the user's work.
        tags: Its tags, by name.
    """

    id: int
    title: str
    outlet: str | None
    author: str | None
    kind: DocumentKind
    source: str
    published_on: date | None
    state: DocumentState
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A stored claim.

    Attributes:
        id: Of the claim.
        inspection_id: The inspection it is about, for an earlier claim the past one; None where it met none.
        claim: The claim as the parser made it.
    """

    id: int
    inspection_id: int | None
    claim: Claim


@dataclass(frozen=True, slots=True)
class ReportedRecord:
    """One inspection as a stored document tells of it.

    Attributes:
        id: Of this report within the document.
        inspection_id: The inspection it was taken for; None when it says too little to be one.
        reported: As the parser made it.
        claims: The same claims as in ``reported``, with their ids.
    """

    id: int
    inspection_id: int | None
    reported: ReportedInspection
    claims: tuple[ClaimRecord, ...]


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Another document that tells the same story, or is the same report.

    Attributes:
        document_id: The other document.
        title: Its headline, else its file name.
        outlet: Where it appeared.
        source: What its file was called.
        published_on: Day it was published.
        kind: Article (then it tells the same story) or official report (then it is another copy or version of it).
        alike: How much of their words the two share, 0 to 1.
        is_later: Whether it was published later than this one, as a report that replaces it is; None if unknown or on
            the same day.
    """

    document_id: int
    title: str
    outlet: str | None
    source: str
    published_on: date | None
    kind: DocumentKind
    alike: float
    is_later: bool | None


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document with all its findings, for the reader.

    Attributes:
        id: Of the document.
        document: The document as it was read.
        findings: Equal to what the parser made of it.
        inspections: ``findings.inspections`` with their ids and those of their claims.
        state: Where it stands in the user's work.
        added_at: When it was imported, in UTC.
        near_duplicates: Other documents that tell the same story or are the same report.
    """

    id: int
    document: Document
    findings: Findings
    inspections: tuple[ReportedRecord, ...]
    state: DocumentState
    added_at: datetime
    near_duplicates: tuple[NearDuplicate, ...] = ()

    @property
    def title(self) -> str:
        """Headline, else the file name."""
        return self.findings.title or self.document.title or self.document.source


@dataclass(frozen=True, slots=True)
class JudgementLine:
    """One judgement with its evidence and source: a line of a long export.

    Attributes that are not told by their names:
        provider: Name to show; None when no document names it.
        grade: Grade id; None for a conflict, whose ``reason`` names both sides.
        evidence: The words, exactly as in the document.
        start: Offset of the words in the document's text, in code points; ``end`` behind them.
        source: File name or path of the document as given at import.
        sources: How many documents speak of this judgement.
    """

    inspection_id: int
    provider: str | None
    provider_type: ProviderType
    authority_code: str | None
    region: str | None
    inspectorate: str | None
    framework: str | None
    visit_type: VisitType
    published_on: date | None
    inspected_from: date | None
    inspected_to: date | None
    inspected_month: str | None
    lead_inspector: str | None
    area: str
    grade: str | None
    basis: Basis
    reason: str
    sources: int
    evidence: str
    start: int | None
    end: int | None
    page: int | None
    rule: str | None
    confidence: float | None
    document_id: int | None
    document_kind: DocumentKind | None
    document_title: str | None
    document_published_on: date | None
    outlet: str | None
    author: str | None
    source: str | None
    url: str | None
    sha256: str | None
