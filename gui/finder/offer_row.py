"""Paints one offer of the palette: its sign, its words with the typed letters marked, its keys and its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.row_ground import paint_selection
from gui.finder.offer_list import FOUND
from gui.widgets.key_hint import key_hint_size, paint_key_hint

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor

    from gui.appearance.theme import Theme
    from gui.finder.offers import Found
    from gui.models.roles import AnyIndex

_HEIGHT = 30
_SIDE = 10
_WORDS_LEFT = 36
_ICON = 16
_KIND_ROOM = 96


class OfferRow(QStyledItemDelegate):
    """One line.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Lines of equal height."""
        return QSize(scaled(200), scaled(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the line."""
        found: Found = index.data(FOUND)
        colours = self._theme.colours
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_selection(painter, option.rect, colours)
        ink = colours.text if found.offer.enabled else colours.disabled_text
        if found.offer.icon:
            side = scaled(_ICON)
            box = QRectF(rect.left() + scaled(_SIDE), rect.center().y() - side / 2, side, side)
            paint_icon(painter, box, found.offer.icon, ink)
        right = self._paint_end(painter, rect, found)
        room = QRectF(rect.left() + scaled(_WORDS_LEFT), rect.top(), 0, rect.height())
        room.setRight(right - scaled(8))
        self._paint_words(painter, room, found, ink)
        painter.restore()

    def _paint_end(self, painter: QPainter, rect: QRectF, found: Found) -> float:
        """The kind at the right and the keys before it; gives where they begin."""
        colours = self._theme.colours
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(colours.secondary_text)
        right = rect.right() - scaled(_SIDE)
        kind = QFontMetricsF(painter.font()).horizontalAdvance(found.offer.kind)
        room = QRectF(right - kind, rect.top(), kind + 1, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, found.offer.kind)
        if not found.offer.keys:
            return room.left()
        keys_right = min(room.left() - scaled(8), right - scaled(_KIND_ROOM))
        paint_key_hint(painter, keys_right, rect.center().y(), found.offer.keys, self._theme)
        return keys_right - key_hint_size(found.offer.keys).width()

    def _paint_words(self, painter: QPainter, room: QRectF, found: Found, ink: QColor) -> None:
        """The words; letters that were typed are heavier and underlined."""
        plain, marked = font_of(TextSize.BODY), font_of(TextSize.BODY, semibold=True)
        marked.setUnderline(True)
        painter.setPen(ink)
        left = room.left()
        for letters, is_marked in _stretches(found):
            font = QFont(marked if is_marked else plain)
            width = QFontMetricsF(font).horizontalAdvance(letters)
            painter.setFont(font)
            piece = QRectF(left, room.top(), min(width + 1, room.right() - left), room.height())
            if piece.width() <= 0:
                return
            if left + width > room.right():
                letters = QFontMetricsF(font).elidedText(letters, Qt.TextElideMode.ElideRight, piece.width())
            painter.drawText(piece, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, letters)
            left += width


def _stretches(found: Found) -> list[tuple[str, bool]]:
    """The words cut where marked letters begin or end."""
    pieces: list[tuple[str, bool]] = []
    places = set(found.match.places)
    for place, letter in enumerate(found.offer.words):
        is_marked = place in places
        if pieces and pieces[-1][1] == is_marked:
            pieces[-1] = (pieces[-1][0] + letter, is_marked)
        else:
            pieces.append((letter, is_marked))
    return pieces
