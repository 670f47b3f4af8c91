"""The Judgements page on a library of councils."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.councils import make_councils
from tests.gui.pages.judgements.judgement_pages import page_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.judgements.page import JudgementsPage


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> JudgementsPage:
    return page_on(qtbot, desk, make_councils(tmp_path / "councils.jdesk"))
