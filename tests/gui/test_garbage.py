"""Rings of objects are looked for in the GUI thread, and the older ones in pauses only."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from gui import garbage
from gui.garbage import GarbageCollector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    made = GarbageCollector(qapp)
    made.start()
    yield made
    made.stop()
    made.deleteLater()
    gc.unfreeze()


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    generations: list[int] = []
    monkeypatch.setattr(gc, "collect", generations.append)
    return generations


def counted(monkeypatch: pytest.MonkeyPatch, young: int, middle: int, old: int) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (young, middle, old))


def use(collector: GarbageCollector) -> None:
    collector.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))


def pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_PAUSE_SECONDS", -1.0)
    monkeypatch.setattr(garbage, "_LONG_PAUSE_SECONDS", -1.0)


def test_python_itself_looks_no_more_and_what_is_loaded_is_left_alone(collector: GarbageCollector) -> None:
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 0
    collector.stop()
    assert gc.isenabled()


def test_a_ring_is_found(collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch) -> None:
    class Ring:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            gone.append(True)

    gone: list[bool] = []
    monkeypatch.setattr(garbage, "_YOUNG", 0)
    Ring()
    assert not gone
    collector.look()
    assert gone


def test_little_is_not_looked_through(
    collector: GarbageCollector, collected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted(monkeypatch, 9_000, 2, 2)
    collector.look()
    assert collected == []


@pytest.mark.parametrize(("middle", "old", "in_use", "paused"), [(3, 0, 0, 1), (3, 101, 0, 2), (21, 101, 1, 2)])
def test_older_generations_wait_for_a_pause_unless_there_is_much_of_them(
    collector: GarbageCollector,
    collected: list[int],
    monkeypatch: pytest.MonkeyPatch,
    middle: int,
    old: int,
    in_use: int,
    paused: int,
) -> None:
    counted(monkeypatch, 20_000, middle, old)
    use(collector)
    collector.look()
    pause(monkeypatch)
    collector.look()
    assert collected == [in_use, paused]


def test_moving_about_is_no_pause_but_painting_is(collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch) -> None:
    collector._acted -= 60
    collector.eventFilter(QObject(), QEvent(QEvent.Type.Paint))
    assert collector.paused >= 60
    collector.eventFilter(QObject(), QEvent(QEvent.Type.MouseMove))
    assert collector.paused < 10


def test_the_window_with_the_focus_is_listened_to_and_may_go(
    qtbot: QtBot, qapp: QApplication, collector: GarbageCollector
) -> None:
    first, second = QWindow(), QWindow()
    qapp.focusWindowChanged.emit(first)
    collector._acted -= 60
    QApplication.sendEvent(first, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    assert collector.paused < 10
    shiboken6.delete(first)
    qapp.focusWindowChanged.emit(second)
    collector._acted -= 60
    QApplication.sendEvent(second, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    assert collector.paused < 10
    qapp.focusWindowChanged.emit(None)
    collector._acted -= 60
    QApplication.sendEvent(second, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    assert collector.paused >= 60
