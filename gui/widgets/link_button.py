"""A command that looks like a link: underlined words in the link's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.appearance.text_size import TextSize, font_of

if TYPE_CHECKING:
    from gui.appearance.theme import Theme

_RING = QSize(6, 4)
"""Room for the ring of the focus, on both sides together."""
_WRAPPED = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextWordWrap.value


class LinkButton(QAbstractButton):
    """Does something in the window; it never opens an address.

    Args:
        theme: Colours in force.
        text: The words.
        wraps: Has several lines where there is no room for one.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wraps = wraps
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(
            QSizePolicy.Policy.Maximum if wraps else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the words and the ring."""
        metrics = QFontMetrics(self._font())
        # What is laid out in lines needs a little more than its width in whole pixels.
        width = metrics.horizontalAdvance(self.text()) + (2 if self._wraps else 0)
        return QSize(width + _RING.width(), metrics.height() + _RING.height())

    def minimumSizeHint(self) -> QSize:
        """The same, or room for the longest word where it wraps."""
        if not self._wraps:
            return self.sizeHint()
        widest = max(map(QFontMetrics(self._font()).horizontalAdvance, self.text().split()), default=0)
        return QSize(widest + 2 + _RING.width(), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across need more lines, where it wraps."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Height of all lines."""
        room = QRect(0, 0, max(width - _RING.width(), 1), 0)
        return QFontMetrics(self._font()).boundingRect(room, _WRAPPED, self.text()).height() + _RING.height()

    @staticmethod
    def _font() -> QFont:
        font = font_of(TextSize.BODY)
        font.setUnderline(True)
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        painter.setFont(self._font())
        painter.setPen(colours.link if self.isEnabled() else colours.disabled_text)
        if self._wraps:
            beside, above = _RING.width() // 2, _RING.height() // 2
            painter.drawText(self.rect().adjusted(beside, above, -beside, -above), _WRAPPED, self.text())
        else:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
