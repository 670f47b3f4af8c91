"""A desk with an open library for the dialogs."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.gui.desks import make_desk, make_library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_library(tmp_path_factory.mktemp("template") / "vale.jdesk")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, template: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(Path(shutil.copy(template, tmp_path)))
    yield desk
    assert desk.tasks.shut_down()
