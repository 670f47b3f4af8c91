"""A quiet line above the pages while the open library takes no changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.appearance.text_size import scaled
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.desk import Desk
    from gui.tasks import OpenLibrary

_SIGN = 15


class ReadOnlyBanner(QWidget):
    """Says that nothing can be changed, and why.

    Signals:
        changesWanted: The user wants to open the library for changes after all.

    Args:
        desk: The shared parts.
    """

    changesWanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.retry = LinkButton(desk.theme, self.tr("Open for changes"))
        self.retry.setToolTip(self.tr("Try again to open it for changes: nobody else may have it open any more"))
        self.retry.clicked.connect(self.changesWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(5), scaled(12), scaled(6))
        row.setSpacing(scaled(8))
        row.addWidget(IconLabel(desk.icons, "lock", _SIGN, parent=self))
        row.addWidget(self.words, 1)
        row.addWidget(self.retry)
        desk.theme.changed.connect(self.update)
        self.hide()

    def show_library(self, library: OpenLibrary | None) -> None:
        """Stand there while a library takes no changes.

        Only one that was opened so on request may take them when it is tried again.
        """
        words = refusal(library)
        told = self.tr("You can look at everything, search and export.")
        self.words.setText(f"{words} {told}" if words else "")
        self.setAccessibleName(self.words.text())
        self.retry.setVisible(library is not None and library.asked_for)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour of the bars, and a hairline below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.bar)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colours.hairline)
        painter.end()
