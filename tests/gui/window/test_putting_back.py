"""A library that is damaged or gone is told in words that say what to do, and its latest backup is one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.library import back_up, open_library
from gui.errors import ErrorDialog
from gui.settings import BACKUP_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def backed_up(window: MainWindow, library: Path, tmp_path: Path) -> Path:
    """A library with a backup in a folder that the settings name."""
    folder = tmp_path / "backups"
    window.desk.settings.put(BACKUP_FOLDER, str(folder))
    with open_library(library) as opened:
        back_up(opened, folder)
    return library


def told(qtbot: QtBot, window: MainWindow) -> ErrorDialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ErrorDialog)))
    return next(one for one in window.findChildren(ErrorDialog) if one.isVisible())


def test_a_damaged_library_is_put_back_from_its_backup_and_kept(
    qtbot: QtBot, window: MainWindow, backed_up: Path
) -> None:
    broken = backed_up.read_bytes()[:20_000]
    backed_up.write_bytes(broken)
    window.library.open(backed_up)
    message = told(qtbot, window)
    assert message.text() == "This library is damaged"
    assert "was left as it is" in message.informativeText()
    way = message.defaultButton()
    assert way.text().startswith("Put back the backup of ")
    qtbot.mouseClick(way, LEFT)
    qtbot.waitUntil(lambda: window.desk.tasks.open_library is not None)
    (name,) = (path.name for path in backed_up.parent.iterdir() if path.is_file() and path.read_bytes() == broken)
    assert name != backed_up.name
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert name in boxes[0].informativeText()
    boxes[0].accept()


def test_a_library_that_is_gone_is_put_back_too(qtbot: QtBot, window: MainWindow, backed_up: Path) -> None:
    backed_up.unlink()
    window.library.open(backed_up)
    message = told(qtbot, window)
    assert message.text() == "The library is not there"
    qtbot.mouseClick(message.defaultButton(), LEFT)
    qtbot.waitUntil(lambda: window.desk.tasks.open_library is not None)
    assert backed_up.exists()


def test_without_a_backup_the_words_say_what_to_do(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.library.open(tmp_path / "gone.jdesk")
    message = told(qtbot, window)
    assert f"no library “gone.jdesk” in {tmp_path}." in message.informativeText()
    assert "open it where it is now" in message.informativeText()
    assert [button.text() for button in message.buttons()] == ["Close", "Copy details", "Open log folder"]
    message.reject()


def test_a_drive_that_is_not_connected_is_told_as_that(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.library.open(tmp_path / "stick" / "fen.jdesk")
    message = told(qtbot, window)
    assert "connect it and open the library again" in message.informativeText()
    message.reject()


def test_a_folder_is_no_library(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "fen.jdesk").mkdir()
    window.library.open(tmp_path / "fen.jdesk")
    message = told(qtbot, window)
    assert message.text() == "Not a Judgement Desk library"
    assert "is a folder, not a library" in message.informativeText()
    message.reject()
