"""The window answers while a long table is scrolled, sorted, filtered and searched."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.garbage import GarbageCollector
from tests.gui.councils import make_councils, many_councils
from tests.gui.heartbeat import Heartbeat, let_run, run_until
from tests.gui.window.windows import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui.pages.judgements.page import JudgementsPage
    from gui.window.main_window import MainWindow

_LIMIT = 250.0
"""Milliseconds of the processor. 50 is what users are owed and what ``tests/benchmarks/window.py`` measures; machines
that run tests are busy, and a test that fails on them by chance says nothing."""
_PATIENCE = 10.0


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> JudgementsPage:
    open_library(qtbot, window, make_councils(tmp_path / "many.jdesk", many_councils(300)))
    return window.pages.judgements


@pytest.fixture
def seldom_collected(qapp: QApplication) -> Iterator[None]:
    """Python's collector as the program has it: the objects of a whole test run are none of the window's business."""
    gc.collect()
    collector = GarbageCollector(qapp)
    collector.start()
    yield
    collector.stop()
    collector.deleteLater()
    gc.unfreeze()


@pytest.fixture
def beats(seldom_collected: None) -> Iterator[Heartbeat]:
    made = Heartbeat()
    made.start()
    yield made
    assert len(made.gaps) > 1, "the event loop did not run"
    made.stop()
    assert made.longest_work().processor < _LIMIT


def settle(page: JudgementsPage) -> None:
    assert run_until(lambda: not page.model.is_reading, _PATIENCE)
    let_run(20)


def test_while_scrolling(page: JudgementsPage, beats: Heartbeat) -> None:
    bar = page.table.verticalScrollBar()
    for part in range(20):
        bar.setValue(bar.maximum() * (part * 7 % 20) // 20)
        let_run(12)
    for _ in range(5):
        QTest.keyClick(page.table, Qt.Key.Key_PageDown)
        let_run(12)
    assert bar.value() > 0


def test_while_sorting(page: JudgementsPage, beats: Heartbeat) -> None:
    for number, column in enumerate(page.model.columns):
        if column.sort is not None:
            page.table.header.sortRequested.emit(number, False)
            settle(page)
    assert page.model.rowCount() == 300


def test_while_words_are_typed(window: MainWindow, page: JudgementsPage, beats: Heartbeat) -> None:
    for typed in ("C", "Co", "0217"):
        window.toolbar.textEdited.emit(typed)
        let_run(60)
    assert run_until(lambda: page.model.rowCount() == 1, _PATIENCE)
    page.clear_filters()
    assert run_until(lambda: page.model.rowCount() == 300, _PATIENCE)


def test_a_gap_is_counted(window: MainWindow) -> None:
    beats = Heartbeat()
    beats.start()
    let_run(20)
    QTest.qSleep(80)
    let_run(20)
    beats.stop()
    assert beats.longest().wall > 75
    assert beats.longest().processor < beats.longest().wall
