"""What the tests of the main window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QMenu,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow


def open_library(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.library.open(path)
    qtbot.waitUntil(
        lambda: window.pages.judgements.model.rowCount() > 0 and window.pages.judgements.details.shown is not None
    )


def menu(window: MainWindow, title: str) -> QMenu:
    found = next(action.menu() for action in window.menuBar().actions() if action.text().replace("&", "") == title)
    assert isinstance(found, QMenu)
    return found


def actions_in(of: QMenu) -> Iterator[QAction]:
    for action in of.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions_in(inner)
        elif not action.isSeparator():
            yield action
