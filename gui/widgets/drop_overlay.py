"""Says over the whole window what letting go of a drag will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.appearance.theme import Theme


class DropOverlay(QWidget):
    """Hidden until something is dragged over the window.

    Args:
        theme: Colours in force.
        parent: The window to cover.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._effect = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, effect: str, area: QRectF) -> None:
        """Cover an area of the window and say what will happen."""
        self._effect = effect
        self.setAccessibleName(effect)
        self.setGeometry(area.toRect())
        self.raise_()
        self.show()
        self.update()

    @property
    def effect(self) -> str:
        """What is said."""
        return self._effect

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A veil, a frame, and the words in the middle."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.window)
        veil.setAlphaF(0.88)
        painter.setBrush(veil)
        painter.setPen(QPen(colours.focus_ring, 2, Qt.PenStyle.DashLine))
        inset = scaled(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        side = float(scaled(28))
        middle = QRectF(self.rect()).center()
        icon = QRectF(middle.x() - side / 2, middle.y() - side - scaled(6), side, side)
        paint_icon(painter, icon, "import", colours.selection_bar)
        painter.setPen(colours.text)
        painter.setFont(font_of(TextSize.TITLE, semibold=True))
        words = QRectF(0, middle.y() + scaled(6), self.width(), scaled(30))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, self._effect)
        painter.end()
