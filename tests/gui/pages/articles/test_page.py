"""The Articles page, as somebody uses it: choose, read, click words and grades, mark reviewed, delete."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox

from core.model import Changes, DocumentKind, DocumentState
from gui.evidence.marks import FindingKey, FindingSort
from gui.models.claims import ClaimColumn, KeyRole
from gui.pages.articles import page as articles_page
from gui.pages.articles.opened import read_opened
from gui.pages.articles.page import ArticlesPage
from gui.widgets.finding_row import FindingRow
from tests.gui.desks import HEADLINE, TEXT
from tests.gui.pages.articles.article_pages import HEADLINES, article_library, page_on, shows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library
    from gui.desk import Desk
    from gui.pages.articles.claims_table import ClaimsTable

LEFT = Qt.MouseButton.LeftButton


def claim(index: int) -> FindingKey:
    return FindingKey(FindingSort.CLAIM, 0, index)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ArticlesPage:
    return page_on(qtbot, desk, article_library(tmp_path))


def claims(page: ArticlesPage) -> tuple[ClaimsTable, ClaimsTable]:
    current, earlier = (table for section in page.findings.sections for table in section.tables)
    return current, earlier


def spans(page: ArticlesPage) -> list[str]:
    return [TEXT[start:end] for start, end in page.reader.text.current_spans()]


def click_words(qtbot: QtBot, page: ArticlesPage, words: str) -> None:
    start = TEXT.index(words)
    page.reader.text.show_span(start, start + len(words))
    place = page.reader.text.areas_of(start, start + len(words))[0].center().toPoint()
    qtbot.mouseClick(page.reader.text.viewport(), LEFT, pos=place)


def click_row(qtbot: QtBot, page: ArticlesPage, number: int) -> None:
    place = page.list.view.visualRect(page.list.model.index(number)).center()
    qtbot.mouseClick(page.list.view.viewport(), LEFT, pos=place)


def test_the_newest_article_is_open_with_its_findings(page: ArticlesPage) -> None:
    assert page.list.view.currentIndex().data() == HEADLINE
    assert page.reader.place.text() == "1 of 3"
    assert page.findings.counts.text() == "3 grades, 1 earlier, 1 check"
    assert [line.grade for line in claims(page)[0].model().lines] == ["Outstanding", "Good", "Outstanding"]


def test_a_click_on_a_grade_scrolls_to_its_words(qtbot: QtBot, page: ArticlesPage) -> None:
    table = claims(page)[0]
    place = table.visualRect(table.model().index(1, ClaimColumn.GRADE)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert spans(page) == ["Help and protection: Good"]


def test_a_click_on_marked_words_selects_their_grade(qtbot: QtBot, page: ArticlesPage) -> None:
    click_words(qtbot, page, "Children in care: Outstanding")
    selected = claims(page)[0].selectionModel().selectedRows()
    assert [index.data(KeyRole) for index in selected] == [claim(2)]
    click_words(qtbot, page, "rated good overall")
    assert not claims(page)[0].selectionModel().hasSelection()
    assert claims(page)[1].selectionModel().hasSelection()


def test_arrow_keys_in_the_grades_follow_the_words(qtbot: QtBot, page: ArticlesPage) -> None:
    table = claims(page)[0]
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert spans(page) == ["Help and protection: Good"]


def test_a_click_on_a_quotation_scrolls_to_it_and_to_who_said_it(qtbot: QtBot, page: ArticlesPage) -> None:
    row = next(row for row in page.findings.findChildren(FindingRow) if row.text().startswith("“I could"))
    qtbot.mouseClick(row, LEFT)
    assert spans(page) == ["I could not be prouder of our people", "Councillor Owen Tarn, cabinet member for children"]
    start = TEXT.index("I could not")
    (area, *_) = page.reader.text.areas_of(start, start + 3)
    assert page.reader.text.viewport().rect().contains(area.toRect())


def test_f3_goes_through_the_evidence_and_shift_f3_back(qtbot: QtBot, page: ArticlesPage) -> None:
    page.reader.text.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.reader.text, Qt.Key.Key_F3)
    assert spans(page) == ["rated outstanding"]
    assert claims(page)[0].currentIndex().row() == 0
    qtbot.keyClick(page.reader.text, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert spans(page) == ["Wednesday, 9 July 2025"]


def test_f6_moves_from_pane_to_pane(qtbot: QtBot, page: ArticlesPage) -> None:
    page.activate()
    for expected in (page.reader.text, claims(page)[0], page.list.view):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_F6)
        assert page.focusWidget() is expected


def test_a_click_in_the_list_opens_the_article(qtbot: QtBot, page: ArticlesPage) -> None:
    click_row(qtbot, page, 1)
    shows(qtbot, page, HEADLINES[0])
    assert page.reader.place.text() == "2 of 3"
    assert page.findings.counts.text() == "no grade"


def test_next_and_previous_stop_at_the_ends(qtbot: QtBot, page: ArticlesPage) -> None:
    assert not page.reader.previous_button.isEnabled()
    qtbot.mouseClick(page.reader.next_button, LEFT)
    shows(qtbot, page, HEADLINES[0])
    page.go_next()
    shows(qtbot, page, HEADLINES[1])
    assert not page.reader.next_button.isEnabled()
    page.go_next()
    assert page.reader.place.text() == "3 of 3"


def test_evidence_asked_for_elsewhere_is_shown(qtbot: QtBot, page: ArticlesPage) -> None:
    whole = page.list.current_row().id
    click_row(qtbot, page, 2)
    shows(qtbot, page, HEADLINES[1])
    start = TEXT.index("rated outstanding")
    page.show_document(whole, (start, start + len("rated outstanding")))
    shows(qtbot, page, HEADLINE)
    assert spans(page) == ["rated outstanding"]
    assert claims(page)[0].currentIndex().row() == 0
    assert page.list.current_row().id == whole


def test_a_chip_filters_and_an_empty_filter_offers_the_way_out(qtbot: QtBot, page: ArticlesPage) -> None:
    chip = page.list.filters.chips[DocumentState.NEW]
    assert chip.text() == "New 0"
    with qtbot.waitSignal(page.list.tallied):
        qtbot.mouseClick(chip, LEFT)
    assert page.list.empty.sentence.text() == "No articles match these filters."
    assert page.reader.text.toPlainText() == ""
    with qtbot.waitSignal(page.list.tallied):
        qtbot.mouseClick(page.list.empty.button, LEFT)
    assert page.list.model.rowCount() == 3


def test_mark_reviewed_by_key_changes_the_library_and_can_be_taken_back(qtbot: QtBot, page: ArticlesPage) -> None:
    page.reader.text.setFocus()
    qtbot.keyClick(page.reader.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.findings.take_back_button.isVisible)
    qtbot.waitUntil(lambda: page.list.current_row() is not None)
    assert page.list.current_row().state is DocumentState.REVIEWED
    qtbot.mouseClick(page.findings.take_back_button, LEFT)
    qtbot.waitUntil(page.findings.review_button.isVisible)


def test_marking_does_not_scroll_the_reader_away(qtbot: QtBot, page: ArticlesPage) -> None:
    bar = page.reader.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.toggle_reviewed()
    qtbot.waitUntil(page.findings.take_back_button.isVisible)
    assert bar.value() == bar.maximum() > 0


def test_delete_asks_and_keeps_unless_told(qtbot: QtBot, page: ArticlesPage) -> None:
    qtbot.mouseClick(page.findings.delete_button, LEFT)
    box = page.findChild(QMessageBox)
    assert box.text() == "Delete this article and its 4 grades?"
    assert box.defaultButton().text() == "Keep"
    qtbot.mouseClick(box.defaultButton(), LEFT)
    assert page.list.model.rowCount() == 3


def test_the_delete_key_in_the_list_asks_the_same(qtbot: QtBot, page: ArticlesPage) -> None:
    page.activate()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    box = next(box for box in page.findChildren(QMessageBox) if box.isVisible())
    assert "Delete" in box.text()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_delete_takes_the_article_out_and_opens_the_next(qtbot: QtBot, page: ArticlesPage) -> None:
    qtbot.mouseClick(page.findings.delete_button, LEFT)
    box = page.findChild(QMessageBox)
    delete = next(button for button in box.buttons() if button.text().startswith("Delete"))
    qtbot.mouseClick(delete, LEFT)
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 2)
    shows(qtbot, page, HEADLINES[0])


def test_ctrl_f_finds_words_and_escape_goes_back(qtbot: QtBot, page: ArticlesPage) -> None:
    page.reader.text.setFocus()
    qtbot.keyClick(page.reader.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = page.reader.find_bar
    qtbot.keyClicks(bar.field, "good")
    assert bar.count.text() == "3 places"
    found = page.reader.text.textCursor()
    assert found.selectedText() == "good"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert page.reader.text.textCursor().position() > found.position()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert page.reader.text.hasFocus()


def test_an_error_is_told_in_place_and_the_list_stays(
    qtbot: QtBot, page: ArticlesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_library: Library, document_id: int) -> None:
        raise OSError(5, "Input/output error", f"document {document_id}")

    monkeypatch.setattr(articles_page, "read_opened", broken)
    click_row(qtbot, page, 1)
    qtbot.waitUntil(page.banner.isVisible)
    assert "Input/output error" in page.banner.words.text()
    monkeypatch.setattr(articles_page, "read_opened", read_opened)
    click_row(qtbot, page, 2)
    shows(qtbot, page, HEADLINES[1])
    assert not page.banner.isVisible()


def test_an_empty_library_offers_an_import(qtbot: QtBot, page: ArticlesPage, tmp_path: Path) -> None:
    page.library_closed()
    with qtbot.waitSignal(page.list.tallied):
        page.desk.tasks.open(tmp_path / "empty.jdesk", create=True)
    with qtbot.waitSignal(page.requestImport):
        qtbot.mouseClick(page.list.empty.button, LEFT)


def test_the_widths_of_the_panes_are_remembered(qtbot: QtBot, page: ArticlesPage) -> None:
    handle = page.splitter.handle(1)
    before = page.splitter.sizes()
    qtbot.mousePress(handle, LEFT, pos=handle.rect().center())
    qtbot.mouseMove(handle, handle.rect().center() + QPoint(60, 0))
    qtbot.mouseRelease(handle, LEFT, pos=handle.rect().center())
    sizes = page.splitter.sizes()
    assert sizes[0] > before[0]
    page.save_state()
    again = ArticlesPage(page.desk)
    qtbot.addWidget(again)
    again.resize(page.size())
    again.show()
    assert again.splitter.sizes() == sizes


def test_everything_to_click_has_a_name(page: ArticlesPage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

    kinds = (QAbstractButton, QAbstractItemView, QLineEdit)
    parts = [part for kind in kinds for part in page.findChildren(kind) if part.isVisibleTo(page)]
    unnamed = [part for part in parts if not part.accessibleName() and not getattr(part, "text", str)()]
    assert parts
    assert unnamed == []


def test_a_click_beside_the_marks_leaves_the_grades_alone(qtbot: QtBot, page: ArticlesPage) -> None:
    qtbot.mouseClick(page.reader.text.viewport(), LEFT, pos=QPoint(3, 3))
    assert spans(page) == []


def test_a_document_that_the_filter_leaves_out_is_shown_all_the_same(qtbot: QtBot, page: ArticlesPage) -> None:
    whole = page.list.current_row().id
    with qtbot.waitSignal(page.list.tallied):
        page.apply_text("Tuesdays")
    shows(qtbot, page, HEADLINES[0])
    page.show_document(whole)
    shows(qtbot, page, HEADLINE)
    assert page.list.current_row() is None
    assert page.reader.place.text() == ""


def test_a_change_elsewhere_leaves_the_open_document_open(qtbot: QtBot, page: ArticlesPage) -> None:
    click_row(qtbot, page, 1)
    shows(qtbot, page, HEADLINES[0])
    with qtbot.waitSignal(page.list.tallied):
        page.library_changed(Changes())
    assert page.list.view.currentIndex().row() == 1
    assert page.reader.text.toPlainText().startswith(HEADLINES[0])


def test_a_filter_that_keeps_the_open_document_keeps_it_open(qtbot: QtBot, page: ArticlesPage) -> None:
    click_row(qtbot, page, 1)
    shows(qtbot, page, HEADLINES[0])
    with qtbot.waitSignal(page.list.tallied):
        page.apply_text("Tuesdays")
    assert page.reader.text.toPlainText().startswith(HEADLINES[0])
    assert page.list.current_row().title == HEADLINES[0]


def test_a_report_is_not_called_an_article_when_it_goes(page: ArticlesPage) -> None:
    detail = page._opened.detail
    report = replace(detail, findings=replace(detail.findings, kind=DocumentKind.OFFICIAL_REPORT))
    assert page.decisions.delete_dialog(report).text() == "Delete this report and its 4 grades?"


def test_an_empty_list_has_the_focus_on_what_there_is_to_do(qtbot: QtBot, page: ArticlesPage) -> None:
    page.apply_text("no such words")
    qtbot.waitUntil(page.list.empty.isVisible)
    page.activate()
    assert page.list.empty.button.hasFocus()
    page.clear_filters()
    qtbot.waitUntil(page.list.view.isVisible)
    page.activate()
    assert page.list.view.hasFocus()


def test_deleting_the_second_article_opens_the_third(qtbot: QtBot, page: ArticlesPage) -> None:
    click_row(qtbot, page, 1)
    shows(qtbot, page, HEADLINES[0])
    box = page.decisions.delete_dialog(page._opened.detail)
    next(button for button in box.buttons() if button.text().startswith("Delete")).click()
    shows(qtbot, page, HEADLINES[1])
    assert page.reader.place.text() == "2 of 2"


def test_taking_back_reviewed_gives_the_state_it_came_with(qtbot: QtBot, page: ArticlesPage) -> None:
    came_with = page.list.current_row().state
    page.toggle_reviewed()
    qtbot.waitUntil(page.findings.take_back_button.isVisible)
    page.toggle_reviewed()
    qtbot.waitUntil(page.findings.review_button.isVisible)
    qtbot.waitUntil(lambda: page.list.current_row() is not None and page.list.current_row().state is came_with)


def test_changes_out_of_sight_are_read_when_the_page_comes_back(qtbot: QtBot, page: ArticlesPage) -> None:
    page.hide()
    with qtbot.assertNotEmitted(page.list.tallied, wait=100):
        page.library_changed(Changes())
    with qtbot.waitSignal(page.list.tallied):
        page.show()


def test_the_list_takes_more_of_a_wide_screen(qtbot: QtBot, page: ArticlesPage) -> None:
    def sizes(width: int) -> list[int]:
        page.resize(width, 640)
        qtbot.wait(20)
        return page.splitter.sizes()

    narrow, wide = sizes(1206), sizes(1760)
    assert wide[0] > narrow[0]
    assert wide[1] > narrow[1]
