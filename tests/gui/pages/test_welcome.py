"""The welcome page asks for what the user chose, knows the libraries of late, and takes drops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QScrollArea

from gui.pages.welcome import WelcomePage
from gui.settings import RECENT_LIBRARIES
from gui.widgets.grade_sample import GradeSample
from tests.gui.desks import make_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[WelcomePage]:
    desk = make_desk(tmp_path)
    (tmp_path / "vale.jdesk").touch()
    desk.settings.put(RECENT_LIBRARIES, [str(tmp_path / "vale.jdesk"), str(tmp_path / "gone.jdesk")])
    page = WelcomePage(desk)
    qtbot.addWidget(page)
    page.resize(1230, 640)
    page.refresh()
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: len(page.recent.rows) == 2)
    yield page
    assert desk.tasks.shut_down()


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("import_button", "importRequested"),
        ("paste_button", "pasteRequested"),
        ("sample_button", "sampleRequested"),
        ("open_button", "openRequested"),
    ],
)
def test_each_way_in_asks_for_it_by_mouse_and_by_key(qtbot: QtBot, page: WelcomePage, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(getattr(page, button), LEFT)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(getattr(page, button), Qt.Key.Key_Space)


def test_a_recent_library_is_opened_by_a_click(qtbot: QtBot, page: WelcomePage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.libraryChosen) as asked:
        qtbot.mouseClick(page.recent.rows[0], LEFT)
    assert asked.args == [tmp_path / "vale.jdesk"]


def test_a_library_that_is_gone_is_greyed_and_says_so(page: WelcomePage) -> None:
    gone = page.recent.rows[1]
    assert not gone.isEnabled()
    assert "not found" in gone.accessibleName()


def test_the_list_can_be_cleared(qtbot: QtBot, page: WelcomePage) -> None:
    qtbot.mouseClick(page.clear_link, LEFT)
    assert not page.recent.isVisible()
    assert page._desk.settings.get(RECENT_LIBRARIES) == []


def test_dropped_files_are_handed_on(qtbot: QtBot, page: WelcomePage, tmp_path: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b")])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, LEFT, none)
    with qtbot.waitSignal(page.filesDropped) as heard:
        page.dropEvent(drop)
    assert heard.args == [(tmp_path / "a.txt",)]


def test_a_narrow_page_shows_every_word(page: WelcomePage) -> None:
    button = page.import_button
    page.resize(700, 640)
    assert button.heightForWidth(260) > button.heightForWidth(470)
    assert button.height() >= button.heightForWidth(button.width())


@pytest.mark.parametrize(("width", "beside"), [(1200, True), (500, False)])
def test_the_columns_stand_side_by_side_only_where_both_have_room(
    qtbot: QtBot, page: WelcomePage, width: int, beside: bool
) -> None:
    sample = page.findChildren(GradeSample)[0]

    def stand_beside() -> bool:
        end_of_first = page.import_button.mapTo(page, page.import_button.rect().topRight()).x()
        return sample.mapTo(page, sample.rect().topLeft()).x() > end_of_first

    # In a scroll area, as in the main window: a window of its own keeps a least width.
    area = QScrollArea(widgetResizable=True)
    qtbot.addWidget(area)
    page.setMinimumSize(0, 0)
    area.setWidget(page)
    area.resize(width, 900)
    with qtbot.waitExposed(area):
        area.show()
    qtbot.waitUntil(lambda: stand_beside() is beside)
    assert page.width() <= width
    area.takeWidget()
