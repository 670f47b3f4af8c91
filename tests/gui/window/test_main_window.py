"""The main window, as somebody uses it: menus, pages, dropping, pasting, panels, and what is remembered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

from core.library import create_library
from gui.actions import Command
from gui.appearance.theme import Appearance
from gui.errors import ErrorDialog
from gui.settings import APPEARANCE, LIBRARY_FOLDER, RECENT_LIBRARIES
from gui.window import openings
from gui.window.drops import dropped
from gui.window.main_window import MainWindow
from tests.gui.councils import COUNCILS, ROWS, article_of, make_councils

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    desk.tasks.shut_down()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_councils(tmp_path / "councils.jdesk")


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, library: Path) -> MainWindow:
    open_library(qtbot, window, library)
    return window


def open_library(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.library.open(path)
    qtbot.waitUntil(lambda: window.judgements.model.rowCount() > 0 and window.judgements.details.shown is not None)


def menu(window: MainWindow, title: str) -> QMenu:
    found = next(action.menu() for action in window.menuBar().actions() if action.text().replace("&", "") == title)
    assert isinstance(found, QMenu)
    return found


def actions_in(of: QMenu) -> Iterator[QAction]:
    for action in of.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions_in(inner)
        elif not action.isSeparator():
            yield action


def urls(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> str:
    """Drag over the window and let go; gives what the window said it would do."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    said = window.overlay.effect if window.overlay.isVisible() else ""
    window.dropEvent(QDropEvent(QPoint(300, 300), copy, mime, left, none))
    assert not window.overlay.isVisible()
    return said


# Without a library


def test_without_a_library_the_window_welcomes(window: MainWindow) -> None:
    assert window.page is None
    assert window.welcome.isVisible()
    assert window.windowTitle() == "Judgement Desk"
    assert window.status.words == "No library open"
    assert not window.judgements.dock.isVisible()


def test_without_a_library_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    assert not window.actions_[Command.EXPORT].isEnabled()
    assert not window.actions_[Command.CLOSE_LIBRARY].isEnabled()
    assert window.actions_[Command.IMPORT_FILES].isEnabled()
    assert window.actions_[Command.OPEN_SAMPLE].isEnabled()


def test_an_import_without_a_library_asks_first_where_a_new_one_goes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(window.openings, "_start_import", started.append)
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


# With a library


def test_an_open_library_shows_its_judgements(opened: MainWindow) -> None:
    assert opened.page is opened.judgements
    assert opened.windowTitle() == "councils.jdesk – Judgement Desk"
    assert opened.status.words == "Saved 5 inspections, 0 authorities"
    assert opened.judgements.dock.isVisible()


