"""Looking after the open library: checking it, and giving back the room of removed documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from core.errors import LibraryError
from gui.dialogs.notice import Notice
from gui.dialogs.question import Question
from gui.dialogs.working import WorkingDialog
from gui.settings import BACKING_UP, backup_folder
from gui.wording.numbers import documents, megabytes
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from core.library import Compacted, LibraryReport
    from gui.desk import Desk
    from gui.tasks import Job, OpenLibrary
    from gui.window.imports import Imports
    from gui.window.merges import Merges


class LookingAfter(QObject):
    """Does it off the GUI thread, through a connection of its own, and tells what came of it in plain words.

    Signals:
        requestShowDocument: Id of a document in which something is not in order.
        failed: It could not be done; carries the exception.

    Args:
        desk: The shared parts.
        imports: Those under way; a library is not written anew beside them.
        merges: The same of a merge, of which a backup may go on after it was stopped.
        window: Parent of the dialogs.
    """

    requestShowDocument = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, imports: Imports, merges: Merges, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._imports = imports
        self._merges = merges
        self._window = window

    def check(self) -> None:
        """Look whether all in the open library is in order."""
        opened = self._desk.tasks.open_library
        if opened is None:
            return
        dialog = WorkingDialog(
            self._desk,
            self.tr("Checking the library…"),
            self.tr("Everything in “{0}” is read. Nothing is changed.").format(opened.path.name),
            self._window,
            stops=True,
        )
        stopped: list[bool] = []
        job = self._desk.tasks.run(
            partial(_check, opened),
            lambda report: self._on_checked(dialog, opened, report, stopped=bool(stopped)),
            partial(self._on_failed, dialog),
            progress=lambda step: dialog.follow(*step),
            owner=self,
        )
        dialog.stopChosen.connect(lambda: stopped.append(True))
        dialog.stopChosen.connect(job.stop)
        dialog.open()

    def compact(self) -> None:
        """Ask whether to write the open library anew without gaps, and do it."""
        opened = self._desk.tasks.open_library
        if opened is None or refusal(opened):
            return
        if self._is_busy():
            return
        Question(
            self._window,
            self.tr("Compact this library"),
            self.tr("Compact “{0}”?").format(opened.path.name),
            self.tr(
                "It gives back the room of removed documents and changes nothing else. A large library takes some "
                "minutes, and room for a copy of it meanwhile."
            ),
            do=self.tr("Compact"),
            leave=self.tr("Cancel"),
            then=partial(self._compact, opened.path),
        ).open()

    def _on_checked(self, dialog: WorkingDialog, opened: OpenLibrary, report: LibraryReport, *, stopped: bool) -> None:
        from gui.dialogs.check_report import CheckReportDialog, looked_at

        dialog.finish()
        if report.problems:
            told = CheckReportDialog(self._desk, opened.path.name, report, self._window)
            told.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            told.requestShowDocument.connect(self.requestShowDocument)
            told.show()
        elif stopped:
            words = self.tr("Stopped after {0}, which are in order.").format(documents(report.documents))
            Notice(self._window, self.tr("Check this library"), words, looked_at(report)).open()
        else:
            words = self.tr("All is in order.")
            Notice(self._window, self.tr("Check this library"), words, looked_at(report)).open()

    def _is_busy(self) -> bool:
        """Whether something else writes to the library, so that it cannot be written anew; it is told."""
        if self._imports.running:
            error = LibraryError(
                self.tr("An import is under way, so the library was not compacted."),
                self.tr("Compact it when the import has ended."),
            )
        elif self._merges.dialog is not None:
            error = LibraryError(
                self.tr("A merge is under way, so the library was not compacted."),
                self.tr("Compact it when the merge has ended."),
            )
        else:
            return False
        self.failed.emit(error)
        return True

    def _compact(self, path: Path) -> None:
        # An import of the watched folder may have begun since the question.
        if self._is_busy():
            return
        dialog = WorkingDialog(
            self._desk,
            self.tr("Compacting the library…"),
            self.tr("“{0}” is written anew without gaps. This cannot be stopped.").format(path.name),
            self._window,
            stops=False,
        )
        folder, wanted = backup_folder(self._desk.settings), self._desk.settings.get(BACKING_UP)
        self._desk.tasks.run(
            lambda _job: _compact(path, folder, backs_up=wanted),
            partial(self._on_compacted, dialog),
            partial(self._on_failed, dialog),
            owner=self,
        )
        dialog.open()

    def _on_compacted(self, dialog: WorkingDialog, compacted: Compacted) -> None:
        dialog.finish()
        given = self.tr("{0} given back.").format(megabytes(compacted.saved))
        words = given if compacted.saved else self.tr("There was no room to give back.")
        size = self.tr("The library has {0} now.").format(megabytes(compacted.after))
        Notice(self._window, self.tr("Compact this library"), words, size).open()

    def _on_failed(self, dialog: WorkingDialog, error: BaseException) -> None:
        dialog.finish()
        self.failed.emit(error)


def _check(opened: OpenLibrary, job: Job[LibraryReport]) -> LibraryReport:
    from core.library import check_library, open_library

    with open_library(opened.path, read_only=opened.read_only, thorough=False) as library:
        return check_library(library, progress=job.report_count, cancelled=job.cancelled)


def _compact(path: Path, folder: Path | None, *, backs_up: bool) -> Compacted:
    from core.library import back_up_if_due, compact_library, open_library

    with open_library(path, thorough=False) as library:
        if backs_up:
            back_up_if_due(library, folder)
        return compact_library(library)
