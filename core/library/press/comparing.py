"""Press against report: what articles say of an inspection, held against the report. The rules are in ``press``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.documents.recalling import day
from core.library.file.faults import not_here
from core.library.press.press import (
    ArticleComparison,
    KnownFromOthers,
    PressComparison,
    PressCount,
    Reference,
    Verdict,
    compare_areas,
    compare_count,
    compare_inspected,
    compare_published,
)
from core.library.resolving.judging import by_area, is_reference, told_by_articles
from core.library.resolving.tellings import read_said
from core.library.table.conditions import INSPECTION_TABLES, inspection_conditions
from core.library.table.filters import InspectionFilter
from core.library.table.inspections import rows_of
from core.library.table.rows import InspectionDocument
from core.model import DocumentKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import date

    from core.library.file.connection import Library
    from core.library.press.press import FactComparison, Told
    from core.library.table.rows import InspectionRow

_EVERYTHING = InspectionFilter()
# Articles about the inspection itself, or others that look back on it.
_COMPARED = "i.reports > 0 AND (i.articles > 0 OR i.press_agrees + i.press_differs + i.press_unsure > 0)"
_DIFFERS = "i.reports > 0 AND i.press_differs > 0"
_UNSURE = "i.reports > 0 AND i.press_differs = 0 AND i.press_unsure > 0"
_MEMBERS = """SELECT d.id, d.heading, d.kind, d.outlet, d.published_on AS told_on, r.position, r.published_on,
r.inspected_from, r.inspected_to, r.inspected_month FROM reported_inspections_as_they_stand r
JOIN documents d ON d.id = r.document WHERE r.inspection = ?"""
# A document counts the areas of the inspection that it is chiefly about.
_COUNTS = """SELECT c.document, c.words FROM reported_inspections_as_they_stand r
JOIN checks c ON c.document = r.document
WHERE r.inspection = ? AND r.position = 0 AND c.name = 'stated_count' AND c.words IS NOT NULL ORDER BY c.id"""
_OF_DOCUMENT = "SELECT DISTINCT inspection FROM reported_inspections WHERE document = ? AND inspection IS NOT NULL"
_WHEN = "coalesce(published_on, inspected_from, inspected_month)"


def count_press(library: Library, where: InspectionFilter = _EVERYTHING) -> PressCount:
    """How many inspections can be compared, and in how many a grade of the press differs or may differ."""
    conditions = inspection_conditions(where)
    row = library.rows(
        f"""SELECT coalesce(sum({_COMPARED}), 0) AS compared, coalesce(sum({_DIFFERS}), 0) AS differing,
        coalesce(sum({_UNSURE}), 0) AS unsure, coalesce(sum(i.reports = 0 AND i.articles > 0), 0) AS without_report
        {INSPECTION_TABLES}{conditions.where}""",
        conditions.values,
    )[0]
    return PressCount(row["compared"], row["differing"], row["unsure"], row["without_report"])


def compared_frameworks(library: Library, where: InspectionFilter = _EVERYTHING) -> tuple[str, ...]:
    """Ids of the frameworks of the inspections that can be compared, the most frequent first."""
    conditions = inspection_conditions(where)
    conditions.add(_COMPARED)
    conditions.add("i.framework IS NOT NULL")
    rows = library.rows(
        f"SELECT i.framework{INSPECTION_TABLES}{conditions.where} "
        "GROUP BY i.framework ORDER BY count(*) DESC, i.framework",
        conditions.values,
    )
    return tuple(row["framework"] for row in rows)


def press_against_report(
    library: Library,
    where: InspectionFilter = _EVERYTHING,
    offset: int = 0,
    limit: int = 25,
    *,
    differing_only: bool = False,
) -> tuple[PressComparison, ...]:
    """One page of the inspections that have a report and are spoken of in articles.

    Args:
        library: Where from.
        where: Which inspections.
        offset: Inspections to leave out at the beginning.
        limit: Inspections at most.
        differing_only: Leave out those in which no article gives another grade than the report, or only seems to.

    Returns:
        Those with the most differing grades first, then those in which something may differ, then the newest.
    """
    conditions = inspection_conditions(where)
    conditions.add(_COMPARED)
    if differing_only:
        conditions.add(_DIFFERS)
    ids = library.rows(
        f"SELECT i.id{INSPECTION_TABLES}{conditions.where} "
        "ORDER BY i.press_differs DESC, i.press_unsure DESC, i.published_on DESC, i.id LIMIT ? OFFSET ?",
        [*conditions.values, limit, offset],
    )
    return tuple(_comparison(library, row) for row in rows_of(library, [each["id"] for each in ids]))


def known_from_others(library: Library, document_id: int) -> tuple[KnownFromOthers, ...]:
    """What the library knows of the providers of an article, where their inspections have no official report.

    Raises:
        NotInLibraryError: There is no such document.
    """
    if library.value("SELECT 1 FROM documents WHERE id = ?", (document_id,)) is None:
        raise not_here("document")
    ids = [row["inspection"] for row in library.rows(f"{_OF_DOCUMENT} ORDER BY 1", (document_id,))]
    return tuple(_from_others(library, document_id, row) for row in rows_of(library, ids) if not row.reports)


def without_report(
    library: Library, where: InspectionFilter = _EVERYTHING, offset: int = 0, limit: int = 25
) -> tuple[InspectionRow, ...]:
    """One page of the inspections that only articles tell of, the newest first."""
    conditions = inspection_conditions(where)
    conditions.add("i.reports = 0 AND i.articles > 0")
    ids = library.rows(
        f"SELECT i.id{INSPECTION_TABLES}{conditions.where} "
        "ORDER BY i.published_on DESC NULLS LAST, i.id LIMIT ? OFFSET ?",
        [*conditions.values, limit, offset],
    )
    return rows_of(library, [row["id"] for row in ids])


def _comparison(library: Library, row: InspectionRow) -> PressComparison:
    framework = load_knowledge().frameworks.get(row.framework)
    everything = by_area(framework, read_said(library, row.id))
    reference = {
        cell.area: Reference(cell.grade, cell.claim_id)
        for cell in row.cells
        if is_reference(cell.basis, everything.get(cell.area, ()))
    }
    members = {member["id"]: member for member in library.rows(_MEMBERS, (row.id,))}
    told = told_by_articles(everything)
    counts: dict[int, list[str]] = {}
    for count in library.rows(_COUNTS, (row.id,)):
        counts.setdefault(count["document"], []).append(count["words"])
    articles = [
        _article(member, told.get(document_id, []), counts.get(document_id, []), reference, row)
        for document_id, member in members.items()
        if member["kind"] == DocumentKind.ARTICLE
    ]
    backward = [document_id for document_id in told if document_id not in members]
    articles += [
        ArticleComparison(document, True, compare_areas(told[document.id], reference, looks_back=True))
        for document in _documents(library, {each: len(told[each]) for each in backward})
    ]
    articles.sort(key=_most_differing_first)
    report = next(member for member in members.values() if member["id"] == row.document_id)
    return PressComparison(row, _document(report, len(reference)), tuple(articles))


def _article(
    member: sqlite3.Row,
    told: list[Told],
    counts: list[str],
    reference: Mapping[str, Reference],
    row: InspectionRow,
) -> ArticleComparison:
    facts: list[FactComparison | None] = [
        compare_published(day(member["published_on"]), row.published_on),
        compare_inspected(_visit(member) or member["inspected_month"], _visit_of(row)),
    ]
    facts += [compare_count(words, reference) for words in counts]
    document = _document(member, len(told))
    areas = compare_areas(told, reference, looks_back=False)
    return ArticleComparison(document, False, areas, tuple(fact for fact in facts if fact))


def _from_others(library: Library, document_id: int, row: InspectionRow) -> KnownFromOthers:
    members = library.rows(
        f"{_MEMBERS} AND d.id <> ? ORDER BY d.published_on NULLS LAST, d.sha256", (row.id, document_id)
    )
    own = row.published_on or row.inspected_from
    told = (
        own.isoformat()
        if own
        else row.inspected_month or library.value("SELECT published_on FROM documents WHERE id = ?", (document_id,))
    )
    others = library.rows(
        f"SELECT id, {_WHEN} < ? AS before FROM inspections WHERE provider = ? AND id <> ? ORDER BY {_WHEN}, id",
        (told or "9999", row.provider_id, row.id),
    )
    earlier = [each["id"] for each in others if each["before"]]
    later = [each["id"] for each in others if each["before"] == 0]
    return KnownFromOthers(
        row,
        tuple(_document(member, 0) for member in members),
        rows_of(library, earlier[::-1]),
        rows_of(library, later),
    )


def _documents(library: Library, claims: Mapping[int, int]) -> list[InspectionDocument]:
    """Documents by their ids, with how many claims each makes."""
    places = ", ".join("?" * len(claims))
    rows = library.rows(
        f"""SELECT d.id, d.heading, d.kind, d.outlet, d.published_on AS told_on FROM documents d
        WHERE d.id IN ({places})""",
        list(claims),
    )
    return [_document(row, claims[row["id"]]) for row in rows]


def _document(row: sqlite3.Row, claims: int) -> InspectionDocument:
    return InspectionDocument(
        id=row["id"],
        title=row["heading"],
        kind=DocumentKind(row["kind"]),
        outlet=row["outlet"],
        published_on=day(row["told_on"]),
        claims=claims,
    )


def _most_differing_first(article: ArticleComparison) -> tuple[int, int, bool, tuple[str, str, int]]:
    certain = sum(area.differs for area in article.areas)
    return -certain, -article.count(Verdict.DIFFERS), article.looks_back, _order(article.document)


def _order(document: InspectionDocument) -> tuple[str, str, int]:
    told_on = document.published_on.isoformat() if document.published_on else "9999"
    return told_on, document.title, document.id


def _visit(member: sqlite3.Row) -> tuple[date, date] | None:
    first = day(member["inspected_from"])
    return (first, day(member["inspected_to"]) or first) if first else None


def _visit_of(row: InspectionRow) -> tuple[date, date] | None:
    return (row.inspected_from, row.inspected_to or row.inspected_from) if row.inspected_from else None
