"""Reading again all documents that an older version of the desk read: asked about, under way, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import LibraryError
from gui.dialogs.notice import Notice
from gui.dialogs.question import Question
from gui.dialogs.working import WorkingDialog
from gui.wording.numbers import counted, documents
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.importing import RereadSummary
    from core.library import Library
    from gui.desk import Desk
    from gui.tasks import Job
    from gui.window.imports import Imports
    from gui.window.merges import Merges


class ReadingAgain(QObject):
    """Does it off the GUI thread, through a connection of its own; what people decided is kept.

    Signals:
        failed: It could not be done; carries the exception.

    Args:
        desk: The shared parts.
        imports: Those under way; nothing is read again beside them.
        merges: The same of a merge.
        window: Parent of the dialogs.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, imports: Imports, merges: Merges, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._imports = imports
        self._merges = merges
        self._window = window

    def ask(self) -> None:
        """Ask whether to read again what an older version read, if there is something."""
        opened = self._desk.tasks.open_library
        if opened is None or refusal(opened) or self._is_busy():
            return
        self._desk.tasks.query(_count, partial(self._on_counted, opened.path), self.failed.emit, owner=self)

    def _on_counted(self, path: Path, number: int) -> None:
        if not number:
            words = self.tr("Every document was read by this version of the desk. There is nothing to do.")
            Notice(self._window, self.tr("Read older documents again"), words).open()
            return
        Question(
            self._window,
            self.tr("Read older documents again"),
            self.tr("Read {0} again?").format(documents(number)),
            self.tr(
                "An older version of the desk read them, and this one may find other grades in them. What people "
                "decided is kept; decisions that no longer fit come into Review. It can be stopped, but not undone."
            ),
            do=self.tr("Read again"),
            leave=self.tr("Cancel"),
            then=partial(self._start, path),
        ).open()

    def _start(self, path: Path) -> None:
        # An import of the watched folder may have begun since the question.
        if self._is_busy():
            return
        dialog = WorkingDialog(
            self._desk,
            self.tr("Reading documents again…"),
            self.tr("If you stop, what was read stays, and the rest can be read another time."),
            self._window,
            stops=True,
        )
        job = self._desk.tasks.run(
            partial(_read_again, path),
            partial(self._on_read, dialog),
            partial(self._on_failed, dialog),
            progress=lambda step: dialog.follow(*step),
            owner=self,
        )
        dialog.stopChosen.connect(job.stop)
        dialog.open()

    def _on_read(self, dialog: WorkingDialog, summary: RereadSummary) -> None:
        dialog.finish()
        self._desk.tasks.announce(summary.changes)
        Notice(
            self._window, self.tr("Read older documents again"), self._read_words(summary), self._told(summary)
        ).open()

    def _read_words(self, summary: RereadSummary) -> str:
        if summary.cancelled:
            return self.tr("Stopped. Read {0} again.").format(documents(summary.read))
        if not summary.read:
            return self.tr("No document was read again.")
        return self.tr("Read {0} again.").format(documents(summary.read))

    def _told(self, summary: RereadSummary) -> str:
        told: list[str] = []
        if summary.changed:
            changed = documents(len(summary.changed))
            told.append(self.tr("In {0} something else was found than before.").format(changed))
        elif summary.read:
            told.append(self.tr("Nothing else was found than before."))
        if summary.lost:
            told.append(
                counted(
                    len(summary.lost),
                    self.tr("{0} decision no longer fits and waits in Review."),
                    self.tr("{0} decisions no longer fit and wait in Review."),
                )
            )
        if summary.failures:
            first = summary.failures[0]
            stayed = self.tr("{0} could not be read and stayed as before. The first: {1}")
            told.append(stayed.format(documents(len(summary.failures)), f"{first.message} {first.advice}"))
        return " ".join(told)

    def _is_busy(self) -> bool:
        """Whether something else writes to the library; it is told."""
        if self._imports.running:
            what = self.tr("An import is under way, so nothing was read again.")
        elif self._merges.dialog is not None:
            what = self.tr("A merge is under way, so nothing was read again.")
        else:
            return False
        self.failed.emit(LibraryError(what, self.tr("Read again when it has ended.")))
        return True

    def _on_failed(self, dialog: WorkingDialog, error: BaseException) -> None:
        dialog.finish()
        self.failed.emit(error)


def _count(library: Library) -> int:
    from core.importing import count_older_documents

    return count_older_documents(library)


def _read_again(path: Path, job: Job[RereadSummary]) -> RereadSummary:
    from core.importing import reread_older_documents
    from core.library import open_library

    with open_library(path, thorough=False) as library:
        return reread_older_documents(library, progress=job.report_count, cancelled=job.cancelled)
