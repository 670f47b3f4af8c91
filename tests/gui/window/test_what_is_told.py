"""What is done out of sight is told: in the status line what was copied or undone, in the navigation what waits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.library import Target, add_note
from gui.actions import Command
from gui.pages.directory import page_number
from gui.window import copy_notice
from tests.gui.councils import ROWS
from tests.gui.pages.press.comparisons import make_comparisons
from tests.gui.window.windows import open_library

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow


def test_copied_rows_are_told(qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    # Without a screen nobody owns a clipboard.
    monkeypatch.setattr(copy_notice, "is_ours", lambda _clipboard: True)
    opened.actions_[Command.SELECT_ALL].trigger()
    opened.actions_[Command.COPY].trigger()
    qtbot.waitUntil(lambda: opened.status.words == f"Saved {ROWS} rows copied")
    QGuiApplication.clipboard().setText("A sentence")
    assert opened.status.words == "Saved Copied"


def test_what_others_copy_is_not_told(opened: MainWindow) -> None:
    before = opened.status.words
    QGuiApplication.clipboard().setText("A sentence")
    assert opened.status.words == before


def test_what_is_done_and_undone_is_told_also_where_it_is_out_of_sight(qtbot: QtBot, opened: MainWindow) -> None:
    target = Target(inspection_id=1)
    opened.desk.history.make(partial(add_note, target=target, text="Ask the leader", written_by="R. Quill"))
    qtbot.waitUntil(lambda: opened.status.words == "Saved Done: Add note")
    opened.actions_[Command.UNDO].trigger()
    qtbot.waitUntil(lambda: opened.status.words == "Saved Undone: Add note")
    opened.actions_[Command.REDO].trigger()
    qtbot.waitUntil(lambda: opened.status.words == "Saved Done again: Add note")


def test_the_navigation_tells_what_differs_in_the_press_before_the_page_is_looked_at(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_library(qtbot, window, make_comparisons(tmp_path / "press.jdesk"))
    index = window.navigation.model().index(page_number("press"), 0)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.AccessibleTextRole) == "Press check, 1 waiting")
    assert window.page is window.pages.judgements
