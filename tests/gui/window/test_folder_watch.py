"""Files that come into the watched folder are handed over once, and only while somebody wants them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from core.library import note_failure
from gui.settings import WATCHED_FOLDER, WATCHING
from gui.window.folder_watch import FolderWatch
from tests.gui.councils import make_councils

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library
    from gui.desk import Desk


class Receiver:
    """Takes files, or has no time for them."""

    def __init__(self) -> None:
        self.has_time = True
        self.given: list[tuple[str, ...]] = []

    def take(self, paths: tuple[Path, ...]) -> bool:
        self.given.append(tuple(path.name for path in paths))
        return self.has_time


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "incoming"
    made.mkdir()
    return made


@pytest.fixture
def watch(qtbot: QtBot, desk: Desk, tmp_path: Path, folder: Path, receiver: Receiver) -> Iterator[FolderWatch]:
    owner = QObject()
    made = FolderWatch(desk, receiver.take, owner)
    desk.settings.put(WATCHED_FOLDER, str(folder))
    desk.settings.put(WATCHING, True)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_councils(tmp_path / "councils.jdesk"))
    yield made
    made._pause.stop()


def look(qtbot: QtBot, watch: FolderWatch) -> None:
    watch.look()
    qtbot.waitUntil(lambda: not watch._looking)


def test_a_file_that_has_stopped_growing_is_handed_over_once(
    qtbot: QtBot, watch: FolderWatch, folder: Path, receiver: Receiver
) -> None:
    (folder / "walsall.txt").write_text("Walsall is good.", encoding="utf-8")
    for _ in range(4):
        look(qtbot, watch)
    assert receiver.given == [("walsall.txt",)]


def test_a_file_that_nobody_has_time_for_is_given_again(
    qtbot: QtBot, watch: FolderWatch, folder: Path, receiver: Receiver
) -> None:
    (folder / "walsall.txt").write_text("Walsall is good.", encoding="utf-8")
    receiver.has_time = False
    look(qtbot, watch)
    look(qtbot, watch)
    receiver.has_time = True
    for _ in range(2):
        look(qtbot, watch)
    assert receiver.given == [("walsall.txt",), ("walsall.txt",)]


def test_the_watch_runs_only_while_it_is_switched_on(watch: FolderWatch, desk: Desk) -> None:
    assert watch._pause.isActive()
    desk.settings.put(WATCHING, False)
    assert not watch._pause.isActive()
    desk.settings.put(WATCHING, True)
    assert watch._pause.isActive()
    desk.settings.reset()
    assert not watch._pause.isActive()


def test_the_watch_ends_with_the_library(qtbot: QtBot, watch: FolderWatch, desk: Desk) -> None:
    with qtbot.waitSignal(desk.tasks.libraryClosed):
        desk.tasks.close()
    assert not watch._pause.isActive()


def test_a_folder_that_is_away_does_no_harm(qtbot: QtBot, watch: FolderWatch, folder: Path, receiver: Receiver) -> None:
    folder.rmdir()
    look(qtbot, watch)
    assert receiver.given == []
    assert watch._pause.isActive()


def test_what_failed_before_is_not_given_again_when_the_library_is_opened_again(
    qtbot: QtBot, watch: FolderWatch, desk: Desk, folder: Path, receiver: Receiver
) -> None:
    broken = folder / "half.pdf"
    broken.write_bytes(b"%PDF-1.4 half")
    path = desk.tasks.open_library.path if desk.tasks.open_library else None
    assert path is not None

    def fail(library: Library) -> None:
        sha256 = hashlib.sha256(broken.read_bytes()).hexdigest()
        note_failure(library, str(broken), "", title="Broken", message="It is broken.", advice="", sha256=sha256)

    desk.tasks.query(fail)
    with qtbot.waitSignal(desk.tasks.libraryClosed):
        desk.tasks.close()
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(path)
    for _ in range(3):
        look(qtbot, watch)
    assert receiver.given == []
    broken.write_bytes(b"%PDF-1.4 whole by now")
    for _ in range(2):
        look(qtbot, watch)
    assert receiver.given == [("half.pdf",)]


def test_a_look_begun_for_another_library_brings_nothing(
    qtbot: QtBot, watch: FolderWatch, desk: Desk, tmp_path: Path, folder: Path, receiver: Receiver
) -> None:
    (folder / "walsall.txt").write_text("Walsall is good.", encoding="utf-8")
    look(qtbot, watch)
    watch.look()
    assert desk.tasks._threads, "the look is on its way"
    desk.tasks.open(make_councils(tmp_path / "other.jdesk"))
    watch._begin()
    qtbot.waitUntil(lambda: not desk.tasks._threads)
    assert receiver.given == []


def test_a_first_look_that_another_library_came_between_does_not_end_the_watching(
    qtbot: QtBot, watch: FolderWatch, desk: Desk, tmp_path: Path, folder: Path, receiver: Receiver
) -> None:
    (folder / "walsall.txt").write_text("Walsall is good.", encoding="utf-8")
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_councils(tmp_path / "other.jdesk"))
        watch.look()
    for _ in range(2):
        look(qtbot, watch)
    assert receiver.given == [("walsall.txt",)]
