"""Paints an authority or provider in a list: its name, and how many inspections there are of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.delegates.row_ground import paint_selection
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.appearance.theme import Theme
    from gui.models.listed_providers import ListedRow

_HEIGHT = 27
_PADDING = 12


class ProviderRowDelegate(QStyledItemDelegate):
    """Rows of one height.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """One line and some air."""
        return QSize(scaled(100), scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row."""
        row: ListedRow | None = index.data(Role.ROW)
        if row is None:
            return
        colours, rect = self._theme.colours, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            paint_selection(painter, rect, colours)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(colours.base, colours.selection, 0.4))
        self._paint_words(painter, rect, row, selected=selected)
        view = option.widget
        if isinstance(view, QListView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: ListedRow, *, selected: bool) -> None:
        colours = self._theme.colours
        small = font_of(TextSize.SMALL)
        aside = row.kind or (f"{row.count:,}" if row.count else "")
        wide = QFontMetrics(small).horizontalAdvance(aside)
        room = rect.adjusted(scaled(_PADDING), 0, -scaled(_PADDING - 2), 0)
        painter.setFont(small)
        painter.setPen(colours.secondary_text)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        name_room = room.width() - wide - scaled(8)
        # A long kind makes way: the name is what people look for.
        if wide <= room.width() // 2:
            painter.drawText(room, line | Qt.AlignmentFlag.AlignRight, aside)
        else:
            name_room = room.width()
        font = font_of(TextSize.BODY, semibold=selected)
        painter.setFont(font)
        painter.setPen(colours.text if row.count else colours.secondary_text)
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, name_room)
        painter.drawText(room, line | Qt.AlignmentFlag.AlignLeft, name)
