"""Correcting a grade from where it is shown: what holds for an area, and what was read from a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.library import Signature, correct_judgement, judgement, judgement_corrections, standing_findings
from core.model import Basis, Tense
from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.settings import PERSON
from tests.gui.pages.review.doubts import HELP, OVERALL, WHOLE_BOARD, make_doubts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from core.library import ClaimValues, Library, StandingFinding
    from gui.desk import Desk

    Dialog = CorrectJudgementDialog | CorrectClaimDialog

LEFT = Qt.MouseButton.LeftButton
FENWICK = 1


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    desk.settings.put(PERSON, "R. Quill")
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_doubts(tmp_path / "fen.jdesk"))
    return desk


def ask(qtbot: QtBot, desk: Desk, question: Callable[[Library], Any]) -> Any:
    answers: list[Any] = []
    desk.tasks.query(question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def judgement_dialog(qtbot: QtBot, desk: Desk, area: str = OVERALL) -> CorrectJudgementDialog:
    dialog = CorrectJudgementDialog(desk, FENWICK, area)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.form.grades.choices))
    return dialog


def claim_of(library: Library, area: str) -> StandingFinding[ClaimValues]:
    return next(one for one in standing_findings(library, 1).claims if one.values.area == area)


def claim_dialog(qtbot: QtBot, desk: Desk, area: str = HELP) -> CorrectClaimDialog:
    claim = ask(qtbot, desk, lambda library: claim_of(library, area))
    dialog = CorrectClaimDialog(desk, 1, claim.id)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.form.values() is not None)
    return dialog


def test_the_dialog_says_whose_grade_it_is_and_begins_with_what_holds(qtbot: QtBot, opened: Desk) -> None:
    dialog = judgement_dialog(qtbot, opened)
    assert dialog.subject.text() == "Fenwick: Overall effectiveness"
    assert dialog.inspection.text() == "ILACS 2023 · published 8 Jul 2025"
    assert dialog.form.grades.grade == "good"
    labels = [choice.text() for choice in dialog.form.grades.choices]
    assert labels == ["Outstanding", "Good", "Requires improvement", "Inadequate", "No grade holds"]
    assert not dialog.correct_button.isEnabled()
    assert not dialog.withdraw_button.isVisible()


def test_a_grade_is_corrected_with_who_and_why_and_can_be_undone(qtbot: QtBot, opened: Desk) -> None:
    dialog = judgement_dialog(qtbot, opened)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert dialog.form.grades.grade == "requires_improvement"
    qtbot.keyClicks(dialog.form.signing.reason, "The report says so")
    qtbot.mouseClick(dialog.correct_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    held = ask(qtbot, opened, lambda library: judgement(library, FENWICK, OVERALL))
    assert (held.grade, held.basis) == ("requires_improvement", Basis.CORRECTED)
    (kept,) = ask(qtbot, opened, lambda library: judgement_corrections(library, FENWICK))
    assert (kept.made_by, kept.reason) == ("R. Quill", "The report says so")
    assert opened.history.undo_name == "Correct “Overall effectiveness”"
    opened.history.undo()
    qtbot.waitUntil(lambda: bool(opened.history.redo_name))
    assert ask(qtbot, opened, lambda library: judgement(library, FENWICK, OVERALL)).grade == "good"


@pytest.mark.parametrize("make", [judgement_dialog, claim_dialog])
def test_the_number_beside_a_grade_chooses_it(qtbot: QtBot, opened: Desk, make: Callable[..., Dialog]) -> None:
    dialog = make(qtbot, opened)
    dialog.form.grades.focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_4)
    assert dialog.form.grades.grade == "inadequate"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_9)
    assert dialog.form.grades.grade == "inadequate"
    assert dialog.correct_button.isEnabled()
    qtbot.keyClicks(dialog.form.signing.reason, "21")
    assert (dialog.form.grades.grade, dialog.form.signing.reason.text()) == ("inadequate", "21")


def test_that_no_grade_holds_can_be_said(qtbot: QtBot, opened: Desk) -> None:
    dialog = judgement_dialog(qtbot, opened)
    qtbot.mouseClick(dialog.form.grades.choices[-1], LEFT)
    qtbot.mouseClick(dialog.correct_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    held = ask(qtbot, opened, lambda library: judgement(library, FENWICK, OVERALL))
    assert (held.grade, held.basis) == (None, Basis.CORRECTED)


def test_a_correction_is_told_and_can_be_withdrawn(qtbot: QtBot, opened: Desk) -> None:
    by = Signature("T. Askey", "Typed it over")
    ask(qtbot, opened, lambda library: correct_judgement(library, FENWICK, OVERALL, "inadequate", by))
    dialog = judgement_dialog(qtbot, opened)
    (line,) = dialog.trail.lines
    assert line.what == "Corrected to Inadequate, before Good"
    assert line.who.startswith("T. Askey, today")
    assert line.why == "Typed it over"
    qtbot.mouseClick(dialog.withdraw_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert ask(qtbot, opened, lambda library: judgement(library, FENWICK, OVERALL)).grade == "good"
    again = judgement_dialog(qtbot, opened)
    assert again.trail.lines[0].what == "Corrected to Inadequate, before Good; taken back"
    assert not again.trail.lines[0].holds


def test_an_inspection_that_is_gone_is_told_in_the_dialog(qtbot: QtBot, opened: Desk) -> None:
    dialog = CorrectJudgementDialog(opened, 999, OVERALL)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert not dialog.correct_button.isEnabled()


def test_a_claim_is_shown_with_its_words(qtbot: QtBot, opened: Desk) -> None:
    dialog = claim_dialog(qtbot, opened)
    quoted = dialog.card.shown
    assert quoted is not None
    assert quoted.sentence[quoted.start : quoted.end] == WHOLE_BOARD
    assert dialog.form.area.currentText() == "Help and protection"
    assert (dialog.confirm_button.isEnabled(), dialog.correct_button.isEnabled()) == (True, False)


def test_a_claim_is_confirmed(qtbot: QtBot, opened: Desk) -> None:
    dialog = claim_dialog(qtbot, opened)
    qtbot.mouseClick(dialog.confirm_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    held = ask(qtbot, opened, lambda library: claim_of(library, HELP))
    assert (held.decided, held.stands, held.confidence) == (True, True, 1.0)
    assert claim_dialog(qtbot, opened).trail.lines[0].what == "Confirmed"


def test_a_claim_is_rejected(qtbot: QtBot, opened: Desk) -> None:
    dialog = claim_dialog(qtbot, opened)
    qtbot.mouseClick(dialog.reject_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not ask(qtbot, opened, lambda library: claim_of(library, HELP)).stands


def test_a_claim_is_moved_to_an_earlier_time(qtbot: QtBot, opened: Desk) -> None:
    dialog = claim_dialog(qtbot, opened)
    assert not dialog.form.when.isVisible()
    dialog.form.tense.setCurrentIndex(1)
    qtbot.keyClicks(dialog.form.when, "2019")
    assert (dialog.confirm_button.isEnabled(), dialog.correct_button.isEnabled()) == (False, True)
    qtbot.keyClick(dialog.form.when, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    held = ask(qtbot, opened, lambda library: claim_of(library, HELP))
    assert (held.values.tense, held.values.when) == (Tense.EARLIER, "2019")
    assert held.changed == ("tense", "when")


def test_a_claim_that_is_gone_is_told_in_the_dialog(qtbot: QtBot, opened: Desk) -> None:
    dialog = CorrectClaimDialog(opened, 1, 999)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "not in the library any more" in dialog.banner.words.text()


def test_what_is_being_decided_cannot_be_decided_again(qtbot: QtBot, opened: Desk) -> None:
    signature = Signature("R. Quill")
    ask(qtbot, opened, lambda library: correct_judgement(library, FENWICK, OVERALL, "inadequate", signature))
    dialog = judgement_dialog(qtbot, opened)
    qtbot.waitUntil(dialog.withdraw_button.isEnabled)
    qtbot.mouseClick(dialog.withdraw_button, LEFT)
    assert not any(button.isEnabled() for button in dialog.deciding_buttons)
    qtbot.waitUntil(lambda: not dialog.isVisible())
