"""Going from one library to another: what was typed and decided in one stays in it, and never lands in the other."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from core.errors import AnotherLibraryError
from core.library import Target, document_detail, open_library, tags
from core.model import DocumentState
from gui.actions import Command
from gui.dialogs.name import ask_for_name
from gui.errors import ErrorDialog
from tests.gui.desks import HEADLINE, make_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QInputDialog, QMessageBox
    from pytestqt.qtbot import QtBot

    from core.library import DocumentDetail
    from gui.pages.articles.page import ArticlesPage
    from gui.widgets.form_field import TextField
    from gui.window.main_window import MainWindow


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return make_library(tmp_path / "first.jdesk")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return make_library(tmp_path / "second.jdesk")


@pytest.fixture
def articles(qtbot: QtBot, window: MainWindow, first: Path, second: Path) -> ArticlesPage:
    """The Articles page on the first library; the second is the one that was open before."""
    for path in (second, first):
        with qtbot.waitSignal(window.desk.tasks.libraryOpened):
            window.library.open(path)
    page = window.pages.articles
    window.show_page(page)
    qtbot.waitUntil(lambda: page.findings.contents is not None and page.findings.is_complete)
    window.activateWindow()
    return page


def headline_field(page: ArticlesPage) -> TextField:
    assert page.findings.contents is not None
    return page.findings.contents.part.document.title


def title_in(path: Path) -> str:
    with open_library(path, read_only=True) as library:
        return str(library.value("SELECT title FROM documents WHERE id = 1"))


def detail_in(path: Path) -> DocumentDetail:
    with open_library(path, read_only=True) as library:
        return document_detail(library, 1)


def tags_in(path: Path) -> tuple[str, ...]:
    with open_library(path, read_only=True) as library:
        return tags(library, Target(document_id=1))


def type_headline(qtbot: QtBot, page: ArticlesPage) -> None:
    field = headline_field(page)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "Typed by hand")


def hold(window: MainWindow) -> Callable[[], None]:
    """Keep the library's thread busy until the returned function is called."""
    gate = threading.Event()
    window.desk.tasks.query(lambda _library: gate.wait(10))
    return gate.set


def test_words_being_typed_are_kept_in_their_library_when_another_is_opened(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, first: Path, second: Path
) -> None:
    type_headline(qtbot, articles)
    with qtbot.waitSignal(window.desk.tasks.libraryOpened):
        window.actions_[Command.REOPEN_LIBRARY].trigger()
    assert title_in(first) == "Typed by hand"
    assert title_in(second) == HEADLINE


def test_a_tag_being_typed_is_kept_in_its_library_when_another_is_opened(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, first: Path, second: Path
) -> None:
    assert articles.findings.contents is not None
    field = articles.findings.contents.part.tags.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "to check")
    with qtbot.waitSignal(window.desk.tasks.libraryOpened):
        window.actions_[Command.REOPEN_LIBRARY].trigger()
    assert tags_in(first) == ("to check",)
    assert tags_in(second) == ()


def test_words_being_typed_are_kept_when_the_library_is_closed(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, first: Path
) -> None:
    type_headline(qtbot, articles)
    with qtbot.captureExceptions() as failures, qtbot.waitSignal(window.desk.tasks.libraryClosed):
        window.actions_[Command.CLOSE_LIBRARY].trigger()
    assert title_in(first) == "Typed by hand"
    assert failures == []


def test_words_being_typed_are_kept_when_the_window_is_closed(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, first: Path
) -> None:
    type_headline(qtbot, articles)
    window.close()
    assert window.desk.tasks.shut_down()
    assert title_in(first) == "Typed by hand"


def test_a_field_that_is_gone_when_its_words_are_refused_costs_nothing_but_a_message(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, second: Path
) -> None:
    let_go = hold(window)
    with qtbot.captureExceptions() as failures, qtbot.waitSignal(window.desk.history.failed) as told:
        window.library.open(second)
        headline_field(articles).settled.emit("Typed too late")
        let_go()
    assert isinstance(told.args[0], AnotherLibraryError)
    assert failures == []
    assert title_in(second) == HEADLINE
    dialog = window.findChild(ErrorDialog)
    assert dialog is not None
    dialog.close()


def test_a_review_decided_while_another_library_opens_lands_in_neither(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, first: Path, second: Path
) -> None:
    before = detail_in(first).state, detail_in(second).state
    let_go = hold(window)
    window.library.open(second)
    with qtbot.waitSignal(articles.decisions.failed) as told:
        articles.toggle_reviewed()
        let_go()
    assert isinstance(told.args[0], AnotherLibraryError)
    assert (detail_in(first).state, detail_in(second).state) == before
    assert DocumentState.REVIEWED not in before


def test_a_deletion_asked_about_one_library_and_confirmed_in_another_deletes_nothing(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, first: Path, second: Path
) -> None:
    box: QMessageBox = articles.decisions.delete_dialog(detail_in(first))
    with qtbot.waitSignal(window.desk.tasks.libraryOpened):
        window.library.open(second)
    with qtbot.waitSignal(articles.decisions.failed) as told:
        next(button for button in box.buttons() if button.text().startswith("Delete")).click()
    assert isinstance(told.args[0], AnotherLibraryError)
    assert title_in(second) == HEADLINE


def test_a_question_for_a_name_goes_with_the_library_it_was_asked_about(
    qtbot: QtBot, window: MainWindow, articles: ArticlesPage, second: Path
) -> None:
    named: list[str] = []
    dialog: QInputDialog = ask_for_name(articles, "Rename view", "Doubts", named.append)
    with qtbot.waitSignal(dialog.rejected):
        window.library.open(second)
    assert named == []
