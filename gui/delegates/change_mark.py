"""The mark in a chip that tells how its grade stands to the one before; never a colour, which the grade has already."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from core.knowledge.comparisons import Relation
from core.library import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from core.library import AreaChange


class ChangeMark(Enum):
    """What a mark tells.

    In a similar area of an older framework an arrow is broken and an equals sign is wavy; of a grade that was parted
    from a joint one, or joined from several, no direction is claimed.
    """

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    SIMILAR_BETTER = "similar_better"
    SIMILAR_WORSE = "similar_worse"
    SIMILAR_SAME = "similar_same"
    SPLIT = "split"
    MERGED = "merged"


_SAME_AREA = {
    Direction.BETTER: ChangeMark.BETTER,
    Direction.WORSE: ChangeMark.WORSE,
    Direction.SAME: ChangeMark.SAME,
}
_SIMILAR_AREA = {
    Direction.BETTER: ChangeMark.SIMILAR_BETTER,
    Direction.WORSE: ChangeMark.SIMILAR_WORSE,
    Direction.SAME: ChangeMark.SIMILAR_SAME,
}
_JOINT = {Relation.SPLIT: ChangeMark.SPLIT, Relation.MERGED: ChangeMark.MERGED}

# Lines in a square of side 1 whose middle is 0, 0.
_HEAD = ((0.0, -0.5, -0.32, -0.15), (0.0, -0.5, 0.32, -0.15))
_SHAFT = ((0.0, -0.5, 0.0, 0.5),)
_BROKEN_SHAFT = ((0.0, -0.5, 0.0, -0.05), (0.0, 0.3, 0.0, 0.5))
_EQUAL = ((-0.4, -0.17, 0.4, -0.17), (-0.4, 0.17, 0.4, 0.17))
_WAVE = ((-0.45, 0.08, -0.2, -0.08), (-0.2, -0.08, 0.2, 0.08), (0.2, 0.08, 0.45, -0.08))
_WAVES = tuple((x1, y1 + shift, x2, y2 + shift) for shift in (-0.19, 0.19) for x1, y1, x2, y2 in _WAVE)
_FORK = ((-0.5, 0.0, -0.05, 0.0), (-0.05, 0.0, 0.45, -0.32), (-0.05, 0.0, 0.45, 0.32))


def mark_of(change: AreaChange | None) -> ChangeMark | None:
    """The mark of a change; None where there is nothing to compare."""
    if change is None:
        return None
    if change.relation in _JOINT:
        return _JOINT[change.relation]
    similar = change.relation is Relation.SIMILAR
    return (_SIMILAR_AREA if similar else _SAME_AREA).get(change.direction)


def paint_change_mark(painter: QPainter, room: QRectF, mark: ChangeMark, ink: QColor) -> None:
    """Paint a mark.

    Args:
        painter: Where.
        room: A square for it.
        mark: What it tells.
        ink: Its colour, that of the chip's words.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.2, room.width() / 6)
    painter.setPen(QPen(ink, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin))
    side, middle = room.width(), room.center()
    across, down = _turns(mark)
    for x1, y1, x2, y2 in _lines(mark):
        painter.drawLine(
            QLineF(
                middle + QPointF(x1 * across, y1 * down) * side,
                middle + QPointF(x2 * across, y2 * down) * side,
            )
        )
    painter.restore()


def _lines(mark: ChangeMark) -> Sequence[tuple[float, float, float, float]]:
    match mark:
        case ChangeMark.BETTER | ChangeMark.WORSE:
            return (*_HEAD, *_SHAFT)
        case ChangeMark.SIMILAR_BETTER | ChangeMark.SIMILAR_WORSE:
            return (*_HEAD, *_BROKEN_SHAFT)
        case ChangeMark.SAME:
            return _EQUAL
        case ChangeMark.SIMILAR_SAME:
            return _WAVES
        case ChangeMark.SPLIT | ChangeMark.MERGED:
            return _FORK


def _turns(mark: ChangeMark) -> tuple[int, int]:
    """Which way round the lines are: -1 mirrors them, across and down."""
    return (-1 if mark is ChangeMark.MERGED else 1, -1 if mark in (ChangeMark.WORSE, ChangeMark.SIMILAR_WORSE) else 1)
