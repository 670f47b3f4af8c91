"""Paints a file that was not read: its name, and why and when in a quieter line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.row_ground import ICON, TEXT_LEFT, paint_row_ground, two_lines
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor

    from core.library import ImportFailure
    from gui.appearance.theme import Theme


class FailureRowDelegate(QStyledItemDelegate):
    """Rows whose words are two lines of one text, and whose record is an :class:`ImportFailure`.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Two lines and the space round them."""
        return two_lines(19)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row."""
        colours, rect = self._theme.colours, option.rect
        name, _, told = str(index.data()).partition("\n")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, colours)
        top, side = rect.top() + scaled(8), scaled(ICON)
        icon, ink = self._sign(index.data(Role.ROW))
        paint_icon(painter, QRectF(rect.left() + scaled(10), top, side, side), icon, ink)
        left = rect.left() + scaled(TEXT_LEFT)
        top = self._write(painter, left, top, rect, name, colours.text, font_of(TextSize.BODY))
        self._write(painter, left, top, rect, told, colours.secondary_text, font_of(TextSize.SMALL))
        painter.restore()

    def _sign(self, failure: ImportFailure) -> tuple[str, QColor]:
        """What failed is told apart from what only waits."""
        colours = self._theme.colours
        return ("warning", colours.failed) if failure.tried else ("clock", colours.secondary_text)

    @staticmethod
    def _write(painter: QPainter, left: int, top: int, rect: QRect, words: str, ink: QColor, font: QFont) -> int:
        """Write a line, and give where the next one begins."""
        metrics = QFontMetrics(font)
        line = QRect(left, top, rect.right() - left - scaled(8), metrics.height())
        painter.setFont(font)
        painter.setPen(ink)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return line.bottom() + scaled(3)
