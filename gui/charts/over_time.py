"""How many held which grade over the years: a column a quarter, the best grade at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.charts.boxes import Box, stretches
from gui.charts.chart import Chart, Mark
from gui.charts.grade_fill import fill_stretch
from gui.delegates.grade_face import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gui.delegates.grade_chip import GradeChips

_LEAST = (300, 96)
_YEARS = 17
_LETTERS = 42


@dataclass(frozen=True, slots=True)
class QuarterMark(Mark):
    """One grade at the end of one quarter.

    Attributes:
        column: Which quarter, from 0.
        count: How many held it.
    """

    column: int = 0
    count: int = 0


class OverTime(Chart):
    """Shows columns of :class:`QuarterMark`."""

    def __init__(self, chips: GradeChips, name: str) -> None:
        self.days: tuple[date, ...] = ()
        self.whole = 0
        self._shown: date | None = None
        self._painted: QPixmap | None = None
        super().__init__(chips, name)

    def like(self, chips: GradeChips) -> OverTime:
        """The same columns, and the same day pointed at, in other colours."""
        made = OverTime(chips, self.accessibleName())
        made.show_quarters(self.days, self.whole, [mark for mark in self.marks if isinstance(mark, QuarterMark)])
        made._shown = self._shown
        return made

    def show_quarters(self, days: Sequence[date], whole: int, marks: Sequence[QuarterMark]) -> None:
        """Show other columns.

        Args:
            days: The last day of each.
            whole: How many a full column stands for.
            marks: Column by column, the best grade first.
        """
        self.days, self.whole = tuple(days), whole
        self.show_marks(marks)

    @Slot(object)
    def point_at(self, day: date) -> None:
        """Draw a line at the day that the other charts show."""
        self._shown = day
        self.update()

    def sizeHint(self) -> QSize:
        """Somewhat higher than it must be."""
        return QSize(scaled(_LEAST[0]), scaled(_LEAST[1] + 30))

    def minimumSizeHint(self) -> QSize:
        """Room for the years and for columns that can be told apart."""
        return QSize(scaled(_LEAST[0]), scaled(_LEAST[1]))

    def arrange(self, width: float, height: float) -> tuple[Box, ...]:
        """Upwards in their columns."""
        foot, wide = height - scaled(_YEARS), self._column_width(width)
        boxes: list[Box] = []
        by_column: dict[int, list[int]] = {column: [] for column in range(len(self.days))}
        for mark in self.marks:
            if isinstance(mark, QuarterMark):
                by_column[mark.column].append(mark.count)
        for column, counts in by_column.items():
            for begin, long in stretches(counts, foot - 2, self.whole):
                boxes.append(Box(column * wide, foot - begin - long, wide, long))
        return tuple(boxes)

    def draw_ground(self, painter: QPainter, width: float, height: float) -> None:
        """Paint the foot, the years, and the letters of the last column."""
        colours, wide = self.theme.colours, self._column_width(width)
        foot = height - scaled(_YEARS)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(QPen(colours.control_border, 1))
        painter.drawLine(0, round(foot), round(wide * len(self.days)), round(foot))
        painter.setPen(colours.secondary_text)
        free = 0.0
        for column, day in enumerate(self.days):
            room = QRectF(column * wide, foot + 1, scaled(34), scaled(_YEARS))
            if day.month == 3 and room.left() >= free and room.right() <= width:
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(day.year))
                free = room.left() + scaled(52)
        self._draw_letters(painter, width, height)

    def draw_mark(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        """Paint one stretch."""
        if mark.face is not None:
            fill_stretch(painter, rect, self.theme, mark.face, worded=False)

    def draw_over(self, painter: QPainter, width: float, height: float) -> None:
        """Paint where the other charts stand."""
        place = next((n for n, day in enumerate(self.days) if self._shown is not None and day >= self._shown), None)
        if place is not None:
            across = round((place + 0.5) * self._column_width(width))
            painter.setPen(QPen(self.theme.colours.text, 2))
            painter.drawLine(across, 0, across, round(height - scaled(_YEARS)))

    def rearrange(self) -> None:
        """Columns changed: paint them anew."""
        self._painted = None
        super().rearrange()

    def paint_marks(self, painter: QPainter) -> None:
        """Paint the columns once; while a day is looked for only the line moves."""
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.size() != self.size() * ratio:
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            once = QPainter(self._painted)
            shown, self._shown = self._shown, None
            self.draw(once, self.width(), self.height())
            self._shown = shown
            once.end()
        painter.drawPixmap(0, 0, self._painted)
        self.draw_over(painter, self.width(), self.height())

    def _draw_letters(self, painter: QPainter, width: float, height: float) -> None:
        metrics = QFontMetricsF(painter.font())
        painter.setPen(self.theme.colours.text)
        taken = height
        for box, mark in zip(self.arrange(width, height), self.marks, strict=True):
            if not isinstance(mark, QuarterMark) or mark.face is None or mark.column != len(self.days) - 1:
                continue
            if mark.count and box.middle[1] + metrics.height() / 2 <= taken:
                room = QRectF(box.right + 5, box.middle[1] - metrics.height() / 2, scaled(_LETTERS), metrics.height())
                words = f"{mark.face.word(Wording.COMPACT)} {mark.count}"
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
                taken = room.top()

    def _column_width(self, width: float) -> float:
        return max((width - scaled(_LETTERS)) / max(len(self.days), 1), 1.0)
