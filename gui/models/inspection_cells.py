"""What each cell of the judgement table shows for one inspection: words, a grade or the reason for none."""

from __future__ import annotations

import calendar
import itertools
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from core.model import Basis
from gui.delegates.grade_face import Absence, AbsentFace, Face, GradeFace, Half
from gui.models import table_columns as columns
from gui.wording.change_words import told_change
from gui.wording.dates import month_of, month_written, span_of_days, whole_date, years_between
from gui.wording.names import provider_type_name, unnamed_provider, visit_type_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.knowledge import Framework, Knowledge
    from core.library import AreaChange
    from core.library.table.rows import GradeCell, InspectionRow
    from gui.delegates.face_maker import FaceMaker
    from gui.models.group_heads import GroupHead
    from gui.models.table_columns import TableColumn


class RowBasis(Enum):
    """What an inspection's grades rest on, weakest link first."""

    CONFLICT = "conflict"
    CORRECTED = "corrected"
    REPORT = "report"
    ARTICLE = "article"

    @property
    def words(self) -> str:
        """What it is called."""
        names = {
            RowBasis.CONFLICT: translate("Cells", "Sources differ"),
            RowBasis.CORRECTED: translate("Cells", "Corrected by hand"),
            RowBasis.REPORT: translate("Cells", "Read from the official report"),
            RowBasis.ARTICLE: translate("Cells", "Read from an article"),
        }
        return names[self]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: What it shows, or what its grade is called.
        spoken: The same for screen readers and tooltips: whole sentences.
        face: The grade, for a cell of an area column.
        half: Which part of a chip, when one grade spans this cell and its neighbour.
        basis: For the basis column.
        area: Id of the area that stands in the cell, for a cell of an area column.
        indented: The text stands under the row above.
        right: The text stands at the right, as numbers and dates do.
        change: How the grade stands to the one before, where something is told of it.
        head: In every cell of a row that is the head of a group.
        below_head: The text stands below such a head.
    """

    text: str = ""
    spoken: str = ""
    face: Face | None = None
    half: Half = Half.WHOLE
    basis: RowBasis | None = None
    area: str | None = None
    indented: bool = False
    right: bool = False
    change: AreaChange | None = None
    head: GroupHead | None = None
    below_head: bool = False


_NO_CHANGES: Mapping[tuple[int, str], AreaChange] = {}

_PLAIN: Mapping[str, Callable[[InspectionRow], str]] = {
    columns.PUBLISHED.id: lambda row: month_of(row.published_on),
    columns.VISIT.id: lambda row: visit_type_name(row.visit_type),
    columns.KIND.id: lambda row: provider_type_name(row.provider_type),
    columns.REGION.id: lambda row: row.region or "",
    columns.INSPECTORATE.id: lambda row: row.inspectorate or "",
    columns.LEAD.id: lambda row: row.lead_inspector or "",
    columns.SOURCES.id: lambda row: str(row.sources),
}
"""What the columns show that need nothing but the row."""


class RowCells:
    """The cells of a row by the number of their column, each made when it is first asked for.

    A table has many more columns than are in sight, and paints a row at a time.

    Args:
        make: Makes the cell of a column.
    """

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[int], Cell]) -> None:
        self._make = make
        self._made: dict[int, Cell] = {}

    def __getitem__(self, position: int) -> Cell:
        """The cell of a column."""
        cell = self._made.get(position)
        if cell is None:
            cell = self._made[position] = self._make(position)
        return cell


class CellMaker:
    """Makes the cells of rows.

    Args:
        knowledge: Names of frameworks and areas.
        faces: Makes the faces of grades.
        all_columns: The columns of the model, in its order.
        visible: Ids of the columns as they stand side by side; one grade for two areas is one chip only there.
        today: Day that ages count to.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        faces: FaceMaker,
        all_columns: Sequence[TableColumn],
        visible: Sequence[str],
        today: date,
    ) -> None:
        self._knowledge = knowledge
        self._faces = faces
        self._columns = tuple(all_columns)
        self._today = today
        self._missing: dict[tuple[str, str | None], Cell] = {}
        self._areas: dict[str, list[str | None]] = {}
        places = {column.id: place for place, column in enumerate(self._columns)}
        beside = [places[name] for name in visible if name in places]
        self._after = dict(itertools.pairwise(beside))
        self._before = {after: before for before, after in self._after.items()}

    def cells(
        self,
        row: InspectionRow,
        before: InspectionRow | None = None,
        changes: Mapping[tuple[int, str], AreaChange] = _NO_CHANGES,
    ) -> tuple[Cell, ...]:
        """The cells of a row, one a column.

        Args:
            row: The inspection.
            before: The row above when the table is in order of providers; a further inspection of the same provider
                reads "earlier".
            changes: How grades stand to those before, by inspection and area.
        """
        made = self.row_cells(row, before, changes)
        return tuple(made[position] for position in range(len(self._columns)))

    def row_cells(
        self,
        row: InspectionRow,
        before: InspectionRow | None = None,
        changes: Mapping[tuple[int, str], AreaChange] = _NO_CHANGES,
    ) -> RowCells:
        """The same, each made when it is asked for."""
        return RowCells(lambda position: self._cell(position, row, before, changes))

    def _cell(
        self,
        position: int,
        row: InspectionRow,
        before: InspectionRow | None,
        changes: Mapping[tuple[int, str], AreaChange],
    ) -> Cell:
        column = self._columns[position]
        if column.area is None:
            return self._plain(column, row, before)
        framework = self._knowledge.frameworks.get(row.framework)
        return _with_change(self._graded(column, row, framework, position), row, changes)

    def _plain(self, column: TableColumn, row: InspectionRow, before: InspectionRow | None) -> Cell:
        if column.id == columns.PROVIDER.id:
            return self._provider(row, before)
        if column.id == columns.BASIS.id:
            basis = row_basis(row)
            doubtful = any(cell.is_doubtful for cell in row.cells)
            words = translate("Cells", "{0}; a reading is doubtful") if doubtful else "{0}"
            told = words.format(basis.words)
            return Cell(told, f"{told}.", basis=basis)
        text = self._text(column, row)
        spoken = f"{column.name}: {self._spoken(column, row) or text or translate('Cells', 'not known')}."
        return Cell(text, spoken, right=column.right)

    @staticmethod
    def _provider(row: InspectionRow, before: InspectionRow | None) -> Cell:
        name = row.provider or unnamed_provider()
        kind = provider_type_name(row.provider_type).lower()
        if before is not None and before.provider_id == row.provider_id:
            spoken = translate("Cells", "{0}, {1}, an earlier inspection.").format(name, kind)
            return Cell(translate("Cells", "earlier"), spoken, indented=True)
        return Cell(name, f"{name}, {kind}.")

    def _text(self, column: TableColumn, row: InspectionRow) -> str:
        if column.id == columns.FRAMEWORK.id:
            framework = self._knowledge.frameworks.get(row.framework)
            return framework.short if framework else ""
        if column.id == columns.INSPECTED.id:
            return month_of(row.inspected_to or row.inspected_from) or month_written(row.inspected_month)
        if column.id == columns.AGE.id:
            day = known_day(row)
            return f"{years_between(day, self._today):.1f}" if day else ""
        return _PLAIN[column.id](row)

    def _spoken(self, column: TableColumn, row: InspectionRow) -> str:
        """More than the cell has room for."""
        if column.id == columns.INSPECTED.id:
            return span_of_days(row.inspected_from, row.inspected_to)
        if column.id == columns.PUBLISHED.id:
            return whole_date(row.published_on)
        if column.id == columns.FRAMEWORK.id:
            framework = self._knowledge.frameworks.get(row.framework)
            return framework.title if framework else ""
        seen = row.inspected_to or row.inspected_from or row.inspected_month
        if column.id == columns.AGE.id and not seen and row.published_on:
            return translate("Cells", "{0}, since the report was published").format(self._text(column, row))
        return ""

    @staticmethod
    def _area_in(column: TableColumn, row: InspectionRow, framework: Framework | None) -> str | None:
        """Which of the row's areas stands in a column."""
        if column.area is None:
            return None
        if framework is not None:
            return column.area.area_of(framework.id)
        return next((cell.area for cell in row.cells if cell.area in column.area.area_ids), None)

    def _graded(
        self,
        column: TableColumn,
        row: InspectionRow,
        framework: Framework | None,
        position: int,
    ) -> Cell:
        areas = self._areas_in(row, framework)
        area = areas[position]
        if area is None:
            return self._missing_area(column, framework)
        half = self._half(areas, position)
        title = self._knowledge.frameworks.area_title(area, row.framework)
        held = next((cell for cell in row.cells if cell.area == area), None)
        if held is None:
            face = self._without_grade(row)
            return Cell(face.words, f"{title}: {face.explanation}", face, area=area)
        if held.grade is None:
            reason = translate("Cells", "{0}: the sources differ, so no grade is held.").format(title)
            absent = AbsentFace(Absence.CONFLICT, translate("Cells", "sources differ"), reason)
            return Cell(absent.words, absent.explanation, absent, area=area)
        grade = self._faces.face(row.framework, area, held.grade)
        shared = "" if half is Half.WHOLE else translate("Cells", "One grade for both areas.")
        spoken = " ".join(part for part in (f"{title}: {grade.label}.", shared, told_by(held, row)) if part)
        return Cell(grade.label, spoken, grade, half, area=area)

    def _half(self, areas: Sequence[str | None], position: int) -> Half:
        """Whether the neighbour shows the same area, so that both share a chip."""
        before, after = self._before.get(position), self._after.get(position)
        if before is not None and areas[before] == areas[position]:
            return Half.RIGHT
        if after is not None and areas[after] == areas[position]:
            return Half.LEFT
        return Half.WHOLE

    def _areas_in(self, row: InspectionRow, framework: Framework | None) -> Sequence[str | None]:
        """Which area of a row stands in each column: for a framework the same in every row, so worked out once."""
        if framework is None:
            return [self._area_in(column, row, None) for column in self._columns]
        if framework.id not in self._areas:
            self._areas[framework.id] = [self._area_in(column, row, framework) for column in self._columns]
        return self._areas[framework.id]

    def _missing_area(self, column: TableColumn, framework: Framework | None) -> Cell:
        """The same for every row of a framework, so it is worked out once."""
        key = (column.id, framework.id if framework else None)
        if key not in self._missing:
            face = self._without_area(column, framework)
            self._missing[key] = Cell(face.words, face.explanation, face)
        return self._missing[key]

    def _without_area(self, column: TableColumn, framework: Framework | None) -> AbsentFace:
        ended = (
            column.area is not None
            and framework is not None
            and any(
                older is not None
                and older.provider_type is framework.provider_type
                and older.valid_from < framework.valid_from
                for member in column.area.areas
                if (older := self._knowledge.frameworks.get(member.framework))
            )
        )
        if ended and framework is not None:
            year = framework.valid_from.year
            words = translate("Cells", "ended {0}").format(year)
            since = f"{framework.valid_from:%B %Y}"
            return AbsentFace(
                Absence.ENDED, words, translate("Cells", "{0}: not judged since {1}.").format(column.name, since)
            )
        explanation = translate("Cells", "{0}: not part of this framework.").format(column.name)
        return AbsentFace(Absence.NO_AREA, "", explanation)

    @staticmethod
    def _without_grade(row: InspectionRow) -> AbsentFace:
        if row.reports:
            words, reason = translate("Cells", "not judged"), translate("Cells", "the report gives no grade.")
            return AbsentFace(Absence.NOT_JUDGED, words, reason)
        words, reason = translate("Cells", "not told"), translate("Cells", "the article does not say.")
        return AbsentFace(Absence.NOT_TOLD, words, reason)


