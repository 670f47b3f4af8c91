"""What is begun about an item and not decided stays with it while one looks at others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.library import ReviewKind, confirm_item
from gui.corrections.signing import signature_of
from gui.models.roles import Role
from tests.gui.pages.review.doubts import KINDS, OVERALL
from tests.gui.pages.review.review_pages import Key, after_key, claims, left, only, press

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from gui.pages.review.page import ReviewPage

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def row(page: ReviewPage, number: int) -> QModelIndex:
    return page.queue.model.index(number)


def click(qtbot: QtBot, page: ReviewPage, number: int) -> None:
    """Click an item of the queue, and wait until it is on the sheet."""
    view = page.queue.view
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(row(page, number)).center())
    qtbot.waitUntil(lambda: page.sheet.shown is not None and page.sheet.shown.item == row(page, number).data(Role.ROW))


def begin(qtbot: QtBot, page: ReviewPage) -> None:
    """Of the first doubtful grade choose another grade, and type a reason."""
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    press(qtbot, page, Key.Key_3)
    form = page.sheet.form.claim
    form.signing.reason.setFocus()
    qtbot.keyClicks(form.signing.reason, "The letter says so")


def stands(page: ReviewPage) -> bool:
    """Whether what was begun stands in the open form."""
    form = page.sheet.form.claim
    begun = (form.grades.grade, form.signing.reason.text()) == ("requires_improvement", "The letter says so")
    return page.sheet.editing and page.sheet.form.form is form and begun


def test_what_is_begun_is_there_again_when_one_comes_back(qtbot: QtBot, page: ReviewPage) -> None:
    begin(qtbot, page)
    click(qtbot, page, 1)
    assert not page.sheet.editing
    click(qtbot, page, 0)
    assert stands(page)
    assert page.sheet.bar.apply.isEnabled()
    assert page.queue.view.hasFocus(), "nobody asked for the form"
    after_key(qtbot, page, Key.Key_Return)
    changed = claims(qtbot, page)[OVERALL]
    assert changed.values.grade == "requires_improvement"
    assert changed.trail[0].reason == "The letter says so"
    assert page.question_before_loss() == ""


def test_arrows_and_the_keys_for_the_next_record_keep_it_too(qtbot: QtBot, page: ReviewPage) -> None:
    begin(qtbot, page)
    page.activate()
    press(qtbot, page, Key.Key_Down)
    qtbot.waitUntil(lambda: not page.sheet.editing)
    press(qtbot, page, Key.Key_Up)
    qtbot.waitUntil(lambda: stands(page))
    page.go_next()
    qtbot.waitUntil(lambda: not page.sheet.editing)
    page.go_previous()
    qtbot.waitUntil(lambda: stands(page))


def test_a_filter_that_hides_the_item_keeps_it(qtbot: QtBot, page: ReviewPage) -> None:
    begin(qtbot, page)
    only(qtbot, page, ReviewKind.CONFLICT)
    assert not page.sheet.editing
    page.apply_text("nobody has these words")
    qtbot.waitUntil(page.empty.isVisible)
    page.clear_filters()
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    qtbot.waitUntil(lambda: stands(page))


def test_drafts_of_every_form_are_kept_side_by_side(qtbot: QtBot, page: ReviewPage) -> None:
    press(qtbot, page, Key.Key_E)
    page.sheet.form.judgement.signing.reason.setText("Marlow’s own letter")
    only(qtbot, page, ReviewKind.UNKNOWN_PROVIDER)
    press(qtbot, page, Key.Key_E)
    reading = page.sheet.form.reading
    reading.provider.setText("Walsall")
    begin(qtbot, page)
    assert page.question_before_loss() == "Throw away what you began to change about 3 items?"
    only(qtbot, page, ReviewKind.UNKNOWN_PROVIDER)
    assert (page.sheet.editing, reading.provider.text()) == (True, "Walsall")
    only(qtbot, page, ReviewKind.CONFLICT)
    assert (page.sheet.editing, page.sheet.form.judgement.signing.reason.text()) == (True, "Marlow’s own letter")
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    assert stands(page)


def test_all_fields_of_a_claim_come_back(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    form = page.sheet.form.claim
    form.area.setCurrentIndex(form.area.findData("impact_of_leaders"))
    form.tense.setCurrentIndex(1)
    qtbot.keyClicks(form.when, "2021")
    click(qtbot, page, 1)
    click(qtbot, page, 0)
    assert (form.area.currentData(), form.tense.currentIndex(), form.when.text()) == ("impact_of_leaders", 1, "2021")
    assert form.when.isVisible()


def test_the_queue_marks_what_is_begun(qtbot: QtBot, page: ReviewPage) -> None:
    begin(qtbot, page)
    assert not row(page, 0).data(Role.BEGUN)
    click(qtbot, page, 1)
    assert row(page, 0).data(Role.BEGUN)
    assert str(row(page, 0).data(Qt.ItemDataRole.AccessibleTextRole)).endswith("A change is begun and not yet decided")
    assert not row(page, 1).data(Role.BEGUN)


def test_a_form_that_was_only_opened_is_nothing_begun(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    press(qtbot, page, Key.Key_E)
    click(qtbot, page, 1)
    assert not row(page, 0).data(Role.BEGUN)
    click(qtbot, page, 0)
    assert not page.sheet.editing


def test_what_is_thrown_away_does_not_come_back(qtbot: QtBot, page: ReviewPage) -> None:
    begin(qtbot, page)
    click(qtbot, page, 1)
    click(qtbot, page, 0)
    press(qtbot, page, Key.Key_Escape)
    box = next(each for each in page.findChildren(QMessageBox) if each.isVisible())
    qtbot.mouseClick(next(each for each in box.buttons() if each.text() == "Throw away"), LEFT)
    click(qtbot, page, 1)
    click(qtbot, page, 0)
    assert not page.sheet.editing


def test_undo_of_another_decision_keeps_what_is_begun(qtbot: QtBot, page: ReviewPage) -> None:
    only(qtbot, page, ReviewKind.CONFLICT)
    page.queue.show_all()
    qtbot.waitUntil(lambda: page.queue.model.rowCount() == len(KINDS))
    after_key(qtbot, page, Key.Key_Return)
    begin(qtbot, page)
    page.queue.show_all()
    before = left(page)
    page.desk.history.undo()
    qtbot.waitUntil(lambda: left(page) == before + 1 and page.decider.free)
    only(qtbot, page, ReviewKind.DOUBTFUL_GRADE)
    qtbot.waitUntil(lambda: stands(page))


def test_a_draft_goes_when_its_item_is_decided_elsewhere(qtbot: QtBot, page: ReviewPage) -> None:
    begin(qtbot, page)
    shown = page.sheet.shown
    only(qtbot, page, ReviewKind.CONFLICT)
    assert page.question_before_loss()
    assert shown is not None
    page.desk.history.make(partial(confirm_item, item=shown.item, signature=signature_of(page.desk)))
    qtbot.waitUntil(lambda: page.question_before_loss() == "")


def test_a_decision_that_cannot_be_made_keeps_the_form(
    qtbot: QtBot, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page)

    def refuse() -> None:
        def fail(_library: object) -> None:
            raise OSError("The disk is full.")

        return fail  # type: ignore[return-value]

    monkeypatch.setattr(page.sheet.form, "change", refuse)
    press(qtbot, page, Key.Key_Return)
    qtbot.waitUntil(page.banner.isVisible)
    assert stands(page)
    click(qtbot, page, 1)
    click(qtbot, page, 0)
    assert stands(page)
