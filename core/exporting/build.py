"""Turns what the library shows into the neutral summary: words instead of ids, one cell a judgement, remarks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from core.exporting.basis_words import basis_words
from core.exporting.correction_columns import CorrectionRows, correction_columns
from core.exporting.filter_words import filter_words
from core.exporting.grade_words import column_words
from core.exporting.judgement_columns import JudgementRows, judgement_columns
from core.exporting.summary import Cell, Column, Remark, Summary, Table
from core.exporting.words import in_words
from core.knowledge import AreaColumn, area_columns, load_knowledge
from core.library import (
    SURE,
    InspectionColumn,
    count_corrections,
    count_inspections,
    frameworks_in_view,
    inspection_rows,
    judgement_lines,
)
from core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.exporting.summary import Value
    from core.knowledge import Frameworks, Knowledge
    from core.library import GradeCell, InspectionFilter, InspectionRow, Library, SortKey


class RowColumn(Enum):
    """What an inspection's row tells and the table cannot be sorted by."""

    BASIS = "basis"


TableColumn: TypeAlias = InspectionColumn | RowColumn | AreaColumn
"""A column of the judgement table: something told of an inspection, or an area with its grades."""

_PAGE = 500
"""Inspections fetched at once; keeps the memory flat over any library."""

_CONFLICT = "Sources differ"


@dataclass(frozen=True, slots=True)
class _Told:
    """One sort of fact and how it is filled."""

    column: Column
    value: Callable[[InspectionRow, Frameworks], Value]


_TOLD: dict[InspectionColumn | RowColumn, tuple[_Told, ...]] = {
    InspectionColumn.PROVIDER: (
        _Told(Column("provider", "Provider", 28, wraps=True), lambda row, known: row.provider),
    ),
    InspectionColumn.PROVIDER_TYPE: (
        _Told(Column("provider_type", "Kind of provider", 20), lambda row, known: in_words(row.provider_type)),
    ),
    InspectionColumn.REGION: (_Told(Column("region", "Region", 24), lambda row, known: row.region),),
    InspectionColumn.INSPECTORATE: (
        _Told(Column("inspectorate", "Inspectorate", 14), lambda row, known: row.inspectorate),
    ),
    InspectionColumn.FRAMEWORK: (
        _Told(Column("framework", "Framework", 16), lambda row, known: _framework(row, known)),
    ),
    InspectionColumn.VISIT_TYPE: (
        _Told(Column("visit_type", "Visit", 16), lambda row, known: in_words(row.visit_type)),
    ),
    InspectionColumn.PUBLISHED_ON: (
        _Told(Column("published_on", "Published", 13), lambda row, known: row.published_on),
    ),
    # As in the list of judgements, so that each cell is a day that can be sorted and reckoned with, or empty.
    InspectionColumn.INSPECTED: (
        _Told(Column("inspected_from", "Inspected from", 13), lambda row, known: row.inspected_from),
        _Told(Column("inspected_to", "Inspected to", 13), lambda row, known: row.inspected_to),
        _Told(Column("inspected_month", "Month of inspection", 13), lambda row, known: row.inspected_month),
    ),
    InspectionColumn.LEAD_INSPECTOR: (
        _Told(Column("lead_inspector", "Lead inspector", 22, wraps=True), lambda row, known: row.lead_inspector),
    ),
    InspectionColumn.SOURCES: (_Told(Column("sources", "Sources", 10), lambda row, known: row.sources),),
    RowColumn.BASIS: (_Told(Column("basis", "Basis", 28, wraps=True), basis_words),),
}
"""What an export has for a column of the table: one column, or several where the window puts several facts into one."""


def standard_columns(library: Library, where: InspectionFilter) -> tuple[TableColumn, ...]:
    """The columns that show all of a selection: the facts of its inspections, then every area that is judged in it."""
    known = load_knowledge().frameworks
    in_view = [framework for name in frameworks_in_view(library, where) if (framework := known.get(name))]
    judged = {line.area for line in judgement_lines(library, where)}
    areas = [column for column in area_columns(in_view) if column.area_ids & judged]
    covered = {area for column in areas for area in column.area_ids}
    loose = (AreaColumn(area, known.area_title(area), "", ()) for area in sorted(judged - covered))
    return (*_TOLD, *areas, *loose)


