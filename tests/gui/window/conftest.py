"""The main window, without a library and on one of councils."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.window.main_window import MainWindow
from tests.gui.councils import make_councils
from tests.gui.window.windows import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    desk.tasks.shut_down()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_councils(tmp_path / "councils.jdesk")


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, library: Path) -> MainWindow:
    open_library(qtbot, window, library)
    return window
