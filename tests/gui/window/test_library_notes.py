"""The line above the pages that tells what is worth knowing of an opened library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.importing import import_files, sample_files
from core.library import create_library
from gui.help.guide_dialog import GuideDialog
from gui.window.reading_again import Notice, Question
from tests.core.library.conftest import tamper
from tests.gui.older_made import make_older
from tests.gui.window.windows import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
OLDER = "2 documents were read by an older version of the desk; this one may read them better."


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return make_older(tmp_path / "marches.jdesk")


def make_in_cloud(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - Marches Council" / "Libraries"
    folder.mkdir(parents=True)
    with create_library(folder / "marches.jdesk") as made:
        import_files(made, [file for file in sample_files() if file.suffix != ".pdf"][:1])
    return folder / "marches.jdesk"


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the library has answered what was asked of it so far."""
    answered: list[bool] = []
    window.desk.tasks.query(lambda library: library.read_only, answered.append, owner=window)
    qtbot.waitUntil(lambda: bool(answered))


def test_older_documents_are_told_and_read_again_from_there(qtbot: QtBot, window: MainWindow, older: Path) -> None:
    open_library(qtbot, window, older)
    qtbot.waitUntil(window.notes.isVisible)
    assert window.notes.words.text() == OLDER
    qtbot.mouseClick(window.notes.link, LEFT)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(Question)))
    question = next(one for one in window.findChildren(Question) if one.isVisible())
    next(button for button in question.buttons() if button.text() == "Read again").click()
    qtbot.waitUntil(
        lambda: any(type(one) is Notice and one.isVisible() for one in window.findChildren(Notice)), timeout=60_000
    )
    qtbot.waitUntil(lambda: not window.notes.isVisible())


def test_what_was_closed_does_not_come_again(qtbot: QtBot, window: MainWindow, older: Path) -> None:
    open_library(qtbot, window, older)
    qtbot.waitUntil(window.notes.isVisible)
    qtbot.mouseClick(window.notes.close_button, LEFT)
    settle(qtbot, window)
    assert not window.notes.isVisible()
    with qtbot.waitSignal(window.desk.tasks.libraryClosed):
        window.library.close()
    with qtbot.waitSignal(window.desk.tasks.libraryOpened):
        window.library.open(older)
    settle(qtbot, window)
    assert not window.notes.isVisible()


def test_a_library_that_this_version_read_has_nothing_to_tell(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with create_library(tmp_path / "new.jdesk") as made:
        import_files(made, [file for file in sample_files() if file.suffix != ".pdf"][:1])
    open_library(qtbot, window, tmp_path / "new.jdesk")
    settle(qtbot, window)
    assert not window.notes.isVisible()


def test_nothing_is_told_of_a_library_that_takes_no_changes(qtbot: QtBot, window: MainWindow, older: Path) -> None:
    window.library.open(older, read_only=True)
    qtbot.waitUntil(window.read_only.isVisible)
    settle(qtbot, window)
    assert not window.notes.isVisible()


def test_a_folder_that_is_copied_to_the_cloud_is_named_and_the_guide_says_what_is_safe(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_library(qtbot, window, make_in_cloud(tmp_path))
    qtbot.waitUntil(window.notes.isVisible)
    assert "“OneDrive - Marches Council”" in window.notes.words.text()
    qtbot.mouseClick(window.notes.link, LEFT)
    guide = next(one for one in window.findChildren(GuideDialog) if one.isVisible())
    assert "cloud" in guide.text.toPlainText()


def test_one_thing_is_told_at_a_time(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = make_in_cloud(tmp_path)
    tamper(path, "UPDATE documents SET parser_version = '0.1'")
    open_library(qtbot, window, path)
    qtbot.waitUntil(window.notes.isVisible)
    assert window.notes.words.text().startswith("1 document was read by an older version")
    qtbot.mouseClick(window.notes.close_button, LEFT)
    qtbot.waitUntil(lambda: "OneDrive" in window.notes.words.text())
