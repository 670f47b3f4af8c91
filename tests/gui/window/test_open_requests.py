"""A library that the system asks for reaches the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui.window.open_requests import OpenRequests

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_double_clicked_library_is_asked_for(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    requests = OpenRequests(application)
    try:
        with qtbot.waitSignal(requests.asked) as caught:
            QApplication.sendEvent(application, QFileOpenEvent("/libraries/vale.jdesk"))
        assert caught.args == [Path("/libraries/vale.jdesk")]
    finally:
        application.removeEventFilter(requests)


def test_a_web_address_is_no_library(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    requests = OpenRequests(application)
    try:
        with qtbot.assertNotEmitted(requests.asked):
            QApplication.sendEvent(application, QFileOpenEvent(QUrl("https://example.org/vale")))
    finally:
        application.removeEventFilter(requests)
