"""An open library is backed up when that is due, and the status bar says when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from gui.settings import BACKING_UP, BACKUP_FOLDER
from gui.window.backups import Backups
from tests.gui.councils import make_councils

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def backups(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Backups]:
    owner = QObject()
    made = Backups(desk, owner)
    desk.settings.put(BACKUP_FOLDER, str(tmp_path / "kept"))
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_councils(tmp_path / "councils.jdesk"))
    yield made
    made._settling.stop()
    made._hourly.stop()


def kept(tmp_path: Path) -> int:
    return len(list((tmp_path / "kept").rglob("*.jdesk")))


def test_a_backup_that_is_due_is_made_once_a_day(qtbot: QtBot, backups: Backups, tmp_path: Path) -> None:
    for _ in range(2):
        with qtbot.waitSignal(backups.told) as told:
            backups.back_up_if_due()
        assert told.args[0].startswith("Backed up today, ")
    assert kept(tmp_path) == 1


def test_without_the_wish_none_is_made(qtbot: QtBot, backups: Backups, desk: Desk, tmp_path: Path) -> None:
    desk.settings.put(BACKING_UP, False)
    with qtbot.waitSignal(backups.told) as told:
        backups.back_up_if_due()
    assert (told.args[0], kept(tmp_path)) == ("", 0)


def test_a_backup_that_fails_is_told(qtbot: QtBot, backups: Backups, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    desk.settings.put(BACKUP_FOLDER, str(tmp_path / "file"))
    with qtbot.waitSignal(backups.failed) as told:
        backups.back_up_if_due()
    assert "councils.jdesk" in str(told.args[0])


def test_closing_the_library_ends_the_waiting(qtbot: QtBot, backups: Backups, desk: Desk) -> None:
    assert backups._settling.isActive()
    with qtbot.waitSignal(desk.tasks.libraryClosed):
        desk.tasks.close()
    assert not backups._settling.isActive()
    assert not backups._hourly.isActive()
