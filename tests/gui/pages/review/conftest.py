"""The Review page with one doubt of every kind."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gui.settings import PERSON
from tests.gui.pages.review.doubts import make_doubts
from tests.gui.pages.review.review_pages import review_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.review.page import ReviewPage


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_doubts(tmp_path_factory.mktemp("template") / "fen.jdesk")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path, template: Path) -> ReviewPage:
    desk.settings.put(PERSON, "R. Quill")
    return review_on(qtbot, desk, Path(shutil.copy(template, tmp_path)))
