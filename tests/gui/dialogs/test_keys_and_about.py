"""The keyboard sheet lists every key, and About names what the desk stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPushButton

from core.version import VERSION
from gui.dialogs.about import AboutDialog
from gui.dialogs.keys import KeyBoxes, KeyLine, KeysDialog, lines_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def action(text: str, *keys: str) -> QAction:
    made = QAction(text)
    made.setShortcuts(list(keys))
    return made


def test_commands_are_listed_by_name_with_their_keys(qapp: object) -> None:
    actions = [action("&Import files…", "Ctrl+I"), action("About"), action("&Find here", "Ctrl+F", "Find")]
    assert lines_of(actions) == (KeyLine("Import files", ("Ctrl+I",)), KeyLine("Find here", ("Ctrl+F",)))


def test_the_sheet_shows_the_keys_of_the_reader_too(qtbot: QtBot, desk: Desk) -> None:
    kept = action("&Full screen", "F11")
    dialog = KeysDialog(desk, [kept])
    qtbot.addWidget(dialog)
    boxes = {box.accessibleName() for box in dialog.findChildren(KeyBoxes)}
    assert {"F11", "F3", "Shift+F3", "F6", "Ctrl+Return", "Del"} <= boxes
    dialog.grab()


def test_about_names_versions_and_licences_and_copies_them(qtbot: QtBot, desk: Desk) -> None:
    dialog = AboutDialog(desk)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "trafilatura" in dialog.details.toPlainText())
    assert dialog.details.toPlainText().startswith(f"Judgement Desk {VERSION}\n")
    assert "(LGPL-3.0)" in dialog.details.toPlainText()
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy details")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.details.toPlainText()
