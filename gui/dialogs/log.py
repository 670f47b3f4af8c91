"""The log inside the desk: its last lines, to read and to copy for whoever looks after the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.paths import log_folder
from gui.appearance.text_size import TextSize, fit, scaled
from gui.errors import LOG_NAME, open_log_folder
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.desk import Desk

_MOST_SHOWN = 200_000
"""Bytes of the end of the log that are shown; the file has all of it."""


def last_of_log() -> str:
    """The end of the log, from a whole line on; empty where there is none yet."""
    try:
        with (log_folder() / LOG_NAME).open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _MOST_SHOWN))
            text = file.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return text if size <= _MOST_SHOWN else text.partition("\n")[2]


class LogDialog(QDialog):
    """Shows the log.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        fit(self, scaled(820), scaled(460))
        told = QuietLabel(
            desk.theme,
            self.tr("Names of files and what went wrong with them; never what stands in them. Nothing of it is sent."),
            TextSize.BODY,
        )
        told.setWordWrap(True)
        self.lines = QPlainTextEdit(readOnly=True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setAccessibleName(self.tr("Lines of the log"))
        copy = self._button(self.tr("Copy details"), self._on_copy)
        folder = self._button(self.tr("Open log folder"), open_log_folder)
        close = self._button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addWidget(folder)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(10))
        column.addWidget(told)
        column.addWidget(self.lines, 1)
        column.addLayout(foot)
        desk.tasks.run(lambda _job: last_of_log(), self._on_read, owner=self)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: act())
        return button

    def _on_read(self, text: str) -> None:
        self.lines.setPlainText(text or self.tr("Nothing was noted yet."))
        self.lines.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.lines.toPlainText())
