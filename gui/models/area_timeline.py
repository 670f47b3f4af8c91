"""The areas of a provider through the frameworks, as a table: a row an area, a column a full inspection.

Only what core says of grades is shown: which areas continue which, whether one may be held against another, and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from core.knowledge import Relation
from core.library import Direction, LineState
from core.library.history.past import NOT_JUDGED
from gui.delegates.grade_face import Absence, AbsentFace, Face
from gui.models.roles import AnyIndex, Role
from gui.wording.dates import month_of, month_written, span_of_days, whole_date
from gui.wording.names import basis_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from core.knowledge import Framework, Knowledge
    from core.library import AreaLine, LinePoint, PastInspection, ProviderHistory
    from gui.delegates.face_maker import FaceMaker

_NOWHERE = QModelIndex()
_OUTLOOKS = (LineState.NOT_INSPECTED_YET, LineState.ENDED, LineState.NOT_COMPARABLE)


class Joint(Enum):
    """Whether one grade stands for this row and a neighbour, and which part of it this row shows."""

    ALONE = "alone"
    UPPER = "upper"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class TimelineColumn:
    """One full inspection, or the framework of the day under which there was none yet.

    Attributes:
        framework: Framework in short; empty when it is not known.
        valid: When the framework applied.
        when: When the inspection was; or that there was none.
        spoken: All of it for those who do not see it.
        begins: Whether the column before is of another framework.
        inspection_id: None for the framework of the day.
        framework_id: Its id, or None.
    """

    framework: str
    valid: str
    when: str
    spoken: str
    begins: bool
    inspection_id: int | None
    framework_id: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in an area's line at one inspection.

    Attributes:
        face: The grade, or why there is none; None where only words stand or nothing does.
        words: Words in place of a grade.
        spoken: Everything about it in sentences.
        direction: How it stands to the one before, where that may be said.
        joint: Whether it is one grade for two rows.
        before: How the line runs into it from the inspection before.
        after: How it runs out to the next inspection.
        ends: Whether the area ended here.
        awaited: Whether this is a place where no grade is yet but one is to come.
        wide: Whether its words may run on to the end of the line.
        inspection_id: The inspection, or None.
        area: The area of that inspection, or None.
    """

    face: Face | None = None
    words: str = ""
    spoken: str = ""
    direction: Direction = Direction.NONE
    joint: Joint = Joint.ALONE
    before: Relation = Relation.NONE
    after: Relation = Relation.NONE
    ends: bool = False
    awaited: bool = False
    wide: bool = False
    inspection_id: int | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole chart: titles of its rows, its columns, and a mark for each row and column."""

    titles: tuple[str, ...] = ()
    columns: tuple[TimelineColumn, ...] = ()
    marks: tuple[tuple[Mark, ...], ...] = ()

    @property
    def relations(self) -> frozenset[Relation]:
        """Every way in which lines run here, for the legend."""
        return frozenset(mark.before for row in self.marks for mark in row) - {Relation.NONE}

    @property
    def has_ends(self) -> bool:
        """Whether any area ended."""
        return any(mark.ends for row in self.marks for mark in row)


def timeline_of(history: ProviderHistory, knowledge: Knowledge, faces: FaceMaker) -> Timeline:
    """The chart of a history."""
    return _Drawing(history, knowledge, faces).timeline()


class _Drawing:
    """Puts a chart together."""

    def __init__(self, history: ProviderHistory, knowledge: Knowledge, faces: FaceMaker) -> None:
        self._history = history
        self._frameworks = knowledge.frameworks
        self._faces = faces
        self._graded = [each for each in history.inspections if each.is_graded]
        self._of_the_day = knowledge.frameworks.get(history.framework_of_the_day)

    def timeline(self) -> Timeline:
        lines = self._history.lines
        columns = self._columns()
        marks = tuple(self._row(number, line, columns) for number, line in enumerate(lines))
        return Timeline(tuple(line.title for line in lines), columns, marks)

    def _columns(self) -> tuple[TimelineColumn, ...]:
        columns: list[TimelineColumn] = []
        for inspection in self._graded:
            framework = self._frameworks.get(inspection.framework)
            begins = not columns or columns[-1].framework_id != inspection.framework
            columns.append(_column(framework, _when(inspection), _days(inspection), begins, inspection.id))
        last = columns[-1].framework_id if columns else None
        awaited = any(line.state in _OUTLOOKS for line in self._history.lines)
        if awaited and self._of_the_day and self._of_the_day.id != last:
            none = translate("Timeline", "no visit yet")
            columns.append(_column(self._of_the_day, none, none, True, None))
        return tuple(columns)

    def _row(self, number: int, line: AreaLine, columns: Sequence[TimelineColumn]) -> tuple[Mark, ...]:
        points = {point.inspection_id: point for point in line.points if point.grade is not None}
        at = [points.get(column.inspection_id) if column.inspection_id else None for column in columns]
        last = max((place for place, point in enumerate(at) if point), default=-1)
        row = []
        for place, point in enumerate(at):
            if point is not None:
                following = at[place + 1] if place + 1 < len(at) else None
                row.append(self._mark(number, line, point, following, columns[place], ends=place == last))
            elif place > last >= 0:
                row.append(self._after_end(line, columns[place], begins=place == last + 1))
            else:
                row.append(Mark())
        return tuple(row)

    def _mark(
        self,
        number: int,
        line: AreaLine,
        point: LinePoint,
        following: LinePoint | None,
        column: TimelineColumn,
        *,
        ends: bool,
    ) -> Mark:
        face = self._face(point)
        awaited = ends and line.state is LineState.NOT_INSPECTED_YET
        return Mark(
            face=face,
            spoken=self._spoken(line, point, face, column),
            direction=point.change.direction if point.change else Direction.NONE,
            joint=self._joint(number, point),
            before=point.link,
            after=following.link if following else Relation.NONE,
            ends=ends and line.state is LineState.ENDED,
            awaited=awaited,
            inspection_id=point.inspection_id,
            area=point.area,
        )

    def _after_end(self, line: AreaLine, column: TimelineColumn, *, begins: bool) -> Mark:
        """What stands behind the last grade: nothing yet, or that the area ended."""
        if line.state is LineState.NOT_INSPECTED_YET and column.inspection_id is None:
            spoken = translate("Timeline", "{0}: not inspected yet under {1}.").format(line.title, column.framework)
            return Mark(words=translate("Timeline", "not inspected yet"), spoken=spoken, awaited=True)
        if not begins:
            return Mark()
        words = ""
        if line.state is LineState.ENDED:
            words = translate("Timeline", "no longer judged")
            if line.ended_on:
                words = translate("Timeline", "ended {0}").format(month_of(line.ended_on))
        elif line.state is LineState.NOT_COMPARABLE:
            words = translate("Timeline", "cannot be compared")
        return Mark(words=words, spoken=f"{line.title}: {line.note or words}." if words else "", wide=bool(words))

    def _face(self, point: LinePoint) -> Face:
        grade = point.grade
        if grade is not None and grade.grade is not None and grade.why_none == "":
            return self._faces.face(point.framework, point.area, grade.grade)
        why = grade.why_none if grade else ""
        if grade is not None and grade.grade == NOT_JUDGED:
            words = translate("Timeline", "not judged")
            return AbsentFace(Absence.NOT_JUDGED, words, f"{words}.")
        words = translate("Timeline", "sources differ")
        return AbsentFace(Absence.CONFLICT, words, f"{why}.")

    def _joint(self, number: int, point: LinePoint) -> Joint:
        if not point.shared:
            return Joint.ALONE
        if self._shares(number - 1, point) and not self._shares(number - 2, point):
            return Joint.LOWER
        return Joint.UPPER if self._shares(number + 1, point) and not self._shares(number - 1, point) else Joint.ALONE

    def _shares(self, number: int, point: LinePoint) -> bool:
        """Whether a neighbouring line has the same grade of the same inspection."""
        if not 0 <= number < len(self._history.lines):
            return False
        return any(
            other.inspection_id == point.inspection_id and other.area == point.area and other.grade is not None
            for other in self._history.lines[number].points
        )

    def _spoken(self, line: AreaLine, point: LinePoint, face: Face, column: TimelineColumn) -> str:
        label = face.words if isinstance(face, AbsentFace) else face.label
        title = self._frameworks.area_title(point.area, point.framework)
        told = translate("Timeline", "{0}, {1}: {2}.").format(title, column.spoken, label)
        if point.grade is not None and point.grade.grade is not None:
            basis = basis_name(point.grade.basis).lower()
            told = translate("Timeline", "{0}, {1}: {2} ({3}).").format(title, column.spoken, label, basis)
        parts = [told]
        if point.shared:
            parts.append(translate("Timeline", "One grade for this and another area."))
        if point.change is not None:
            parts.append(change_words(point.change.direction, point.change.reason))
        if line.note and point is line.points[-1]:
            parts.append(f"{line.note[0].upper()}{line.note[1:]}.")
        return " ".join(parts)


def change_words(direction: Direction, reason: str) -> str:
    """How a grade stands to the one before, with the reason."""
    return {
        Direction.BETTER: translate("Timeline", "Better: {0}."),
        Direction.WORSE: translate("Timeline", "Lower: {0}."),
        Direction.SAME: translate("Timeline", "The same: {0}."),
        Direction.NONE: translate("Timeline", "Not compared: {0}."),
    }[direction].format(reason)


def _column(
    framework: Framework | None, when: str, spoken: str, begins: bool, inspection_id: int | None
) -> TimelineColumn:
    if framework is None:
        unknown = translate("Timeline", "not known")
        return TimelineColumn(unknown, "", when, spoken, begins, inspection_id, None)
    since = month_of(framework.valid_from)
    valid = translate("Timeline", "since {0}").format(since)
    if framework.valid_to is not None:
        valid = f"{since} – {month_of(framework.valid_to)}"
    return TimelineColumn(
        framework.short, valid, when, f"{framework.short}, {spoken}", begins, inspection_id, framework.id
    )


def _when(inspection: PastInspection) -> str:
    """The month of an inspection."""
    day = inspection.inspected_to or inspection.inspected_from
    return month_of(day) or month_written(inspection.inspected_month) or month_of(inspection.published_on)


def _days(inspection: PastInspection) -> str:
    days = span_of_days(inspection.inspected_from, inspection.inspected_to)
    return days or month_written(inspection.inspected_month) or whole_date(inspection.published_on)


class TimelineModel(QAbstractTableModel):
    """Shows a :class:`Timeline`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline()

    def show(self, timeline: Timeline) -> None:
        """Show another one."""
        self.beginResetModel()
        self.timeline = timeline
        self.endResetModel()

    def mark(self, index: AnyIndex) -> Mark | None:
        """The mark at a place; None outside."""
        return self.timeline.marks[index.row()][index.column()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Areas."""
        return 0 if parent.isValid() else len(self.timeline.titles)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Inspections."""
        return 0 if parent.isValid() else len(self.timeline.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, sentences or the mark itself."""
        mark = self.mark(index)
        if mark is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return mark.words if mark.face is None else _label(mark.face)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return mark.spoken
        return mark if role == Role.CELL else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Areas at the left, inspections at the top."""
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Vertical:
            return self.timeline.titles[section] if spoken and section < len(self.timeline.titles) else None
        if section >= len(self.timeline.columns):
            return None
        column = self.timeline.columns[section]
        if spoken:
            return column.spoken
        return column if role == Role.ROW else None


def _label(face: Face) -> str:
    return face.words if isinstance(face, AbsentFace) else face.label
