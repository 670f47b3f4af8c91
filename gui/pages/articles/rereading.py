"""Reads a document anew with the rules of today: away from the windows, and as one change that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.library import document_detail, original_bytes, reread_document, undoable
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.importing.rereading import Reread as ReadAnew
    from core.library import Library, Reread, Step
    from core.model import Changes, Document
    from gui.desk import Desk
    from gui.jobs import Job


class Rereading(QObject):
    """Reads one document at a time.

    Signals:
        busy: Whether a document is being read.
        ended: It was read; carries in words what became of it.
        failed: It stayed as it was; carries the exception.

    Args:
        desk: The shared parts of the windows.
        parent: Qt parent.
    """

    busy = Signal(bool)
    ended = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = False
        self._job: Job[ReadAnew | None] | None = None
        # What is read of a library that is not shown any more is dropped, and nobody waits for it.
        for signal in (desk.tasks.libraryOpened, desk.tasks.libraryClosed):
            signal.connect(self._forget)

    def read_again(self, document_id: int) -> None:
        """Read a document anew, unless one is being read."""
        if self._reading:
            return
        self._set_reading(True)
        question = partial(_what_to_read, document_id=document_id)
        read = partial(self._read, document_id, self._desk.tasks.shown)
        self._desk.tasks.query(question, read, self._on_failed, owner=self)

    def _read(self, document_id: int, library: int, known: tuple[Document, bytes]) -> None:
        def work(job: Job[ReadAnew | None]) -> ReadAnew | None:
            from core.importing.rereading import read_anew

            return read_anew(*known, cancelled=job.cancelled)

        self._job = self._desk.tasks.run(work, partial(self._keep, document_id, library), self._on_failed, owner=self)

    def _keep(self, document_id: int, library: int, read: ReadAnew | None) -> None:
        if read is None:
            self._set_reading(False)
            return
        told: list[Reread] = []
        change = partial(_replace, document_id=document_id, read=read, told=told)
        self._desk.history.make(change, lambda _step: self._on_kept(told[0]), self._on_failed, of=library)

    def _on_kept(self, told: Reread) -> None:
        self._set_reading(False)
        self.ended.emit(outcome_words(told))

    def _on_failed(self, error: BaseException) -> None:
        self._set_reading(False)
        self.failed.emit(error)

    @Slot()
    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._reading:
            self._set_reading(False)

    def _set_reading(self, reading: bool) -> None:
        self._reading = reading
        self.busy.emit(reading)


def outcome_words(told: Reread) -> str:
    """What became of a document that was read anew."""
    if not told.changed:
        return translate("Rereading", "Read again. Nothing else was found than before.")
    if told.lost:
        lost = translate("Rereading", "Read again. {0} of your decisions no longer fit and wait in Review.")
        return lost.format(len(told.lost))
    return translate("Rereading", "Read again. What was found is new; your decisions were kept.")


def _what_to_read(library: Library, document_id: int) -> tuple[Document, bytes]:
    return document_detail(library, document_id).document, original_bytes(library, document_id)


def _replace(library: Library, document_id: int, read: ReadAnew, told: list[Reread]) -> Step:
    title = document_detail(library, document_id).title

    def change() -> Changes:
        told.append(reread_document(library, document_id, read.document, read.findings))
        return told[-1].changes

    return undoable(library, translate("Rereading", "Read “{0}” again").format(title), change)
