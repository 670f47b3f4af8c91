"""Watches the folder that the user chose, and hands over the files that came into it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.importing import SECONDS_BETWEEN_LOOKS, Watched, look
from gui.settings import WATCHED_FOLDER, WATCHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.importing import Look
    from gui.desk import Desk


class FolderWatch(QObject):
    """Looks every few seconds while a library is open that takes documents; off unless the user switched it on.

    Args:
        desk: The shared parts.
        take: Is given the files that are ready, and says whether it takes them now; else they are given again.
        parent: Qt parent.
    """

    def __init__(self, desk: Desk, take: Callable[[tuple[Path, ...]], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._take = take
        self._watched = Watched()
        self._looking = False
        self._pause = QTimer(self, interval=round(SECONDS_BETWEEN_LOOKS * 1000))
        self._pause.timeout.connect(self.look)
        desk.tasks.libraryOpened.connect(self._begin)
        desk.tasks.libraryClosed.connect(self._begin)
        desk.settings.changed.connect(self._on_setting)

    @Slot()
    def look(self) -> None:
        """Look into the folder once, off the GUI thread."""
        folder = self._desk.settings.get(WATCHED_FOLDER)
        if folder and not self._looking:
            self._looking = True
            work = partial(look, Path(folder), self._watched)
            self._desk.tasks.run(lambda _job: work(), partial(self._on_look, folder), self._on_failed, owner=self)

    def _on_look(self, folder: str, seen: Look) -> None:
        self._looking = False
        if not self._pause.isActive() or folder != self._desk.settings.get(WATCHED_FOLDER):
            return
        # What is not taken now is as if it had not been seen: the next look gives it again.
        if not seen.ready or self._take(seen.ready):
            self._watched = seen.watched

    def _on_failed(self, _error: BaseException) -> None:
        """A folder that cannot be read is looked into again; the next look may find it."""
        self._looking = False

    @Slot(str)
    def _on_setting(self, key: str) -> None:
        if key in ("", WATCHING.key, WATCHED_FOLDER.key):
            self._begin()

    @Slot()
    def _begin(self) -> None:
        """Begin anew with what is open and chosen now, or stop."""
        opened, settings = self._desk.tasks.open_library, self._desk.settings
        self._watched = Watched()
        if opened is not None and not opened.read_only and settings.get(WATCHING) and settings.get(WATCHED_FOLDER):
            self._pause.start()
        else:
            self._pause.stop()
