"""Watches the folder that the user chose, and hands over the files that came into it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.importing import SECONDS_BETWEEN_LOOKS, look, watched_before
from core.library import import_failures
from gui.settings import WATCHED_FOLDER, WATCHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.importing import Look, Watched
    from core.library import ImportFailure
    from gui.desk import Desk
    from gui.jobs import Job


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
        # None until the first look has begun, which leaves out what failed before and is as it was.
        self._watched: Watched | None = None
        # Counts the beginnings: a look that another library or folder came after brings nothing any more.
        self._beginning = 0
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
        if not folder or self._looking:
            return
        self._looking = True
        look_on = partial(self._look, Path(folder), self._beginning)
        if self._watched is None:
            failed = partial(self._on_failed, self._beginning)
            self._desk.tasks.query(import_failures, look_on, failed, owner=self)
        else:
            look_on(())

    def _look(self, folder: Path, beginning: int, failures: tuple[ImportFailure, ...]) -> None:
        watched = self._watched

        def work(_job: Job[Look]) -> Look:
            return look(folder, watched_before(folder, failures) if watched is None else watched)

        on_look, failed = partial(self._on_look, beginning), partial(self._on_failed, beginning)
        self._desk.tasks.run(work, on_look, failed, owner=self)

    def _on_look(self, beginning: int, seen: Look) -> None:
        if beginning != self._beginning:
            return
        self._looking = False
        if not self._pause.isActive():
            return
        # What is not taken now is as if it had not been seen: the next look gives it again.
        if not seen.ready or self._take(seen.ready):
            self._watched = seen.watched

    def _on_failed(self, beginning: int, _error: BaseException) -> None:
        """A folder that cannot be read is looked into again; the next look may find it."""
        if beginning == self._beginning:
            self._looking = False

    @Slot(str)
    def _on_setting(self, key: str) -> None:
        if key in ("", WATCHING.key, WATCHED_FOLDER.key):
            self._begin()

    @Slot()
    def _begin(self) -> None:
        """Begin anew with what is open and chosen now, or stop."""
        opened, settings = self._desk.tasks.open_library, self._desk.settings
        self._watched = None
        # Of what was asked of the library before, no answer may come.
        self._looking = False
        self._beginning += 1
        if opened is not None and not opened.read_only and settings.get(WATCHING) and settings.get(WATCHED_FOLDER):
            self._pause.start()
        else:
            self._pause.stop()