def _with_change(cell: Cell, row: InspectionRow, changes: Mapping[tuple[int, str], AreaChange]) -> Cell:
    """A cell that also tells how its grade changed; the first grade of all has nothing to tell."""
    if cell.area is None or not isinstance(cell.face, GradeFace):
        return cell
    change = changes.get((row.id, cell.area))
    if change is None or change.from_inspection is None:
        return cell
    return replace(cell, spoken=f"{cell.spoken} {told_change(change)}.", change=change)


def told_by(cell: GradeCell, row: InspectionRow) -> str:
    """A sentence on what a grade rests on, and whether it may be misread."""
    told = _told_by(cell, row)
    return translate("Cells", "{0} The reading is doubtful.").format(told) if cell.is_doubtful else told


def _told_by(cell: GradeCell, row: InspectionRow) -> str:
    if cell.basis is Basis.CORRECTED:
        return translate("Cells", "Corrected by hand.")
    if cell.basis is Basis.AGREED:
        return translate("Cells", "{0} sources agree.").format(cell.sources)
    if is_told_by_report(cell, row):
        return translate("Cells", "Read from official report.")
    return translate("Cells", "Read from an article.")


def is_told_by_report(cell: GradeCell | None, row: InspectionRow) -> bool:
    """Whether a cell's words stand in a report; without a cell, whether there is a report on the inspection at all."""
    if cell is None:
        return bool(row.reports)
    return cell.basis is Basis.REPORT or (bool(row.reports) and not row.articles)


def row_basis(row: InspectionRow) -> RowBasis:
    """What a whole row rests on."""
    bases = {cell.basis for cell in row.cells}
    if Basis.CONFLICT in bases:
        return RowBasis.CONFLICT
    if Basis.CORRECTED in bases:
        return RowBasis.CORRECTED
    return RowBasis.REPORT if row.reports else RowBasis.ARTICLE


def known_day(row: InspectionRow) -> date | None:
    """The day that an inspection's age counts from: the last on site or of that month, else that of its report."""
    return row.inspected_to or row.inspected_from or _end_of_month(row.inspected_month) or row.published_on


def _end_of_month(month: str | None) -> date | None:
    """The last day of a month written as ``2026-03``."""
    if month is None:
        return None
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, calendar.monthrange(year, number)[1])
