"""Merging another library into the open one: chosen or dropped, asked about, under way, and what comes after it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.library import check_other
from gui.dialogs.notice import Notice
from gui.dialogs.question import Question
from gui.window.putting_back import Restoring
from gui.wording.numbers import documents
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk
    from gui.dialogs.merge_job import MergeEnd
    from gui.dialogs.merge_running import MergeDialog
    from gui.window.imports import Imports
    from gui.window.library_control import LibraryControl


class Merges(QObject):
    """Starts a merge when it is wanted; there is one at a time, and none beside an import.

    Signals:
        requestShowEvidence: A document id, and the span in it or None: show it in the Articles page.
        ended: A merge has ended, and every page has heard of it.
        failed: A library could not be merged; carries the exception.
        allowedChanged: Whether one can begin may be another than before: see ``why_not``.

    Args:
        desk: The shared parts.
        library: The library that is open, and how it is opened.
        imports: Those under way.
        window: Parent of the dialogs.
    """

    requestShowEvidence = Signal(int, object)
    ended = Signal()
    failed = Signal(object)
    allowedChanged = Signal()

    def __init__(self, desk: Desk, library: LibraryControl, imports: Imports, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._library = library
        self._imports = imports
        self._window = window
        self._dialog: MergeDialog | None = None
        self._question: Question | None = None
        self._after: Callable[[], object] | None = None
        imports.statusChanged.connect(self.allowedChanged)
        for signal in (desk.tasks.libraryOpened, desk.tasks.libraryClosed):
            signal.connect(self.allowedChanged)

    @property
    def dialog(self) -> MergeDialog | None:
        """The merge under way."""
        return self._dialog

    def why_not(self) -> str:
        """Why no library can be merged into the open one now, in a sentence; empty when one can."""
        opened = self._desk.tasks.open_library
        if opened is None:
            return self.tr("Open a library first: another one is merged into it.")
        if opened.read_only:
            return refusal(opened)
        if self._imports.running:
            return self.tr("An import is under way. Another library can be merged when it has ended.")
        return self.tr("A library is being merged already.") if self._dialog is not None else ""

    def choose(self) -> None:
        """Ask which library to merge, and whether to."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Merge a library"), str(self._library.folder()), self._library.file_kind()
        )
        if name:
            self.ask(Path(name))

    def offer(self, path: Path) -> None:
        """A library came where files are imported: ask whether to merge it or to open it, where both can be done."""
        opened = self._desk.tasks.open_library
        if opened is None or self.why_not() or _same(opened.path, path):
            self._library.open(path)
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("A library"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Open “{0}”, or merge it into “{1}”?").format(path.name, opened.path.name))
        box.setInformativeText(
            self.tr("Merging brings what it holds into the library that is open. It is asked about once more.")
        )
        open_button = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        open_button.clicked.connect(partial(self._library.open, path))
        box.addButton(self.tr("Merge…"), QMessageBox.ButtonRole.ActionRole).clicked.connect(partial(self.ask, path))
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setDefaultButton(open_button)
        box.open()

    def ask(self, path: Path) -> None:
        """Ask whether to merge a library into the open one, if it is another."""
        opened = self._desk.tasks.open_library
        if opened is not None and not self._is_held_up():
            check = partial(check_other, opened.path, path)
            ask = partial(self._ask, opened.path, path)
            self._desk.tasks.run(lambda _job: check(), lambda _nothing: ask(), self.failed.emit, owner=self)

    def may(self, then: Callable[[], object]) -> bool:
        """Whether no merge would be cut short; if one would, the question is on the screen.

        Args:
            then: Done once the merge has ended, if the user wants it stopped.
        """
        if self._dialog is None or self._dialog.stopping_with_nothing:
            return True
        if self._question is None:
            done, total = self._dialog.job.far
            far = self.tr("{0} of {1} are merged.").format(f"{done:,}", documents(total))
            self._question = Question(
                self._dialog if self._dialog.isVisible() else self._window,
                self.tr("A merge is under way"),
                far if total else self.tr("The backup before it is being made."),
                self.tr("If you stop, what is merged stays. Merging the same library again brings in the rest."),
                do=self.tr("Stop merging"),
                leave=self.tr("Keep merging"),
                then=partial(self._stop_for, then),
            )
            self._question.finished.connect(self._on_answered)
            self._question.open()
        self._question.raise_()
        return False

    def _is_held_up(self) -> bool:
        """Whether something came up since the command was chosen, as an import of the watched folder; it is told."""
        reason = self.why_not()
        if reason:
            Notice(self._window, self.tr("Merge a library"), self.tr("Nothing was merged."), reason).open()
        return bool(reason)

    def _ask(self, library: Path, path: Path) -> None:
        opened = self._desk.tasks.open_library
        if opened is None or opened.path != library or self._is_held_up():
            return
        told = (
            self.tr("“{0}” is only read; documents that both hold meet, and the decisions of both are kept.").format(
                path.name
            ),
            self.tr(
                "A backup of this library is made first, as neither the merge nor what was done before it can be "
                "undone step by step."
            ),
        )
        Question(
            self._window,
            self.tr("Merge a library"),
            self.tr("Merge “{0}” into “{1}”?").format(path.name, library.name),
            " ".join(told),
            do=self.tr("Merge"),
            leave=self.tr("Cancel"),
            then=partial(self._start, library, path),
        ).open()

    def _start(self, library: Path, path: Path) -> None:
        from gui.dialogs.merge_running import MergeDialog

        opened = self._desk.tasks.open_library
        if opened is None or opened.path != library or self._is_held_up():
            return
        self._dialog = MergeDialog(self._desk, library, path, self._window)
        self._dialog.job.ended.connect(self._on_ended)
        self._dialog.begin()
        self.allowedChanged.emit()

    @Slot(object)
    def _on_ended(self, end: MergeEnd) -> None:
        self._dialog = None
        if self._question is not None:
            self._question.reject()
        opened = self._desk.tasks.open_library
        if end.brought and opened is not None and opened.path == end.library:
            self._desk.history.begin_anew()
            self._desk.tasks.announce(end.merged.changes)
        after, self._after = self._after, None
        if after is not None:
            after()
        elif end.error is not None and not end.brought:
            self.failed.emit(end.error)
        elif end.brought or not end.merged.stopped:
            self._tell(end)
        self.allowedChanged.emit()
        self.ended.emit()

    def _tell(self, end: MergeEnd) -> None:
        from gui.dialogs.merge_finished import MergeFinishedDialog

        told = MergeFinishedDialog(self._desk, end, self._window)
        told.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        told.requestShowEvidence.connect(self.requestShowEvidence)
        told.requestPutBack.connect(partial(self._ask_to_put_back, told, end))
        told.show()

    def _ask_to_put_back(self, told: QWidget, end: MergeEnd) -> None:
        Question(
            told,
            self.tr("Put back as it was"),
            self.tr("Put “{0}” back as it was before the merge?").format(end.library.name),
            self.tr(
                "What was merged, and what was done since, leaves it. As it is now, it is kept beside it under "
                "another name."
            ),
            do=self.tr("Put back"),
            leave=self.tr("Keep"),
            then=partial(self._put_back, told, end),
        ).open()

    def _put_back(self, told: QWidget, end: MergeEnd) -> None:
        backup = end.merged.backup
        if backup is None:
            return

        def closed() -> None:
            if shiboken6.isValid(told):
                told.close()
            restoring = Restoring(self._desk, self._library, self._window)
            restoring.put_back(backup, end.library, closed_for_it=True)

        self._library.close_for(closed)

    def _stop_for(self, then: Callable[[], object]) -> None:
        if self._dialog is None:
            then()
        else:
            self._after = then
            self._dialog.stop()

    @Slot()
    def _on_answered(self) -> None:
        self._question = None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
