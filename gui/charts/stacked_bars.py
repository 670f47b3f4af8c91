"""Stacked bars: a line a region, a stretch a grade, as long as the share that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.charts.boxes import Box, stretches
from gui.charts.chart import Chart, Mark
from gui.charts.grade_fill import fill_stretch
from gui.delegates.grade_face import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.delegates.grade_chip import GradeChips

_LINE = 24
_BAR = 17
_NAMES = 154
_MOST_NAMES = 200
_NAME_GAP = 8
_NUMBERS = 96
_LEAST_BAR = 150
_SINGLE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class StretchMark(Mark):
    """One grade in one line.

    Attributes:
        line: Which line, from 0.
        count: How many hold it.
    """

    line: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True)
class BarLine:
    """One line.

    Attributes:
        name: At its left.
        share: At its right ("53 %").
        note: Right of that ("49 not held").
        strong: Stands for all the others.
    """

    name: str
    share: str
    note: str
    strong: bool = False


class StackedBars(Chart):
    """Shows lines of :class:`StretchMark`."""

    def __init__(self, chips: GradeChips, name: str) -> None:
        self.lines: tuple[BarLine, ...] = ()
        self._font = font_of(TextSize.SMALL)
        self._metrics = QFontMetricsF(self._font)
        super().__init__(chips, name)

    def like(self, chips: GradeChips) -> StackedBars:
        """The same bars in other colours."""
        made = StackedBars(chips, self.accessibleName())
        made.show_lines(self.lines, self._stretches())
        return made

    def show_lines(self, lines: Sequence[BarLine], marks: Sequence[StretchMark]) -> None:
        """Show other lines; the marks come line by line."""
        self.lines = tuple(lines)
        self.show_marks(marks)

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for all lines, and for a bar that can be read."""
        return QSize(scaled(_MOST_NAMES + _LEAST_BAR + _NUMBERS), scaled(_LINE) * max(len(self.lines), 10))

    def arrange(self, width: float, height: float) -> tuple[Box, ...]:
        """Along their lines."""
        names = self._names_width()
        room = max(width - names - scaled(_NUMBERS), 1.0)
        boxes: list[Box] = []
        for line in range(len(self.lines)):
            counts = [mark.count for mark in self._stretches() if mark.line == line]
            top = line * scaled(_LINE) + (scaled(_LINE) - scaled(_BAR)) / 2
            boxes += (Box(names + left, top, long, scaled(_BAR)) for left, long in stretches(counts, room))
        return tuple(boxes)

    def draw_ground(self, painter: QPainter, width: float, height: float) -> None:
        """Paint names and numbers."""
        colours = self.theme.colours
        self._font = font_of(TextSize.SMALL)
        self._metrics = QFontMetricsF(self._font)
        for number, line in enumerate(self.lines):
            tall = scaled(_LINE)
            painter.setFont(font_of(TextSize.BODY, semibold=line.strong))
            painter.setPen(colours.text)
            names = QRectF(0, number * tall, self._names_width() - scaled(_NAME_GAP), tall)
            name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, int(names.width()))
            painter.drawText(names, _SINGLE | Qt.AlignmentFlag.AlignLeft, name)
            numbers = QRectF(width - scaled(_NUMBERS), number * tall, scaled(44), tall)
            painter.drawText(numbers, _SINGLE | Qt.AlignmentFlag.AlignRight, line.share)
            painter.setFont(font_of(TextSize.SMALL))
            painter.setPen(colours.secondary_text)
            notes = QRectF(numbers.right(), numbers.top(), scaled(_NUMBERS) - numbers.width(), tall)
            painter.drawText(notes, _SINGLE | Qt.AlignmentFlag.AlignRight, line.note)

    def draw_mark(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        """Paint one stretch, with its grade's letter and number where they fit."""
        if mark.face is None or not isinstance(mark, StretchMark):
            return
        wordings = (f"{mark.face.word(Wording.COMPACT)} {mark.count}", str(mark.count))
        fits = (each for each in wordings if self._metrics.horizontalAdvance(each) + 4 <= rect.width())
        words = next(fits, "")
        fill_stretch(painter, rect, self.theme, mark.face, worded=bool(words), outlined=True)
        painter.setFont(self._font)
        painter.setPen(self.theme.bar(mark.face.scale, mark.face.grade).text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def _names_width(self) -> float:
        """Room for the longest name, within bounds."""
        metrics = QFontMetricsF(font_of(TextSize.BODY, semibold=True))
        longest = max((metrics.horizontalAdvance(line.name) for line in self.lines), default=0.0)
        return min(max(longest + scaled(_NAME_GAP), scaled(_NAMES)), scaled(_MOST_NAMES))

    def _stretches(self) -> Sequence[StretchMark]:
        return [mark for mark in self.marks if isinstance(mark, StretchMark)]