def build_summary(
    library: Library,
    where: InspectionFilter,
    order: tuple[SortKey, ...],
    columns: Sequence[TableColumn],
    *,
    title: str = "Inspection judgements",
    made_at: datetime | None = None,
) -> Summary:
    """Build the summary of a selection. Its rows are read from the library while a format writes them.

    Args:
        library: Where from; stays open and in this thread until the summary is written.
        where: Which inspections.
        order: In which order.
        columns: Those of the table, as seen.
        title: Name of the summary.
        made_at: When it is made, in UTC; now, if not given.
    """
    knowledge = load_knowledge()
    made_at = made_at or datetime.now(UTC)
    chosen = filter_words(where, knowledge)
    return Summary(
        title=title,
        made_at=made_at,
        chosen=chosen,
        inspections=Table(
            tuple(made for column in columns for made in _columns(column, knowledge)),
            _InspectionRows(library, where, order, tuple(columns), knowledge.frameworks),
        ),
        judgements=Table(judgement_columns(knowledge), JudgementRows(library, where, order, knowledge)),
        remarks=_remarks(library, where, made_at, chosen),
        corrections=_corrections(library, where, knowledge),
    )


def _corrections(library: Library, where: InspectionFilter, knowledge: Knowledge) -> Table | None:
    if not count_corrections(library, where):
        return None
    return Table(correction_columns(), CorrectionRows(library, where, knowledge))


class _InspectionRows:
    """The rows of the judgement table, fetched page by page each time they are gone through."""

    def __init__(
        self,
        library: Library,
        where: InspectionFilter,
        order: tuple[SortKey, ...],
        columns: tuple[TableColumn, ...],
        known: Frameworks,
    ) -> None:
        self._library = library
        self._where = where
        self._order = order
        self._columns = columns
        self._known = known

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        offset = 0
        while page := inspection_rows(self._library, self._where, self._order, offset, _PAGE):
            for row in page:
                yield tuple(cell for column in self._columns for cell in self._cells(row, column))
            offset += len(page)

    def _cells(self, row: InspectionRow, column: TableColumn) -> tuple[Cell, ...]:
        if isinstance(column, AreaColumn):
            return (self._grade(row, column),)
        return tuple(Cell(told.value(row, self._known)) for told in _TOLD[column])

    def _grade(self, row: InspectionRow, column: AreaColumn) -> Cell:
        judged = self._judged(row, column)
        if judged is None:
            return Cell(None)
        if judged.grade is None:
            return Cell(_CONFLICT)
        return Cell(self._known.grade_label(row.framework, judged.area, judged.grade), judged.grade)

    def _judged(self, row: InspectionRow, column: AreaColumn) -> GradeCell | None:
        """The judgement of a row that stands in an area column.

        An area of the row's own framework stands only where that framework has it: other frameworks call areas the
        same. What its framework does not have, or what is of no known framework, stands wherever its name does.
        """
        own = column.area_of(row.framework)
        if own or not column.areas:
            return row.cell((own or column.id,))
        framework = self._known.get(row.framework)
        return row.cell(area for area in sorted(column.area_ids) if framework is None or framework.area(area) is None)


def _columns(column: TableColumn, knowledge: Knowledge) -> tuple[Column, ...]:
    if not isinstance(column, AreaColumn):
        return tuple(told.column for told in _TOLD[column])
    title = f"{column.title}\n({column.subtitle})" if column.subtitle else column.title
    return (Column(column.id, title, 20, wraps=True, grade_words=column_words(column, knowledge)),)


def _framework(row: InspectionRow, known: Frameworks) -> str | None:
    framework = known.get(row.framework)
    return framework.short if framework else row.framework


def _remarks(
    library: Library, where: InspectionFilter, made_at: datetime, chosen: tuple[str, ...]
) -> tuple[Remark, ...]:
    count = count_inspections(library, where)
    return (
        Remark("Made", f"{made_at:%Y-%m-%d %H:%M} UTC with Judgement Desk {VERSION}"),
        Remark("Library", library.name),
        Remark("Inspections", str(count.inspections)),
        *(Remark("Filter", sentence) for sentence in chosen or ("None: the whole library",)),
        Remark("Evidence", "Each judgement stands with the words it was read from, their document and page."),
        Remark("Grades", "Grades stand as each framework gives them; none was converted to another scale."),
        Remark("Shared grades", "One grade for two areas stands in both columns of the table, and once in the list."),
        Remark(
            "Basis", "What a grade rests on. One source is not borne out by another; where sources differ none holds."
        ),
        Remark(
            "Confidence",
            f"How often readings like this one are right, 0 to 1. Below {SURE} it is doubtful: look at its words.",
        ),
        Remark("Empty cells", "A grade that no document gives, or of an area that the framework does not have."),
        Remark("Not official", "Read from published documents; check against the inspectorate’s own report."),
    )
