"""The same as the chart of areas, in words: a row an area and inspection, with what may be said of the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Direction
from gui.delegates.grade_face import Absence, AbsentFace
from gui.models.area_timeline import change_words
from gui.models.inspection_cells import Cell
from gui.models.table_columns import FRAMEWORK, INSPECTED, TableColumn, in_words
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.library import AreaChange, ProviderHistory
    from gui.models.area_timeline import Mark, Timeline

AREA = TableColumn("area", QT_TRANSLATE_NOOP("Columns", "Area"), "", QT_TRANSLATE_NOOP("Columns", "Area"), 124)
GRADE = TableColumn("grade", QT_TRANSLATE_NOOP("Columns", "Grade"), "", QT_TRANSLATE_NOOP("Columns", "Grade"), 138)
CHANGE = TableColumn("change", QT_TRANSLATE_NOOP("Columns", "Change"), "", QT_TRANSLATE_NOOP("Columns", "Change"), 104)
REASON = TableColumn(
    "reason",
    QT_TRANSLATE_NOOP("Columns", "Held against"),
    "",
    QT_TRANSLATE_NOOP("Columns", "What the grade was compared with, or why it was not"),
    330,
)
HISTORY_COLUMNS = (AREA, INSPECTED, FRAMEWORK, GRADE, CHANGE, REASON)


def history_columns() -> tuple[TableColumn, ...]:
    """The columns in the user's language."""
    return tuple(map(in_words, HISTORY_COLUMNS))


def history_cells(history: ProviderHistory, timeline: Timeline) -> tuple[tuple[tuple[Cell, ...], Mark], ...]:
    """The rows, each with the mark of the chart that it tells of.

    Args:
        history: For what may be said of changes.
        timeline: The chart of the same history.
    """
    changes = {(line.title, point.inspection_id): point.change for line in history.lines for point in line.points}
    rows = []
    for title, marks in zip(timeline.titles, timeline.marks, strict=True):
        earlier = False
        for mark, column in zip(marks, timeline.columns, strict=True):
            if mark.face is None and not mark.words:
                continue
            change = changes.get((title, mark.inspection_id or 0))
            rows.append((_cells(title, mark, column.when, column.framework, change, earlier), mark))
            earlier = True
    return tuple(rows)


def _cells(
    title: str, mark: Mark, when: str, framework: str, change: AreaChange | None, earlier: bool
) -> tuple[Cell, ...]:
    label = mark.words
    if mark.face is not None:
        label = mark.face.words if isinstance(mark.face, AbsentFace) else mark.face.label
    held = mark.face is not None
    told = direction_words(change.direction) if change and held else ""
    reason = change.reason if change and held else ""
    return (
        Cell(title, mark.spoken, indented=earlier),
        Cell(when if held else "", mark.spoken, right=True),
        Cell(framework if held else "", mark.spoken),
        Cell(label, mark.spoken, face=mark.face or _none(mark), area=mark.area),
        Cell(told, change_words(change.direction, change.reason) if change else mark.spoken),
        Cell(reason, mark.spoken),
    )


def _none(mark: Mark) -> AbsentFace:
    """Words in place of a grade."""
    return AbsentFace(Absence.NOT_TOLD if mark.awaited else Absence.ENDED, mark.words, mark.spoken)


def direction_words(direction: Direction) -> str:
    """Which way a grade went, in a word."""
    words: Mapping[Direction, str] = {
        Direction.BETTER: translate("Timeline", "better"),
        Direction.WORSE: translate("Timeline", "lower"),
        Direction.SAME: translate("Timeline", "the same"),
        Direction.NONE: translate("Timeline", "not compared"),
    }
    return words[direction]
