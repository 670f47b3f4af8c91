"""What needs eyes is decided on the Review page by key: confirmed, changed, rejected, skipped, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.library import (
    ReviewKind,
    judgement,
    standing_findings,
)
from core.model import Basis
from gui.pages.review.keys import SINGLE_KEYS
from tests.gui.pages.review.doubts import CARE, HELP, KINDS, OVERALL
from tests.gui.pages.review.review_pages import Key, after_key, ask, claims, left, only, press, shows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.pages.review.page import ReviewPage


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
