"""What a person decides about a document as a whole: it is reviewed, it is deleted; each can be undone by its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.library import remove_document, reopen_document, set_document_state, undoable
from core.model import DocumentKind, DocumentState
from gui.dialogs.question import Question
from gui.wording.numbers import grades

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.library import DocumentDetail, Library, Step
    from core.model import Changes
    from gui.desk import Desk


class DocumentDecisions(QObject):
    """Makes them.

    Signals:
        failed: A change could not be made; carries the exception.
        deleting: A document is about to leave the library.

    Args:
        desk: The shared parts of the windows.
        parent: Where the questions belong.
    """

    failed = Signal(object)
    deleting = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent

    def toggle_reviewed(self, detail: DocumentDetail) -> None:
        """Hold a document to be reviewed, or take that back."""
        reviewed = detail.state is DocumentState.REVIEWED
        if reviewed:
            self._change(self.tr("Reopen “{0}”").format(detail.title), partial(reopen_document, document_id=detail.id))
        else:
            change = partial(set_document_state, document_id=detail.id, state=DocumentState.REVIEWED)
            self._change(self.tr("Review “{0}”").format(detail.title), change)

    def ask_to_delete(self, detail: DocumentDetail) -> None:
        """Ask whether a document and its grades should go."""
        self.delete_dialog(detail).open()

    def delete_dialog(self, detail: DocumentDetail) -> Question:
        """The question, not yet open."""
        claims = sum(len(reported.claims) for reported in detail.findings.inspections)
        report = detail.findings.kind is DocumentKind.OFFICIAL_REPORT
        alone = self.tr("this report") if report else self.tr("this article")
        with_it = self.tr("{0} and its {1}").format(alone, grades(claims)) if claims else alone
        return Question(
            self._window,
            self.tr("Delete"),
            self.tr("Delete {0}?").format(with_it),
            self.tr("“{0}” leaves the library. The file it was read from stays where it is.").format(detail.title),
            do=self.tr("Delete {0}").format(with_it),
            leave=self.tr("Keep"),
            then=partial(self.delete, detail.id, detail.title, self._desk.tasks.shown),
        )

    def delete(self, document_id: int, title: str, of: int | None = None) -> None:
        """Take a document out of the library.

        Args:
            document_id: The document.
            title: What it is called in the history.
            of: Number of the library about which the user was asked; the one shown now when None.
        """
        self.deleting.emit()
        self._change(self.tr("Delete “{0}”").format(title), partial(remove_document, document_id=document_id), of)

    def _change(self, name: str, change: Callable[[Library], Changes], of: int | None = None) -> None:
        self._desk.history.make(partial(_step, name=name, change=change), failed=self.failed.emit, of=of)


def _step(library: Library, name: str, change: Callable[[Library], Changes]) -> Step:
    return undoable(library, name, partial(change, library))
