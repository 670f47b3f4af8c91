"""The main window, as somebody uses it: pages, libraries, panels, and what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QMenu,
    QToolButton,
)

from core.library import create_library
from core.library.table.filters import InspectionFilter
from gui.actions import Command
from gui.appearance.look import Appearance
from gui.errors import ErrorDialog
from gui.settings import APPEARANCE, LIBRARY_FOLDER, RECENT_LIBRARIES
from gui.window.main_window import MainWindow
from tests.gui.councils import COUNCILS, ROWS, article_of, make_councils
from tests.gui.window.windows import menu, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_without_a_library_the_window_welcomes(window: MainWindow) -> None:
    assert window.page is None
    assert window.welcome.isVisible()
    assert window.windowTitle() == "Judgement Desk"
    assert window.status.words == "No library open"
    assert not window.pages.judgements.dock.isVisible()


def test_without_a_library_the_navigation_looks_as_if_nothing_could_be_chosen(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    def inks() -> set[str]:
        picture = window.navigation.grab().toImage()
        places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return {picture.pixelColor(x, y).name() for x, y in places}

    text = window.desk.theme.colours.text.name()
    assert text not in inks()
    open_library(qtbot, window, library)
    assert text in inks()


def test_the_filter_field_is_left_for_the_rows_by_key(qtbot: QtBot, opened: MainWindow) -> None:
    page, field = opened.pages.judgements, opened.toolbar.field
    opened.activateWindow()
    opened.to_filter_field()
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClicks(field, "Aldermere")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    assert page.model.rowCount() == 2
    opened.to_filter_field()
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert page.model.rowCount() == ROWS
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_without_a_library_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    assert not window.actions_[Command.EXPORT].isEnabled()
    assert not window.actions_[Command.CLOSE_LIBRARY].isEnabled()
    assert window.actions_[Command.IMPORT_FILES].isEnabled()
    assert window.actions_[Command.OPEN_SAMPLE].isEnabled()


def test_an_import_without_a_library_asks_first_where_a_new_one_goes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(window.openings.imports, "start", started.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "mine"), ""))
    window.openings.import_paths([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: bool(started))
    assert started == [(tmp_path / "a.txt",)]
    assert (tmp_path / "mine.jdesk").exists()


def test_a_library_is_never_replaced_by_a_new_one(
    qtbot: QtBot, window: MainWindow, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(library), ""))
    window.actions_[Command.NEW_LIBRARY].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)))
    dialog = window.findChildren(ErrorDialog)[0]
    assert "is there already" in dialog.informativeText()
    dialog.reject()
    assert library.read_bytes() == before


def test_a_file_that_is_no_library_is_refused_in_words(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.jdesk").write_text("Dear Sir", encoding="utf-8")
    window.library.open(tmp_path / "letter.jdesk")
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)))
    dialog = window.findChildren(ErrorDialog)[0]
    assert "letter.jdesk" in dialog.informativeText()
    dialog.reject()
    assert window.page is None


def test_the_sample_is_made_once_and_opened(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def make(path: Path) -> None:
        made.append(path)
        path.parent.mkdir(parents=True)
        create_library(path).close()

    monkeypatch.setattr("core.importing.samples.make_sample_library", make)
    for _ in range(2):
        with qtbot.waitSignal(window.desk.tasks.libraryOpened):
            window.actions_[Command.OPEN_SAMPLE].trigger()
    assert len(made) == 1
    assert window.desk.tasks.open_library.path.name == "Sample.jdesk"
    assert window.desk.settings.get(LIBRARY_FOLDER) == ""


def test_an_open_library_shows_its_judgements(opened: MainWindow) -> None:
    assert opened.page is opened.pages.judgements
    assert opened.windowTitle() == "councils.jdesk – Judgement Desk"
    assert opened.status.words == "Saved 5 inspections"
    assert opened.pages.judgements.dock.isVisible()


def test_opening_another_library_shows_that_one(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    other = make_councils(tmp_path / "other.jdesk", COUNCILS[:1])
    opened.library.open(other)
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    assert opened.desk.settings.get(RECENT_LIBRARIES)[0] == str(other)


def test_a_recent_library_can_be_opened_from_the_menu(qtbot: QtBot, opened: MainWindow, library: Path) -> None:
    with qtbot.waitSignal(opened.desk.tasks.libraryClosed):
        opened.actions_[Command.CLOSE_LIBRARY].trigger()
    recent = next(action.menu() for action in menu(opened, "File").actions() if action.text().startswith("&Recent"))
    assert isinstance(recent, QMenu)
    recent.aboutToShow.emit()
    with qtbot.waitSignal(opened.desk.tasks.libraryOpened):
        next(action for action in recent.actions() if action.text() == library.name).trigger()


def test_closing_the_library_welcomes_again(qtbot: QtBot, opened: MainWindow) -> None:
    with qtbot.waitSignal(opened.desk.tasks.libraryClosed):
        opened.actions_[Command.CLOSE_LIBRARY].trigger()
    assert opened.page is None
    assert opened.pages.judgements.model.rowCount() == 0


def test_keys_go_from_page_to_page(qtbot: QtBot, opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened.page is opened.pages.articles)
    assert not opened.pages.judgements.dock.isVisible()
    QTest.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert opened.page is opened.pages.judgements
    assert opened.pages.judgements.dock.isVisible()


def test_a_page_to_be_made_first_is_chosen_at_once_and_comes_in_turns(qtbot: QtBot, opened: MainWindow) -> None:
    chosen = opened.navigation.selectionModel()
    opened.page_actions[1].trigger()
    assert [index.row() for index in chosen.selectedIndexes()] == [1], "the click is answered"
    assert opened.page is opened.pages.judgements
    assert "articles" not in opened.pages
    qtbot.waitUntil(lambda: "articles" in opened.pages and opened.page is opened.pages.articles)


def test_another_page_chosen_meanwhile_is_the_one_that_stays(qtbot: QtBot, opened: MainWindow) -> None:
    opened.page_actions[1].trigger()
    opened.page_actions[0].trigger()
    qtbot.wait(50)
    assert opened.page is opened.pages.judgements
    assert [index.row() for index in opened.navigation.selectionModel().selectedIndexes()] == [0]


def test_the_navigation_goes_from_page_to_page(qtbot: QtBot, opened: MainWindow) -> None:
    view = opened.navigation
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: opened.page is opened.pages.articles)
    opened.show_page(opened.pages.judgements)
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [0]


def test_a_grades_words_are_shown_in_the_article(qtbot: QtBot, opened: MainWindow) -> None:
    page = opened.pages.judgements
    number = next(n for n, column in enumerate(page.model.columns) if column.id == "area:help_and_protection")
    page.table.setCurrentIndex(page.model.index(0, number))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: opened.page is opened.pages.articles and bool(opened.pages.articles.reader.text.current_spans())
    )
    text = article_of(COUNCILS[0], 0)[0].text
    spans = opened.pages.articles.reader.text.current_spans()
    assert "Help and protection was judged good" in [text[start:end] for start, end in spans]


def test_the_filter_field_filters_the_page_in_front(qtbot: QtBot, opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(opened.toolbar.field, "Brindley")
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    assert opened.status.words.endswith("1 of 5 inspections")


def test_the_way_to_clear_the_field_goes_with_its_words_on_another_page(qtbot: QtBot, opened: MainWindow) -> None:
    field = opened.toolbar.field
    clear = next(each for each in field.findChildren(QToolButton) if each.accessibleName() == "Clear the words")
    QTest.keyClicks(field, "Brindley")
    qtbot.waitUntil(lambda: clear.property("opacity") == 1)
    opened.show_page(opened.pages.articles)
    assert field.text() == ""
    qtbot.waitUntil(lambda: clear.property("opacity") == 0)
    opened.show_page(opened.pages.judgements)
    assert field.text() == "Brindley"
    qtbot.waitUntil(lambda: clear.property("opacity") == 1)


def test_search_is_opened_by_its_keys_and_by_enter_in_the_field(qtbot: QtBot, opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened.page is opened.pages.search
    assert opened.pages.search.head.field.hasFocus()
    assert opened.toolbar.field.placeholderText() == "Search everything"
    opened.show_page(opened.pages.judgements)
    opened.toolbar.field.setText("Brindley")
    with qtbot.waitSignal(opened.pages.search.model.viewRead):
        QTest.keyClick(opened.toolbar.field, Qt.Key.Key_Return)
    assert opened.page is opened.pages.search
    assert opened.toolbar.field.text() == "Brindley"
    assert opened.status.words.endswith("1 document")


def test_a_search_result_opens_in_the_reader_at_its_words(qtbot: QtBot, opened: MainWindow) -> None:
    with qtbot.waitSignal(opened.pages.search.model.viewRead):
        opened.links.search_everything("everything Brindley")
    opened.pages.search.results.setFocus()
    QTest.keyClick(opened.pages.search.results, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: opened.page is opened.pages.articles and bool(opened.pages.articles.reader.text.current_spans())
    )


def test_each_page_keeps_its_own_words(qtbot: QtBot, opened: MainWindow) -> None:
    opened.toolbar.field.setText("Brindley")
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    opened.show_page(opened.pages.articles)
    assert opened.toolbar.field.text() == ""
    assert "articles" in opened.toolbar.field.placeholderText()
    opened.show_page(opened.pages.judgements)
    assert opened.toolbar.field.text() == "Brindley"


def words_in_force(window: MainWindow) -> dict[str, str]:
    pages = window.pages
    return {
        "judgements": pages.judgements.model.where.text,
        "articles": pages.articles.list.model.where.text,
        "authorities": pages.authorities.list.field.text(),
        "press": pages.press.model.where.text,
    }


@pytest.mark.parametrize("page_id", ["judgements", "articles", "authorities", "press"])
def test_words_looked_for_in_one_library_hide_nothing_in_the_next(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, page_id: str
) -> None:
    opened.show_page(opened.pages[page_id])
    opened.toolbar.field.setText("Zzyzx")
    qtbot.waitUntil(lambda: words_in_force(opened)[page_id] == "Zzyzx")
    opened.library.open(make_councils(tmp_path / "other.jdesk"))
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("other"))
    opened.show_page(opened.pages[page_id])
    assert opened.toolbar.field.text() == ""
    qtbot.waitUntil(lambda: words_in_force(opened)[page_id] == "")


def test_documents_of_one_library_are_not_looked_for_in_the_next(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    opened.pages.judgements.show_filter(InspectionFilter(documents=(1,)))
    opened.pages.articles.list.show_documents((1,))
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() < ROWS)
    opened.library.open(make_councils(tmp_path / "other.jdesk"))
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == ROWS)
    assert opened.pages.articles.list.model.where.documents == ()


def test_words_stay_while_it_is_the_same_library(qtbot: QtBot, opened: MainWindow, library: Path) -> None:
    opened.toolbar.field.setText("Brindley")
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    opened.library.close()
    qtbot.waitUntil(lambda: opened.page is None)
    opened.library.open(library)
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    assert opened.toolbar.field.text() == "Brindley"


def test_words_of_the_last_session_are_kept_for_the_library_of_the_last_session_alone(
    qtbot: QtBot, opened: MainWindow, library: Path, tmp_path: Path
) -> None:
    other = make_councils(tmp_path / "other.jdesk")
    opened.toolbar.field.setText("Brindley")
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    opened.close()
    recent = opened.desk.settings.get(RECENT_LIBRARIES)
    for path, rows in ((library, 1), (other, ROWS)):
        opened.desk.settings.put(RECENT_LIBRARIES, recent)
        again = MainWindow(opened.desk)
        qtbot.addWidget(again)
        again.library.open(path)
        qtbot.waitUntil(lambda rows=rows, again=again: again.pages.judgements.model.rowCount() == rows)


def test_clearing_the_filters_empties_the_field(qtbot: QtBot, opened: MainWindow) -> None:
    opened.toolbar.field.setText("Brindley")
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)
    opened.actions_[Command.CLEAR_FILTERS].trigger()
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == ROWS)
    assert opened.toolbar.field.text() == ""


def test_records_are_gone_through_from_the_toolbar(opened: MainWindow) -> None:
    opened.actions_[Command.NEXT_RECORD].trigger()
    assert opened.pages.judgements.table.currentIndex().row() == 1


def test_a_closed_panel_stays_closed_when_one_comes_back(opened: MainWindow) -> None:
    toggle = opened.pages.judgements.dock.toggleViewAction()
    toggle.trigger()
    opened.show_page(opened.pages.articles)
    opened.show_page(opened.pages.judgements)
    assert not opened.pages.judgements.dock.isVisible()
    toggle.trigger()
    assert opened.pages.judgements.dock.isVisible()


@pytest.mark.parametrize(("width", "folded"), [(1366, False), (900, True)])
def test_a_narrow_window_folds_the_navigation(opened: MainWindow, width: int, folded: bool) -> None:
    opened.resize(width, 700)
    assert (opened.navigation.width() < 60) is folded


def test_the_appearance_is_chosen_in_the_menu_and_remembered(opened: MainWindow) -> None:
    opened.actions_[Command.DARK_APPEARANCE].trigger()
    assert opened.desk.theme.dark
    assert opened.desk.settings.get(APPEARANCE) == Appearance.DARK


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, opened: MainWindow, library: Path) -> None:
    opened.resize(1111, 666)
    opened.show_page(opened.pages.articles)
    opened.close()
    again = MainWindow(opened.desk)
    qtbot.addWidget(again)
    again.show()
    again.library.open(library)
    qtbot.waitUntil(lambda: again.page is not None)
    assert again.page is again.pages.articles
    assert again.height() == 666  # the width is cut to the small screen that tests have


@pytest.mark.parametrize("page_id", ["articles", "authorities", "review", "press"])
def test_a_page_of_many_widgets_is_made_in_steps_once(opened: MainWindow, page_id: str) -> None:
    made: list[object] = []
    opened.pages.made.connect(made.append)
    steps = opened.pages.making(page_id)
    next(steps)
    assert page_id not in opened.pages
    for _ in steps:
        pass
    assert made == [opened.pages[page_id]]


def test_a_page_that_somebody_cannot_wait_for_is_made_at_once_and_not_again(opened: MainWindow) -> None:
    steps = opened.pages.making("authorities")
    next(steps)
    page = opened.pages["authorities"]
    assert list(steps) == []
    assert opened.pages["authorities"] is page


def test_a_dot_in_the_name_of_a_new_library_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "Ofsted 14.3.2025"), ""))
    window.actions_[Command.NEW_LIBRARY].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "Ofsted 14.3.2025.jdesk").exists())
