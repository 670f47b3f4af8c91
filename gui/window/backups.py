"""Keeps the open library backed up: at its opening and every hour, when a backup is due."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gui.settings import BACKING_UP, backup_folder
from gui.wording.dates import moment_words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from gui.desk import Desk

log = logging.getLogger(__name__)

_HOUR_MS = 3_600_000
_SETTLE_MS = 5_000
"""Time for a library that was just opened to be shown before the disk has more to do."""


class Backups(QObject):
    """Has a backup made when one is due, in a thread and through a connection of its own.

    Signals:
        told: When the open library was last backed up, in words for the status bar; empty when never.
        failed: A backup could not be made; carries the exception.

    Args:
        desk: The shared parts.
        parent: Qt parent.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._working = False
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._hourly = QTimer(self, interval=_HOUR_MS)
        for timer in (self._settling, self._hourly):
            timer.timeout.connect(self.back_up_if_due)
        desk.tasks.libraryOpened.connect(self._on_opened)
        desk.tasks.libraryClosed.connect(self._on_closed)

    @Slot()
    def back_up_if_due(self) -> None:
        """Make the backup of the day unless there is one, and say when the last was made."""
        opened = self._desk.tasks.open_library
        if opened is None or opened.read_only or self._working:
            return
        self._working = True
        wanted = self._desk.settings.get(BACKING_UP)
        work = partial(_back_up, opened.path, backup_folder(self._desk.settings), wanted=wanted)
        self._desk.tasks.run(lambda _job: work(), self._on_done, self._on_failed, owner=self)

    def _on_done(self, last: datetime | None) -> None:
        self._working = False
        self.told.emit(self.tr("Backed up {0}").format(moment_words(last)) if last else "")

    def _on_failed(self, error: BaseException) -> None:
        self._working = False
        log.warning("No backup: %s", error)
        self.failed.emit(error)

    @Slot()
    def _on_opened(self) -> None:
        self._settling.start()
        self._hourly.start()

    @Slot()
    def _on_closed(self) -> None:
        self._settling.stop()
        self._hourly.stop()
        self.told.emit("")


def _back_up(path: Path, folder: Path | None, *, wanted: bool) -> datetime | None:
    """Back up if that is wanted and due; gives when the last backup was made."""
    from core.library.file.backing_up import back_up_if_due, backups_of
    from core.library.file.connection import open_library

    if wanted:
        with open_library(path, read_only=True, thorough=False) as library:
            back_up_if_due(library, folder)
    return next((backup.made_at for backup in backups_of(path, folder)), None)
