"""Paints a document in a list: state, title and where and when it stood, in two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.model import DocumentState
from gui.appearance.icons import IconRole, paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.row_ground import ICON, TEXT_LEFT, paint_row_ground, two_lines
from gui.models.documents import describe_within
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.library.table.rows import DocumentRow
    from gui.appearance.theme import Theme

STATE_ICONS = {
    DocumentState.NEW: ("dot", IconRole.ACCENT),
    DocumentState.REVIEWED: ("check", IconRole.DONE),
    DocumentState.NEEDS_EYES: ("eye", IconRole.NEEDS_EYES),
    DocumentState.NO_JUDGEMENT: ("cross", IconRole.SECONDARY),
}
_BOLD = {DocumentState.NEW, DocumentState.NEEDS_EYES}


class DocumentRowDelegate(QStyledItemDelegate):
    """Rows of one height, so that a long list scrolls at once.

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
        """Paint a row; one that is still on its way stays blank."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self._theme.colours)
        row = index.data(Role.ROW)
        if row is not None:
            self._paint_row(painter, option.rect, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: DocumentRow) -> None:
        colours = self._theme.colours
        icon, role = STATE_ICONS[row.state]
        side, left = scaled(ICON), rect.left() + scaled(TEXT_LEFT)
        title_font = font_of(TextSize.BODY, semibold=row.state in _BOLD)
        metrics = QFontMetrics(title_font)
        top = rect.top() + scaled(8)
        place = QRectF(rect.left() + scaled(10), top + (metrics.height() - side) / 2, side, side)
        paint_icon(painter, place, icon, getattr(colours, role.value))
        line = QRect(left, top, rect.right() - left - scaled(8), metrics.height())
        if row.tags:
            mark = QRectF(line.right() - side, top + (metrics.height() - side) / 2, side, side)
            paint_icon(painter, mark, "tag", colours.secondary_text)
            line.setRight(line.right() - side - scaled(4))
        self._write(painter, line, row.title, metrics, colours.text, title_font)
        small = font_of(TextSize.SMALL)
        metrics = QFontMetrics(small)
        line = QRect(left, line.bottom() + scaled(3), rect.right() - left - scaled(8), metrics.height())
        told = describe_within(row, lambda words: metrics.horizontalAdvance(words) <= line.width())
        self._write(painter, line, told, metrics, colours.secondary_text, small)

    @staticmethod
    def _write(painter: QPainter, line: QRect, words: str, metrics: QFontMetrics, ink: QColor, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
