"""What the window adds to the Review page: how much waits in the navigation, undo in the menu, F2 everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from core.importing import ImportSummary
from gui.actions import Command
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.dialogs import import_job
from gui.dialogs.import_progress import ImportDialog
from gui.pages.directory import page_number
from tests.gui.import_results_made import DOUBTED, GRADED
from tests.gui.pages.review.doubts import make_doubts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow

ITEMS = 9
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_doubts(tmp_path / "fen.jdesk")


def waiting(window: MainWindow) -> str:
    model = window.navigation.model()
    index = model.index(page_number("review"), 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_navigation_tells_how_much_needs_eyes_before_the_page_is_looked_at(
    qtbot: QtBot, opened: MainWindow
) -> None:
    assert opened.page is opened.pages.judgements
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS} waiting")


def test_it_follows_a_decision_made_elsewhere(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS} waiting")
    opened.pages.articles.decisions.delete(5, "Bins move to Tuesdays")
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS - 1} waiting")


def test_a_closed_library_has_nothing_waiting(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS} waiting")
    opened.library.close()
    qtbot.waitUntil(lambda: waiting(opened) == "Review")


def test_a_decision_is_undone_from_the_menu(qtbot: QtBot, opened: MainWindow) -> None:
    opened.show_page(opened.pages.review)
    qtbot.waitUntil(lambda: opened.pages.review.sheet.shown is not None)
    QTest.keyClick(opened.pages.review.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS - 1} waiting")
    assert opened.actions_[Command.UNDO].text() == "&Undo “Mark ‘Marlow’ as reviewed”"
    QTest.keyClick(opened.pages.review.queue.view, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS} waiting")


def test_f2_corrects_the_grade_of_the_current_cell(qtbot: QtBot, opened: MainWindow) -> None:
    page = opened.pages.judgements
    row = page.model.find_name("Fenwick", after=-1)
    assert row is not None
    page.table.setCurrentIndex(page.model.index(row, page.table.column_of_area("help_and_protection")))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    (dialog,) = opened.findChildren(CorrectJudgementDialog)
    qtbot.waitUntil(lambda: dialog.subject.text() == "Fenwick: Help and protection")
    dialog.form.grades.choose_number(4)
    qtbot.mouseClick(dialog.correct_button, Qt.MouseButton.LeftButton)
    trail = page.details.correction.trail
    qtbot.waitUntil(lambda: [line.what for line in trail.lines] == ["Corrected to Inadequate, before Good"])
    assert trail.isVisible()


def test_f2_on_the_review_page_opens_its_form(qtbot: QtBot, opened: MainWindow) -> None:
    opened.show_page(opened.pages.review)
    qtbot.waitUntil(lambda: opened.pages.review.sheet.shown is not None)
    QTest.keyClick(opened.pages.review.queue.view, Qt.Key.Key_F2)
    assert opened.pages.review.sheet.editing


def test_the_doubts_of_an_import_are_reviewed_alone(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubted = replace(DOUBTED, document_id=4)
    monkeypatch.setattr(import_job, "import_files_apart", lambda *_, **__: ImportSummary((GRADED, doubted), 2))
    (tmp_path / "a.txt").write_text("Bins move to Tuesdays.", encoding="utf-8")
    opened.openings.import_paths([tmp_path / "a.txt"])
    (dialog,) = opened.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.finished_view.isVisible)
    qtbot.mouseClick(dialog.finished_view.show_button, Qt.MouseButton.LeftButton)
    assert opened.page is opened.pages.review
    sheet = opened.pages.review.sheet
    qtbot.waitUntil(lambda: sheet.shown is not None and sheet.shown.item.document_id == 4)
    assert opened.pages.review.queue.model.rowCount() == 1
    QTest.keyClick(opened.pages.review.queue.view, Qt.Key.Key_Return)
    qtbot.waitUntil(opened.pages.review.empty.isVisible)
    assert opened.pages.review.empty.button.text() == "Show all documents"


def test_the_field_filters_what_needs_eyes_and_the_navigation_goes_on_telling_all(
    qtbot: QtBot, opened: MainWindow
) -> None:
    page, field = opened.pages.review, opened.toolbar.field
    opened.show_page(page)
    assert field.placeholderText() == "Filter review"
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == ITEMS)
    field.setText("zzzz")
    qtbot.waitUntil(page.empty.isVisible)
    assert waiting(opened) == f"Review, {ITEMS} waiting"
    opened.actions_[Command.CLEAR_FILTERS].trigger()
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == ITEMS)
    assert field.text() == ""


# What is begun and not decided


def begin_change(qtbot: QtBot, window: MainWindow) -> None:
    """Type the reason for a change of the first item, a conflict, and go to another page."""
    page = window.pages.review
    window.show_page(page)
    qtbot.waitUntil(lambda: page.sheet.shown is not None)
    QTest.keyClick(page.queue.view, Qt.Key.Key_E)
    form = page.sheet.form.judgement
    QTest.keyClicks(form.signing.reason, "The report says so")
    window.show_page(window.pages.judgements)


def shown_question(window: MainWindow) -> QMessageBox:
    (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    return box


def answer(qtbot: QtBot, window: MainWindow, words: str) -> None:
    box = shown_question(window)
    button = next(each for each in box.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_begun_stands_when_one_comes_back_to_the_page(qtbot: QtBot, opened: MainWindow) -> None:
    begin_change(qtbot, opened)
    opened.show_page(opened.pages.review)
    sheet = opened.pages.review.sheet
    assert (sheet.editing, sheet.form.judgement.signing.reason.text()) == (True, "The report says so")


def test_closing_the_window_asks_and_leads_back(qtbot: QtBot, opened: MainWindow) -> None:
    begin_change(qtbot, opened)
    assert not opened.close()
    assert shown_question(opened).text() == "Throw away what you began to change about “Marlow”?"
    assert not opened.close(), "asked once is enough"
    answer(qtbot, opened, "Go on writing")
    assert opened.isVisible()
    assert opened.page is opened.pages.review
    assert opened.pages.review.sheet.form.judgement.signing.reason.text() == "The report says so"
    assert not opened.close()
    answer(qtbot, opened, "Throw away")
    assert not opened.isVisible()


def test_escape_in_the_question_leads_back_to_an_item_that_a_filter_hides(qtbot: QtBot, opened: MainWindow) -> None:
    begin_change(qtbot, opened)
    page = opened.pages.review
    opened.show_page(page)
    opened.toolbar.field.setText("zzzz")
    qtbot.waitUntil(page.empty.isVisible)
    assert not opened.close()
    QTest.keyClick(shown_question(opened), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.sheet.editing)
    assert page.sheet.form.judgement.signing.reason.text() == "The report says so"
    assert opened.toolbar.field.text() == ""


def test_another_library_asks_first_and_has_nothing_begun(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    other = make_doubts(tmp_path / "other.jdesk")
    begin_change(qtbot, opened)
    first = opened.desk.tasks.open_library
    opened.library.open(other)
    answer(qtbot, opened, "Go on writing")
    assert opened.desk.tasks.open_library is first
    opened.library.open(other)
    with qtbot.waitSignal(opened.desk.tasks.libraryOpened):
        answer(qtbot, opened, "Throw away")
    opened.show_page(opened.pages.review)
    qtbot.waitUntil(lambda: opened.pages.review.sheet.shown is not None)
    assert not opened.pages.review.sheet.editing


def test_closing_the_library_asks_first(qtbot: QtBot, opened: MainWindow) -> None:
    begin_change(qtbot, opened)
    opened.actions_[Command.CLOSE_LIBRARY].trigger()
    assert opened.desk.tasks.open_library is not None
    answer(qtbot, opened, "Throw away")
    qtbot.waitUntil(lambda: opened.desk.tasks.open_library is None)


def test_what_is_decided_is_not_asked_about(qtbot: QtBot, opened: MainWindow) -> None:
    begin_change(qtbot, opened)
    page = opened.pages.review
    opened.show_page(page)
    page.sheet.form.judgement.grades.choose_number(1)
    qtbot.mouseClick(page.sheet.bar.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: waiting(opened) == f"Review, {ITEMS - 1} waiting")
    assert opened.close()
