"""A document with its findings as they stand: as ``document_detail`` gives it, after what people decided. No SQL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.library.table.rows import ClaimRecord, ReportedRecord
from core.model import Claim, Point, Quote, ReportedInspection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.library.correcting.corrections import StandingFinding
    from core.library.correcting.finding_values import ClaimValues, PointValues, QuoteValues, ReportedValues
    from core.library.correcting.standing_findings import StandingDocument
    from core.library.table.rows import DocumentDetail
    from core.model import Evidence

_BY_A_PERSON = "person"
"""The rule of what the parser did not find."""


def detail_as_it_stands(detail: DocumentDetail, standing: StandingDocument) -> DocumentDetail:
    """Put what stands in the place of what was read.

    What was rejected is left out, what a person added is there. Lists are in the order of ``claims_of``, ``points_of``,
    ``inspections_in_force`` and ``quotes_in_force`` of the standing findings, so that both can be read side by side.

    Args:
        detail: A document as it was read.
        standing: Its findings with what was decided about them.
    """
    read = {record.id: record for record in detail.inspections}
    rules = {record.id: record.claim.rule for each in detail.inspections for record in each.claims}
    records = tuple(_record(each, standing, read, rules) for each in standing.inspections_in_force)
    attributions = {(quote.evidence.start, quote.evidence.end): quote.attribution for quote in detail.findings.quotes}
    own = standing.document.values
    findings = replace(
        detail.findings,
        title=own.title,
        outlet=own.outlet,
        author=own.author,
        article_date=own.published_on,
        inspections=tuple(record.reported for record in records),
        quotes=tuple(_quote(each, attributions) for each in standing.quotes_in_force),
    )
    return replace(detail, findings=findings, inspections=records)


def _record(
    found: StandingFinding[ReportedValues],
    standing: StandingDocument,
    read: Mapping[int, ReportedRecord],
    rules: Mapping[int, str],
) -> ReportedRecord:
    values, before = found.values, read.get(found.id)
    claims = tuple(
        ClaimRecord(each.id, None, _claim(each, rules.get(each.id, _BY_A_PERSON)))
        for each in standing.claims_of(found.id)
    )
    reported = ReportedInspection(
        provider=values.provider,
        inspectorate=values.inspectorate,
        framework=values.framework,
        visit_type=values.visit_type,
        published_on=values.published_on,
        published_source=values.published_source,
        inspected_from=values.inspected_from,
        inspected_to=values.inspected_to,
        inspected_month=values.inspected_month,
        lead_inspectors=values.lead_inspectors,
        claims=tuple(record.claim for record in claims),
        points=tuple(_point(each) for each in standing.points_of(found.id)),
        mentions=before.reported.mentions if before else (),
        doubts=before.reported.doubts if before else (),
        told_in=before.reported.told_in if before else (),
    )
    return ReportedRecord(found.id, before.inspection_id if before else None, reported, claims)


def _claim(found: StandingFinding[ClaimValues], rule: str) -> Claim:
    values = found.values
    confidence = 1.0 if found.confidence is None else found.confidence
    return Claim(values.area, values.grade, values.tense, _words(found), rule, confidence, values.when)


def _point(found: StandingFinding[PointValues]) -> Point:
    return Point(found.values.kind, _words(found))


def _quote(found: StandingFinding[QuoteValues], attributions: Mapping[tuple[int, int], Evidence | None]) -> Quote:
    values, evidence = found.values, _words(found)
    attribution = attributions.get((evidence.start, evidence.end))
    return Quote(evidence, values.speaker, values.role, values.organisation, attribution)


def _words(
    found: StandingFinding[ClaimValues] | StandingFinding[PointValues] | StandingFinding[QuoteValues],
) -> Evidence:
    if found.evidence is None:
        raise ValueError(f"a claim, point or quotation has words: {found}")
    return found.evidence
