"""The status line tells what goes on without making the window wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.window import status_line
from gui.window.status_line import StatusLine

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

WORK = "Import: 14 of 15 – a news article with a name as long as a whole sentence, saved on a Thursday in March.html"


def test_what_was_done_is_told_for_a_moment_in_the_place_of_the_count(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_line, "_TOLD_MS", 40)
    status = StatusLine(desk)
    qtbot.addWidget(status)
    status.show_count("5 inspections")
    status.tell("Copied")
    status.show_count("6 inspections")
    assert status.words.endswith("Copied")
    qtbot.waitUntil(lambda: status.words.endswith("6 inspections"))


def test_a_long_name_of_a_file_does_not_keep_the_window_wide(qtbot: QtBot, desk: Desk) -> None:
    status = StatusLine(desk)
    qtbot.addWidget(status)
    status.show_work("Import: 1 of 15")
    before = status.minimumSizeHint().width()
    status.show_work(WORK)
    assert status.minimumSizeHint().width() < before + 200
    assert status.work.toolTip() == WORK
    assert WORK in status.words
    assert WORK in status.work.accessibleName()
