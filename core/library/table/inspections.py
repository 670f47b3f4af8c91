"""The judgement table: inspections counted, sorted, filtered and paged by SQL, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.documents.recalling import claim, day
from core.library.file.faults import not_here
from core.library.table.conditions import INSPECTION_TABLES, inspection_conditions, inspection_order, inspection_tables
from core.library.table.filters import InspectionFilter
from core.library.table.grade_order import ids_by_grade, is_by_grade
from core.library.table.judgements import judgements_of
from core.library.table.rows import (
    GradeCell,
    InspectionDetail,
    InspectionDocument,
    InspectionRow,
    SourcedClaim,
    TableCount,
)
from core.model import Basis, DocumentKind, Inspection, Provider, ProviderType, Tense, VisitType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.library.file.connection import Library
    from core.library.table.filters import SortKey

_COLUMNS = """i.id, i.provider, p.name, p.provider_type, p.authority_code, au.region, i.inspectorate,
i.framework, i.visit_type, i.published_on, i.inspected_from, i.inspected_to, i.inspected_month, i.lead_inspector,
i.reports, i.articles, i.chief_document"""
_EVERYTHING = InspectionFilter()


def count_inspections(library: Library, where: InspectionFilter = _EVERYTHING) -> TableCount:
    """How many inspections, and of how many authorities, a filter leaves."""
    conditions = inspection_conditions(where)
    row = library.rows(
        "SELECT count(*), count(DISTINCT p.authority_code)"
        f"{inspection_tables('p.', conditions.where)}{conditions.where}",
        conditions.values,
    )[0]
    return TableCount(inspections=row[0], authorities=row[1])


def inspection_rows(
    library: Library, where: InspectionFilter, order: Sequence[SortKey], offset: int, limit: int
) -> tuple[InspectionRow, ...]:
    """One page of the judgement table.

    Args:
        library: Where from.
        where: Which inspections.
        order: Keys, the first the most important; the id decides between equals, so that pages fit together.
        offset: Rows to leave out at the beginning.
        limit: Rows at most.
    """
    conditions = inspection_conditions(where)
    if is_by_grade(order):
        return rows_of(library, ids_by_grade(library, where, order)[offset : offset + limit])
    order_by, order_values = inspection_order(order)
    # The ids first and alone: what is sorted and what is left out before the page stays narrow.
    tables = inspection_tables(conditions.where, order_by)
    chosen = library.rows(
        f"SELECT i.id{tables}{conditions.where}{order_by} LIMIT ? OFFSET ?",
        [*conditions.values, *order_values, limit, offset],
    )
    return rows_of(library, [row["id"] for row in chosen])


def rows_of(library: Library, inspection_ids: Sequence[int]) -> tuple[InspectionRow, ...]:
    """Rows of the judgement table for these inspections, in the order of their ids as given."""
    places = ", ".join("?" * len(inspection_ids))
    rows = {
        row["id"]: row
        for row in library.rows(f"SELECT {_COLUMNS}{INSPECTION_TABLES} WHERE i.id IN ({places})", inspection_ids)
    }
    cells = _cells(library, list(rows))
    return tuple(_inspection_row(rows[each], tuple(cells.get(each, ()))) for each in inspection_ids if each in rows)


def frameworks_in_view(library: Library, where: InspectionFilter = _EVERYTHING) -> tuple[str, ...]:
    """Ids of the frameworks of the inspections that a filter leaves, the most frequent first."""
    conditions = inspection_conditions(where)
    conditions.add("i.framework IS NOT NULL")
    rows = library.rows(
        f"SELECT i.framework{inspection_tables(conditions.where)}{conditions.where} "
        "GROUP BY i.framework ORDER BY count(*) DESC, i.framework",
        conditions.values,
    )
    return tuple(row["framework"] for row in rows)


def inspection_detail(library: Library, inspection_id: int) -> InspectionDetail:
    """One inspection with its judgements and all documents that speak of it.

    Raises:
        NotInLibraryError: There is no such inspection.
    """
    row = library.row(f"SELECT {_COLUMNS}{INSPECTION_TABLES} WHERE i.id = ?", (inspection_id,))
    if row is None:
        raise not_here("inspection")
    return InspectionDetail(
        inspection=Inspection(
            id=row["id"],
            provider=Provider(row["name"], ProviderType(row["provider_type"]), row["authority_code"]),
            provider_id=row["provider"],
            inspectorate=row["inspectorate"],
            framework=row["framework"],
            visit_type=VisitType(row["visit_type"]),
            published_on=day(row["published_on"]),
            inspected_from=day(row["inspected_from"]),
            inspected_to=day(row["inspected_to"]),
            lead_inspector=row["lead_inspector"],
        ),
        region=row["region"],
        inspected_month=row["inspected_month"],
        judgements=judgements_of(library, inspection_id),
        documents=_documents(library, inspection_id),
        claims=_claims(library, inspection_id, Tense.CURRENT),
        earlier=_claims(library, inspection_id, Tense.EARLIER),
    )


def _cells(library: Library, inspection_ids: list[int]) -> dict[int, list[GradeCell]]:
    """The cells of a whole page, in one query."""
    places = ", ".join("?" * len(inspection_ids))
    cells: dict[int, list[GradeCell]] = {}
    for row in library.rows(
        f"""SELECT j.inspection, j.area, j.grade, j.basis, j.sources,
        coalesce(s.confidence, c.confidence) AS confidence, j.claim, c.document
        FROM judgements j LEFT JOIN claims c ON c.id = j.claim LEFT JOIN standing_claims s ON s.claim = j.claim
        WHERE j.inspection IN ({places}) ORDER BY j.inspection, j.position, j.area""",
        inspection_ids,
    ):
        cells.setdefault(row["inspection"], []).append(
            GradeCell(
                area=row["area"],
                grade=row["grade"],
                basis=Basis(row["basis"]),
                sources=row["sources"],
                confidence=row["confidence"],
                claim_id=row["claim"],
                document_id=row["document"],
            )
        )
    return cells


def _inspection_row(row: sqlite3.Row, cells: tuple[GradeCell, ...]) -> InspectionRow:
    return InspectionRow(
        id=row["id"],
        provider_id=row["provider"],
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
        reports=row["reports"],
        articles=row["articles"],
        document_id=row["chief_document"],
        cells=cells,
    )


def _documents(library: Library, inspection_id: int) -> tuple[InspectionDocument, ...]:
    rows = library.rows(
        """SELECT d.id, d.heading, d.kind, d.outlet, d.published_on, sum((
            SELECT count(*) FROM claims_as_they_stand c
            WHERE c.document = r.document AND c.reported_inspection = r.id AND c.tense = 'current')) AS claims
        FROM reported_inspections r JOIN documents d ON d.id = r.document
        WHERE r.inspection = ? GROUP BY d.id
        ORDER BY d.kind = 'official_report' DESC, d.published_on NULLS LAST, d.id""",
        (inspection_id,),
    )
    return tuple(
        InspectionDocument(
            id=row["id"],
            title=row["heading"],
            kind=DocumentKind(row["kind"]),
            outlet=row["outlet"],
            published_on=day(row["published_on"]),
            claims=row["claims"],
        )
        for row in rows
    )


def _claims(library: Library, inspection_id: int, tense: Tense) -> tuple[SourcedClaim, ...]:
    rows = library.rows(
        """SELECT c.*, d.kind, d.heading FROM claims_as_they_stand c JOIN documents d ON d.id = c.document
        WHERE c.inspection = ? AND c.tense = ?
        ORDER BY d.kind = 'official_report' DESC, d.published_on NULLS LAST, d.id, c.reported_inspection, c.position""",
        (inspection_id, tense),
    )
    return tuple(
        SourcedClaim(
            claim_id=row["id"],
            claim=claim(row),
            document_id=row["document"],
            document_kind=DocumentKind(row["kind"]),
            document_title=row["heading"],
        )
        for row in rows
    )
