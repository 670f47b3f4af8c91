"""The Search page as somebody uses it: type, look, narrow, save, come back, open a place in the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMainWindow

from core.library import SearchOrder, Within
from core.model import DocumentKind
from gui.pages.search.help_view import SearchHelp
from gui.pages.search.keeping import RECENT
from gui.pages.search.page import SearchPage
from gui.widgets.link_button import LinkButton
from tests.gui.pages.search.stories import PRAISED, QUIET, REPORT, STORIES, make_stories

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.models.search_results import ResultRow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[SearchPage]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = SearchPage(desk)
    window.setCentralWidget(made)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made.dock)
    window.resize(1230, 650)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_stories(tmp_path / "stories.jdesk"))
    qtbot.waitUntil(lambda: made.filters._facets is not None)
    made.activate()
    yield made
    window.hide()


def search(qtbot: QtBot, page: SearchPage, text: str) -> None:
    page.head.field.clear()
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClicks(page.head.field, text)
        QTest.keyClick(page.head.field, Qt.Key.Key_Return)


def titles(page: SearchPage) -> list[str]:
    rows = (page.model.row(page.model.index(number)) for number in range(page.model.rowCount()))
    return [row.hit.title for row in rows if row is not None and row.first]


def current(page: SearchPage) -> ResultRow:
    row = page.model.row(page.results.currentIndex())
    assert row is not None
    return row


def test_where_there_is_little_room_the_help_wraps_and_is_not_cut(qtbot: QtBot, desk: Desk) -> None:
    """A window of 1366 pixels at 200 % leaves it as much room as this."""
    help_view = SearchHelp(desk)
    qtbot.addWidget(help_view)
    help_view.resize(205, 400)
    help_view.show()
    qtbot.waitUntil(lambda: len(help_view.findChildren(LinkButton)) > 20)
    long = next(link for link in help_view.findChildren(LinkButton) if "Alderbrook" in link.text())
    qtbot.waitUntil(lambda: long.height() == long.heightForWidth(long.width()) > long.sizeHint().height())
    assert help_view.viewport().width() < 205
    assert help_view.horizontalScrollBar().maximum() == 0


def test_before_anything_is_typed_the_page_says_how_to_search(qtbot: QtBot, page: SearchPage) -> None:
    assert page.help.isVisible()
    link = next(link for link in page.help.findChildren(LinkButton) if link.text() == "grade:inadequate")
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(link, LEFT)
    assert page.head.field.text() == "grade:inadequate"
    assert page.empty.isVisible()


def test_results_come_while_one_types(qtbot: QtBot, page: SearchPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClicks(page.head.field, "homes")
    assert set(titles(page)) == {story.headline for story in STORIES}
    assert page.head.count.text() == "3 documents"
    assert page.desk.settings.get(RECENT) == []


def test_the_selected_place_is_previewed_with_its_words_marked(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "advisers")
    qtbot.waitUntil(lambda: "Personal advisers" in page.preview.text.toPlainText())
    text = page.preview.text.toPlainText()
    assert [text[start:end] for start, end in page.preview.text.current_spans()] == ["advisers"]
    assert page.preview.source.text() == "Shropshire · Official report · 12 Aug 2025 · page 2"


def test_enter_opens_the_place_in_the_reader_at_its_words(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "advisers")
    QTest.keyClick(page.head.field, Qt.Key.Key_Down)
    assert page.results.hasFocus()
    with qtbot.waitSignal(page.requestOpenEvidence) as asked:
        QTest.keyClick(page.results, Qt.Key.Key_Return)
    document_id, span = asked.args
    assert document_id == current(page).hit.document_id
    assert REPORT.text[slice(*span)] == "advisers"


def test_words_behind_an_emoji_are_opened_where_they_stand(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, '"few homes"')
    with qtbot.waitSignal(page.requestOpenEvidence) as asked:
        qtbot.mouseClick(page.preview.button, LEFT)
    start, end = asked.args[1]
    assert PRAISED.text[start:end] in ("few homes", "few")


def test_a_mistake_is_told_in_place_and_goes_when_it_is_mended(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "homes")
    page.head.field.setText("homes grde:good")
    with qtbot.waitSignal(page.model.refused):
        QTest.keyClick(page.head.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.head.mistake.isVisible())
    assert page.head.mistake.words.text().startswith("There is no field “grde:”. Did you mean “grade:”?")
    assert page.head.field.mistake == 6
    assert len(titles(page)) == 3
    assert "homes grde:good" not in page.desk.settings.get(RECENT)
    with qtbot.waitSignal(page.model.viewRead):
        page.search_for("homes grade:good")
    assert not page.head.mistake.isVisible()
    assert page.head.field.mistake is None


def test_a_query_that_is_wrong_only_while_it_is_typed_is_not_told(qtbot: QtBot, page: SearchPage) -> None:
    page.activate()
    with qtbot.waitSignal(page.model.refused):
        QTest.keyClicks(page.head.field, "homes OR")
    assert not page.head.mistake.isVisible()
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClicks(page.head.field, " advisers")
    assert not page.head.mistake.isVisible()


def test_boxes_narrow_to_where_it_is_said(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "never")
    reports = page.filters.boxes[DocumentKind.OFFICIAL_REPORT]
    assert reports.accessibleName() == "Official reports, 1"
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(reports, LEFT, pos=QPoint(8, reports.height() // 2))
    assert titles(page) == [REPORT.headline]
    with qtbot.waitSignal(page.model.viewRead):
        page.clear_filters()
    assert len(titles(page)) == 3


def test_words_that_stand_nowhere_say_what_to_do(qtbot: QtBot, page: SearchPage) -> None:
    page.filters.boxes[Within.QUOTATIONS].setChecked(True)
    search(qtbot, page, "advisers")
    assert page.empty.sentence.text() == "Nothing was found there."
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(page.empty.button, LEFT)
    assert titles(page) == [REPORT.headline]


def test_a_menu_adds_a_field_to_the_query(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "homes")
    menu = next(button.menu() for field, button in page.filters.buttons.items() if field.value == "grade")
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == "Requires improvement")
    with qtbot.waitSignal(page.model.viewRead):
        action.trigger()
    assert page.head.field.text() == 'homes grade:"requires improvement"'
    assert titles(page) == [QUIET.headline]


def test_the_order_can_be_turned_round(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "homes")
    box = page.head.order_box
    box.setCurrentIndex(box.findData(SearchOrder.OLDEST))
    with qtbot.waitSignal(page.model.viewRead):
        box.activated.emit(box.currentIndex())
    assert titles(page)[0] == QUIET.headline


def test_a_search_is_saved_chosen_again_renamed_and_removed_with_undo(qtbot: QtBot, page: SearchPage) -> None:
    page.filters.boxes[DocumentKind.ARTICLE].setChecked(True)
    search(qtbot, page, "homes")
    qtbot.mouseClick(page.head.save_button, LEFT)
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QInputDialog) and top.isVisible())
    dialog.setTextValue("Homes in the press")
    dialog.accept()
    saved = page.filters.saved
    qtbot.waitUntil(lambda: [entry.name for entry in saved.entries] == ["Homes in the press"])
    page.clear_filters()
    search(qtbot, page, "advisers")
    with qtbot.waitSignal(page.model.viewRead):
        QTest.mouseClick(saved.viewport(), LEFT, pos=saved.visualItemRect(saved.item(0)).center())
    assert (page.wanted.text, page.wanted.kinds) == ("homes", (DocumentKind.ARTICLE,))
    page.kept.rename(saved.entries[0], "Homes")
    qtbot.waitUntil(lambda: [entry.name for entry in saved.entries] == ["Homes"])
    saved.setCurrentRow(0)
    QTest.keyClick(saved, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not saved.entries)
    page.desk.history.undo()
    qtbot.waitUntil(lambda: [entry.name for entry in saved.entries] == ["Homes"])


def test_a_name_that_is_taken_is_told(qtbot: QtBot, page: SearchPage) -> None:
    page.kept.save(page.wanted, "Homes")
    qtbot.waitUntil(lambda: bool(page.filters.saved.entries))
    page.kept.save(page.wanted, "homes")
    qtbot.waitUntil(lambda: page.banner.isVisible())
    assert "There is a view called “homes” already." in page.banner.words.text()


def test_searches_of_late_are_kept_once_the_last_first(qtbot: QtBot, page: SearchPage) -> None:
    for text in ("homes", "advisers", "homes"):
        search(qtbot, page, text)
    recent = page.filters.recent
    assert [entry.query for entry in recent.entries] == ["homes", "advisers"]
    recent.setCurrentRow(1)
    with qtbot.waitSignal(page.model.viewRead):
        QTest.keyClick(recent, Qt.Key.Key_Return)
    assert page.head.field.text() == "advisers"
    recent.setCurrentRow(0)
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert [entry.query for entry in recent.entries] == ["homes"]


def test_f6_goes_from_field_to_results_to_preview_and_back(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "homes")
    page.activate()
    for expected in (page.results, page.preview.text, page.head.field):
        QTest.keyClick(page.window().focusWidget() or page, Qt.Key.Key_F6)
        assert expected.hasFocus()


def test_the_arrow_up_leaves_the_first_result_for_the_field(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "homes")
    page.results.setFocus()
    QTest.keyClick(page.results, Qt.Key.Key_Home)
    QTest.keyClick(page.results, Qt.Key.Key_Up)
    assert page.head.field.hasFocus()


def test_a_place_is_copied_with_where_it_is_from(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "advisers")
    page.copy_selection()
    copied = QApplication.clipboard().text()
    assert copied == "“Personal advisers know this.” (Inspection of Shropshire Council, " + (
        "Shropshire · Official report · 12 Aug 2025)"
    )


def test_esc_empties_the_field_and_the_help_comes_back(qtbot: QtBot, page: SearchPage) -> None:
    search(qtbot, page, "homes")
    QTest.keyClick(page.head.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.help.isVisible())
    assert page.model.rowCount() == 0
