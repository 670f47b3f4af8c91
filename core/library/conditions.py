"""Filters and sort keys as SQL: pieces of text with their values, put together by the queries."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.library.filters import DocumentColumn, InspectionColumn
from core.library.words import search_words
from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.filters import DateRange, DocumentFilter, GradeChoice, InspectionFilter, SortKey

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
_NAMES = (
    "au.name",
    "f.title",
    "f.short",
    "i.framework",
    "i.inspectorate",
    "i.lead_inspector",
)
_INSPECTIONS_BY_TEXT = (
    "i.id IN (SELECT r.inspection FROM documents_fts JOIN reported_inspections r ON r.document = documents_fts.rowid "
    "WHERE documents_fts MATCH ?)"
)
_RANK = "(SELECT j.rank FROM judgements j WHERE j.inspection = i.id AND j.area = ?)"
_DOCUMENT_NAMES = ("d.heading", "d.outlet", "d.author", "d.source")
_DOCUMENTS_BY_TEXT = "d.id IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)"

_INSPECTION_ORDER = {
    InspectionColumn.AUTHORITIES_FIRST: f"p.provider_type <> '{ProviderType.CHILDRENS_SERVICES}'",
    InspectionColumn.PROVIDER: "p.search_name",
    InspectionColumn.PROVIDER_TYPE: "p.provider_type",
    InspectionColumn.REGION: "au.region",
    InspectionColumn.INSPECTORATE: "i.inspectorate",
    InspectionColumn.FRAMEWORK: "f.short",
    InspectionColumn.VISIT_TYPE: "nullif(i.visit_type, 'unknown')",
    InspectionColumn.PUBLISHED_ON: "i.published_on",
    InspectionColumn.INSPECTED: _INSPECTED_FIRST,
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

    def words(self, text: str, names: Sequence[str], by_text: str, levelled_name: str | None = None) -> None:
        """Every word of the text occurs in one of the names or in a document."""
        for word in search_words(text):
            looked_for = [(name, word.anywhere) for name in names]
            if levelled_name:
                looked_for.append((levelled_name, word.levelled))
            likes = " OR ".join(f"{name} LIKE ? ESCAPE '\\'" for name, _ in looked_for)
            # The text first: where a word is found there, the names need not be compared.
            self.add(f"{by_text} OR {likes}", word.phrase, *(pattern for _, pattern in looked_for))


def inspection_conditions(where: InspectionFilter) -> Conditions:
    """The filter over ``i`` inspections, ``p`` providers, ``f`` frameworks and ``au`` authorities."""
    conditions = Conditions()
    conditions.words(where.text, _NAMES, _INSPECTIONS_BY_TEXT, levelled_name="p.search_name")
    conditions.among("p.provider_type", where.provider_types)
    conditions.among("i.inspectorate", where.inspectorates)
    conditions.among("i.framework", where.frameworks)
    conditions.among("i.visit_type", where.visit_types)
    conditions.among("au.region", where.regions)
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
            f"i.id IN (SELECT inspection FROM reported_inspections WHERE document IN ({_places(where.documents)}))",
            *where.documents,
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
    conditions.words(where.text, _DOCUMENT_NAMES, _DOCUMENTS_BY_TEXT)
    conditions.among("d.state", where.states)
    conditions.among("d.kind", where.kinds)
    conditions.among("d.id", where.documents)
    if where.inspections:
        conditions.add(
            f"d.id IN (SELECT document FROM reported_inspections WHERE inspection IN ({_places(where.inspections)}))",
            *where.inspections,
        )
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
