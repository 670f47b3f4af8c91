"""Filters and sort keys as SQL: pieces of text with their values, put together by the queries."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.library.table.filters import DocumentColumn, InspectionColumn
from core.library.table.words import search_words
from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.table.filters import DateRange, DocumentFilter, GradeChoice, InspectionFilter, SortKey

# The tables that the conditions speak of: an inspection with its provider and the words for both.
_JOINS = {
    "p": " JOIN providers p ON p.id = i.provider",
    "f": " LEFT JOIN frameworks f ON f.id = i.framework",
    "au": " LEFT JOIN authorities au ON au.code = p.authority_code",
}
INSPECTION_TABLES = f" FROM inspections i{''.join(_JOINS.values())}"
_TABLE = re.compile(r"\b(p|f|au)\.")
_INSPECTED_FIRST = "coalesce(i.inspected_from, i.inspected_month || '-01')"
_INSPECTED_LAST = "coalesce(i.inspected_to, i.inspected_from, i.inspected_month || '-31')"
# Names are looked for where each is held once, or in an index alone; and all ids come together, so that SQLite goes by
# them instead of comparing every inspection.
_INSPECTIONS_BY_WORD = """i.id IN (
    SELECT r.inspection FROM documents_fts JOIN reported_inspections r ON r.document = documents_fts.rowid
    WHERE documents_fts MATCH ?
    UNION ALL SELECT id FROM inspections WHERE provider IN (
        SELECT id FROM providers WHERE search_name LIKE ? ESCAPE '\\' OR authority_code IN (
            SELECT code FROM authorities WHERE name LIKE ? ESCAPE '\\'))
    UNION ALL SELECT id FROM inspections WHERE framework IN (
        SELECT id FROM frameworks WHERE title LIKE ? ESCAPE '\\' OR short LIKE ? ESCAPE '\\')
    UNION ALL SELECT id FROM inspections WHERE framework LIKE ? ESCAPE '\\'
    UNION ALL SELECT id FROM inspections WHERE inspectorate LIKE ? ESCAPE '\\'
    UNION ALL SELECT id FROM inspections WHERE lead_inspector LIKE ? ESCAPE '\\')"""
# Ids of any number: those of one import can be more than SQLite has question marks.
_LISTED = "SELECT value FROM json_each(?)"
_RANK = "(SELECT j.rank FROM judgements j WHERE j.inspection = i.id AND j.area = ?)"
# The text first: where a word is found there, the names need not be compared.
_DOCUMENTS_BY_WORD = """d.id IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)
OR d.heading LIKE ? ESCAPE '\\' OR d.outlet LIKE ? ESCAPE '\\' OR d.author LIKE ? ESCAPE '\\'
OR d.source LIKE ? ESCAPE '\\'"""

_INSPECTION_ORDER = {
    InspectionColumn.AUTHORITIES_FIRST: f"p.provider_type <> '{ProviderType.CHILDRENS_SERVICES}'",
    InspectionColumn.AUTHORITY: "au.name",
    InspectionColumn.AUTHORITY_CODE: "p.authority_code",
    InspectionColumn.PROVIDER_RECORD: "p.id",
    InspectionColumn.PROVIDER: "p.search_name",
    InspectionColumn.PROVIDER_TYPE: "p.provider_type",
    InspectionColumn.REGION: "au.region",
    InspectionColumn.INSPECTORATE: "i.inspectorate",
    InspectionColumn.FRAMEWORK: "f.short",
    InspectionColumn.VISIT_TYPE: "nullif(i.visit_type, 'unknown')",
    InspectionColumn.PUBLISHED_ON: "i.published_on",
    # Where no day of the visit is told that of the report counts, as it does for the age: else the newest come last.
    InspectionColumn.INSPECTED: f"coalesce({_INSPECTED_FIRST}, i.published_on)",
    InspectionColumn.LEAD_INSPECTOR: "i.lead_inspector COLLATE NOCASE",
    InspectionColumn.SOURCES: "i.reports + i.articles",
}
_DOCUMENT_ORDER = {
    DocumentColumn.TITLE: "d.heading COLLATE NOCASE",
    DocumentColumn.OUTLET: "d.outlet COLLATE NOCASE",
    DocumentColumn.AUTHOR: "d.author COLLATE NOCASE",
    DocumentColumn.KIND: "d.kind",
    DocumentColumn.PUBLISHED_ON: "d.published_on",
    DocumentColumn.ADDED_AT: "d.added_at",
    DocumentColumn.STATE: "d.state",
    DocumentColumn.SOURCE: "d.source COLLATE NOCASE",
    DocumentColumn.INSPECTIONS: "(SELECT count(*) FROM reported_inspections r WHERE r.document = d.id)",
}


@dataclass(slots=True)
class Conditions:
    """Conditions that must all hold, with the values for their question marks.

    Attributes:
        parts: SQL, one condition each.
        values: In the order of the question marks.
    """

    parts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    @property
    def where(self) -> str:
        """The whole clause, or nothing when everything is wanted."""
        return f" WHERE {' AND '.join(self.parts)}" if self.parts else ""

    def add(self, sql: str, *values: object) -> None:
        """One more condition."""
        self.parts.append(f"({sql})")
        self.values.extend(values)

    def among(self, expression: str, values: Sequence[object]) -> None:
        """The expression has one of the values; no values mean that all will do."""
        if values:
            self.add(f"{expression} IN ({_places(values)})", *values)


def inspection_conditions(where: InspectionFilter) -> Conditions:
    """The filter over ``i`` inspections, ``p`` providers, ``f`` frameworks and ``au`` authorities."""
    conditions = Conditions()
    for word in search_words(where.text):
        conditions.add(_INSPECTIONS_BY_WORD, word.phrase, word.levelled, *[word.anywhere] * 6)
    conditions.among("p.provider_type", where.provider_types)
    conditions.among("i.inspectorate", where.inspectorates)
    conditions.among("i.framework", where.frameworks)
    conditions.among("i.visit_type", where.visit_types)
    if where.regions:
        of_regions = f"SELECT code FROM authorities WHERE region IN ({_places(where.regions)})"
        conditions.add(f"p.authority_code IN ({of_regions})", *where.regions)
    conditions.among("p.authority_code", where.authorities)
    for areas in dict.fromkeys(choice.areas for choice in where.grades):
        _add_grades(conditions, areas, [choice for choice in where.grades if choice.areas == areas])
    if where.bases:
        conditions.add(
            f"EXISTS (SELECT 1 FROM judgements j WHERE j.inspection = i.id AND j.basis IN ({_places(where.bases)}))",
            *where.bases,
        )
    _add_range(conditions, where.inspected, _INSPECTED_FIRST, _INSPECTED_LAST)
    _add_range(conditions, where.published, "i.published_on", "i.published_on")
    if where.documents:
        conditions.add(
            f"i.id IN (SELECT inspection FROM reported_inspections WHERE document IN ({_LISTED}))",
            json.dumps(where.documents),
        )
    return conditions


def inspection_tables(*pieces: str) -> str:
    """FROM with the tables that these pieces of SQL speak of and no others, as each costs a look for every row."""
    named = {name for piece in pieces for name in _TABLE.findall(piece)}
    if "au" in named:
        named.add("p")
    return f" FROM inspections i{''.join(join for name, join in _JOINS.items() if name in named)}"


def document_conditions(where: DocumentFilter) -> Conditions:
    """The filter over ``d`` documents."""
    conditions = Conditions()
    for word in search_words(where.text):
        conditions.add(_DOCUMENTS_BY_WORD, word.phrase, *[word.anywhere] * 4)
    conditions.among("d.state", where.states)
    conditions.among("d.kind", where.kinds)
    if where.documents:
        conditions.add(f"d.id IN ({_LISTED})", json.dumps(where.documents))
    if where.inspections:
        conditions.add(
            f"d.id IN (SELECT document FROM reported_inspections WHERE inspection IN ({_places(where.inspections)}))",
            *where.inspections,
        )
    if where.tags:
        conditions.add(f"d.id IN (SELECT document FROM tags WHERE name IN ({_places(where.tags)}))", *where.tags)
    return conditions


def inspection_order(keys: Sequence[SortKey]) -> tuple[str, list[object]]:
    """ORDER BY over the same tables as the filter, with its values."""
    values: list[object] = []
    terms: list[str] = []
    for key in keys:
        if key.column is InspectionColumn.GRADE:
            ranks = ", ".join([_RANK] * len(key.areas))
            expression = f"coalesce({ranks}, NULL)"
            values += key.areas
        else:
            expression = _INSPECTION_ORDER[InspectionColumn(key.column)]
        terms.append(_term(expression, key))
    return f" ORDER BY {', '.join([*terms, 'i.id'])}", values


def document_order(keys: Sequence[SortKey]) -> str:
    """ORDER BY over ``d`` documents."""
    terms = [_term(_DOCUMENT_ORDER[DocumentColumn(key.column)], key) for key in keys]
    return f" ORDER BY {', '.join([*terms, 'd.id'])}"


def _term(expression: str, key: SortKey) -> str:
    return f"{expression} {'DESC' if key.descending else 'ASC'} NULLS LAST"


def _add_grades(conditions: Conditions, areas: tuple[str, ...], choices: Sequence[GradeChoice]) -> None:
    grades = [choice.grade for choice in choices]
    in_areas = f" AND j.area IN ({_places(areas)})" if areas else ""
    conditions.add(
        f"i.id IN (SELECT j.inspection FROM judgements j WHERE j.grade IN ({_places(grades)}){in_areas})",
        *grades,
        *areas,
    )


def _add_range(conditions: Conditions, days: DateRange, first: str, last: str) -> None:
    if days.first:
        conditions.add(f"{last} >= ?", days.first.isoformat())
    if days.last:
        conditions.add(f"{first} <= ?", days.last.isoformat())


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
