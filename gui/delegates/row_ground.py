"""The ground of a row of two lines in a list: selection with its bar, hover, hairline and the ring of the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QStyle

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


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, colours: RoleColours) -> None:
    """Paint all of a row but its words and its icon."""
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colours.selection)
        painter.fillRect(QRect(rect.left(), rect.top(), scaled(_BAR), rect.height()), colours.selection_bar)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, mixed(colours.base, colours.selection, _HOVER))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(colours.focus_ring, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)
