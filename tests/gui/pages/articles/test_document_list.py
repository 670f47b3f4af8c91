"""Where the list of documents stands: what is asked for, its ends, and what goes out of its filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.model import DocumentState
from gui.models.documents import state_name
from gui.models.row_pages import PAGE
from gui.pages.articles.page import ArticlesPage
from tests.gui.desks import TEXT, make_library
from tests.gui.pages.articles.article_pages import shows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def test_a_document_asked_for_before_the_list_was_ever_read_is_the_one_shown(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = make_library(tmp_path / "many.jdesk", [f"Bins of week {number}" for number in range(PAGE + 30)])
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(path)
    page = ArticlesPage(desk)
    qtbot.addWidget(page)
    page.library_opened()
    page.show_document(PAGE + 20)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.list.view.currentIndex().isValid())
    qtbot.waitUntil(lambda: page.reader.text.toPlainText().startswith(f"Bins of week {PAGE + 18}"))
    assert page.list.view.currentIndex().data() == f"Bins of week {PAGE + 18}"
    qtbot.waitUntil(lambda: page.findings.is_complete)


def test_end_goes_to_the_last_of_many_documents_and_opens_it(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = make_library(tmp_path / "many.jdesk", [f"Bins of week {number}" for number in range(PAGE + 30)])
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(path)
    page = ArticlesPage(desk)
    qtbot.addWidget(page)
    page.library_opened()
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.reader.text.toPlainText() == TEXT)
    last = f"Bins of week {PAGE + 29}"
    qtbot.keyClick(page.list.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.reader.text.toPlainText().startswith(last))
    assert page.list.view.currentIndex().row() == PAGE + 30
    qtbot.keyClick(page.list.view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.reader.text.toPlainText() == TEXT)


def test_the_next_one_follows_a_document_that_its_filter_no_longer_lists(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = make_library(tmp_path / "bins.jdesk", [f"Bins of week {number}" for number in range(4)])
    desk.tasks.libraryChanged.connect(lambda changes: page.library_changed(changes))
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(path)
    page = ArticlesPage(desk)
    qtbot.addWidget(page)
    page.library_opened()
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitSignal(page.list.tallied):
        chosen = state_name(DocumentState.NO_JUDGEMENT)
        next(action for action in page.list.filters.menu.actions() if action.text() == chosen).trigger()
    page.go_next()
    shows(qtbot, page, "Bins of week 1")
    with qtbot.waitSignal(page.list.tallied):
        page.toggle_reviewed()
    page.go_next()
    shows(qtbot, page, "Bins of week 2")
    with qtbot.waitSignal(page.list.tallied):
        page.toggle_reviewed()
    page.go_previous()
    shows(qtbot, page, "Bins of week 0")
