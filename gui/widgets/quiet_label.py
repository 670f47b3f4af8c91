"""Labels in the secondary colour, and headings inside a panel: they follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme import TextSize, font_of

if TYPE_CHECKING:
    from gui.theme import Theme


class QuietLabel(QLabel):
    """Plain text in the secondary colour.

    Args:
        theme: Colours in force.
        text: The words.
        size: Their size.
        semibold: For a heading.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: TextSize = TextSize.SMALL,
        *,
        semibold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font_of(size, semibold=semibold))
        theme.changed.connect(self._recolour)
        self._recolour()

    @Slot()
    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.secondary_text)
        self.setPalette(palette)
