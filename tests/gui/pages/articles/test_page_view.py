"""A report's pages are shown as printed, with the words of each grade boxed where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from core.library import add_document, create_library
from core.model import Claim, DocumentKind, Findings, Provider, ProviderType, ReportedInspection, Tense
from core.reading import read_bytes
from gui.evidence.marks import FindingKey, FindingSort
from gui.models.claims import ClaimColumn
from tests.core.reading.pdf_builder import build_pdf
from tests.gui.desks import words
from tests.gui.pages.articles.article_pages import page_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.articles.page import ArticlesPage
    from gui.pages.articles.page_view import PageView

LEFT = Qt.MouseButton.LeftButton
TITLE = "Inspection of Fenwick children’s services"
PAGES = [
    [TITLE, "Inspection dates: 4 to 15 March 2024", "Overall effectiveness Good", "Care leavers Inadequate"],
    ["Children wait too long.", *(["Leaders know their services well."] * 30), "Help and protection Good"],
    ["About this inspection", "It was led by Joan Ashdown."],
]
GRADES = (
    ("overall_effectiveness", "good", "Overall effectiveness Good"),
    ("care_leavers", "inadequate", "Care leavers Inadequate"),
    ("help_and_protection", "good", "Help and protection Good"),
)
OVERALL, HELP = FindingKey(FindingSort.CLAIM, 0, 0), FindingKey(FindingSort.CLAIM, 0, 2)


def make_reports(path: Path, original: bytes | None = None) -> Path:
    """A library with one report; with ``original`` those bytes are kept for it."""
    data = build_pdf(PAGES)
    document = read_bytes(data, "fenwick.pdf")
    claims = tuple(
        Claim(area, grade, Tense.CURRENT, words(document, told), "cover table", 0.99) for area, grade, told in GRADES
    )
    reported = ReportedInspection(
        Provider("Fenwick", ProviderType.CHILDRENS_SERVICES), "Ofsted", "ilacs_2023", claims=claims
    )
    findings = Findings(DocumentKind.OFFICIAL_REPORT, "1", title=TITLE, inspections=(reported,))
    with create_library(path) as library:
        add_document(library, document, findings, data if original is None else original)
    return path


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ArticlesPage:
    page = page_on(qtbot, desk, make_reports(tmp_path / "fen.jdesk"), TITLE)
    qtbot.waitUntil(lambda: len(view(page).boxes()) == 2)
    return page


def view(page: ArticlesPage) -> PageView:
    return page.reader.page_view


def boxed(page: ArticlesPage) -> list[FindingKey]:
    return [box.key for box in view(page).boxes()]


def test_a_report_opens_as_its_first_page_with_its_grades_boxed(page: ArticlesPage) -> None:
    assert page.reader.shows_page
    assert page.reader.page_bar.number.value() == 1
    assert page.reader.page_bar.total.text() == "of 3"
    assert boxed(page) == [OVERALL, FindingKey(FindingSort.CLAIM, 0, 1)]
    picture = view(page).picture()
    width = picture.image.width() / picture.scale
    assert width == pytest.approx(595, abs=2)
    for box in picture.boxes:
        assert 60 < box.area.left() < 80
        assert 40 < box.area.top() < 160


def test_a_report_is_counted_as_a_report(qtbot: QtBot, page: ArticlesPage) -> None:
    with qtbot.waitSignal(page.countChanged) as told:
        page.list.reload()
    assert told.args == ["1 report"]
    with qtbot.waitSignal(page.countChanged) as told:
        page.list.show_text("no such words")
    assert told.args == ["0 articles"]


def test_a_grade_turns_to_its_page_and_rings_its_words(qtbot: QtBot, page: ArticlesPage) -> None:
    table = page.findings.contents.tables()[0]
    place = table.visualRect(table.model().index(2, ClaimColumn.AREA)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert view(page).page == 2
    qtbot.waitUntil(lambda: boxed(page) == [HELP])
    (box,) = view(page).boxes()
    assert view(page).viewport().rect().contains(view(page).area_of(box).toRect())
    assert page.reader.text.current_spans() != ()


def test_a_click_on_boxed_words_selects_their_grade(qtbot: QtBot, page: ArticlesPage) -> None:
    box = view(page).boxes()[1]
    qtbot.mouseClick(view(page).viewport(), LEFT, pos=view(page).area_of(box).center().toPoint())
    (index,) = page.findings.contents.tables()[0].selectionModel().selectedRows()
    assert index.row() == 1
    assert view(page).box_at(QPointF(2, 2)) is None


def test_page_keys_turn_the_page_at_its_ends(qtbot: QtBot, page: ArticlesPage) -> None:
    pages = view(page)
    pages.setFocus()
    bar = pages.verticalScrollBar()
    while pages.page == 1:
        qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert (pages.page, bar.value()) == (2, 0)
    qtbot.keyClick(pages, Qt.Key.Key_PageUp)
    assert (pages.page, bar.value()) == (1, bar.maximum())
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page == 3
    assert not page.reader.page_bar.behind.isEnabled()
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert pages.page == 1
    page.reader.page_bar.number.setValue(2)
    assert pages.page == 2


def test_the_page_is_made_larger_and_fits_again(qtbot: QtBot, page: ArticlesPage) -> None:
    pages = view(page)
    fitting = pages.scale
    qtbot.mouseClick(page.reader.page_bar.larger, LEFT)
    assert pages.scale == pytest.approx(fitting * 1.25)
    assert pages.horizontalScrollBar().maximum() > 0
    qtbot.waitUntil(lambda: pages.picture() is not None and pages.picture().scale > fitting * 1.2)
    pages.setFocus()
    qtbot.keyClick(pages, "-")
    qtbot.keyClick(pages, "0")
    assert pages.scale == pytest.approx(fitting)
    place = QPointF(pages.viewport().rect().center())
    wheel = QWheelEvent(
        place,
        pages.mapToGlobal(place),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pages.viewport(), wheel)
    assert pages.zoom is not None


def test_page_and_text_are_switched_and_keep_the_finding(qtbot: QtBot, page: ArticlesPage) -> None:
    page._on_finding_chosen(HELP)
    qtbot.keyClick(view(page), Qt.Key.Key_F7)
    assert not page.reader.shows_page
    assert page.reader.text.hasFocus()
    assert not page.reader.page_bar.page_part.isVisible()
    assert page.reader.text.current_spans() != ()
    qtbot.mouseClick(page.reader.form_choice.chips[0], LEFT)
    assert page.reader.shows_page
    assert view(page).page == 2


def test_find_and_adding_lead_to_the_text(qtbot: QtBot, page: ArticlesPage) -> None:
    page.reader.open_find_bar()
    assert not page.reader.shows_page
    page.reader.switch_form()
    page.findings.addRequested.emit(1)
    assert not page.reader.shows_page
    assert page.reader.hint_label.isVisible()


def test_a_correction_is_told_on_the_page_at_once(qtbot: QtBot, page: ArticlesPage) -> None:
    page.findings._on_reject(OVERALL)
    qtbot.waitUntil(lambda: len(page._opened.claims(0)) == 2)
    qtbot.waitUntil(lambda: len(boxed(page)) == 1)


def test_an_original_that_cannot_be_drawn_is_shown_as_text_with_the_reason(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = page_on(qtbot, desk, make_reports(tmp_path / "fen.jdesk", b"%PDF-1.4 no more than this"), TITLE)
    qtbot.waitUntil(lambda: not page.reader.shows_page)
    assert page.reader.hint_label.text()
    assert not page.reader.form_choice.isVisible()
    page.reader.switch_form()
    assert not page.reader.shows_page


def test_an_article_has_no_pages(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    from tests.gui.pages.articles.article_pages import article_library

    page = page_on(qtbot, desk, article_library(tmp_path))
    assert not page.reader.shows_page
    assert not page.reader.form_choice.isVisible()
    assert page.reader.page_view.picture() is None
