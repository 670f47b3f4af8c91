"""Words with their sign: never a colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from gui.appearance.icons import IconRole, Icons
    from gui.appearance.theme import Theme

_ICON = 14


class SignedLabel(QWidget):
    """An icon and words in the colour of a role.

    Args:
        theme: Colours in force.
        icons: Draws the icon.
        icon_name: Which.
        role: Colour of both.
    """

    def __init__(
        self, theme: Theme, icons: Icons, icon_name: str, role: IconRole, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon_name = icon_name
        self._role = role
        self._sign = QLabel()
        self._words = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(5))
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addStretch(1)
        theme.changed.connect(self._recolour)
        self._recolour()

    def tell(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def text(self) -> str:
        """The words."""
        return self._words.text()

    @Slot()
    def _recolour(self) -> None:
        self._sign.setPixmap(self._icons.pixmap(self._icon_name, scaled(_ICON), self._role))
        palette = self._words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._icons.colour(self._role))
        self._words.setPalette(palette)
