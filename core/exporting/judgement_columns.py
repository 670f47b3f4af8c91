"""The columns of the long table, a row a judgement. Their names are a promise, described in docs/EXPORTS.md."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.exporting.grade_words import all_words
from core.exporting.summary import Cell, Column
from core.exporting.words import in_words
from core.library import judgement_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.exporting.summary import Value
    from core.knowledge import Knowledge
    from core.library import InspectionFilter, JudgementLine, Library, SortKey


_GRADE = "grade"


@dataclass(frozen=True, slots=True)
class _LineColumn:
    """One column and how it is filled from a judgement."""

    column: Column
    value: Callable[[JudgementLine, Knowledge], Value]


def judgement_columns(knowledge: Knowledge) -> tuple[Column, ...]:
    """The columns, in their order."""
    words_of_grades = all_words(knowledge)
    return tuple(
        replace(line.column, grade_words=words_of_grades) if line.column.name == _GRADE else line.column
        for line in _COLUMNS
    )


class JudgementRows:
    """A row a judgement, read from the library each time they are gone through."""

    def __init__(
        self, library: Library, where: InspectionFilter, order: tuple[SortKey, ...], knowledge: Knowledge
    ) -> None:
        self._library = library
        self._where = where
        self._order = order
        self._knowledge = knowledge

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        for line in judgement_lines(self._library, self._where, self._order):
            yield tuple(self._cell(line, column) for column in _COLUMNS)

    def _cell(self, line: JudgementLine, column: _LineColumn) -> Cell:
        grade = line.grade if column.column.name == _GRADE else None
        return Cell(column.value(line, self._knowledge), grade)


def _framework(line: JudgementLine, knowledge: Knowledge) -> str | None:
    framework = knowledge.frameworks.get(line.framework)
    return framework.short if framework else line.framework


def _area(line: JudgementLine, knowledge: Knowledge) -> str:
    return knowledge.frameworks.area_title(line.area, line.framework)


def _grade(line: JudgementLine, knowledge: Knowledge) -> str | None:
    return knowledge.frameworks.grade_label(line.framework, line.area, line.grade) if line.grade else None


_COLUMNS = (
    _LineColumn(Column("provider", "Provider", 28, wraps=True), lambda line, known: line.provider),
    _LineColumn(Column("provider_type", "Kind of provider", 20), lambda line, known: in_words(line.provider_type)),
    _LineColumn(Column("ons_code", "ONS code", 12), lambda line, known: line.authority_code),
    _LineColumn(Column("region", "Region", 24), lambda line, known: line.region),
    _LineColumn(Column("inspectorate", "Inspectorate", 14), lambda line, known: line.inspectorate),
    _LineColumn(Column("framework", "Framework", 18), _framework),
    _LineColumn(Column("visit_type", "Visit", 16), lambda line, known: in_words(line.visit_type)),
    _LineColumn(Column("inspected_from", "Inspected from", 13), lambda line, known: line.inspected_from),
    _LineColumn(Column("inspected_to", "Inspected to", 13), lambda line, known: line.inspected_to),
    _LineColumn(Column("inspected_month", "Month of inspection", 13), lambda line, known: line.inspected_month),
    _LineColumn(Column("published", "Published", 13), lambda line, known: line.published_on),
    _LineColumn(Column("lead_inspector", "Lead inspector", 22, wraps=True), lambda line, known: line.lead_inspector),
    _LineColumn(Column("area", "Area", 28, wraps=True), _area),
    _LineColumn(Column(_GRADE, "Grade", 22, wraps=True), _grade),
    _LineColumn(Column("basis", "Basis", 14), lambda line, known: in_words(line.basis)),
    _LineColumn(Column("reason", "Why", 50, wraps=True), lambda line, known: line.reason),
    _LineColumn(Column("sources", "Sources", 10), lambda line, known: line.sources),
    _LineColumn(Column("evidence", "Evidence", 70, wraps=True), lambda line, known: line.evidence),
    _LineColumn(Column("document_title", "Document", 40, wraps=True), lambda line, known: line.document_title),
    _LineColumn(
        Column("document_kind", "Kind of document", 16),
        lambda line, known: in_words(line.document_kind) if line.document_kind else None,
    ),
    _LineColumn(Column("outlet", "Outlet", 20, wraps=True), lambda line, known: line.outlet),
    _LineColumn(Column("document_date", "Document date", 13), lambda line, known: line.document_published_on),
    _LineColumn(Column("page", "Page", 7), lambda line, known: line.page),
    _LineColumn(Column("file", "File", 34), lambda line, known: line.source),
    _LineColumn(Column("address", "Address", 34), lambda line, known: line.url),
    _LineColumn(Column("confidence", "Confidence", 11), lambda line, known: line.confidence),
    _LineColumn(Column("framework_id", "Framework id", 16), lambda line, known: line.framework),
    _LineColumn(Column("area_id", "Area id", 24), lambda line, known: line.area),
    _LineColumn(Column("grade_id", "Grade id", 20), lambda line, known: line.grade),
    _LineColumn(Column("start", "Start", 8), lambda line, known: line.start),
    _LineColumn(Column("end", "End", 8), lambda line, known: line.end),
    _LineColumn(Column("sha256", "SHA-256", 20), lambda line, known: line.sha256),
)
