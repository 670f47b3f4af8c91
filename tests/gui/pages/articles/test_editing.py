"""What was found is corrected, confirmed, rejected and added to beside the text; everything can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu

from core.model import DocumentKind, MentionKind, PointKind, ProviderType, VisitType
from gui.corrections.form_dialog import FormDialog
from gui.evidence.marks import FindingKey, FindingSort
from gui.models.claims import ByHand, ClaimColumn
from gui.settings import PERSON
from gui.widgets.finding_row import FindingRow
from gui.widgets.form_field import ChoiceField
from gui.widgets.link_button import LinkButton
from tests.gui.desks import TEXT
from tests.gui.pages.articles.article_pages import HEADLINES, article_library, page_on, shows

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.articles.claims_table import ClaimsTable
    from gui.pages.articles.inspection_form import InspectionForm
    from gui.pages.articles.page import ArticlesPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ArticlesPage:
    desk.settings.put(PERSON, "R. Quill")
    return page_on(qtbot, desk, article_library(tmp_path))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that were opened; none takes the keyboard of the machine that tests."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))
    return menus


def table(page: ArticlesPage) -> ClaimsTable:
    return page.findings.contents.tables()[0]


def form(page: ArticlesPage) -> InspectionForm:
    return page.findings.contents.inspections[0].form


def told(page: ArticlesPage) -> list[str]:
    return [line.what for line in page.findings.contents.part.trail.lines]


def grades(page: ArticlesPage) -> list[str]:
    return [line.grade for line in table(page).claims.lines]


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if words in action.text().replace("&", ""))
    action.trigger()


def action_of(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if words in action.text().replace("&", ""))


def select(page: ArticlesPage, words: str) -> None:
    cursor = page.reader.text.textCursor()
    start = page.reader.text.toPlainText().index(words)
    wide = sum(ord(letter) > 0xFFFF for letter in TEXT[:start])
    cursor.setPosition(start + wide)
    cursor.setPosition(start + wide + len(words), QTextCursor.MoveMode.KeepAnchor)
    page.reader.text.setTextCursor(cursor)


def type_into(qtbot: QtBot, field: object, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def dialog(page: ArticlesPage) -> FormDialog:
    (found,) = page.window().findChildren(FormDialog)
    return found


def test_a_grade_is_corrected_from_the_list_that_opens(qtbot: QtBot, page: ArticlesPage, opened: list[QMenu]) -> None:
    grid = table(page)
    field = grid.visualRect(grid.model().index(1, ClaimColumn.GRADE))
    qtbot.mouseClick(grid.viewport(), LEFT, pos=QPoint(field.right() - 8, field.center().y()))
    (menu,) = opened
    assert [action.text() for action in menu.actions()][:5] == [
        "&1  Outstanding",
        "&2  Good",
        "&3  Requires improvement",
        "&4  Inadequate",
        "",
    ]
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: grades(page)[1] == "Requires improvement")
    assert table(page).claims.lines[1].by_hand is ByHand.CORRECTED
    page.desk.history.undo()
    qtbot.waitUntil(lambda: grades(page)[1] == "Good")


def test_keys_open_the_list_and_delete_takes_a_grade_out(qtbot: QtBot, page: ArticlesPage, opened: list[QMenu]) -> None:
    grid = table(page)
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(2, 0))
    for key in (Qt.Key.Key_F4, Qt.Key.Key_Space):
        qtbot.keyClick(grid, key)
    assert len(opened) == 2
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(grades(page)) == 2)
    assert page.findings.counts.text() == "2 grades, 1 earlier, 1 check"
    assert not any(mark.start == TEXT.index("Children in care:") for mark in page.reader.text._shown.marks)
    (link,) = page.findings.contents.part.rejected.links
    assert link.accessibleName().endswith(": Outstanding")
    qtbot.mouseClick(link, LEFT)
    qtbot.waitUntil(lambda: len(grades(page)) == 3)


def test_a_day_is_corrected_by_typing_it(qtbot: QtBot, page: ArticlesPage) -> None:
    type_into(qtbot, form(page).published, "7/7/2025")
    row = form(page).rows[MentionKind.PUBLISHED_ON]
    qtbot.waitUntil(lambda: row.note.text() == "by hand; read as 8 Jul 2025")
    assert form(page).published.text() == "7 Jul 2025"
    assert told(page) == ["Inspection: Corrected: publication"]


def test_what_is_no_day_is_told_and_not_kept(qtbot: QtBot, page: ArticlesPage) -> None:
    type_into(qtbot, form(page).published, "last Tuesday")
    row = form(page).rows[MentionKind.PUBLISHED_ON]
    assert row.wrong.text() == "This is no day. Write it as 12 Aug 2025."
    assert page.desk.history.undo_name == ""
    qtbot.keyClick(form(page).published, Qt.Key.Key_Escape)
    assert form(page).published.text() == "8 Jul 2025"


def test_days_that_cannot_be_true_together_are_told_in_their_row(qtbot: QtBot, page: ArticlesPage) -> None:
    type_into(qtbot, form(page).last_day, "1 May 2025")
    row = form(page).rows[MentionKind.INSPECTED]
    qtbot.waitUntil(row.wrong.isVisible)
    assert "before it begins" in row.wrong.text()


def test_a_month_stands_where_the_days_are_not_known(qtbot: QtBot, page: ArticlesPage) -> None:
    type_into(qtbot, form(page).first_day, "May 2025")
    qtbot.waitUntil(lambda: form(page).last_day.text() == "")
    assert form(page).first_day.text() == "May 2025"


def test_leaving_a_field_keeps_it_and_what_is_typed_next_is_not_lost(qtbot: QtBot, page: ArticlesPage) -> None:
    inspectorate, inspectors = form(page).inspectorate, form(page).inspectors
    inspectorate.setFocus()
    inspectorate.selectAll()
    qtbot.keyClicks(inspectorate, "Estyn")
    inspectors.setFocus()
    qtbot.keyClicks(inspectors, "Margery Lyle, Tom Ayre")
    qtbot.waitUntil(lambda: page.desk.history.undo_name != "")
    qtbot.waitUntil(lambda: told(page) == ["Inspection: Corrected: inspectorate"])
    assert inspectors.text() == "Margery Lyle, Tom Ayre"
    assert inspectors.hasFocus()
    qtbot.keyClick(inspectors, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(told(page)) == 2)
    assert page._opened.detail.findings.inspections[0].lead_inspectors == ("Margery Lyle", "Tom Ayre")


def test_another_sort_of_provider_offers_its_own_frameworks(qtbot: QtBot, page: ArticlesPage) -> None:
    form(page).kind.settled.emit(ProviderType.SCHOOL)
    qtbot.waitUntil(lambda: form(page).kind.currentData() == ProviderType.SCHOOL)
    assert form(page).framework.currentText() == "Not told"
    offered = [form(page).framework.itemData(row) for row in range(form(page).framework.count())]
    assert "ilacs_2023" not in offered
    form(page).visit.settled.emit(VisitType.SHORT)
    qtbot.waitUntil(lambda: form(page).visit.currentText() == "Short")


def test_neither_the_wheel_nor_a_letter_changes_a_choice(
    qtbot: QtBot, page: ArticlesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists: list[str] = []
    monkeypatch.setattr(ChoiceField, "showPopup", lambda field: lists.append(field.accessibleName()))
    visit = form(page).visit
    visit.setFocus()
    place = QPointF(visit.rect().center())
    wheel = QWheelEvent(
        place,
        visit.mapToGlobal(place),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(visit, wheel)
    qtbot.keyClick(visit, Qt.Key.Key_S)
    assert visit.currentText() == "Full"
    assert not wheel.isAccepted()
    qtbot.keyClick(visit, Qt.Key.Key_Down)
    assert lists == ["Visit"]


def test_a_grade_is_added_from_selected_words_with_its_evidence(qtbot: QtBot, page: ArticlesPage) -> None:
    select(page, "long roads between the villages")
    inspection = page._opened.inspection(0).id
    page.findings.addRequested.emit(inspection)
    asked = dialog(page)
    assert not asked.make_button.isEnabled()
    area = asked.form.area
    area.setCurrentIndex(area.findData("care_leavers"))
    asked.form.grades.choose_number(4)
    qtbot.mouseClick(asked.make_button, LEFT)
    qtbot.waitUntil(lambda: grades(page)[-1:] == ["Inadequate"])
    added = table(page).claims.lines[-1]
    assert (added.words, added.by_hand) == ("long roads between the villages", ByHand.ADDED)
    page.findings.select_finding(added.key)
    page.reader.text.select_finding(added.key)
    assert [TEXT[start:end] for start, end in page.reader.text.current_spans()] == [added.words]
    page.desk.history.undo()
    qtbot.waitUntil(lambda: len(grades(page)) == 3)


def test_without_selected_words_the_reader_says_what_to_do(qtbot: QtBot, page: ArticlesPage) -> None:
    page.findings.addRequested.emit(1)
    assert page.reader.hint_label.text() == "Select the words that tell the grade, then add it."
    select(page, "early help")
    assert not page.reader.hint_label.isVisible()


def test_a_point_and_a_quotation_are_added_from_the_menu_of_the_text(qtbot: QtBot, page: ArticlesPage) -> None:
    select(page, "workers who listen")
    choose(page.adding.menu(page._opened, page.reader.text.selected_span()), "Named practice")
    qtbot.waitUntil(lambda: len(page._opened.points(0)) == 3)
    assert page._opened.points(0)[-1].values.kind is PointKind.NAMED_PRACTICE
    select(page, "four years after they were good")
    choose(page.adding.menu(page._opened, page.reader.text.selected_span()), "quotation")
    dialog(page).form.speaker.setText("Nia Moss")
    qtbot.mouseClick(dialog(page).make_button, LEFT)
    qtbot.waitUntil(lambda: len(page._opened.detail.findings.quotes) == 2)
    assert page._opened.detail.findings.quotes[-1].speaker == "Nia Moss"


def test_nothing_is_offered_from_words_when_none_are_selected(page: ArticlesPage) -> None:
    menu = page.adding.menu(page._opened, None)
    assert not action_of(menu, "Add a grade").isEnabled()
    assert action_of(menu, "Add an inspection").isEnabled()


def test_points_and_quotations_are_decided_about(qtbot: QtBot, page: ArticlesPage) -> None:
    point, quote = FindingKey(FindingSort.POINT, 0, 0), FindingKey(FindingSort.QUOTE, -1, 0)
    choose(page.findings.menu_of(point), "To improve")
    qtbot.waitUntil(lambda: page._opened.points(0)[0].values.kind is PointKind.IMPROVEMENT)
    choose(page.findings.menu_of(quote), "Correct who speaks")
    dialog(page).form.role.setText("leader of the council")
    qtbot.mouseClick(dialog(page).make_button, LEFT)
    qtbot.waitUntil(lambda: page._opened.detail.findings.quotes[0].role == "leader of the council")
    choose(page.findings.menu_of(quote), "Not a quotation")
    qtbot.waitUntil(lambda: page._opened.detail.findings.quotes == ())


def test_delete_on_a_point_leaves_it_out(qtbot: QtBot, page: ArticlesPage) -> None:
    row = next(row for row in page.findings.findChildren(FindingRow) if row.text() == "early help")
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page._opened.points(0)) == 1)


def test_an_inspection_is_added_where_none_was_found(qtbot: QtBot, page: ArticlesPage) -> None:
    page.go_next()
    shows(qtbot, page, HEADLINES[0])
    qtbot.waitUntil(lambda: page._opened is not None and page._opened.id != 1)
    page.findings.addInspectionRequested.emit()
    dialog(page).form.provider.setText("Harrowdale")
    qtbot.mouseClick(dialog(page).make_button, LEFT)
    qtbot.waitUntil(lambda: len(page.findings.contents.inspections) == 1)
    assert form(page).provider.text() == "Harrowdale"
    select(page, "collected on Tuesdays")
    assert action_of(page.adding.menu(page._opened, page.reader.text.selected_span()), "Add a grade").isEnabled()


def test_an_inspection_that_is_none_is_left_out_and_taken_back(qtbot: QtBot, page: ArticlesPage) -> None:
    section = page.findings.contents.inspections[0]
    links = {link.text(): link for link in section.findChildren(LinkButton)}
    qtbot.mouseClick(links["Not an inspection"], LEFT)
    qtbot.waitUntil(lambda: page.findings.contents.inspections == ())
    (link,) = page.findings.contents.part.rejected.links
    qtbot.mouseClick(link, LEFT)
    qtbot.waitUntil(lambda: len(page.findings.contents.inspections) == 1)


def test_headline_outlet_and_day_of_the_document_are_corrected(qtbot: QtBot, page: ArticlesPage) -> None:
    document = page.findings.contents.part.document
    type_into(qtbot, document.outlet, "The Ouse Gazette")
    qtbot.waitUntil(
        lambda: page.list.current_row() is not None and page.list.current_row().outlet == "The Ouse Gazette"
    )
    type_into(qtbot, page.findings.contents.part.document.dated, "nonsense")
    assert page.findings.contents.part.document.rows["published_on"].wrong.text().startswith("This is no day.")
    assert page._opened.detail.findings.kind is DocumentKind.ARTICLE


def test_editing_scrolls_neither_the_text_nor_the_form_away(qtbot: QtBot, page: ArticlesPage) -> None:
    text, panel = page.reader.text.verticalScrollBar(), page.findings.scroll_area.verticalScrollBar()
    text.setValue(text.maximum())
    panel.setValue(panel.maximum() // 2)
    before = panel.value()
    page.findings._on_reject(FindingKey(FindingSort.POINT, 0, 1))
    qtbot.waitUntil(lambda: len(page._opened.points(0)) == 1 and page.findings.is_complete)
    assert text.value() == text.maximum() > 0
    assert abs(panel.value() - before) < 60
