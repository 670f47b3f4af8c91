"""A library that another program has open is looked into all the same, and nothing pretends that it can be changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QToolButton

from gui.actions import CHANGES_LIBRARY, Command
from gui.corrections.claim_menu import claim_menu
from gui.errors import ErrorDialog
from tests.gui.pages.review.doubts import make_doubts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow

HOLDS_THE_LOCK = """
import sys
from pathlib import Path
from core.library import open_library

with open_library(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
ROOT = Path(__file__).parents[3]
LEFT = Qt.MouseButton.LeftButton
WHY = "This library is open for reading only, as you chose."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_doubts(tmp_path / "fen.jdesk")


@pytest.fixture
def elsewhere(library: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the library open for changes."""
    command = [sys.executable, "-c", HOLDS_THE_LOCK, str(library)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.fixture
def reading(qtbot: QtBot, window: MainWindow, library: Path) -> MainWindow:
    """The window on a library that was opened for reading only."""
    window.library.open(library, read_only=True)
    qtbot.waitUntil(
        lambda: window.pages.judgements.model.rowCount() > 0 and window.pages.judgements.details.shown is not None
    )
    return window


def told(qtbot: QtBot, window: MainWindow) -> ErrorDialog:
    """The message that comes."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ErrorDialog)))
    return next(one for one in window.findChildren(ErrorDialog) if one.isVisible())


def test_a_library_in_use_is_opened_for_reading_only_and_later_for_changes(
    qtbot: QtBot, window: MainWindow, library: Path, elsewhere: subprocess.Popen[str]
) -> None:
    window.library.open(library)
    message = told(qtbot, window)
    assert message.text() == "This library is in use"
    assert "Close it there first" in message.informativeText()
    (way,) = (button for button in message.buttons() if button.text() == "Open for reading only")
    assert message.defaultButton() is way
    qtbot.mouseClick(way, LEFT)
    qtbot.waitUntil(window.read_only.isVisible)
    assert window.read_only.words.text() == f"{WHY} You can look at everything, search and export."
    assert "(read-only)" in window.windowTitle()
    elsewhere.communicate("")
    qtbot.mouseClick(window.read_only.link, LEFT)
    qtbot.waitUntil(lambda: not window.read_only.isVisible())
    assert window.actions_[Command.IMPORT_FILES].isEnabled()


def test_a_library_still_in_use_stays_open_for_reading(
    qtbot: QtBot, reading: MainWindow, elsewhere: subprocess.Popen[str]
) -> None:
    qtbot.mouseClick(reading.read_only.link, LEFT)
    message = told(qtbot, reading)
    assert message.text() == "This library is in use"
    message.reject()
    assert reading.read_only.isVisible()
    assert reading.pages.judgements.model.rowCount() > 0


def test_commands_that_change_it_are_off_and_say_why(reading: MainWindow) -> None:
    for command in CHANGES_LIBRARY:
        action = reading.actions_[command]
        assert not action.isEnabled()
        assert action.toolTip() == WHY
    assert reading.actions_[Command.EXPORT].isEnabled()
    (button,) = (one for one in reading.toolbar.findChildren(QToolButton) if one.text() == "Import")
    assert not button.isEnabled()
    assert button.toolTip() == WHY


def test_their_own_tips_come_back_with_a_library_that_takes_changes(
    qtbot: QtBot, reading: MainWindow, library: Path
) -> None:
    reading.library.open_for_changes()
    qtbot.waitUntil(lambda: not reading.read_only.isVisible())
    action = reading.actions_[Command.IMPORT_FILES]
    assert action.isEnabled()
    assert action.toolTip().startswith("Read articles")
    reading.library.close()
    qtbot.waitUntil(lambda: reading.page is None)
    assert action.isEnabled(), "without a library a new one is made"
    assert not reading.actions_[Command.CORRECT].isEnabled()


def test_decisions_are_off_and_say_why(qtbot: QtBot, reading: MainWindow) -> None:
    block = reading.pages.judgements.details.correction
    assert not block.button.isEnabled()
    assert block.button.toolTip() == WHY
    assert block.button.accessibleDescription() == WHY
    menu = claim_menu(reading.desk, 1, 1, reading)
    assert [action.toolTip() for action in menu.actions()] == [WHY] * 3
    reading.show_page(reading.pages.review)
    qtbot.waitUntil(lambda: reading.pages.review.sheet.shown is not None)
    bar = reading.pages.review.sheet.bar
    assert [bar.confirm.toolTip(), bar.change.toolTip(), bar.reject.toolTip()] == [WHY] * 3
    assert bar.skip.isEnabled()


def test_what_is_dropped_is_not_taken_and_the_message_says_what_to_do(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    reading.dragEnterEvent(QDragEnterEvent(QPoint(300, 300), copy, mime, LEFT, none))
    assert reading.drops.overlay.effect == WHY
    reading.drops.overlay.hide()
    reading.openings.import_paths([tmp_path / "a.txt"])
    message = told(qtbot, reading)
    assert message.text() == "This library is read-only"
    assert message.informativeText().startswith(WHY)
    assert "open it for changes" in message.informativeText()
    message.reject()


def test_a_library_that_cannot_be_written_to_says_so_and_offers_no_retry(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    opened = []
    window.desk.tasks.libraryOpened.connect(opened.append)
    window.library.open(library, read_only=True)
    qtbot.waitUntil(lambda: bool(opened))
    protected = type(opened[0])(library, read_only=True, why_read_only="The folder cannot be written to.")
    window.read_only.show_library(protected)
    assert window.read_only.words.text().startswith(
        "This library is open for reading only. The folder cannot be written to."
    )
    assert not window.read_only.link.isVisible()
