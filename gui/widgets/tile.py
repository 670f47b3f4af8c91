"""A number and what it counts, large enough to be read at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.panel import Panel

if TYPE_CHECKING:
    from gui.appearance.theme import Theme

_HEIGHT = 56
_PADDING = 13


class Tile(Panel):
    """One count.

    Args:
        theme: Colours in force.
        noun: What is counted.
        single: The same for a single one, where that is another word.
        role: Colour of the number while it is not zero.
    """

    def __init__(
        self,
        theme: Theme,
        noun: str,
        role: IconRole = IconRole.TEXT,
        parent: QWidget | None = None,
        *,
        single: str = "",
    ) -> None:
        super().__init__(theme, parent)
        self._nouns = single or noun, noun
        self._role = role
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.count(0)

    @property
    def number(self) -> int:
        """What it shows."""
        return self._number

    @property
    def noun(self) -> str:
        """What it calls that many."""
        one, many = self._nouns
        return one if self._number == 1 else many

    def count(self, number: int) -> None:
        """Show a number."""
        self._number = number
        self.setAccessibleName(f"{number:,} {self.noun}")
        self.update()

    def sizeHint(self) -> QSize:
        """Room for five side by side in a dialog."""
        return QSize(scaled(140), scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, number and noun."""
        super().paintEvent(event)
        painter = QPainter(self)
        colours = self._theme.colours
        painter.setFont(font_of(TextSize.HEADING, semibold=True))
        painter.setPen(getattr(colours, self._role.value) if self._number else colours.secondary_text)
        width = self.width() - scaled(_PADDING)
        number = QRect(scaled(_PADDING), scaled(7), width, scaled(26))
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, f"{self._number:,}")
        painter.setFont(font_of(TextSize.BODY))
        painter.setPen(colours.secondary_text)
        noun = QRect(scaled(_PADDING), scaled(32), width, scaled(18))
        painter.drawText(noun, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.noun)
        painter.end()
