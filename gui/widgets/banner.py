"""An error told in place, above what stays usable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.appearance.icons import IconRole
from gui.appearance.text_size import scaled
from gui.appearance.theme import mixed

if TYPE_CHECKING:
    from gui.appearance.icons import Icons
    from gui.appearance.theme import Theme
    from gui.errors import Trouble

_ICON = 18


class Banner(QWidget):
    """What happened and what to do, until it is closed or the next thing works.

    Args:
        theme: Colours in force.
        icons: For the sign and the button.
    """

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._sign = QLabel()
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(autoRaise=True)
        icons.dress(close, "cross")
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(6), scaled(8), scaled(6))
        row.setSpacing(scaled(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._repaint_sign)
        self._repaint_sign()
        self.hide()

    def tell(self, trouble: Trouble) -> None:
        """Show an error."""
        words = " ".join(part for part in (trouble.message, trouble.advice) if part)
        self.words.setText(f"{trouble.title}. {words}")
        self.setAccessibleName(self.words.text())
        self.show()

    @Slot()
    def _repaint_sign(self) -> None:
        self._sign.setPixmap(self._icons.pixmap("warning", scaled(_ICON), IconRole.FAILED))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tint of the colour of failures, and a line below."""
        painter = QPainter(self)
        colours = self._theme.colours
        tint = colours.base if self._theme.high_contrast else mixed(colours.base, colours.failed, 0.1)
        painter.fillRect(self.rect(), tint)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.failed)
        painter.end()
