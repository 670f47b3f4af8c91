"""The imports under way: each has its dialog, the status bar tells of all, and none is lost sight of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from gui.settings import IMPORT_SHOWN
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.dialogs.import_progress import ImportDialog


class Imports(QObject):
    """Starts imports and knows which of them still run.

    Signals:
        requestShowDocument: An import wants one of its documents shown.
        requestShowDocuments: An import wants its documents listed: their ids.
        requestReview: An import wants what is doubtful about some documents reviewed: their ids.
        documentsAdded: An import ended, and brought these documents: their ids.
        statusChanged: How far those that run are, for the status bar; empty when none does.

    Args:
        desk: The shared parts.
        window: Parent of the dialogs.
    """

    requestShowDocument = Signal(int)
    requestShowDocuments = Signal(object)
    requestReview = Signal(object)
    documentsAdded = Signal(object)
    statusChanged = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._dialogs: list[ImportDialog] = []
        self._come_again: list[ImportDialog] = []

    @property
    def running(self) -> tuple[ImportDialog, ...]:
        """Those that still read, the one that began first in front."""
        return tuple(dialog for dialog in _still_there(self._dialogs) if dialog.job.running)

    @property
    def would_be_cut_short(self) -> tuple[ImportDialog, ...]:
        """Those whose files nobody would read if the program ended now."""
        return tuple(dialog for dialog in self.running if dialog not in self._come_again)

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open library, beside what is imported already."""
        dialog = self._make(paths)
        if self._desk.settings.get(IMPORT_SHOWN):
            dialog.show()
        else:
            dialog.begin()

    def start_quietly(self, paths: Sequence[Path]) -> bool:
        """Import files that came by themselves, and would come again: the dialog comes only when it needs the user.

        Returns:
            Whether it began; not while another import runs.
        """
        if self.running or self._desk.tasks.open_library is None:
            return False
        dialog = self._make(paths)
        self._come_again.append(dialog)
        dialog.begin()
        return True

    @Slot()
    def show(self) -> None:
        """Bring back the dialogs of those that run."""
        for dialog in self.running:
            dialog.show()
            dialog.raise_()

    def far(self) -> tuple[int, int]:
        """How many files are read of how many, of all that would be cut short."""
        return _far(self.would_be_cut_short)

    def list_what_is_left(self) -> None:
        """Have those that run list what they have not read, when the program ends, among the files not read."""
        for dialog in self.would_be_cut_short:
            dialog.job.list_what_is_left()

    def _make(self, paths: Sequence[Path]) -> ImportDialog:
        dialog = load_import()(self._desk, tuple(paths), self._window)
        dialog.requestShowDocument.connect(self.requestShowDocument)
        dialog.requestShowDocuments.connect(self.requestShowDocuments)
        dialog.requestReview.connect(self.requestReview)
        dialog.documentsAdded.connect(self.documentsAdded)
        dialog.statusChanged.connect(self._tell)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialogs = [*_still_there(self._dialogs), dialog]
        self._come_again = _still_there(self._come_again)
        return dialog

    @Slot()
    def _tell(self) -> None:
        running = self.running
        if len(running) < 2:
            self.statusChanged.emit(running[0].status if running else "")
            return
        done, total = _far(running)
        parts = [self.tr("{0} imports: {1} of {2}").format(f"{len(running):,}", f"{done:,}", f"{total:,}")]
        problems = sum(dialog.running_view.problems for dialog in running)
        if problems:
            parts.append(counted(problems, self.tr("{0} problem"), self.tr("{0} problems")))
        self.statusChanged.emit(" – ".join(parts))


def _still_there(dialogs: Sequence[ImportDialog]) -> list[ImportDialog]:
    return [dialog for dialog in dialogs if shiboken6.isValid(dialog)]


def _far(dialogs: Sequence[ImportDialog]) -> tuple[int, int]:
    steps = [dialog.job.progress for dialog in dialogs]
    return sum(step.done for step in steps), sum(step.total for step in steps)


def load_import() -> type[ImportDialog]:
    """Load the code of imports; may be done ahead in any thread."""
    from gui.dialogs.import_progress import ImportDialog

    return ImportDialog
