"""Libraries that the system asks a running program to open: on macOS a double-click arrives as an event."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class OpenRequests(QObject):
    """Listens for such requests.

    Signals:
        asked: Path of the library to open.

    Args:
        application: Whose events; keeps this alive.
    """

    asked = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the requests out of the application's events; web addresses and the like are no files."""
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        self.asked.emit(Path(event.file()))
        return True
