"""A thin line that shows, after a second, that something is still being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 1000


class BusyLine(QProgressBar):
    """Hidden while nothing takes long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setFixedHeight(scaled(3))
        self.setAccessibleName(self.tr("Reading"))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Something is being read."""
        if not self.isVisible():
            self._patience.start()

    def end(self) -> None:
        """It is there."""
        self._patience.stop()
        self.hide()
