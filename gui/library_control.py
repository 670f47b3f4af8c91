"""Opening, making and closing libraries, and what the user is asked on the way."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.library import SUFFIX
from core.paths import data_folder, documents_folder
from core.version import VERSION
from gui.settings import LAST_LIBRARY, LIBRARY_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk
    from gui.tasks import Job

FILE_KINDS = f"Judgement Desk libraries (*{SUFFIX})"
_PROPOSED_NAME = f"Inspections{SUFFIX}"


class LibraryControl(QObject):
    """Asks for files and hands them to the tasks.

    Signals:
        failed: A library could not be opened or made; carries the exception.

    Args:
        desk: The shared parts.
        window: Parent of the file dialogs.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._then: Callable[[], None] | None = None
        self._sample: Job[Path] | None = None
        desk.tasks.libraryOpened.connect(self._on_opened)

    def new(self, then: Callable[[], None] | None = None) -> None:
        """Ask where a new library goes, and make it.

        Args:
            then: What to go on with once it is open.
        """
        proposed = self._folder() / _PROPOSED_NAME
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            "New library",
            str(proposed),
            FILE_KINDS,
            # A library is never replaced: making one where one is fails in words.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._then = then
            self._desk.tasks.open(Path(name).with_suffix(SUFFIX), create=True, failed=self._on_failed)

    def choose(self) -> None:
        """Ask which library to open."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open library", str(self._folder()), FILE_KINDS)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a library."""
        self._desk.tasks.open(path, failed=self._on_failed)

    def open_sample(self) -> None:
        """Open the sample library, made first if this version has not made it yet."""
        path = sample_path()
        if path.exists():
            self.open(path)
        elif self._sample is None:
            self._sample = self._desk.tasks.run(
                partial(_make_sample, path), self._on_sample, self._on_sample_failed, owner=self
            )

    def with_library(self, then: Callable[[], None]) -> None:
        """Do something on the open library; without one ask first where a new one goes."""
        if self._desk.tasks.open_library is not None:
            then()
        else:
            self.new(then)

    def close(self) -> None:
        """Close the open library."""
        self._desk.tasks.close()
        self._desk.settings.put(LAST_LIBRARY, "")

    def _folder(self) -> Path:
        kept = self._desk.settings.get(LIBRARY_FOLDER)
        return Path(kept) if kept and Path(kept).is_dir() else documents_folder()

    def _on_opened(self, _opened: object) -> None:
        library = self._desk.tasks.open_library
        if library is None:
            return
        self._desk.settings.remember_library(library.path)
        if library.path.parent != data_folder():
            self._desk.settings.put(LIBRARY_FOLDER, str(library.path.parent))
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_failed(self, error: BaseException) -> None:
        self._then = None
        self.failed.emit(error)

    def _on_sample(self, path: Path) -> None:
        self._sample = None
        self.open(path)

    def _on_sample_failed(self, error: BaseException) -> None:
        self._sample = None
        self._on_failed(error)


def sample_path() -> Path:
    """Where this version's sample library lies."""
    return data_folder() / f"Sample {VERSION}{SUFFIX}"


def _make_sample(path: Path, _job: Job[Path]) -> Path:
    """Make the sample library beside its place and move it there whole."""
    from core.importing import make_sample_library

    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"making {path.name}")
    draft.unlink(missing_ok=True)
    make_sample_library(draft)
    draft.replace(path)
    return path
