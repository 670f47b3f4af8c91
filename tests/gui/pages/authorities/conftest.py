"""The Authorities page on a library of histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.pages.authorities.authority_pages import page_on
from tests.gui.pages.authorities.histories import make_histories

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.authorities.page import AuthoritiesPage


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> AuthoritiesPage:
    return page_on(qtbot, desk, make_histories(tmp_path / "histories.jdesk"))
