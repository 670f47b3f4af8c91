"""Column heads of two lines, with the marks of an order by several columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.models.roles import Role
from gui.models.table_columns import BASIS, TableColumn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.appearance.theme import Theme

HEADER_HEIGHT = 34
_MARK = 12
_PADDING = 6


@dataclass(frozen=True, slots=True)
class SortMark:
    """How a column takes part in the order.

    Attributes:
        descending: As the column's own values run.
        place: 1 for the first key; 0 when it is the only one and needs no number.
    """

    descending: bool
    place: int = 0


# Put together once: Python takes longer over it than Qt over the words.
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


class TableHeader(QHeaderView):
    """Horizontal heads of the judgement table.

    Signals:
        sortRequested: A column was chosen to sort by: its number, and whether it is to be added to the order.

    Args:
        theme: Colours in force.
    """

    sortRequested = Signal(int, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._marks: Mapping[str, SortMark] = {}
        self._adding = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(scaled(26))
        self.setAccessibleName(self.tr("Column heads"))
        self.sectionClicked.connect(self._on_clicked)

    def set_marks(self, marks: Mapping[str, SortMark]) -> None:
        """Show the order, by column id."""
        self._marks = marks
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(super().sizeHint().width(), scaled(HEADER_HEIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Shift adds the column to the order."""
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def _on_clicked(self, section: int) -> None:
        self.sortRequested.emit(section, self._adding)
        self._adding = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The band of the heads goes on behind the last one."""
        super().paintEvent(event)
        left = self.length() - self.offset()
        if left >= self.viewport().width():
            return
        colours, band = self._theme.colours, self.viewport().rect().adjusted(left, 0, 0, 0)
        painter = QPainter(self.viewport())
        painter.fillRect(band, colours.alternate)
        painter.setPen(QPen(colours.hairline, 1))
        painter.drawLine(band.topLeft(), band.topRight())
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  Qt's name
        """Paint one head."""
        column = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Role.ROW)
        colours = self._theme.colours
        painter.save()
        painter.fillRect(rect, colours.alternate)
        painter.setPen(QPen(colours.hairline, 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if isinstance(column, TableColumn):
            if column.id == BASIS.id:
                self._paint_basis(painter, rect)
            else:
                self._paint_words(painter, rect, column)
        painter.restore()

    def _paint_basis(self, painter: QPainter, rect: QRect) -> None:
        side = scaled(15)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        paint_icon(painter, box, "info", self._theme.colours.text)

    def _paint_words(self, painter: QPainter, rect: QRect, column: TableColumn) -> None:
        colours = self._theme.colours
        room = QRectF(rect).adjusted(scaled(_PADDING), 0, -scaled(_PADDING), 0)
        mark = self._marks.get(column.id)
        wide = rect.width() - self._paint_width(column)
        if mark is not None and wide > scaled(_MARK):
            room = self._paint_mark(painter, room, mark, column.right)
        title = font_of(TextSize.SMALL, semibold=True)
        lines = [(words, title, colours.text) for words in title_lines(column, QFontMetricsF(title), room.width())]
        if column.subtitle:
            lines.append((column.subtitle, font_of(TextSize.SMALL), colours.secondary_text))
        height = room.height() / 2 - scaled(2)
        top = room.top() + (room.height() - height * len(lines)) / 2
        for words, font, ink in lines:
            painter.setFont(font)
            painter.setPen(ink)
            line = QRectF(room.left(), top, room.width(), height)
            cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _RIGHT if column.right else _LEFT, cut)
            top += height

    @staticmethod
    def _paint_width(column: TableColumn) -> float:
        """Room that the words of a head need."""
        title = QFontMetricsF(font_of(TextSize.SMALL, semibold=True)).horizontalAdvance(column.title)
        subtitle = QFontMetricsF(font_of(TextSize.SMALL)).horizontalAdvance(column.subtitle)
        return max(title, subtitle) + scaled(2 * _PADDING)

    def _paint_mark(self, painter: QPainter, room: QRectF, mark: SortMark, at_left: bool) -> QRectF:
        """Arrow, and a number when there are several keys; returns the room that is left for the words."""
        side, ink = float(scaled(11)), self._theme.colours.text
        font = font_of(TextSize.SMALL)
        number = str(mark.place) if mark.place else ""
        width = side + QFontMetricsF(font).horizontalAdvance(number)
        box = QRectF(room.left() if at_left else room.right() - width, room.center().y() - side / 2, side, side)
        paint_icon(painter, box, "down" if mark.descending else "up", ink)
        if number:
            painter.setFont(font)
            painter.setPen(self._theme.colours.secondary_text)
            beside = QRectF(box.right(), room.top(), width - side + 2, room.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, number)
        return room.adjusted(width + 3, 0, 0, 0) if at_left else room.adjusted(0, 0, -width - 3, 0)


def title_lines(column: TableColumn, metrics: QFontMetricsF, room: float) -> tuple[str, ...]:
    """The title of a head in the line it has, or in two where it is too wide and no second line stands below it."""
    words = column.title.split()
    if column.subtitle or len(words) < 2 or metrics.horizontalAdvance(column.title) <= room:
        return (column.title,)
    fitting = (number for number in range(len(words) - 1, 1, -1) if _fits(words[:number], metrics, room))
    first = next(fitting, 1)
    return " ".join(words[:first]), " ".join(words[first:])


def _fits(words: Sequence[str], metrics: QFontMetricsF, room: float) -> bool:
    return metrics.horizontalAdvance(" ".join(words)) <= room
