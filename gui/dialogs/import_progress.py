"""The import dialog: not in the way of other work, it follows the files and tells at the end what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QStackedLayout, QVBoxLayout, QWidget

from core.importing import ImportSummary, files_told
from gui.appearance.text_size import fit, scaled
from gui.dialogs.import_finished import ImportFinishedView, added_by
from gui.dialogs.import_job import ImportJob
from gui.dialogs.import_running import ImportRunningView
from gui.dialogs.import_undo import ImportUndo
from gui.errors import trouble_of
from gui.models.import_progress import FileState, state_of
from gui.widgets.banner import Banner
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QShowEvent

    from core.importing import ImportProgress
    from gui.desk import Desk

_ASIDE = 28
"""How far beside another import's dialog one opens, in the design's pixels: the other's title stays in sight."""


class ImportDialog(QDialog):
    """Imports files into the open library; starts when it is shown, or by ``begin``.

    Closing it while it reads only hides it. It comes back by itself at the end when something needs the user.

    Signals:
        requestShowDocument: Id of a document to open in the Articles page.
        requestShowDocuments: Ids of documents to list there, as a tuple.
        requestReview: Ids of documents to review, as a tuple.
        documentsAdded: It ended, and these documents are new in the open library: their ids, as a tuple.
        statusChanged: A line for the status bar; empty at the end.

    Args:
        desk: The shared parts of the windows.
        paths: Files and folders as the user chose them.
    """

    requestShowDocument = Signal(int)
    requestShowDocuments = Signal(object)
    requestReview = Signal(object)
    documentsAdded = Signal(object)
    statusChanged = Signal(str)

    def __init__(self, desk: Desk, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        opened = desk.tasks.open_library
        if opened is None:
            raise ValueError("an import needs an open library")
        self._desk = desk
        self._paths = tuple(paths)
        self._library_path = opened.path
        self._started = False
        self._status = ""
        self.job = ImportJob(desk.tasks, opened.path, self)
        self.banner = Banner(desk.theme, desk.icons)
        self.running_view = ImportRunningView(desk)
        self.finished_view = ImportFinishedView(desk)
        self._undo = ImportUndo(desk, self)
        self._views = QStackedLayout()
        self._views.addWidget(self.running_view)
        self._views.addWidget(self.finished_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(self._views, 1)
        self.setWindowTitle(self.tr("Import"))
        self.setModal(False)
        fit(self, scaled(800), scaled(540))
        self._connect()

    def _connect(self) -> None:
        self.job.gathered.connect(self.running_view.begin)
        self.job.stepped.connect(self._on_steps)
        self.job.ended.connect(self._on_ended)
        self.job.failed.connect(self._on_failed)
        self.running_view.backgroundChosen.connect(self.hide)
        self.running_view.stopChosen.connect(self._on_stop)
        self.finished_view.documentChosen.connect(self.requestShowDocument)
        self.finished_view.documentsChosen.connect(self.requestShowDocuments)
        self.finished_view.reviewChosen.connect(self.requestReview)
        self.finished_view.doubtChosen.connect(lambda document: self.requestReview.emit((document,)))
        for chosen in (self.finished_view.documentsChosen, self.finished_view.reviewChosen):
            chosen.connect(self.accept)
        self.finished_view.retryChosen.connect(self._on_retry)
        self.finished_view.undoChosen.connect(self._on_undo)
        self.finished_view.closeChosen.connect(self.accept)
        self._undo.begun.connect(self._on_undo_begun)
        self._undo.undone.connect(self._on_undone)
        self._undo.failed.connect(self._on_undo_failed)
        for signal in (self._desk.tasks.libraryOpened, self._desk.tasks.libraryClosed):
            signal.connect(self._follow_library)
        self._follow_library()

    @property
    def status(self) -> str:
        """The line for the status bar."""
        return self._status

    def showEvent(self, event: QShowEvent) -> None:
        """Start reading when first shown."""
        super().showEvent(event)
        self._step_aside()
        self.begin()

    def _step_aside(self) -> None:
        """Leave the head of another import in sight that stands at the same place."""
        window = self.parentWidget()
        others = window.findChildren(ImportDialog) if window else ()
        taken = [other.pos() for other in others if other is not self and other.isVisible()]
        place, aside = self.pos(), QPoint(scaled(_ASIDE), scaled(_ASIDE))
        if place not in taken:
            return
        while place in taken:
            place += aside
        room = self.screen().availableGeometry()
        last = room.bottomRight() - QPoint(self.frameGeometry().width(), self.frameGeometry().height())
        self.move(max(min(place.x(), last.x()), room.left()), max(min(place.y(), last.y()), room.top()))

    def begin(self) -> None:
        """Start reading, shown or not; once."""
        if not self._started:
            self._started = True
            self._start(self._paths)

    def reject(self) -> None:
        """Go on in the background while there is work, else close."""
        if self.job.running:
            self.hide()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the dialog while there is work; it is only out of sight."""
        if self.job.running:
            event.ignore()
            self.hide()
        else:
            super().closeEvent(event)

    def _start(self, paths: Sequence[Path]) -> None:
        self.banner.hide()
        self.setWindowTitle(self.tr("Import"))
        self._views.setCurrentWidget(self.running_view)
        self.running_view.begin(())
        self.running_view.title.setText(self.tr("Looking for files…"))
        self.running_view.background_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.job.start(paths)
        self._tell_status(self.tr("Import: looking for files"))

    @Slot(object)
    def _on_steps(self, steps: tuple[ImportProgress, ...]) -> None:
        step = steps[-1]
        self.running_view.follow(steps, self.job.seconds_left(step))
        parts = [self.tr("Import: {0} of {1}").format(f"{step.done:,}", f"{step.total:,}"), *step.current[:1]]
        if self.running_view.problems:
            parts.append(counted(self.running_view.problems, self.tr("{0} problem"), self.tr("{0} problems")))
        self._tell_status(" – ".join(parts))

    def _tell_status(self, words: str) -> None:
        self._status = words
        self.statusChanged.emit(words)

    @Slot(object)
    def _on_ended(self, summary: ImportSummary) -> None:
        self._tell_status("")
        self.setWindowTitle(self.tr("Import stopped") if summary.cancelled else self.tr("Import finished"))
        self._views.setCurrentWidget(self.finished_view)
        self.finished_view.show_summary(summary)
        self._tell_added(summary)
        doubtful = any(state_of(result) is FileState.NEEDS_EYES for result in summary.results)
        if summary.failed or doubtful or self.isVisible():
            self.show()
        else:
            self.accept()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._tell_status("")
        reached = self.job.so_far
        self.setWindowTitle(self.tr("Import stopped"))
        self._views.setCurrentWidget(self.finished_view)
        self.finished_view.show_summary(reached if reached.results else ImportSummary((), len(self._paths)))
        self._tell_added(reached)
        self.banner.tell(trouble_of(error))
        self.show()

    def _tell_added(self, summary: ImportSummary) -> None:
        """Tell what is new, unless another library is open by now."""
        opened = self._desk.tasks.open_library
        added = tuple(result.document_id for result in added_by(summary) if result.document_id is not None)
        if added and opened is not None and opened.path == self._library_path:
            self.documentsAdded.emit(added)

    @Slot()
    def _on_stop(self) -> None:
        self.running_view.stopping()
        self.job.stop()

    @Slot(object)
    def _on_retry(self, sources: tuple[str, ...]) -> None:
        self._start(files_told(sources))

    # The library it belongs to

    @Slot()
    def _follow_library(self) -> None:
        """What the end offers is about documents of one library: it is off while another one is open, or none."""
        opened = self._desk.tasks.open_library
        shown = opened is not None and opened.path == self._library_path
        writable = shown and opened is not None and not opened.read_only
        self.finished_view.follow_library(self._library_path.name, shown=shown, writable=writable)

    @Slot()
    def _on_undo(self) -> None:
        self.banner.hide()
        self._undo.ask(added_by(self.finished_view.summary))

    @Slot()
    def _on_undo_begun(self) -> None:
        self.finished_view.setEnabled(False)

    @Slot()
    def _on_undone(self) -> None:
        self.finished_view.setEnabled(True)
        self.accept()

    @Slot(object)
    def _on_undo_failed(self, error: BaseException) -> None:
        self.finished_view.setEnabled(True)
        self.banner.tell(trouble_of(error))
