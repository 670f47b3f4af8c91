"""A large button for a way to begin: icon, name, a sentence on what it does, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.widgets.key_hint import key_hint_size, paint_key_hint

if TYPE_CHECKING:
    from gui.appearance.theme import Theme

_TEXT_LEFT = 55
_PADDING = 15
_GAP = 3


class CommandButton(QAbstractButton):
    """A button with a name and a description that wraps.

    Args:
        theme: Colours in force.
        icon_name: Icon to draw at the left.
        title: What it does, as a verb.
        description: A sentence on it.
        keys: Its key as the user presses it, or nothing.
    """

    def __init__(
        self, theme: Theme, icon_name: str, title: str, description: str, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._description = description
        self._keys = keys
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Not Fixed: a layout would then cut the button to the height of its size hint, whatever its width.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """The description wraps, so a narrow button is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which the whole description shows."""
        title = QFontMetrics(font_of(TextSize.ARTICLE, semibold=True)).height()
        described = self._described(width).height()
        return 2 * scaled(_PADDING - 2) + title + scaled(_GAP) + described

    def sizeHint(self) -> QSize:
        """As wide as the design's column."""
        width = scaled(474)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a few words a line."""
        return QSize(scaled(260), scaled(50))

    def _described(self, width: int) -> QRect:
        keys = round(key_hint_size(self._keys).width()) + scaled(_PADDING) if self._keys else 0
        room = max(width - scaled(_TEXT_LEFT) - scaled(_PADDING) - keys, 40)
        metrics = QFontMetrics(font_of(TextSize.BODY))
        return metrics.boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, self._description)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        colours = self._theme.colours
        side = scaled(24)
        icon = QRectF(scaled(_PADDING), (self.height() - side) / 2, side, side)
        paint_icon(painter, icon, self._icon_name, colours.selection_bar)
        left, top = scaled(_TEXT_LEFT), scaled(_PADDING - 2)
        painter.setFont(font_of(TextSize.ARTICLE, semibold=True))
        painter.setPen(colours.text)
        high = painter.fontMetrics().height()
        painter.drawText(QRect(left, top, self.width() - left, high), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(font_of(TextSize.BODY))
        painter.setPen(colours.secondary_text)
        room = self._described(self.width()).translated(left, top + high + scaled(_GAP))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._description)
        if self._keys:
            paint_key_hint(painter, self.width() - scaled(_PADDING), self.height() / 2, self._keys, self._theme)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        colours = self._theme.colours
        fill = colours.base
        if self.isDown():
            fill = mixed(colours.base, colours.selection, 0.8)
        elif self.underMouse():
            fill = mixed(colours.base, colours.selection, 0.35)
        painter.setBrush(fill)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        else:
            painter.setPen(colours.hairline)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
