"""The press check as somebody uses it: look, compare the words, open them, note a difference, take a misreading out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Target, inspection_rows, notes
from core.library.table.filters import InspectionFilter
from core.model import Changes
from gui.models import press
from gui.models.press_cells import PressCell, Sign
from gui.pages.press.head import Showing
from gui.pages.press.page import PressPage
from gui.widgets.link_button import LinkButton
from tests.gui.pages.press.comparisons import AGREES, DOUBTFUL, REPORT, make_comparisons

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def page_on(qtbot: QtBot, desk: Desk, library: Path) -> PressPage:
    made = PressPage(desk)
    qtbot.addWidget(made)
    made.resize(1230, 650)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.model.viewRead):
        desk.tasks.open(library)
    return made


def test_the_rows_are_painted_before_the_first_cell_is_chosen(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "press.jdesk"))
    assert page.model.rowCount()
    assert not page.matrix.currentIndex().isValid()
    qtbot.waitUntil(lambda: page.matrix.currentIndex().isValid())
    kept = page.matrix.currentIndex().row(), page.matrix.currentIndex().column()
    with qtbot.waitSignal(page.model.viewRead):
        page.model.reload()
    assert (page.matrix.currentIndex().row(), page.matrix.currentIndex().column()) == kept


def test_a_cell_that_the_user_chose_meanwhile_stays_chosen(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "press.jdesk"))
    page.matrix.go_to(page.model.index(1, 0))
    qtbot.wait(60)
    assert page.matrix.currentIndex() == page.model.index(1, 0)


def test_more_is_read_only_as_it_comes_into_view(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "press.jdesk"))
    page.matrix.setFixedHeight(100)
    monkeypatch.setattr(press, "_BATCH", 1)
    with qtbot.waitSignal(page.model.viewRead):
        page.model.show(page.model.where, differing_only=False)
    qtbot.wait(100)
    assert page.model.rowCount() < page.model.total
    bar = page.matrix.verticalScrollBar()
    with qtbot.waitSignal(page.model.rowsInserted):
        bar.setValue(bar.maximum())


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> PressPage:
    made = page_on(qtbot, desk, make_comparisons(tmp_path / "press.jdesk"))
    qtbot.waitUntil(lambda: made.evidence.article.said is not None)
    return made


def at(page: PressPage, headline: str, column: str) -> QModelIndex:
    model = page.model
    number = next(place for place, each in enumerate(model.columns) if each.title == column)
    for top in range(model.rowCount()):
        for place in range(model.rowCount(model.index(top, 0))):
            index = model.index(place, 0, model.index(top, 0))
            if index.data() == headline:
                return index.siblingAtColumn(number)
    raise AssertionError(headline)


def sentence(page: PressPage) -> str:
    return page.evidence.sentence.text()


def words_of(page: PressPage) -> list[str]:
    cards = (page.evidence.article.card.shown, page.evidence.report.card.shown)
    return [shown.sentence[shown.start : shown.end] for shown in cards if shown is not None]


def test_the_page_begins_at_the_first_difference_with_the_words_of_both(page: PressPage) -> None:
    assert sentence(page).endswith("differs. The article says Outstanding, the report Good.")
    assert words_of(page) == ["care leavers: outstanding", "care leavers: good"]
    assert page.head.count.text() == "3 inspections with a report and articles, 1 differs"


def test_a_click_on_a_cell_shows_its_words(qtbot: QtBot, page: PressPage) -> None:
    index = at(page, "A mixed picture", "In care")
    page.matrix.scrollTo(index)
    QTest.mouseClick(page.matrix.viewport(), LEFT, pos=page.matrix.visualRect(index).center())
    qtbot.waitUntil(lambda: words_of(page) == ["children in care: good", "children in care: outstanding"])
    assert "may be misread" in sentence(page)
    assert "Look at the words" in page.evidence.more.text()


def test_enter_opens_the_article_at_its_words_and_the_link_the_report(qtbot: QtBot, page: PressPage) -> None:
    with qtbot.waitSignal(page.requestOpenEvidence) as asked:
        QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    article = page.evidence.article.said
    assert article is not None
    assert tuple(asked.args) == (article.document_id, article.span)
    with qtbot.waitSignal(page.requestOpenEvidence) as asked:
        qtbot.mouseClick(page.evidence.report.link, LEFT)
    assert page.evidence.report.said is not None
    assert asked.args[0] == page.evidence.report.said.document_id != article.document_id
    assert page.evidence.report.link.text().startswith("Show page")


def test_arrow_keys_go_through_cells_and_fold_an_inspection(page: PressPage) -> None:
    page.matrix.setFocus()
    page.matrix.go_to(page.model.index(0, 0))
    QTest.keyClick(page.matrix, Qt.Key.Key_Left)
    assert not page.matrix.isExpanded(page.model.index(0, 0))
    QTest.keyClick(page.matrix, Qt.Key.Key_Right)
    assert page.matrix.isExpanded(page.model.index(0, 0))
    QTest.keyClick(page.matrix, Qt.Key.Key_Right)
    assert page.matrix.currentIndex().column() == 1
    page.go_next()
    assert page.model.article(page.matrix.currentIndex()) is not None
    page.go_previous()
    assert page.model.article(page.matrix.currentIndex()) is None


def test_a_click_on_the_sign_folds_an_inspection_and_it_stays_folded(qtbot: QtBot, page: PressPage) -> None:
    top = page.model.index(0, 0)
    place = page.matrix.visualRect(top)
    place.setWidth(20)
    QTest.mouseClick(page.matrix.viewport(), LEFT, pos=place.center())
    assert not page.matrix.isExpanded(top)
    with qtbot.waitSignal(page.model.viewRead):
        page.model.reload()
    assert not page.matrix.isExpanded(page.model.index(0, 0))
    assert page.matrix.isExpanded(page.model.index(1, 0))


def test_a_difference_can_be_noted_and_the_note_undone(qtbot: QtBot, page: PressPage) -> None:
    compared = page.model.compared(page.matrix.currentIndex())
    assert compared is not None
    target = Target(inspection_id=compared.inspection.id)
    page.matrix.setFocus()
    with qtbot.waitSignal(page.desk.tasks.libraryChanged):
        QTest.keyClick(page.matrix, Qt.Key.Key_N)
    found: list[str] = []
    page.desk.tasks.query(lambda library: [note.text for note in notes(library, target)], found.extend)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].startswith("“Top marks in everything” (Severn Valley News, 14 Aug 2025): ")
    with qtbot.waitSignal(page.desk.tasks.libraryChanged):
        page.desk.history.undo()


def test_what_was_misread_no_longer_differs_until_it_is_undone(qtbot: QtBot, page: PressPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(page.evidence.misread_button, LEFT)
    told = page.model.cell(at(page, "Top marks in everything", "Care leavers"))
    assert isinstance(told, PressCell)
    assert told.sign is Sign.NOT_MENTIONED
    with qtbot.waitSignal(page.model.viewRead):
        page.desk.history.undo()
    told = page.model.cell(at(page, "Top marks in everything", "Care leavers"))
    assert isinstance(told, PressCell)
    assert told.sign is Sign.DIFFERS


def test_only_differences_leave_one_inspection(qtbot: QtBot, page: PressPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(page.head.choice.chips[Showing.DIFFERING], LEFT)
    assert page.model.rowCount() == 1


def test_articles_without_a_report_tell_what_else_is_known(qtbot: QtBot, page: PressPage) -> None:
    with qtbot.waitSignal(page.unreported.model.viewRead):
        qtbot.mouseClick(page.head.choice.chips[Showing.WITHOUT_REPORT], LEFT)
    assert page.unreported.table.isVisible()
    panel = page.unreported.panel
    told = {"Cawdale is told to improve", "Leaders of Cawdale promise better", "ILACS 2018, Mar 2020"}
    qtbot.waitUntil(lambda: told <= {link.toolTip() for link in panel.findChildren(LinkButton)})
    assert panel.heading.text() == "Cawdale"
    link = next(link for link in panel.findChildren(LinkButton) if link.toolTip() == "ILACS 2018, Mar 2020")
    with qtbot.waitSignal(page.requestOpenEvidence):
        qtbot.mouseClick(link, LEFT)
    page.unreported.table.setFocus()
    with qtbot.waitSignal(page.requestOpenEvidence):
        QTest.keyClick(page.unreported.table, Qt.Key.Key_Return)


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(qtbot: QtBot, page: PressPage) -> None:
    with qtbot.waitSignal(page.model.viewRead):
        page.apply_text("no such words")
    assert page.empty.isVisible()
    assert page.empty.sentence.text() == "Nothing matches these filters."
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(page.empty.button, LEFT)
    assert page.matrix.isVisible()


def test_a_library_without_reports_says_what_to_do(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "articles.jdesk", (AGREES,)))
    assert page.empty.sentence.text().startswith("Nothing to compare yet.")
    with qtbot.waitSignal(page.requestImport):
        qtbot.mouseClick(page.empty.button, LEFT)


def test_out_of_sight_only_the_badge_is_read(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = PressPage(desk)
    qtbot.addWidget(page)
    desk.tasks.libraryOpened.connect(page.library_opened)
    with qtbot.waitSignal(page.badgeChanged, check_params_cb=lambda waiting: waiting == 1):
        desk.tasks.open(make_comparisons(tmp_path / "press.jdesk"))
    assert page.model.rowCount() == 0
    with qtbot.waitSignal(page.model.viewRead):
        page.show()
    assert page.model.rowCount() == 3


def test_the_row_is_copied_in_words(page: PressPage) -> None:
    page.copy_selection()
    copied = QApplication.clipboard().text().split("\t")
    assert copied[:4] == ["Top marks in everything", "Severn Valley News", "14 Aug 2025", "2 differ"]
    differing = [words for words in copied if "differs" in words]
    assert "Care leavers: differs. The article says Outstanding, the report Good." in differing
    assert len(differing) == 2


def test_what_may_be_misread_is_not_copied_as_a_fact(page: PressPage) -> None:
    inspection = page.model.index(0, 0)
    rows = (page.model.index(row, 0, inspection) for row in range(page.model.rowCount(inspection)))
    page.matrix.go_to(next(index for index in rows if page.model.article(index).document.title == DOUBTFUL.headline))
    page.copy_selection()
    told = QApplication.clipboard().text().split("\t")
    assert any("unsure. The article seems to say" in words for words in told)
    assert not {"Good", "Outstanding"} & set(told)


def test_the_words_of_both_sides_are_copied_with_their_sources(qtbot: QtBot, page: PressPage) -> None:
    qtbot.waitUntil(page.evidence.copy_button.isEnabled)
    qtbot.mouseClick(page.evidence.copy_button, LEFT)
    head, article, report = QApplication.clipboard().text().split("\n")
    assert head.startswith("Shropshire, ILACS 2023, 23 Jun – 4 Jul 2025. Care leavers: differs.")
    assert article.startswith("Article says: “")
    assert article.endswith("(Severn Valley News, 14 Aug 2025)")
    assert report.startswith("Report says: “")
    assert "Ofsted report" in report


def test_where_no_grade_is_chosen_the_report_is_not_said_to_be_silent(qtbot: QtBot, page: PressPage) -> None:
    page.matrix.go_to(page.model.index(0, 0))
    qtbot.waitUntil(lambda: page.evidence.report.nothing.text() == "Choose a grade or a date above.")
    assert not page.evidence.copy_button.isEnabled()


def test_a_doubtful_difference_is_where_the_page_begins_if_there_is_no_other(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "doubt.jdesk", (REPORT, DOUBTFUL)))
    qtbot.waitUntil(lambda: page.matrix.currentIndex().isValid())
    qtbot.waitUntil(lambda: "may be misread" in sentence(page))


def test_what_may_only_be_misread_is_told_as_unsure_and_does_not_wait(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    waiting: list[int] = []
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "doubt.jdesk", (REPORT, DOUBTFUL)))
    assert page.head.count.text() == "1 inspection with a report and articles, 0 differ, 1 unsure"
    page.badgeChanged.connect(waiting.append)
    with qtbot.waitSignal(page.model.viewRead):
        qtbot.mouseClick(page.head.choice.chips[Showing.DIFFERING], LEFT)
    assert waiting == [0]
    assert page.empty.sentence.text() == (
        "No article gives another grade than its report for certain. 1 inspection is unsure."
    )
    with qtbot.waitSignal(page.head.showingChosen):
        qtbot.mouseClick(page.head.choice.chips[Showing.COMPARED], LEFT)
    qtbot.waitUntil(page.matrix.isVisible)


def test_a_filter_leaves_the_number_of_what_waits_alone(qtbot: QtBot, page: PressPage) -> None:
    told: list[int] = []
    page.badgeChanged.connect(told.append)
    with qtbot.waitSignal(page.model.viewRead):
        page.apply_text("no such words")
    assert told == []
    with qtbot.waitSignal(page.badgeChanged):
        page.read_again(Changes())
    assert told == [1]


def test_the_grade_of_a_cell_can_be_explained(page: PressPage) -> None:
    asked = page.grade_in_question()
    assert asked is not None
    assert (asked.framework, asked.area, asked.grade) == ("ilacs_2023", "care_leavers", "outstanding")


def test_a_report_of_its_own_is_nothing_to_compare(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = page_on(qtbot, desk, make_comparisons(tmp_path / "report.jdesk", (REPORT,)))
    counted: list[int] = []
    desk.tasks.query(lambda library: len(inspection_rows(library, InspectionFilter(), (), 0, 9)), counted.append)
    qtbot.waitUntil(lambda: counted == [1])
    assert page.model.rowCount() == 0
