"""Under the search field: what is wrong with the query, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.appearance.icons import IconRole
from gui.appearance.text_size import scaled
from gui.appearance.theme import mixed
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton

if TYPE_CHECKING:
    from core.library import QueryError
    from gui.desk import Desk

_LEAST_FOR_LINK = 400


class MistakeStrip(QWidget):
    """One or two lines; hidden while the query can be understood.

    Signals:
        helpRequested: The user wants to read how searches are written.

    Args:
        desk: The shared parts.
    """

    helpRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._link = LinkButton(desk.theme, self.tr("How to search"), self)
        self._link.clicked.connect(self.helpRequested)
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(14), scaled(6), scaled(12), scaled(6))
        across.setSpacing(scaled(8))
        sign = IconLabel(desk.icons, "warning", 15, IconRole.FAILED, self)
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.words, 1)
        across.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        desk.theme.changed.connect(self._repaint)
        self.hide()

    def tell(self, error: QueryError) -> None:
        """Say what is wrong and what to do."""
        self.words.setText(" ".join(part for part in (error.message, error.advice) if part))
        self.setAccessibleName(f"{error.title}. {self.words.text()}")
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text needs the room of the link, which stands as a button beside the field too."""
        super().resizeEvent(event)
        self._link.setVisible(event.size().width() >= scaled(_LEAST_FOR_LINK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tint of the colour of failures, and a line below."""
        colours = self._theme.colours
        painter = QPainter(self)
        tint = colours.base if self._theme.high_contrast else mixed(colours.base, colours.failed, 0.08)
        painter.fillRect(self.rect(), tint)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.hairline)
        painter.end()

    @Slot()
    def _repaint(self) -> None:
        self.update()
