"""The window's part of the self-test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPixmap

from gui.window.main_window import MainWindow
from gui.window_check import open_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_whole_window_is_drawn(qtbot: QtBot) -> None:
    told = open_window()
    assert told.startswith("Qt 6.")
    assert told.endswith(" colours")


def test_a_window_that_draws_nothing_fails(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def blank(self: MainWindow) -> QPixmap:
        picture = QPixmap(200, 100)
        picture.fill("white")
        return picture

    monkeypatch.setattr(MainWindow, "grab", blank)
    with pytest.raises(RuntimeError, match="drawn empty"):
        open_window()