def test_opening_another_library_shows_that_one(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    other = make_councils(tmp_path / "other.jdesk", COUNCILS[:1])
    opened.library.open(other)
    qtbot.waitUntil(lambda: opened.judgements.model.rowCount() == 1)
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
    assert opened.judgements.model.rowCount() == 0


def test_keys_go_from_page_to_page(qtbot: QtBot, opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened.page is opened.articles
    assert not opened.judgements.dock.isVisible()
    QTest.keyClick(opened, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert opened.page is opened.judgements
    assert opened.judgements.dock.isVisible()


def test_the_navigation_goes_from_page_to_page(opened: MainWindow) -> None:
    view = opened.navigation
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.page is opened.articles
    opened.show_page(opened.judgements)
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [0]


def test_a_grades_words_are_shown_in_the_article(qtbot: QtBot, opened: MainWindow) -> None:
    page = opened.judgements
    number = next(n for n, column in enumerate(page.model.columns) if column.id == "area:help_and_protection")
    page.table.setCurrentIndex(page.model.index(0, number))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.page is opened.articles and bool(opened.articles.reader.text.current_spans()))
    text = article_of(COUNCILS[0], 0)[0].text
    spans = opened.articles.reader.text.current_spans()
    assert "Help and protection was judged good" in [text[start:end] for start, end in spans]


def test_the_filter_field_filters_the_page_in_front(qtbot: QtBot, opened: MainWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(opened.toolbar.field, "Brindley")
    qtbot.waitUntil(lambda: opened.judgements.model.rowCount() == 1)
    assert opened.status.words.endswith("1 inspection, 0 authorities")


def test_each_page_keeps_its_own_words(qtbot: QtBot, opened: MainWindow) -> None:
    opened.toolbar.field.setText("Brindley")
    qtbot.waitUntil(lambda: opened.judgements.model.rowCount() == 1)
    opened.show_page(opened.articles)
    assert opened.toolbar.field.text() == ""
    assert "articles" in opened.toolbar.field.placeholderText()
    opened.show_page(opened.judgements)
    assert opened.toolbar.field.text() == "Brindley"


def test_clearing_the_filters_empties_the_field(qtbot: QtBot, opened: MainWindow) -> None:
    opened.toolbar.field.setText("Brindley")
    qtbot.waitUntil(lambda: opened.judgements.model.rowCount() == 1)
    opened.actions_[Command.CLEAR_FILTERS].trigger()
    qtbot.waitUntil(lambda: opened.judgements.model.rowCount() == ROWS)
    assert opened.toolbar.field.text() == ""


def test_records_are_gone_through_from_the_toolbar(opened: MainWindow) -> None:
    opened.actions_[Command.NEXT_RECORD].trigger()
    assert opened.judgements.table.currentIndex().row() == 1


def test_a_closed_panel_stays_closed_when_one_comes_back(opened: MainWindow) -> None:
    toggle = opened.judgements.dock.toggleViewAction()
    toggle.trigger()
    opened.show_page(opened.articles)
    opened.show_page(opened.judgements)
    assert not opened.judgements.dock.isVisible()
    toggle.trigger()
    assert opened.judgements.dock.isVisible()


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
    opened.show_page(opened.articles)
    opened.close()
    again = MainWindow(opened.desk)
    qtbot.addWidget(again)
    again.show()
    again.library.open(library)
    qtbot.waitUntil(lambda: again.page is not None)
    assert again.page is again.articles
    assert again.height() == 666  # the width is cut to the small screen that tests have


# Dropping and pasting


def test_dropped_files_and_folders_are_imported(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(opened.openings, "_start_import", started.append)
    files = (tmp_path / "a.txt", tmp_path / "b.html")
    assert drop(opened, urls(*files)) == "Import 2 files"
    assert started == [files]


def test_a_dropped_library_is_opened(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    other = make_councils(tmp_path / "other.jdesk", COUNCILS[:1])
    assert drop(opened, urls(other)) == "Open “other.jdesk”"
    qtbot.waitUntil(lambda: opened.judgements.model.rowCount() == 1)


def test_dropped_words_are_read_as_an_article(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    mime = QMimeData()
    mime.setText("Aldermere was judged good.")
    assert drop(opened, mime) == "Read this text as an article"
    assert started == ["Aldermere was judged good."]


def test_what_cannot_be_read_is_not_taken() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/a.html")])
    assert dropped(mime).effect == ""


def test_ctrl_v_on_the_table_reads_the_clipboard(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    QGuiApplication.clipboard().setText("Aldermere was judged good.")
    opened.judgements.table.setFocus()
    QTest.keyClick(opened.judgements.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert started == ["Aldermere was judged good."]


def test_ctrl_v_in_a_field_pastes_into_the_field(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    QGuiApplication.clipboard().setText("Cawdale")
    opened.toolbar.field.setFocus()
    QTest.keyClick(opened.toolbar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (started, opened.toolbar.field.text()) == ([], "Cawdale")


def test_pasting_an_empty_clipboard_opens_an_empty_dialog(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    QGuiApplication.clipboard().clear()
    opened.actions_[Command.PASTE_ARTICLE].trigger()
    assert started == [""]


def test_files_on_the_clipboard_are_imported(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(opened.openings, "_start_import", started.append)
    QGuiApplication.clipboard().setMimeData(urls(Path("/vale/a.txt")))
    opened.actions_[Command.PASTE_ARTICLE].trigger()
    assert started == [(Path("/vale/a.txt"),)]


def test_chosen_files_are_imported_and_their_folder_is_remembered(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(opened.openings, "_start_import", started.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(tmp_path / "a.txt")], ""))
    opened.actions_[Command.IMPORT_FILES].trigger()
    assert started == [(tmp_path / "a.txt",)]
    assert opened.openings._import_folder() == str(tmp_path)


def test_the_file_dialog_offers_at_first_every_kind_of_file_that_is_read(window: MainWindow) -> None:
    first, *others = window.openings._import_filters().split(";;")
    assert first.startswith("Articles and reports (*.pdf ")
    for suffix in ("*.mht", "*.html", "*.txt"):
        assert suffix in first
    assert "Saved web page (*.html *.htm *.xhtml)" in others
    assert others[-1] == "All files (*)"


# Commands and names


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    taken: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for keys in action.shortcuts():
            name = keys.toString()
            assert taken.setdefault(name, action.text()) == action.text()


def test_every_command_in_a_menu_does_something(window: MainWindow) -> None:
    for title in ("File", "Edit", "View", "Records", "Help"):
        for action in actions_in(menu(window, title)):
            assert action.receivers("2triggered(bool)") > 0 or not action.isEnabled(), action.text()


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    listed = {action for top in window.menuBar().actions() for action in actions_in(top.menu())}  # type: ignore[arg-type]
    assert set(window.actions_.all()) <= listed


@pytest.mark.parametrize("command", [Command.KEYS, Command.ABOUT])
def test_help_opens(qtbot: QtBot, opened: MainWindow, command: Command) -> None:
    opened.actions_[command].trigger()
    dialog = QGuiApplication.modalWindow()
    assert dialog is not None
    dialog.close()


def test_every_control_has_a_name(opened: MainWindow) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QAbstractItemView)
    nameless = [
        (type(part).__name__, part.objectName(), type(part.parent()).__name__)
        for kind in kinds
        for part in opened.findChildren(kind)
        if isinstance(part, QWidget)
        and part.isVisible()
        and not part.accessibleName()
        and not (isinstance(part, QAbstractButton) and part.text())
        and not part.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_every_page_is_reached_by_tab(qtbot: QtBot, opened: MainWindow) -> None:
    opened.activateWindow()
    opened.judgements.table.setFocus()
    reached: set[QWidget] = set()
    for _ in range(40):
        QTest.keyClick(opened.focusWidget(), Qt.Key.Key_Tab)
        focus = opened.focusWidget()
        if focus is not None:
            reached.add(focus)
    filters = set(opened.judgements.filters.buttons.values())
    assert filters <= reached
    assert {opened.toolbar.field, opened.navigation, opened.judgements.table} <= reached
    assert opened.judgements.details.open_button in reached


def test_an_import_that_goes_on_is_told_in_the_status_bar(opened: MainWindow) -> None:
    opened.openings.statusChanged.emit("Import: 3 of 9 – vale.txt")
    assert "Saving as it reads" in opened.status.words
    assert opened.status.work.isVisible()
    opened.openings.statusChanged.emit("")
    assert not opened.status.work.isVisible()


def test_the_openings_name_a_folder_that_is_still_there(window: MainWindow, tmp_path: Path) -> None:
    window.desk.settings.put(openings.IMPORT_FOLDER, str(tmp_path / "gone"))
    assert window.openings._import_folder() == ""
