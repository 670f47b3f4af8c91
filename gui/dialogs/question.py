"""The question before something is done that may be regretted: two answers, of which the safe one is the default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Question(QMessageBox):
    """Asks once it is opened, and goes when it is answered. Enter and Escape give the safe answer.

    Args:
        window: Parent of the question.
        title: What is being done ("Export").
        text: The question, in plain text.
        told: What else the user has to know to answer it; empty for nothing.
        do: The answer that does it.
        leave: The safe answer, which leaves all as it is.
        then: Called when it is to be done.
        otherwise: Called when it is not.
    """

    def __init__(
        self,
        window: QWidget,
        title: str,
        text: str,
        told: str = "",
        *,
        do: str,
        leave: str,
        then: Callable[[], object],
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setInformativeText(told)
        doing = self.addButton(do, QMessageBox.ButtonRole.DestructiveRole)
        doing.clicked.connect(lambda: then())
        safe = self.addButton(leave, QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(safe)
        self.setEscapeButton(safe)
        if otherwise is not None:
            # However it goes: by the other answer, by Escape, by the window's own way to close it.
            self.finished.connect(lambda _result: None if self.clickedButton() is doing else otherwise())
