"""What tests of windows share: desks that are shut down, on libraries of their own, and nothing left behind."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui.appearance.style import DeskStyle
from gui.appearance.text_size import resized
from gui.wording.dates import BRITISH, set_locale
from tests.gui.desks import make_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

_PATIENCE_SECONDS = 2.0


def _shown_windows() -> set[QWidget]:
    if QApplication.instance() is None:
        return set()
    return {top for top in QApplication.topLevelWidgets() if top.isVisible()}


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Fail a test that leaves a thread, a window that is shown, or a timer that runs in one."""
    before = set(threading.enumerate())
    shown_before = _shown_windows()
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(_PATIENCE_SECONDS)
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left, f"threads left: {left}"
    if QApplication.instance() is not None:
        # Qt's own clipboard keeps what was copied to the end of the process, and takes it apart when Python, which made
        # it, is gone: the run would crash after its last test.
        QApplication.clipboard().clear()
        # What was closed is deleted only now, when no loop runs that would do it.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # One that an earlier test left is that test's fault alone.
        shown = _shown_windows() - shown_before
        assert not shown, f"windows left: {shown}"
        tops = set(QApplication.topLevelWidgets()) - shown_before
        timers = [timer for top in tops for timer in top.findChildren(QTimer)]
        running = [timer for timer in timers if timer.isActive() and timer.interval() > 0]
        assert not running, f"timers left: {[(timer.parent(), timer.interval()) for timer in running]}"


@pytest.fixture(autouse=True)
def rings_end_in_the_gui_thread() -> Iterator[None]:
    """Leave rings of objects to the time between tests, as ``gui.garbage`` does in the app.

    Python looks for them in whatever thread has made enough objects. A worker that found a running timer in one would
    take it apart while the GUI thread's loop still calls it, and the whole run would crash.
    """
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with settings of its own; its workers end with the test."""
    made = make_desk(tmp_path)
    failures: list[BaseException] = []
    made.tasks.unexpected.connect(failures.append)
    yield made
    assert made.tasks.shut_down()
    assert not failures


@pytest.fixture
def usual_text(qapp: QApplication) -> Iterator[None]:
    """Give the application its font back, and dates their British form, after a test that changes them."""
    before = resized(qapp.font(), 1)
    yield
    qapp.setFont(before)
    set_locale(BRITISH)


@pytest.fixture
def styled(desk: Desk) -> Iterator[None]:
    """The windows in their own style, which draws the ring."""
    QApplication.setStyle(DeskStyle(desk.theme))
    yield
    QApplication.setStyle("fusion")
