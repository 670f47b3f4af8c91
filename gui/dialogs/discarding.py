"""The question before text that somebody typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from gui.dialogs.question import Question
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_to_discard(
    window: QWidget,
    title: str,
    question: str,
    then: Callable[[], None],
    otherwise: Callable[[], None] | None = None,
) -> Question:
    """Ask whether typed text is to be thrown away; going on with it is the default.

    Args:
        window: Parent of the question.
        title: Of the window in which it was typed.
        question: What would be lost, as a question.
        then: Called when it is to be thrown away.
        otherwise: Called when it is to be gone on with.
    """
    asked = Question(
        window,
        title,
        question,
        translate("DiscardQuestion", "It is kept nowhere yet."),
        do=translate("DiscardQuestion", "Throw away"),
        leave=translate("DiscardQuestion", "Go on writing"),
        then=then,
        otherwise=otherwise,
    )
    asked.open()
    return asked


def reason_question(reason: str) -> str:
    """The question about the reason for a decision; empty where none was typed."""
    return translate("DiscardQuestion", "Throw away the reason that you typed?") if reason.strip() else ""


class WritingDialog(QDialog):
    """A dialog in which one writes: Escape, Cancel and closing ask before typed text is lost."""

    def question_before_loss(self) -> str:
        """What to ask before the dialog is called off, empty where nothing would be lost; each dialog says it."""
        raise NotImplementedError

    def reject(self) -> None:
        """Call it off, or ask first."""
        question = self.question_before_loss()
        if question:
            ask_to_discard(self, self.windowTitle(), question, super().reject)
        else:
            super().reject()
