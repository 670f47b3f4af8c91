"""The pages of a report stand small beside the one that is read, and lead to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from gui.evidence.marks import FindingKey, FindingSort
from tests.gui.pages.articles.article_pages import page_on
from tests.gui.pages.articles.test_page_view import TITLE, make_reports

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.articles.page import ArticlesPage
    from gui.pages.articles.page_thumbnails import PageThumbnails

HELP = FindingKey(FindingSort.CLAIM, 0, 2)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ArticlesPage:
    page = page_on(qtbot, desk, make_reports(tmp_path / "fen.jdesk"), TITLE)
    page.resize(1900, 800)
    qtbot.waitUntil(lambda: thumbnails(page).isVisible())
    return page


def thumbnails(page: ArticlesPage) -> PageThumbnails:
    return page.reader.thumbnails


def spoken(page: ArticlesPage) -> list[str]:
    model = thumbnails(page).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_every_page_is_there_and_says_how_much_is_marked_on_it(qtbot: QtBot, page: ArticlesPage) -> None:
    assert spoken(page) == ["Page 1: 2 places marked", "Page 2: 1 place marked", "Page 3"]
    qtbot.waitUntil(lambda: all(thumbnails(page).picture(number) is not None for number in (1, 2, 3)))


def test_evidence_is_seen_on_the_small_page(qtbot: QtBot, page: ArticlesPage) -> None:
    qtbot.waitUntil(lambda: all(thumbnails(page).picture(number) is not None for number in (1, 2, 3)))

    def coloured(number: int) -> bool:
        picture = thumbnails(page).picture(number)
        assert picture is not None
        image = picture.toImage()
        return any(
            image.pixelColor(x, y).saturation() > 80 for x in range(image.width()) for y in range(image.height())
        )

    assert coloured(1)
    assert coloured(2)
    assert not coloured(3)


def test_a_small_page_leads_to_the_large_one_and_follows_it(qtbot: QtBot, page: ArticlesPage) -> None:
    small, view = thumbnails(page), page.reader.page_view
    place = small.visualRect(small.model().index(2, 0)).center()
    qtbot.mouseClick(small.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.page == 3
    view.select_finding(HELP)
    assert view.page == 2
    assert small.currentIndex().row() == 1
    small.setFocus()
    qtbot.keyClick(small, Qt.Key.Key_Up)
    assert view.page == 1


def test_where_there_is_little_room_the_page_has_it_all(qtbot: QtBot, page: ArticlesPage) -> None:
    page.resize(1000, 800)
    qtbot.waitUntil(lambda: not thumbnails(page).isVisible())
    assert page.reader.page_view.isVisible()
