"""Paints a document in a list: state, title and where and when it stood, in two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import DocumentState
from gui.appearance.icons import IconRole, paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.models.documents import describe_within
from gui.models.roles import Role

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
_TEXT_LEFT = 33
_ICON = 15
_BAR = 3


class DocumentRowDelegate(QStyledItemDelegate):
    """Rows of one height, so that a long list scrolls at once.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and the space round them."""
        lines = QFontMetrics(font_of(TextSize.BODY)).height() + QFontMetrics(font_of(TextSize.SMALL)).height()
        return QSize(scaled(120), lines + scaled(19))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row; one that is still on its way stays blank."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        row = index.data(Role.ROW)
        if row is not None:
            self._paint_row(painter, option.rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, rect = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), colours.selection_bar)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(colours.base, colours.selection, 0.4))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)

    def _paint_row(self, painter: QPainter, rect: QRect, row: DocumentRow) -> None:
        colours = self._theme.colours
        icon, role = STATE_ICONS[row.state]
        side, left = scaled(_ICON), rect.left() + scaled(_TEXT_LEFT)
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
