"""What the tests of the Authorities page share: a page on a library, and the ways to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.models.roles import Role
from gui.pages.authorities.page import AuthoritiesPage
from gui.pages.authorities.profile_pane import Tab
from tests.gui.pages.authorities.histories import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.models.area_timeline import Mark
    from gui.pages.authorities.subject import Subject


def page_on(qtbot: QtBot, desk: Desk, path: Path) -> AuthoritiesPage:
    made = AuthoritiesPage(desk, today=lambda: TODAY)
    qtbot.addWidget(made)
    qtbot.addWidget(made.dock)
    made.resize(1000, 700)
    made.dock.resize(260, 700)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    desk.tasks.open(path)
    with qtbot.waitExposed(made):
        made.show()
    made.dock.show()
    qtbot.waitUntil(lambda: made.pane.tables[Tab.NEIGHBOURS].rows.rowCount() > 0 and made.is_complete)
    return made


def names(page: AuthoritiesPage) -> list[str]:
    return [row.name for row in page.list.model.rows]


def show(qtbot: QtBot, page: AuthoritiesPage, name: str) -> None:
    """Choose somebody in the list with the mouse."""
    row = names(page).index(name)
    index = page.list.model.index(row)
    page.list.view.scrollTo(index)
    with qtbot.waitSignal(page.profileShown):
        QTest.mouseClick(
            page.list.view.viewport(), Qt.MouseButton.LeftButton, pos=page.list.view.visualRect(index).center()
        )


def open_subject(qtbot: QtBot, page: AuthoritiesPage, subject: Subject) -> None:
    with qtbot.waitSignal(page.profileShown):
        page.show_subject(subject)


def place(page: AuthoritiesPage, title: str, column: int) -> QModelIndex:
    return page.pane.chart.rows.index(page.pane.chart.rows.timeline.titles.index(title), column)


def mark(page: AuthoritiesPage, title: str, column: int) -> Mark:
    found: Mark = place(page, title, column).data(Role.CELL)
    return found


def click_mark(page: AuthoritiesPage, title: str, column: int) -> None:
    chart, index = page.pane.chart, place(page, title, column)
    chart.scrollTo(index)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.visualRect(index).center())
