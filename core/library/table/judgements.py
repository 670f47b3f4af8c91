"""Judgements with the words they were read from: one, those of an inspection, or all that a filter leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.documents.recalling import day
from core.library.table.conditions import INSPECTION_TABLES, inspection_conditions, inspection_order
from core.library.table.rows import JudgementLine
from core.model import Basis, DocumentKind, Judgement, ProviderType, VisitType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from core.library.file.connection import Library
    from core.library.table.filters import InspectionFilter, SortKey

_JUDGEMENT = """SELECT j.inspection, j.area, j.grade, j.basis, j.reason, j.sources, j.claim, c.words, c.span_start,
c.span_end, c.page, coalesce(s.confidence, c.confidence) AS confidence, c.document, d.kind FROM judgements j
LEFT JOIN claims c ON c.id = j.claim LEFT JOIN standing_claims s ON s.claim = j.claim
LEFT JOIN documents d ON d.id = c.document"""
_LINES = f"""SELECT i.id AS inspection, p.name, p.provider_type, p.authority_code, au.region, i.inspectorate,
i.framework, i.visit_type, i.published_on, i.inspected_from, i.inspected_to, i.inspected_month, i.lead_inspector,
j.area, j.grade, j.basis, j.reason, j.sources,
c.words, c.span_start, c.span_end, c.page, c.rule, coalesce(s.confidence, c.confidence) AS confidence,
d.id AS document, d.kind, d.heading, d.published_on AS told_on, d.outlet, d.author, d.source, d.url, d.sha256
{INSPECTION_TABLES}
JOIN judgements j ON j.inspection = i.id
LEFT JOIN claims c ON c.id = j.claim LEFT JOIN standing_claims s ON s.claim = j.claim
LEFT JOIN documents d ON d.id = c.document"""


def judgement(library: Library, inspection_id: int, area: str) -> Judgement | None:
    """What holds for one area of an inspection; None when nothing is told of it."""
    row = library.row(f"{_JUDGEMENT} WHERE j.inspection = ? AND j.area = ?", (inspection_id, area))
    return None if row is None else _judgement(row)


def judgements_of(library: Library, inspection_id: int) -> tuple[Judgement, ...]:
    """All that holds for an inspection, areas in the order of its framework."""
    rows = library.rows(f"{_JUDGEMENT} WHERE j.inspection = ? ORDER BY j.position, j.area", (inspection_id,))
    return tuple(_judgement(row) for row in rows)


def judgement_lines(
    library: Library, where: InspectionFilter, order: Sequence[SortKey] = ()
) -> Iterator[JudgementLine]:
    """One line a judgement with its evidence and source, for exports.

    Args:
        library: Where from.
        where: Of which inspections.
        order: Order of the inspections; their areas come in the order of the framework.
    """
    conditions = inspection_conditions(where)
    order_by, values = inspection_order(order)
    for row in library.rows(f"{_LINES}{conditions.where}{order_by}, j.position, j.area", [*conditions.values, *values]):
        yield _line(row)


def _judgement(row: sqlite3.Row) -> Judgement:
    return Judgement(
        inspection_id=row["inspection"],
        area=row["area"],
        grade=row["grade"],
        basis=Basis(row["basis"]),
        reason=row["reason"],
        claim_id=row["claim"],
        document_id=row["document"],
        document_kind=DocumentKind(row["kind"]) if row["kind"] else None,
        evidence_text=row["words"] or "",
        start=row["span_start"],
        end=row["span_end"],
        page=row["page"],
        confidence=row["confidence"],
        sources=row["sources"],
    )


def _line(row: sqlite3.Row) -> JudgementLine:
    return JudgementLine(
        inspection_id=row["inspection"],
        provider=row["name"],
        provider_type=ProviderType(row["provider_type"]),
        authority_code=row["authority_code"],
        region=row["region"],
        inspectorate=row["inspectorate"],
        framework=row["framework"],
        visit_type=VisitType(row["visit_type"]),
        published_on=day(row["published_on"]),
        inspected_from=day(row["inspected_from"]),
        inspected_to=day(row["inspected_to"]),
        inspected_month=row["inspected_month"],
        lead_inspector=row["lead_inspector"],
        area=row["area"],
        grade=row["grade"],
        basis=Basis(row["basis"]),
        reason=row["reason"],
        sources=row["sources"],
        evidence=row["words"] or "",
        start=row["span_start"],
        end=row["span_end"],
        page=row["page"],
        rule=row["rule"],
        confidence=row["confidence"],
        document_id=row["document"],
        document_kind=DocumentKind(row["kind"]) if row["kind"] else None,
        document_title=row["heading"],
        document_published_on=day(row["told_on"]),
        outlet=row["outlet"],
        author=row["author"],
        source=row["source"],
        url=row["url"],
        sha256=row["sha256"],
    )
