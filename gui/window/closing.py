"""Whether the window may close: while work is under way, or something typed is undecided, the user is asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from gui.dialogs.question import Question
from gui.wording.numbers import files

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.window.imports import Imports
    from gui.window.merges import Merges
    from gui.window.undecided import Undecided


class Closing(QObject):
    """Asks once, and closes the window when the answer is to.

    Args:
        imports: What may be under way.
        merges: What may be, too.
        undecided: What may be lost.
        window: What closes.
    """

    def __init__(self, imports: Imports, merges: Merges, undecided: Undecided, window: QWidget) -> None:
        super().__init__(window)
        self._imports = imports
        self._merges = merges
        self._undecided = undecided
        self._window = window
        self._agreed = False
        self._question: Question | None = None
        imports.statusChanged.connect(self._follow)

    def may_close(self) -> bool:
        """Whether to close now; if not, the question is on the screen."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and application.isSavingSession():
            # Whoever switches the computer off is not kept waiting; what is left is listed all the same.
            self._imports.list_what_is_left()
            return True
        if not self._merges.may(self._window.close) or not self._undecided.may(self._window.close):
            return False
        if not self._agreed and self._imports.would_be_cut_short:
            self._ask()
            return False
        return True

    def _ask(self) -> None:
        if self._question is None:
            self._question = self._make_question()
            self._question.open()
        self._question.raise_()

    def _make_question(self) -> Question:
        question = Question(
            self._window,
            self.tr("An import is under way"),
            self._how_far(),
            self.tr(
                "What is read stays in the library. If you stop, the other files are listed in Articles under "
                "“Not read”, where you can try them again."
            ),
            do=self.tr("Stop and close"),
            leave=self.tr("Keep reading"),
            then=self._on_stop,
        )
        question.finished.connect(self._on_answered)
        return question

    def _how_far(self) -> str:
        done, total = self._imports.far()
        if not total:
            return self.tr("An import is still looking for its files.")
        return self.tr("{0} of {1} are read.").format(f"{done:,}", files(total))

    @Slot()
    def _follow(self) -> None:
        """The question goes on telling how far it is, and goes when there is nothing to ask any more."""
        if self._question is None:
            return
        if self._imports.would_be_cut_short:
            self._question.setText(self._how_far())
        else:
            self._question.reject()

    @Slot()
    def _on_answered(self) -> None:
        self._question = None

    def _on_stop(self) -> None:
        self._agreed = True
        self._imports.list_what_is_left()
        self._window.close()
