"""The grounds of rows in lists: selection with its bar, hover and the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QStyle, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.appearance.colours import RoleColours

TEXT_LEFT = 33
"""Where the words of such a row begin, behind its icon, in the design's pixels; ``ICON`` is the icon's side."""
ICON = 15
_BAR = 3
_HOVER = 0.4


def two_lines(air: int) -> QSize:
    """The size of a row with one line in the body's size and a small one, and some air, in the design's pixels."""
    lines = QFontMetrics(font_of(TextSize.BODY)).height() + QFontMetrics(font_of(TextSize.SMALL)).height()
    return QSize(scaled(120), lines + scaled(air))


def paint_selection(painter: QPainter, rect: QRect, colours: RoleColours) -> None:
    """Paint the ground of what is selected, with its bar."""
    painter.fillRect(rect, colours.selection)
    painter.fillRect(QRect(rect.left(), rect.top(), scaled(_BAR), rect.height()), colours.selection_bar)


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, colours: RoleColours) -> None:
    """Paint all of a row but its words and its icon."""
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        paint_selection(painter, rect, colours)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, mixed(colours.base, colours.selection, _HOVER))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colours.focus_ring, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)


def paint_entry_ground(painter: QPainter, option: QStyleOptionViewItem, colours: RoleColours) -> QRectF:
    """Paint the ground of an entry of a list of few, such as pages or sections; gives the box that it fills."""
    current = bool(option.state & QStyle.StateFlag.State_Selected)
    box = QRectF(option.rect).adjusted(scaled(6), 1, -scaled(6), -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if current or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colours.selection if current else mixed(colours.window, colours.text, 0.05))
        painter.drawRoundedRect(box, 3, 3)
    if current:
        painter.setBrush(colours.selection_bar)
        painter.drawRoundedRect(QRectF(box.left(), box.top(), scaled(_BAR), box.height()), 1.5, 1.5)
    view = option.widget
    if current and isinstance(view, QWidget) and view.hasFocus():
        painter.setPen(QPen(colours.focus_ring, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    return box
