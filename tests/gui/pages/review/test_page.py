"""The Review page shows what needs eyes, with its words and its place; it is filtered and gone through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel

from core.library import (
    ReviewKind,
    Signature,
    add_document,
    correct_judgement,
    create_library,
    remove_document,
)
from gui.delegates.grade_chip import GradeChipLabel
from gui.settings import PERSON
from tests.gui.accessible import faults, reachable, tab_order
from tests.gui.pages.press.comparisons import AGREES, REPORT, make_comparisons
from tests.gui.pages.review.doubts import KINDS, OVERALL, TEXT, WHOLE_BOARD, differing, unnamed
from tests.gui.pages.review.review_pages import Key, after_key, left, only, press, review_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.review.page import ReviewPage


def test_the_model_keeps_the_rules_of_qt_while_the_queue_shrinks(qtbot: QtBot, page: ReviewPage) -> None:
    tester = QAbstractItemModelTester(page.queue.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    after_key(qtbot, page, Key.Key_Return)
    assert tester.model() is page.queue.model
    assert page.queue.model.rowCount() == len(KINDS) - 1


def test_conflicts_come_first_and_the_place_is_told(page: ReviewPage) -> None:
    rows = [page.queue.model.item(row) for row in range(page.queue.model.rowCount())]
    assert [item.kind for item in rows if item] == KINDS
    assert page.sheet.progress.place.text() == f"1 of {len(KINDS)}"
    assert page.queue.count.text() == f"{len(KINDS)} left"
    assert page.sheet.question.text() == "Which grade holds for Overall effectiveness?"


def test_a_conflict_shows_what_each_document_says(page: ReviewPage) -> None:
    shown = page.sheet.shown
    assert shown is not None
    assert {side.grade for side in shown.sides} == {"outstanding", "inadequate"}
    assert all(side.quoted.sentence.startswith("Children’s services in Marlow") for side in shown.sides)


def test_the_words_of_a_doubtful_grade_are_in_sight_and_ringed(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    text = page.sheet.evidence.text
    assert [TEXT[start:end] for start, end in text.current_spans()] == [WHOLE_BOARD]
    start = TEXT.index(WHOLE_BOARD)
    assert text.viewport().rect().contains(text.areas_of(start, start + 3)[0].toRect())
    assert "right in about 6 of 10 texts" in page.sheet.side.reason


def test_grades_from_the_same_words_are_asked_together(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    assert page.sheet.question.text() == "Do these words grade 3 areas Good?"
    assert page.sheet.bar.confirm.accessibleName() == "Confirm 3 grades"


def test_the_list_names_who_was_inspected_and_the_headline_stands_in_the_tip(page: ReviewPage) -> None:
    model = page.queue.model
    row = KINDS.index(ReviewKind.DOUBTFUL_GRADE)
    assert model.index(row).data() == "Fenwick"
    assert model.index(row).data(Qt.ItemDataRole.AccessibleTextRole).split("\n") == [
        "Fenwick",
        "Overall effectiveness: Good?",
        "Fenwick council hears from inspectors",
    ]
    assert model.index(KINDS.index(ReviewKind.UNKNOWN_PROVIDER)).data() == "A council is told to do better"


def test_a_grade_for_all_areas_is_shown_beside_what_the_report_says_of_each(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    every = AGREES.but(grades={"all_areas": "outstanding"}, earlier={}, confidence=0.6)
    page = review_on(qtbot, desk, make_comparisons(tmp_path / "every.jdesk", (REPORT, every)))
    assert page.sheet.question.text() == "Do these words say Outstanding for all areas?"
    told = [label.text() for label in page.sheet.side.findChildren(QLabel)]
    assert [words for words in told if words.endswith("official report")] == [
        "Leaders, official report",
        "Help & protection, official report",
        "In care, official report",
        "Care leavers, official report",
        "Overall, official report",
    ]
    chips = [chip.accessibleName() for chip in page.sheet.side.findChildren(GradeChipLabel)]
    assert chips == ["Outstanding"] * 4 + ["Good", "Outstanding"]


def test_what_no_other_document_tells_is_not_told_as_held(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    told = [label.text() for label in page.sheet.side.findChildren(QLabel)]
    assert "No other document tells of it." in told
    assert "One article" not in told


def test_the_queue_has_the_focus_when_doubts_come_into_an_empty_page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "empty.jdesk"
    create_library(path).close()
    page = review_on(qtbot, desk, path)
    assert page.empty.button.hasFocus()
    document, told = unnamed()
    qtbot.waitUntil(page.empty.isVisible)
    desk.tasks.query(lambda library: add_document(library, document, told, b"").changes, desk.tasks.announce)
    qtbot.waitUntil(lambda: page.sheet.shown is not None)
    assert page.queue.view.hasFocus()


def test_the_kinds_of_the_menu_filter_the_queue(qtbot: QtBot, page: ReviewPage) -> None:
    menu = page.queue.kinds.menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.isEnabled()]
    assert "Doubtful grade\t4" in words
    next(action for action in menu.actions() if action.data() == ReviewKind.FAILED_CHECK).trigger()
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == 1)
    qtbot.waitUntil(lambda: page.sheet.question.text() == "Does this text contradict itself?")
    assert page.queue.kinds.value == "Statements differ"
    page.clear_filters()
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == len(KINDS))


def test_words_filter_the_queue_and_what_is_left_is_told_whole(qtbot: QtBot, page: ReviewPage) -> None:
    told: list[int] = []
    page.badgeChanged.connect(told.append)
    page.apply_text("Marlow")
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == 1)
    assert page.queue.count.text() == "1 left"
    assert page.sheet.progress.place.text() == "1 of 1"
    assert told[-1] == left(page) == len(KINDS)
    page.apply_text("Marlow zzzz")
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.sentence.text() == "Nothing with these words needs eyes."
    assert page.queue.isVisible()
    with qtbot.waitSignal(page.filterTextChanged, check_params_cb=lambda text: not text):
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == len(KINDS))
    assert page.filter_text == ""


def test_the_kind_and_the_words_filter_together(qtbot: QtBot, page: ReviewPage) -> None:
    page.queue.show_kinds((ReviewKind.DOUBTFUL_GRADE,))
    page.apply_text("mostly")
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == 1)
    page.queue.show_kinds(())
    qtbot.waitUntil(lambda: page.queue.model.tally.by_kind == {ReviewKind.DOUBTFUL_GRADE: 1})
    assert page.queue.model.rowCount() == 1


def test_only_the_doubts_of_some_documents(qtbot: QtBot, page: ReviewPage) -> None:
    page.show_documents((4,))
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == 1)
    assert page.queue.some.text() == "Only of 1 document:"
    qtbot.mouseClick(page.queue.only_some, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == len(KINDS))


def test_a_read_only_library_is_looked_at_and_not_decided(qtbot: QtBot, page: ReviewPage) -> None:
    opened = page.desk.tasks.open_library
    assert opened is not None
    with qtbot.waitSignal(page.desk.tasks.libraryOpened):
        page.desk.tasks._on_opened(replace(opened, read_only=True))
    qtbot.waitUntil(lambda: page.sheet.shown is not None)
    assert not page.sheet.bar.confirm.isEnabled()
    assert page.sheet.bar.skip.isEnabled()
    press(qtbot, page, Key.Key_Return)
    press(qtbot, page, Key.Key_E)
    assert not page.sheet.editing
    assert left(page) == len(KINDS)


def test_the_words_open_in_their_document(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    start = TEXT.index(WHOLE_BOARD)
    with qtbot.waitSignal(page.requestOpenEvidence) as asked:
        qtbot.mouseClick(page.sheet.evidence.open_link, Qt.MouseButton.LeftButton)
    assert asked.args == [1, (start, start + len(WHOLE_BOARD))]


def test_the_queue_follows_what_others_change(qtbot: QtBot, page: ReviewPage) -> None:
    page.desk.tasks.query(lambda library: remove_document(library, 1), page.desk.tasks.announce)
    qtbot.waitUntil(lambda: left(page) == len(KINDS) - 6)


def test_everything_says_what_it_is_and_tab_goes_through_it(qtbot: QtBot, page: ReviewPage) -> None:
    for kind in dict.fromkeys(KINDS):
        only(qtbot, page, kind)
        for _ in range(2):
            assert faults(page) == []
            assert reachable(page) - set(tab_order(page, page.queue.view)) == set()
            page.sheet.open_form()
        page.sheet.close_form()


def test_f6_goes_from_pane_to_pane(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    panes = [page.sheet.evidence.text, page.sheet.bar.confirm, page.queue.view]
    for pane in panes:
        press(qtbot, page, Key.Key_F6)
        assert QApplication.focusWidget() is pane


def test_the_selected_grade_can_be_explained(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    asked = page.grade_in_question()
    assert asked is not None
    assert (asked.framework, asked.area, asked.grade) == ("ilacs_2023", OVERALL, "good")


def test_an_inspection_that_no_document_tells_of_shows_what_was_decided(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.settings.put(PERSON, "R. Quill")
    path = tmp_path / "forsaken.jdesk"
    with create_library(path) as library:
        document, findings = differing()[0]
        added = add_document(library, document, findings, b"x").document_id
        correct_judgement(library, 1, OVERALL, "good", Signature("Anna", "I asked."))
        remove_document(library, added)
    page = review_on(qtbot, desk, path)
    assert page.sheet.question.text() == "Is this inspection to stay without a document?"
    assert "kept for 1 corrected grade" in page.sheet.side.reason
    assert page.sheet.evidence.source.text() == "No document tells of it"
    shown = page.sheet.shown
    assert shown is not None
    assert [each.made_by for each in shown.corrections] == ["Anna"]
    assert not page.sheet.bar.reject.accessibleName()
    press(qtbot, page, Key.Key_Return)
    qtbot.waitUntil(lambda: left(page) == 0)
