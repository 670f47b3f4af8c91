"""A page on a library of three councils, as it stands on a day that is always the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.library import create_library
from gui.pages.overview.page import OverviewPage
from tests.core.library.history.test_history import REPORTS, TODAY
from tests.core.library.history.test_national_picture import LEWISHAM, SOLIHULL

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


_made: list[bytes] = []


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """The library on disk; made once, copied afterwards."""
    path = tmp_path / "councils.jdesk"
    if not _made:
        with create_library(path) as library:
            for story in (*REPORTS, SOLIHULL, LEWISHAM):
                story.add(library)
        _made.append(path.read_bytes())
    path.write_bytes(_made[0])
    return path


def page_on(qtbot: QtBot, desk: Desk, path: Path) -> OverviewPage:
    made = OverviewPage(desk, today=TODAY)
    qtbot.addWidget(made)
    made.resize(1230, 660)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    with qtbot.waitExposed(made):
        made.show()
    desk.tasks.open(path)
    qtbot.waitUntil(lambda: made.picture is not None and made.is_complete)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, held: Path) -> OverviewPage:
    return page_on(qtbot, desk, held)
