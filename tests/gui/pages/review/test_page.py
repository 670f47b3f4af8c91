"""The Review page as somebody uses it: decide by key, change, skip, undo, filter."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMessageBox

from core.library import (
    ReviewKind,
    Signature,
    add_document,
    correct_judgement,
    create_library,
    judgement,
    remove_document,
    standing_findings,
)
from core.model import Basis
from gui.pages.review.keys import SINGLE_KEYS
from gui.settings import PERSON
from tests.gui.accessible import faults, reachable, tab_order
from tests.gui.pages.review.doubts import (
    CARE,
    HELP,
    OVERALL,
    TEXT,
    WHOLE_BOARD,
    differing,
    left,
    make_doubts,
    only,
    review_on,
    unnamed,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pytestqt.qtbot import QtBot

    from core.library import ClaimValues, Library, StandingFinding
    from gui.desk import Desk
    from gui.pages.review.page import ReviewPage

Key = Qt.Key
KINDS = [
    ReviewKind.CONFLICT,
    ReviewKind.DOUBTFUL_READING,
    ReviewKind.FAILED_CHECK,
    *[ReviewKind.DOUBTFUL_GRADE] * 4,
    ReviewKind.UNKNOWN_PROVIDER,
    ReviewKind.NOTHING_FOUND,
]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_doubts(tmp_path_factory.mktemp("template") / "fen.jdesk")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path, template: Path) -> ReviewPage:
    desk.settings.put(PERSON, "R. Quill")
    return review_on(qtbot, desk, Path(shutil.copy(template, tmp_path)))


def press(qtbot: QtBot, page: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget() or page
    qtbot.keyClick(focus, key, modifier or Qt.KeyboardModifier.NoModifier)


def shows(qtbot: QtBot, page: ReviewPage, subject: int, kind: ReviewKind) -> None:
    def there() -> bool:
        shown = page.sheet.shown
        return shown is not None and (shown.item.subject_id, shown.item.kind) == (subject, kind)

    qtbot.waitUntil(there)


def after_key(qtbot: QtBot, page: ReviewPage, key: Qt.Key) -> None:
    """Press a key that decides, and wait for the next item."""
    before = left(page)
    press(qtbot, page, key)
    qtbot.waitUntil(lambda: left(page) < before and (page.decider.free or page.empty.isVisible()))


def ask(qtbot: QtBot, page: ReviewPage, question: Callable[[Library], Any]) -> Any:
    answers: list[Any] = []
    page.desk.tasks.query(question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def claims(qtbot: QtBot, page: ReviewPage) -> dict[str, StandingFinding[ClaimValues]]:
    def read(library: Library) -> dict[str, StandingFinding[ClaimValues]]:
        return {one.values.area: one for one in standing_findings(library, 1).claims}

    found: dict[str, StandingFinding[ClaimValues]] = ask(qtbot, page, read)
    return found


# What is shown


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


# Deciding by key


def test_enter_confirms_all_that_the_words_tell_and_goes_on(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    after_key(qtbot, page, Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheet.question.text() == "Do these words say Requires improvement for Care leavers?")
    held = claims(qtbot, page)
    assert all(held[area].decided and held[area].stands for area in (OVERALL, HELP, CARE))
    assert held[OVERALL].trail[0].made_by == "R. Quill"
    assert not held["care_leavers"].decided


def test_r_rejects(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    after_key(qtbot, page, Key.Key_R)
    held = claims(qtbot, page)
    assert not any(held[area].stands for area in (OVERALL, HELP, CARE))


def test_e_and_a_number_change_the_grade_and_enter_applies(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    assert page.sheet.editing
    assert not page.sheet.bar.apply.isEnabled()
    press(qtbot, page, Key.Key_3)
    assert page.sheet.bar.apply.accessibleName() == "Change to Requires improvement"
    after_key(qtbot, page, Key.Key_Return)
    changed = claims(qtbot, page)[OVERALL]
    assert changed.values.grade == "requires_improvement"
    assert changed.as_read is not None
    assert changed.as_read.grade == "good"
    assert page.queue.view.hasFocus()


def test_the_form_changes_area_and_time_and_keeps_the_reason(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    form = page.sheet.form.claim
    form.area.setCurrentIndex(form.area.findData("impact_of_leaders"))
    form.tense.setCurrentIndex(1)
    qtbot.keyClicks(form.when, "2021")
    qtbot.keyClicks(form.signing.reason, "Says so in the next sentence, see 3")
    form.signing.reason.setFocus()
    after_key(qtbot, page, Key.Key_Return)
    changed = claims(qtbot, page)["impact_of_leaders"]
    assert (changed.values.grade, changed.values.when) == ("good", "2021")
    assert changed.trail[0].reason == "Says so in the next sentence, see 3"


def test_letters_in_a_field_are_letters(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    reason = page.sheet.form.claim.signing.reason
    reason.setFocus()
    for letter in "res1":
        qtbot.keyClicks(reason, letter)
    assert reason.text() == "res1"
    assert page.sheet.editing
    assert page.sheet.form.claim.grades.grade == "good"


def test_escape_changes_nothing(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    press(qtbot, page, Key.Key_4)
    press(qtbot, page, Key.Key_Escape)
    assert not page.sheet.editing
    assert page.queue.view.hasFocus()
    assert not claims(qtbot, page)[OVERALL].decided


def test_escape_asks_before_a_reason_is_lost(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    page.sheet.form.claim.signing.reason.setText("As the letter says.")
    press(qtbot, page, Key.Key_Escape)
    assert page.sheet.editing
    box = next(each for each in page.findChildren(QMessageBox) if each.isVisible())
    throw = next(button for button in box.buttons() if button.text() == "Throw away")
    qtbot.mouseClick(throw, Qt.MouseButton.LeftButton)
    assert not page.sheet.editing


def test_a_grade_is_chosen_for_a_conflict(qtbot: QtBot, page: ReviewPage) -> None:
    inspection = page.sheet.shown.item.subject_id if page.sheet.shown else 0
    press(qtbot, page, Key.Key_E)
    press(qtbot, page, Key.Key_4)
    after_key(qtbot, page, Key.Key_Return)
    held = ask(qtbot, page, lambda library: judgement(library, inspection, OVERALL))
    assert (held.grade, held.basis) == ("inadequate", Basis.CORRECTED)


def test_a_provider_is_named(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.UNKNOWN_PROVIDER)
    press(qtbot, page, Key.Key_E)
    page.sheet.form.reading.provider.setText("Walsall")
    before = left(page)
    qtbot.mouseClick(page.sheet.bar.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: left(page) < before)
    found = ask(qtbot, page, lambda library: standing_findings(library, 4).inspections[0].values.provider)
    assert found.name == "Walsall"


def test_s_skips_and_at_the_end_begins_again(qtbot: QtBot, page: ReviewPage) -> None:
    first = page.sheet.shown.item.subject_id if page.sheet.shown else 0
    for _ in KINDS[1:]:
        press(qtbot, page, Key.Key_S)
    assert page.sheet.progress.place.text() == f"{len(KINDS)} of {len(KINDS)}"
    press(qtbot, page, Key.Key_S)
    shows(qtbot, page, first, ReviewKind.CONFLICT)
    assert left(page) == len(KINDS)


def test_keys_can_be_switched_off(qtbot: QtBot, page: ReviewPage) -> None:
    page.sheet.progress.keys.click()
    assert not page.desk.settings.get(SINGLE_KEYS)
    page.activate()
    first = page.queue.current_row()
    for key in (Key.Key_S, Key.Key_E, Key.Key_R, Key.Key_Return):
        press(qtbot, page, key)
    assert (page.queue.current_row(), page.sheet.editing, page.decider.free) == (first, False, True)
    before = left(page)
    qtbot.mouseClick(page.sheet.bar.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: left(page) < before)


def test_enter_on_the_box_decides_and_leaves_the_box_ticked(qtbot: QtBot, page: ReviewPage) -> None:
    page.sheet.progress.keys.setFocus()
    after_key(qtbot, page, Key.Key_Return)
    assert page.sheet.progress.keys.isChecked()
    assert page.desk.settings.get(SINGLE_KEYS)


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


def test_enter_on_a_button_presses_that_button(qtbot: QtBot, page: ReviewPage) -> None:
    page.sheet.bar.skip.setFocus()
    press(qtbot, page, Key.Key_Return)
    assert page.queue.current_row() == 1
    assert left(page) == len(KINDS)


def test_two_keys_in_haste_decide_one_item(qtbot: QtBot, page: ReviewPage) -> None:
    press(qtbot, page, Key.Key_Return)
    press(qtbot, page, Key.Key_Return)
    qtbot.waitUntil(lambda: left(page) == len(KINDS) - 1 and page.decider.free)
    qtbot.wait(50)
    assert left(page) == len(KINDS) - 1


# Progress and undo


def test_what_was_decided_today_is_told_by_how(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    after_key(qtbot, page, Key.Key_Return)
    after_key(qtbot, page, Key.Key_R)
    page.queue.show_all()
    told = "4 decided today: 3 confirmed, 1 rejected"
    qtbot.waitUntil(lambda: page.sheet.progress.decided.text() == told)
    qtbot.waitUntil(lambda: page.sheet.progress.place.text() == f"5 of {len(KINDS)}")
    assert (page.sheet.progress.bar.value(), page.sheet.progress.bar.maximum()) == (4, len(KINDS))


def test_undo_brings_the_item_back_and_redo_takes_it(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    item = page.sheet.shown.item if page.sheet.shown else None
    assert item is not None
    after_key(qtbot, page, Key.Key_R)
    assert page.sheet.bar.undo.accessibleName() == "Undo “Reject three grades”"
    qtbot.mouseClick(page.sheet.bar.undo, Qt.MouseButton.LeftButton)
    shows(qtbot, page, item.subject_id, ReviewKind.DOUBTFUL_GRADE)
    assert left(page) == len(KINDS)
    assert all(one.stands for one in claims(qtbot, page).values())
    page.desk.history.redo()
    qtbot.waitUntil(lambda: left(page) == len(KINDS) - 3)
    assert not claims(qtbot, page)[OVERALL].stands


def test_when_everything_is_decided_nothing_needs_eyes(qtbot: QtBot, page: ReviewPage) -> None:
    badges: list[int] = []
    page.badgeChanged.connect(badges.append)
    while left(page):
        after_key(qtbot, page, Key.Key_Return)
        qtbot.waitUntil(lambda: page.empty.isVisible() or page.decider.free)
    assert page.empty.isVisible()
    assert page.empty.sentence.text().startswith("Nothing needs eyes.")
    with qtbot.assertNotEmitted(page.requestImport):
        press(qtbot, page, Key.Key_Return)
    with qtbot.waitSignal(page.requestImport):
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert badges[-1] == 0


# Filters, other libraries


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


# Without a mouse, without seeing it


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
