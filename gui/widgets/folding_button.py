"""A button with an icon and words whose words give way where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_FEWEST_LETTERS = 5
_AT_MOST = 220
"""Widest in the design's pixels: words that somebody made up can be of any length."""


class FoldingButton(QToolButton):
    """Shows its words whole, cut, or as its icon alone; the tooltip has them whole, and so have screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = False
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words.replace("&", "&&"))
        self.setToolTip(words)

    def fold(self, folded: bool) -> None:
        """Show the icon alone, whatever the room, or words again."""
        if folded is not self._is_folded:
            self._is_folded = folded
            self.updateGeometry()

    def whole_width(self) -> int:
        """Room for icon and words."""
        return min(super().sizeHint().width(), scaled(_AT_MOST))

    def sizeHint(self) -> QSize:
        """Room for the words, unless they are folded away."""
        if self._is_folded:
            return self.minimumSizeHint()
        whole = super().sizeHint()
        return QSize(min(whole.width(), scaled(_AT_MOST)), whole.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the icon."""
        whole = super().sizeHint()
        return QSize(whole.width() - self._words_width(), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the words as there is room for."""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, self.painted())

    def painted(self) -> QStyleOptionToolButton:
        """What is painted at the width that the button has."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self._words_width() - max(super().sizeHint().width() - self.width(), 0)
        if room >= self._words_width():
            return option
        if room < self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS:
            option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly
        else:
            option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        return option

    def _words_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
