"""Paints one thing that needs eyes in a list: whose it is, and what is doubtful, in two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.row_ground import ICON, TEXT_LEFT, paint_row_ground, two_lines
from gui.models.roles import AnyIndex, Role
from gui.wording.review import KIND_ICONS, item_name, item_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from core.knowledge import Frameworks
    from core.library import ReviewItem
    from gui.appearance.theme import Theme


class ReviewRowDelegate(QStyledItemDelegate):
    """Rows of one height, so that a long queue scrolls at once.

    Args:
        theme: Colours in force.
        frameworks: Names areas and grades.
    """

    def __init__(self, theme: Theme, frameworks: Frameworks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frameworks = frameworks

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Two lines and the space round them."""
        return two_lines(16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row; one that is still on its way stays blank."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, self._theme.colours)
        item = index.data(Role.ROW)
        if item is not None:
            self._paint_item(painter, option, item, begun=bool(index.data(Role.BEGUN)))
        painter.restore()

    def _paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: ReviewItem, *, begun: bool) -> None:
        colours, rect = self._theme.colours, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        title = font_of(TextSize.BODY, semibold=chosen)
        metrics = QFontMetrics(title)
        side, top = scaled(ICON), rect.top() + scaled(7)
        icon = QRectF(rect.left() + scaled(10), top + (metrics.height() - side) / 2, side, side)
        paint_icon(painter, icon, KIND_ICONS[item.kind], colours.secondary_text)
        left = rect.left() + scaled(TEXT_LEFT)
        right = rect.right() - scaled(8)
        if begun:
            pencil = QRectF(right - side, icon.top(), side, side)
            paint_icon(painter, pencil, "pencil", colours.selection_bar)
            right -= side + scaled(6)
        line = QRect(left, top, right - left, metrics.height())
        _write(painter, line, item_name(item), title, colours.text)
        small = font_of(TextSize.SMALL)
        below = QRect(left, line.bottom() + scaled(2), line.width(), QFontMetrics(small).height())
        _write(painter, below, item_words(item, self._frameworks, short=True), small, colours.secondary_text)


def _write(painter: QPainter, line: QRect, words: str, font: QFont, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
