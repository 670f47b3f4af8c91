"""What becomes of exceptions: words for the user, everything for the log, one dialog at a time."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.errors import DamagedFileError
from core.paths import log_folder
from gui import errors
from gui.errors import LOG_NAME, CrashHook, ErrorDialog, start_log, trouble_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:  # noqa: BLE001
        return caught


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[CrashHook]:
    made = CrashHook()
    yield made
    while made.dialog is not None:
        made.dialog.reject()


def test_an_error_of_ours_is_told_in_its_own_words() -> None:
    trouble = trouble_of(DamagedFileError("“a.pdf” is encrypted.", "Save it without a password."))
    assert (trouble.title, trouble.message) == ("This file is damaged", "“a.pdf” is encrypted.")
    assert trouble.advice == "Save it without a password."


def test_an_error_of_the_system_names_the_file() -> None:
    trouble = trouble_of(PermissionError(13, "Permission denied", "/vale/desk.jdesk"))
    assert "/vale/desk.jdesk" in trouble.message


def test_a_bug_is_told_without_a_traceback_but_keeps_it_for_the_details(qtbot: QtBot) -> None:
    trouble = trouble_of(raised(KeyError("gone")))
    dialog = ErrorDialog(trouble)
    qtbot.addWidget(dialog)
    shown = dialog.text() + dialog.informativeText()
    assert "Traceback" not in shown
    assert "KeyError" not in shown
    assert "KeyError: 'gone'" in trouble.details


def test_copy_details_copies_them_and_leaves_the_dialog_open(qtbot: QtBot) -> None:
    dialog = ErrorDialog(trouble_of(raised(KeyError("gone"))))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.copy_button.click()
    assert "KeyError" in QGuiApplication.clipboard().text()
    assert dialog.isVisible()


def test_source_material_in_a_message_is_shown_as_plain_text(qtbot: QtBot) -> None:
    dialog = ErrorDialog(trouble_of(DamagedFileError("<img src='file:///x'> is damaged.")))
    qtbot.addWidget(dialog)
    assert dialog.textFormat().name == "PlainText"


def test_one_dialog_at_a_time(qtbot: QtBot, hook: CrashHook) -> None:
    hook.report(raised(KeyError("first")))
    hook.report(raised(ValueError("second")))
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert sum(isinstance(top, ErrorDialog) and top.isVisible() for top in QApplication.topLevelWidgets()) == 1


def test_the_next_error_waits_for_the_first_to_be_closed(qtbot: QtBot, hook: CrashHook) -> None:
    hook.report(DamagedFileError("one"))
    hook.report(DamagedFileError("two"))
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    hook.dialog.reject()
    assert hook.dialog is not None
    assert hook.dialog.informativeText() == "two"


def test_a_bug_that_comes_with_every_repaint_is_shown_once(qtbot: QtBot, hook: CrashHook) -> None:
    for _ in range(5):
        hook.report(raised(KeyError("again")))
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert hook.dialog is not None
    hook.dialog.reject()
    assert hook.dialog is None


def test_an_exception_in_another_thread_comes_to_the_dialog_and_the_log(
    qtbot: QtBot, hook: CrashHook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = qInstallMessageHandler(None)
    hook.install()
    qInstallMessageHandler(before)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: hook.dialog is not None)
    assert "ZeroDivisionError" in caplog.text


def test_qts_own_messages_go_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    class Context:
        category = "default"

    errors._on_qt_message(QtMsgType.QtWarningMsg, Context(), "a signal was lost")  # type: ignore[arg-type]
    assert ("qt", logging.WARNING, "a signal was lost (default)") in caplog.record_tuples


def test_the_log_is_a_file_in_the_log_folder() -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        start_log()
        logging.getLogger("vale").warning("something happened")
        assert "something happened" in (log_folder() / LOG_NAME).read_text(encoding="utf-8")
    finally:
        for handler in set(root.handlers) - set(before):
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
