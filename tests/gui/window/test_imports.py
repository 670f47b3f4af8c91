"""Imports beside each other: the status bar tells of those that run, and closing the window asks about them."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from core.importing import ImportProgress, ImportSummary
from core.library import import_failures, note_unread, open_library
from gui.dialogs import import_job
from gui.dialogs.import_progress import ImportDialog
from tests.gui.import_results_made import GRADED, HELD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import ImportFailure, Library
    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


class Held:
    """Imports that read their first file and then wait until they are let go, each by the name of that file."""

    def __init__(self) -> None:
        self._free: dict[str, threading.Event] = {}

    def run(
        self,
        _library: Library,
        paths: Sequence[Path],
        *,
        progress: Callable[[ImportProgress], None],
        cancelled: Callable[[], bool],
    ) -> ImportSummary:
        free = self._free.setdefault(paths[0].name, threading.Event())
        total = len(paths)
        first = replace(GRADED, source=str(paths[0]))
        progress(ImportProgress(1, total, (paths[-1].name,), first))
        while not free.wait(0.01):
            if cancelled():
                return ImportSummary((first,), total, cancelled=True)
        return ImportSummary((first, *[HELD] * (total - 1)), total)

    def let_go(self, first: str) -> None:
        self._free.setdefault(first, threading.Event()).set()

    def let_all_go(self) -> None:
        for free in self._free.values():
            free.set()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    monkeypatch.setattr(import_job, "import_files_apart", made.run)
    yield made
    made.let_all_go()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / name for name in ("vale.txt", "b.txt", "c.txt")]
    for path in made:
        path.write_text(f"Bins move to Tuesdays in {path.stem}.", encoding="utf-8")
    return made


def begin(qtbot: QtBot, window: MainWindow, paths: Sequence[Path]) -> ImportDialog:
    """Import files, and wait until the first is read."""
    window.openings.import_paths(paths)
    dialog = window.openings.imports.running[-1]
    qtbot.waitUntil(lambda: dialog.job.progress.done == 1)
    return dialog


def failures(qtbot: QtBot, window: MainWindow) -> tuple[ImportFailure, ...]:
    answers: list[tuple[ImportFailure, ...]] = []
    window.desk.tasks.query(import_failures, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def question(window: MainWindow) -> QMessageBox:
    return next(box for box in window.findChildren(QMessageBox) if box.isVisible())


def button(box: QMessageBox, words: str) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if each.text() == words)


def finish(qtbot: QtBot, window: MainWindow, held: Held) -> None:
    held.let_all_go()
    qtbot.waitUntil(lambda: not window.openings.imports.running)
    for dialog in window.findChildren(ImportDialog):
        dialog.close()


# Several at once


def test_the_status_tells_of_the_import_that_runs_when_a_later_one_has_ended(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path]
) -> None:
    first = begin(qtbot, opened, files[:2])
    first.hide()
    second = begin(qtbot, opened, files[2:])
    qtbot.waitUntil(lambda: opened.status.words.endswith("2 imports: 2 of 3"))
    held.let_go(files[2].name)
    qtbot.waitUntil(lambda: not second.job.running)
    assert first.job.running
    assert opened.status.words.startswith("Saving as it reads")
    assert opened.status.words.endswith("Import: 1 of 2 – b.txt")
    qtbot.mouseClick(opened.status.work, LEFT)
    assert first.isVisible()
    finish(qtbot, opened, held)
    assert opened.status.words.startswith("Saved")
    assert not opened.status.work.isVisible()


def test_dialogs_of_two_imports_do_not_hide_each_other(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path]
) -> None:
    first, second = begin(qtbot, opened, files[:2]), begin(qtbot, opened, files[2:])
    assert first.pos().x() != second.pos().x()
    assert first.pos().y() != second.pos().y()
    finish(qtbot, opened, held)


def test_an_import_that_looks_for_its_files_can_be_seen_already(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path]
) -> None:
    opened.openings.import_paths(files)
    assert opened.status.words.endswith("Import: looking for files")
    held.let_go(files[0].name)
    finish(qtbot, opened, held)


# Closing the window


def test_closing_over_an_import_asks_and_keeps_reading_unless_told_otherwise(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path]
) -> None:
    dialog = begin(qtbot, opened, files)
    assert not opened.close()
    box = question(opened)
    assert box.text() == "1 of 3 files are read."
    assert box.defaultButton().text() == "Keep reading"
    assert not opened.close(), "asked once is enough"
    assert len([each for each in opened.findChildren(QMessageBox) if each.isVisible()]) == 1
    qtbot.mouseClick(button(box, "Keep reading"), LEFT)
    assert opened.isVisible()
    assert dialog.job.running
    finish(qtbot, opened, held)
    assert failures(qtbot, opened) == ()


def test_what_was_not_read_when_the_window_closed_can_be_tried_again(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path], library: Path
) -> None:
    begin(qtbot, opened, files)
    opened.close()
    qtbot.mouseClick(button(question(opened), "Stop and close"), LEFT)
    assert not opened.isVisible()
    assert opened.desk.tasks.shut_down()
    with open_library(library) as closed:
        noted = import_failures(closed)
    assert {failure.path for failure in noted} == {str(path) for path in files[1:]}


def test_what_was_left_is_read_when_it_is_tried_again(qtbot: QtBot, opened: MainWindow, files: list[Path]) -> None:
    left: list[object] = []
    paths = [str(path) for path in files[1:]]
    note = partial(note_unread, paths=paths, title="Not read yet", message="Left.", advice="")
    opened.desk.tasks.change(note, left.append, owner=opened)
    qtbot.waitUntil(lambda: bool(left))
    page = opened.pages.articles
    opened.show_page(page)
    qtbot.waitUntil(page.list.filters.failures_chip.isVisible)
    qtbot.mouseClick(page.list.filters.failures_chip, LEFT)
    qtbot.mouseClick(page.failure.retry_all_button, LEFT)
    qtbot.waitUntil(lambda: failures(qtbot, opened) == (), timeout=30_000)
    qtbot.waitUntil(lambda: not opened.openings.imports.running)
    qtbot.waitUntil(lambda: not page.list.filters.failures_chip.isVisible())


def test_the_question_goes_when_the_import_has_ended(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path]
) -> None:
    begin(qtbot, opened, files)
    opened.close()
    held.let_all_go()
    qtbot.waitUntil(lambda: not any(box.isVisible() for box in opened.findChildren(QMessageBox)))
    assert opened.isVisible()
    finish(qtbot, opened, held)
    assert opened.close()


def test_files_of_the_watched_folder_ask_nothing_as_they_come_again(
    qtbot: QtBot, opened: MainWindow, held: Held, files: list[Path]
) -> None:
    assert opened.openings.imports.start_quietly(files)
    assert not opened.openings.imports.start_quietly(files), "not while another import runs"
    qtbot.waitUntil(lambda: opened.openings.imports.running[0].job.progress.done == 1)
    assert opened.close()
    assert opened.desk.tasks.shut_down()
