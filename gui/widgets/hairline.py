"""A line of one pixel between parts of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.appearance.theme import Theme


class Hairline(QWidget):
    """Decoration: has no name and takes no focus.

    Args:
        theme: Colours in force.
        upright: From top to bottom; else from side to side.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill with the hairline's colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.hairline)
        painter.end()
