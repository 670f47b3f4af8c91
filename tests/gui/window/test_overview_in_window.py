"""The overview within the window: from a mark to the rows behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import create_library
from tests.core.library.history.test_history import REPORTS
from tests.gui.window.windows import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow


def test_a_tile_leads_to_the_judgements_behind_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "shropshire.jdesk"
    with create_library(path) as library:
        for story in REPORTS:
            story.add(library)
    open_library(qtbot, window, path)
    page = window.pages.overview
    window.show_page(page)
    qtbot.waitUntil(lambda: page.picture is not None and page.is_complete and page.charts.isVisible())
    assert "Help & protection" in window.status._count.text()
    assert window.toolbar.field.placeholderText() == "Go to an authority"
    assert "Show only" not in window.toolbar.field.toolTip()
    tiles = page.charts.map
    assert tiles.hasFocus()
    tiles.make_current(next(n for n, mark in enumerate(tiles.marks) if mark.key == "E06000051"))
    QTest.keyClick(tiles, Qt.Key.Key_Return)
    assert window.page is window.pages.judgements
    assert window.pages.judgements.where.authorities == ("E06000051",)
    qtbot.waitUntil(lambda: window.pages.judgements.model.rowCount() == len(REPORTS))
