"""A library that is damaged or gone: what happened, and its latest backup as the way on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.file_presence import is_folder
from core.library import backups_of, restore
from core.paths import APP_NAME
from gui.dialogs.notice import Notice
from gui.errors import ErrorDialog, trouble_of
from gui.settings import backup_folder
from gui.wording.dates import moment_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.library import Backup, Restored
    from gui.desk import Desk
    from gui.window.library_control import LibraryControl


class PuttingBack(QObject):
    """Tells the error; with a backup it offers to put that in the place of the library, which is kept beside it.

    Args:
        desk: The shared parts.
        error: Why the library could not be opened.
        path: The library.
        library: Opens it once it is back.
        window: Parent of the dialogs.
    """

    def __init__(self, desk: Desk, error: BaseException, path: Path, library: LibraryControl, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._error = error
        self._path = path
        self._library = library
        self._window = window
        folder = backup_folder(desk.settings)
        desk.tasks.run(lambda _job: _latest(path, folder), self._on_looked, self._on_not_looked, owner=self)

    def _on_looked(self, backup: Backup | None) -> None:
        dialog = ErrorDialog(trouble_of(self._error), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if backup is not None:
            words = self.tr("Put back the backup of {0}").format(moment_words(backup.made_at))
            dialog.offer(words, partial(self._put_back, backup))
        else:
            dialog.destroyed.connect(self.deleteLater)
        dialog.open()

    def _on_not_looked(self, _error: BaseException) -> None:
        """A folder of backups that cannot be looked at offers none."""
        self._on_looked(None)

    def _put_back(self, backup: Backup) -> None:
        Restoring(self._desk, self._library, self._window).put_back(backup, self._path)
        self.deleteLater()


class Restoring(QObject):
    """Puts a backup in the place of a library that is closed, and opens it.

    Args:
        desk: The shared parts.
        library: Opens it once it is back.
        window: Parent of the dialogs.
    """

    def __init__(self, desk: Desk, library: LibraryControl, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._library = library
        self._window = window

    def put_back(self, backup: Backup, path: Path, *, closed_for_it: bool = False) -> None:
        """Put it back; what stands there is kept beside it.

        Args:
            backup: The backup.
            path: The library, which nobody has open.
            closed_for_it: The library was open until now; it is opened again also where it stays as it was.
        """
        failed = partial(self._on_failed, path if closed_for_it else None)
        self._desk.tasks.run(lambda _job: restore(backup.path, path), self._on_back, failed, owner=self)

    def _on_failed(self, reopened: Path | None, error: BaseException) -> None:
        self._library.failed.emit(error)
        if reopened is not None:
            self._library.open(reopened)
        self.deleteLater()

    def _on_back(self, restored: Restored) -> None:
        self._library.open(restored.path)
        if restored.kept is not None:
            kept = self.tr("What stood there is kept beside it as “{0}”.").format(restored.kept.name)
            Notice(self._window, APP_NAME, self.tr("The backup was put back."), kept).open()
        self.deleteLater()


def _latest(path: Path, folder: Path | None) -> Backup | None:
    """The latest backup that can be put back: there must be a folder to put it in."""
    backups = backups_of(path, folder) if is_folder(path.parent) else ()
    return backups[0] if backups else None
