"""Taking out of the library again what an import added: asked about first, and one step of the history."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.library import remove_documents, undoable, work_on_documents
from gui.dialogs.notice import Notice
from gui.dialogs.question import Question
from gui.wording.numbers import counted, documents
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from core.importing import ImportResult
    from core.library import Library, Step, WorkOnDocuments
    from core.model import Changes
    from gui.desk import Desk

_MOST_KEPT = 256 * 2**20
"""Bytes of documents up to which they are held in memory to bring them back; more would slow the whole machine."""


class ImportUndo(QObject):
    """Asks, and does it: in the library that is shown when the user asks for it, and in no other.

    Signals:
        begun: The user said yes.
        undone: All that was left of the import is out of the library.
        failed: It stayed as it was; carries the exception.

    Args:
        desk: The shared parts of the windows.
        parent: Where the question belongs.
    """

    begun = Signal()
    undone = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent

    def ask(self, added: Sequence[ImportResult]) -> None:
        """Ask whether what these results brought should go; in which case it does.

        Args:
            added: Results that brought a new document into the library that is shown.
        """
        # A document knows its file by name; the path may be one of this machine only.
        sources = {result.document_id: result.name for result in added if result.document_id is not None}
        shown = partial(self._ask, sources, self._desk.tasks.shown)
        self._desk.tasks.query(partial(work_on_documents, sources=sources), shown, self.failed.emit, owner=self)

    def _ask(self, sources: Mapping[int, str], library: int, work: WorkOnDocuments) -> None:
        title = self.tr("Undo this import")
        if not work.documents:
            Notice(self._window, title, self.tr("None of these documents is in the library any more.")).open()
            return
        taken = documents(len(work.documents))
        Question(
            self._window,
            title,
            self.tr("Take {0} out of the library again?").format(taken),
            " ".join(_told(work)),
            do=self.tr("Take out {0}").format(taken),
            leave=self.tr("Keep"),
            then=partial(self._take_out, sources, library, work),
        ).open()

    def _take_out(self, sources: Mapping[int, str], library: int, work: WorkOnDocuments) -> None:
        self.begun.emit()
        if work.size > _MOST_KEPT:
            self._desk.history.make_for_good(
                partial(_remove, sources=sources),
                lambda _changes: self.undone.emit(),
                self.failed.emit,
                owner=self,
                of=library,
            )
            return
        name = self.tr("Take out {0} of an import").format(documents(len(work.documents)))
        change = partial(_step, name=name, sources=sources)
        self._desk.history.make(change, lambda _step: self.undone.emit(), self.failed.emit, owner=self, of=library)


def _told(work: WorkOnDocuments) -> list[str]:
    """What goes with the documents, what stays, and whether all of it can come back."""
    told = []
    decisions = counted(
        work.decisions, translate("ImportUndo", "{0} decision"), translate("ImportUndo", "{0} decisions")
    )
    remarks = counted(
        work.remarks, translate("ImportUndo", "{0} tag or note"), translate("ImportUndo", "{0} tags and notes")
    )
    if work.decisions and work.remarks:
        both = translate("ImportUndo", "{0} and {1} made about them since go with them.")
        told.append(both.format(decisions, remarks))
    elif work.decisions or work.remarks:
        one = translate("ImportUndo", "{0} made about them since will go with them.")
        told.append(one.format(decisions if work.decisions else remarks))
    if work.corrected_judgements:
        one = translate("ImportUndo", "{0} corrected judgement stays in the library; see Review.")
        many = translate("ImportUndo", "{0} corrected judgements stay in the library; see Review.")
        told.append(counted(work.corrected_judgements, one, many))
    if work.size > _MOST_KEPT:
        told.append(translate("ImportUndo", "They are too many to be brought back: this cannot be undone."))
    else:
        told.append(translate("ImportUndo", "Undo brings all of it back."))
    told.append(translate("ImportUndo", "The files they were read from stay where they are."))
    return told


def _remove(library: Library, sources: Mapping[int, str]) -> Changes:
    return remove_documents(library, work_on_documents(library, sources).documents)


def _step(library: Library, name: str, sources: Mapping[int, str]) -> Step:
    return undoable(library, name, partial(_remove, library, sources))
