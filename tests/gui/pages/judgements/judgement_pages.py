"""What the tests of the Judgements page share: a page on a library of councils, and the ways to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from gui.pages.judgements.page import JudgementsPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.widgets.choice_menu import ChoiceMenu


def page_on(qtbot: QtBot, desk: Desk, path: Path) -> JudgementsPage:
    made = JudgementsPage(desk)
    qtbot.addWidget(made)
    qtbot.addWidget(made.dock)
    made.resize(1000, 600)
    made.dock.resize(260, 600)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    desk.tasks.open(path)
    with qtbot.waitExposed(made):
        made.show()
    made.dock.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0 and made.details.shown is not None)
    qtbot.waitUntil(lambda: made.filters._facets is not None)
    return made


def at(page: JudgementsPage, row: int, column_id: str) -> QModelIndex:
    number = next(n for n, column in enumerate(page.model.columns) if column.id == column_id)
    return page.model.index(row, number)


def providers(page: JudgementsPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def click(page: JudgementsPage, index: QModelIndex) -> None:
    page.table.scrollTo(index)
    place = page.table.visualRect(index).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def menu_at(page: JudgementsPage, index: QModelIndex, *, by_key: bool = False) -> dict[str, QAction]:
    """The entries of the menu that comes for a cell, by their words: asked for with the mouse, or by key."""
    view, reason = page.table, QContextMenuEvent.Reason
    if by_key:
        view.setCurrentIndex(index)
        # Where Qt says that the keys go, within the view and its heads.
        place: QPoint = view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        asked = QContextMenuEvent(reason.Keyboard, place, view.mapToGlobal(place))
    else:
        place = view.visualRect(index).center()
        asked = QContextMenuEvent(reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view if by_key else view.viewport(), asked)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible() and menu.actions())
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def opened_menu(page: JudgementsPage, field: str) -> ChoiceMenu:
    menu: ChoiceMenu = page.filters.buttons[field].menu()
    menu.aboutToShow.emit()
    return menu


def tick(page: JudgementsPage, field: str, words: str, within: str = "") -> None:
    menu: QMenu = opened_menu(page, field)
    if within:
        menu = next(action.menu() for action in menu.actions() if action.text().replace("&&", "&") == within)
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()
