"""A button that decides something and shows the key that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.key_hint import key_hint_size, paint_key_hint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from gui.appearance.theme import Theme

_HEIGHT = 38
_SIDE = 16
_GAP = 9
_ICON = 16


class DecisionButton(QPushButton):
    """Words, and their key in a box; Enter presses it while it has the focus.

    Args:
        theme: Colours in force.
        keys: As the user presses them.
        icon_name: An icon before the words, or none.
        primary: The one decision that is most often right.
    """

    def __init__(
        self, theme: Theme, keys: str, *, icon_name: str = "", primary: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self._icon_name = icon_name
        self._primary = primary
        self._keys_shown = True
        self._keys_fit = True
        self._why_not = ""
        if primary:
            make_primary(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def tell(self, words: str) -> None:
        """Say what it decides; without words it is not there."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()

    def show_keys(self, shown: bool) -> None:
        """Whether the key works just now, and so is told."""
        self._keys_shown = shown
        self._tell_tip()
        self.updateGeometry()
        self.update()

    def make_room(self, needed: bool) -> None:
        """Leave out the box of the key, which the tip tells too, where all buttons have no room in a line."""
        if needed is self._keys_fit:
            self._keys_fit = not needed
            self.updateGeometry()
            self.update()

    def whole_width(self) -> int:
        """Room for words and key."""
        return self._wide(with_key=True)

    def allow(self, allowed: bool, why_not: str) -> None:
        """Whether it can decide just now, and if not why: stands where its key is told otherwise."""
        self.setEnabled(allowed)
        self._why_not = "" if allowed else why_not
        self._tell_tip()

    def _tell_tip(self) -> None:
        self.setToolTip(self._why_not or (self._keys if self._keys_shown else ""))
        self.setAccessibleDescription(self._why_not)

    def sizeHint(self) -> QSize:
        """Room for words and key."""
        return QSize(self._wide(with_key=self._keys_fit), scaled(_HEIGHT))

    def _wide(self, *, with_key: bool) -> int:
        words = QFontMetrics(self._font()).horizontalAdvance(self.accessibleName())
        width = words + 2 * scaled(_SIDE) + (scaled(_ICON + _GAP) if self._icon_name else 0)
        if with_key and self._keys_shown and self._keys:
            width += round(key_hint_size(self._keys).width()) + scaled(_GAP)
        return width

    def _font(self) -> QFont:
        return font_of(TextSize.BODY, semibold=self._primary)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and not another one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, icon, words and key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        on_primary = self._primary and self.isEnabled()
        ink = colours.primary_text if on_primary else colours.text
        if not self.isEnabled():
            ink = colours.disabled_text
        left = float(scaled(_SIDE))
        if self._icon_name:
            side = float(scaled(_ICON))
            paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), self._icon_name, ink)
            left += side + scaled(_GAP)
        painter.setFont(self._font())
        painter.setPen(ink)
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.accessibleName())
        if self._keys_fit and self._keys_shown and self._keys:
            right = self.width() - scaled(_SIDE - 2)
            paint_key_hint(painter, right, self.height() / 2, self._keys, self._theme, ink if on_primary else None)
        painter.end()
