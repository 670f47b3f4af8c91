"""Opening, making and closing libraries, and what the user is asked on the way."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from core.errors import (
    DamagedLibraryError,
    LibraryInUseError,
    MissingLibraryError,
    NotALibraryError,
    ReadOnlyLibraryError,
)
from core.file_names import LIBRARY_ENDING
from core.file_presence import is_folder
from core.paths import APP_NAME, data_folder, documents_folder
from gui.file_endings import with_ending
from gui.settings import LAST_LIBRARY, LIBRARY_FOLDER, RECENT_LIBRARIES
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk
    from gui.tasks import Job


class LibraryControl(QObject):
    """Asks for files and hands them to the tasks.

    Signals:
        failed: A library could not be opened or made; carries the exception.
        inUse: A library is open elsewhere; carries the exception and the path, to open it for reading only.
        lost: A library is damaged or not there; carries the exception and the path, to look for a backup of it.

    Args:
        desk: The shared parts.
        window: Parent of the file dialogs.
        ask_before: Does what it is given, unless the user wants to keep what is undecided in the open library.
    """

    failed = Signal(object)
    inUse = Signal(object, Path)
    lost = Signal(object, Path)

    def __init__(self, desk: Desk, window: QWidget, ask_before: Callable[[Callable[[], object]], None]) -> None:
        super().__init__(window)
        self._desk = desk
        self._ask_before = ask_before
        self._window = window
        self._then: Callable[[], None] | None = None
        self._sample: Job[Path] | None = None
        desk.tasks.libraryOpened.connect(self._on_opened)

    def new(self, then: Callable[[], None] | None = None) -> None:
        """Ask where a new library goes, and make it.

        Args:
            then: What to go on with once it is open.
        """
        proposed = self.folder() / (self.tr("Inspections") + LIBRARY_ENDING)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New library"),
            str(proposed),
            self.file_kind(),
            # A library is never replaced: making one where one is fails in words.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._ask_before(partial(self._make, with_ending(Path(name), LIBRARY_ENDING), then))

    def _make(self, path: Path, then: Callable[[], None] | None) -> None:
        self._then = then
        self._keep_what_was_typed()
        self._desk.tasks.open(path, create=True, failed=self._on_failed)

    def choose(self) -> None:
        """Ask which library to open."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open library"), str(self.folder()), self.file_kind()
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a library.

        Args:
            path: The file.
            read_only: Only look into it; works also while another program has it open.
        """
        self._ask_before(partial(self._open, path, read_only=read_only))

    def _open(self, path: Path, *, read_only: bool) -> None:
        self._keep_what_was_typed()
        self._desk.tasks.open(path, read_only=read_only, failed=partial(self._on_not_opened, path))

    def open_for_changes(self) -> None:
        """Try to open the library for changes that is open for reading only."""
        opened = self._desk.tasks.open_library
        if opened is not None:
            self.open(opened.path)

    def open_sample(self) -> None:
        """Open the sample library, made first if it is not there."""
        if self._sample is None:
            self._sample = self._desk.tasks.run(_ready_sample, self._on_sample, self._on_sample_failed, owner=self)

    def takes_changes(self) -> bool:
        """Whether something can be added: to the open library, or to a new one when none is open. Says why not."""
        why_not = refusal(self._desk.tasks.open_library)
        if why_not:
            advice = self.tr("To add to it, open it for changes, or open another library.")
            self.failed.emit(ReadOnlyLibraryError(why_not, advice))
        return not why_not

    def with_library(self, then: Callable[[], None]) -> None:
        """Do something that changes the open library; without one ask first where a new one goes."""
        if not self.takes_changes():
            return
        if self._desk.tasks.open_library is not None:
            then()
        else:
            self.new(then)

    def last(self) -> Path | None:
        """The library that was open before the one that is, or last of all; None when there was none."""
        opened = self._desk.tasks.open_library
        known = (Path(name) for name in self._desk.settings.get(RECENT_LIBRARIES))
        return next((path for path in known if opened is None or path != opened.path), None)

    def reopen(self) -> None:
        """Open the library that was open before."""
        last = self.last()
        if last is not None:
            self.open(last)

    def close(self) -> None:
        """Close the open library."""
        self._ask_before(self._close)

    def close_for(self, then: Callable[[], object]) -> None:
        """Close the open library and go on with something that needs it closed, unless the user keeps it open."""
        self._ask_before(partial(self._close_for, then))

    def _close_for(self, then: Callable[[], object]) -> None:
        self._keep_what_was_typed()
        self._desk.tasks.libraryClosed.connect(lambda: then(), Qt.ConnectionType.SingleShotConnection)
        self._desk.tasks.close()

    def _close(self) -> None:
        self._keep_what_was_typed()
        self._desk.tasks.close()
        self._desk.settings.put(LAST_LIBRARY, "")

    def _keep_what_was_typed(self) -> None:
        """Leave the field with the focus, as words are kept then: in this library, before another one is opened."""
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            focused.clearFocus()

    def file_kind(self) -> str:
        """What libraries are called in file dialogs, and how their names end."""
        return self.tr("{0} libraries").format(APP_NAME) + f" (*{LIBRARY_ENDING})"

    def folder(self) -> Path:
        """Where file dialogs begin to look for libraries."""
        kept = self._desk.settings.get(LIBRARY_FOLDER)
        return Path(kept) if kept and is_folder(Path(kept)) else documents_folder()

    def _on_opened(self, _opened: object) -> None:
        library = self._desk.tasks.open_library
        if library is None:
            return
        self._desk.settings.remember_library(library.path)
        if not library.path.is_relative_to(data_folder()):
            self._desk.settings.put(LIBRARY_FOLDER, str(library.path.parent))
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_not_opened(self, path: Path, error: BaseException) -> None:
        if isinstance(error, LibraryInUseError):
            self.inUse.emit(error, path)
        elif isinstance(error, (DamagedLibraryError, MissingLibraryError, NotALibraryError)):
            self.lost.emit(error, path)
        else:
            self._on_failed(error)

    def _on_failed(self, error: BaseException) -> None:
        self._then = None
        self.failed.emit(error)

    def _on_sample(self, path: Path) -> None:
        self._sample = None
        self.open(path)

    def _on_sample_failed(self, error: BaseException) -> None:
        self._sample = None
        self._on_failed(error)


def _ready_sample(_job: Job[Path]) -> Path:
    """The sample library, made if need be; runs in the pool."""
    from core.importing import ready_sample_library

    return ready_sample_library()
