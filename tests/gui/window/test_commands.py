"""The commands of the main window: keys, menus, and what they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog

from core.paths import documents_folder
from gui.actions import Command
from gui.window import openings
from tests.gui.window.windows import actions_in, menu

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    taken: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for keys in action.shortcuts():
            name = keys.toString()
            assert taken.setdefault(name, action.text()) == action.text()


def test_every_command_in_a_menu_does_something(window: MainWindow) -> None:
    for title in ("File", "Edit", "View", "Records", "Help"):
        for action in actions_in(menu(window, title)):
            assert action.receivers("2triggered(bool)") > 0 or not action.isEnabled(), action.text()


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    listed = {action for top in window.menuBar().actions() for action in actions_in(top.menu())}  # type: ignore[arg-type]
    assert set(window.actions_.all()) <= listed


@pytest.mark.parametrize("command", [Command.KEYS, Command.ABOUT])
def test_help_opens(qtbot: QtBot, opened: MainWindow, command: Command) -> None:
    opened.actions_[command].trigger()
    dialog = QGuiApplication.modalWindow()
    assert dialog is not None
    dialog.close()


def test_an_import_that_goes_on_is_told_in_the_status_bar(opened: MainWindow) -> None:
    opened.openings.imports.statusChanged.emit("Import: 3 of 9 – vale.txt")
    assert "Saving as it reads" in opened.status.words
    assert opened.status.work.isVisible()
    opened.openings.imports.statusChanged.emit("")
    assert not opened.status.work.isVisible()


def test_the_openings_name_a_folder_that_is_still_there(window: MainWindow, tmp_path: Path) -> None:
    window.desk.settings.put(openings.IMPORT_FOLDER, str(tmp_path / "gone"))
    assert window.openings._import_folder() == str(documents_folder())


def test_print_is_on_where_a_page_can_be_put_on_paper(qtbot: QtBot, opened: MainWindow) -> None:
    opened.show_page(opened.pages.review)
    assert not opened.actions_[Command.PRINT].isEnabled()
    authorities = opened.pages.authorities
    opened.show_page(authorities)
    qtbot.waitUntil(lambda: authorities.shown is not None)
    opened.actions_[Command.PRINT].trigger()
    (dialog,) = authorities.findChildren(QPrintDialog)
    dialog.reject()
