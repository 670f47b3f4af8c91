"""Labels in the secondary colour, and headings inside a panel: they follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.appearance.text_size import TextSize, font_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.appearance.theme import Theme


class QuietLabel(QLabel):
    """Plain text in the secondary colour.

    Args:
        theme: Colours in force.
        text: The words.
        size: Their size.
        semibold: For a heading.
        gives_way: Takes the room that others leave, and shortens its words to it.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: TextSize = TextSize.SMALL,
        *,
        semibold: bool = False,
        gives_way: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.gives_way = gives_way
        if gives_way:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font_of(size, semibold=semibold))
        theme.changed.connect(self._recolour)
        self._recolour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shorten the words that find no room, if that is wanted."""
        metrics, room = self.fontMetrics(), self.contentsRect()
        if not self.gives_way or metrics.horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self._theme.colours.secondary_text)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    @Slot()
    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.secondary_text)
        self.setPalette(palette)
