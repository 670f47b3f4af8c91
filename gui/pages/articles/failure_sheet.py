"""Why a file was not read, what to do, and a way to try it again, alone or with all the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from core.library import forget_failures, undoable
from core.model import Changes
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.corrections.signing import is_writable
from gui.pages.articles.failure_list import name_of
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import moment_words
from gui.wording.numbers import files
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library import ImportFailure, Library, Step
    from gui.desk import Desk


class FailureSheet(QWidget):
    """Shows an :class:`ImportFailure`.

    Signals:
        retryRequested: The user wants files read again; carries their paths.

    Args:
        desk: The shared parts of the windows.
    """

    retryRequested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failure: ImportFailure | None = None
        self._all: tuple[str, ...] = ()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.title, self.message, self.advice = (QLabel(wordWrap=True) for _ in range(3))
        self.title.setFont(font_of(TextSize.HEADING, semibold=True))
        self.place = QuietLabel(desk.theme, size=TextSize.BODY)
        self.attempts = QuietLabel(desk.theme, size=TextSize.BODY)
        for label in (self.title, self.message, self.advice, self.place):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry_button = QPushButton(self.tr("Try again"))
        make_primary(self.retry_button)
        self.retry_button.clicked.connect(self._on_retry)
        self.retry_all_button = QPushButton()
        self.retry_all_button.clicked.connect(self._on_retry_all)
        self.forget_button = QPushButton(self.tr("Take off the list"))
        self.forget_button.clicked.connect(self._on_forget)
        buttons = QWidget()
        flow = FlowLayout(buttons, scaled(6))
        for button in (self.retry_button, self.retry_all_button, self.forget_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(28), scaled(20), scaled(28), scaled(20))
        column.setSpacing(scaled(8))
        for part in (self.title, self.place, self.message, self.advice, self.attempts):
            column.addWidget(part)
        column.addSpacing(scaled(8))
        column.addWidget(buttons)
        column.addStretch(1)

    def show_failure(self, failure: ImportFailure, everything: Sequence[ImportFailure] = ()) -> None:
        """Show another one.

        Args:
            failure: The one.
            everything: All that are listed, to be tried again together.
        """
        self._failure = failure
        self._all = tuple(dict.fromkeys(each.path for each in everything))
        self.title.setText(failure.title)
        self.place.setText(f"{failure.path}{failure.inside}")
        self.message.setText(failure.message)
        self.advice.setText(failure.advice)
        self.advice.setVisible(bool(failure.advice))
        self.attempts.setText(self._attempts_words(failure))
        self.retry_button.setText(self.tr("Try again") if failure.tried else self.tr("Read it now"))
        self.retry_all_button.setText(self.tr("Read all {0}").format(files(len(self._all))))
        self.retry_all_button.setVisible(len(self._all) > 1)
        for button in (self.retry_button, self.retry_all_button, self.forget_button):
            button.setEnabled(is_writable(self._desk))

    def _attempts_words(self, failure: ImportFailure) -> str:
        when = moment_words(failure.failed_at)
        if not failure.tried:
            return self.tr("Left when the window closed: {0}").format(when)
        if failure.attempts == 1:
            return self.tr("Tried once: {0}").format(when)
        return self.tr("Tried {0} times, last: {1}").format(f"{failure.attempts:,}", when)

    def _on_retry(self) -> None:
        if self._failure is not None:
            self.retryRequested.emit((self._failure.path,))

    def _on_retry_all(self) -> None:
        self.retryRequested.emit(self._all)

    def _on_forget(self) -> None:
        if self._failure is not None:
            name = translate("Failures", "Take “{0}” off the list").format(name_of(self._failure))
            self._desk.history.make(partial(_forget, name=name, failure=self._failure.id))


def _forget(library: Library, name: str, failure: int) -> Step:
    def change() -> Changes:
        forget_failures(library, [failure])
        return Changes()

    return undoable(library, name, change)
