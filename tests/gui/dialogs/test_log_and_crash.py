"""The log can be read and copied inside the desk; a crash is told in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from core.paths import log_folder
from gui.crash_report import CrashReport
from gui.dialogs import log as log_module
from gui.dialogs.ended_badly import EndedBadlyDialog
from gui.dialogs.log import LogDialog, last_of_log
from gui.errors import LOG_NAME

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def write_log(text: str) -> None:
    log_folder().mkdir(parents=True, exist_ok=True)
    (log_folder() / LOG_NAME).write_text(text, encoding="utf-8")


def press(dialog: LogDialog | EndedBadlyDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def test_the_log_is_shown_and_copied(qtbot: QtBot, desk: Desk) -> None:
    write_log("10:00 INFO imported: 3 files\n")
    dialog = LogDialog(desk)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "imported: 3 files" in dialog.lines.toPlainText())
    press(dialog, "Copy details")
    assert "imported: 3 files" in QGuiApplication.clipboard().text()


def test_without_a_log_the_dialog_says_so(qtbot: QtBot, desk: Desk) -> None:
    dialog = LogDialog(desk)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.lines.toPlainText() == "Nothing was noted yet.")


def test_of_a_long_log_the_end_is_shown_from_a_whole_line_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "_MOST_SHOWN", 30)
    write_log("".join(f"line {number:03d}\n" for number in range(100)))
    assert last_of_log() == "line 097\nline 098\nline 099\n"


def test_a_crash_is_told_without_a_traceback(qtbot: QtBot) -> None:
    dialog = EndedBadlyDialog(CrashReport('File "main.py", line 3 in paint'))
    qtbot.addWidget(dialog)
    told = f"{dialog.text()} {dialog.informativeText()}"
    assert "did not end in order" in told
    assert "as it was saved" in told
    assert "line 3" not in told
    press(dialog, "Copy report")
    assert "line 3 in paint" in QGuiApplication.clipboard().text()
