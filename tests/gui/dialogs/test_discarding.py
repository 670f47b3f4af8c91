"""No words that somebody typed are lost by Escape, Cancel or closing without a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from core.library import Target
from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.dialogs.note import NoteDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

KINDS: dict[str, Callable[[Desk], NoteDialog | CorrectClaimDialog | CorrectJudgementDialog]] = {
    "note": lambda desk: NoteDialog(desk, (("Harrowdale", Target(document_id=1)),)),
    "claim": lambda desk: CorrectClaimDialog(desk, 1, 1),
    "judgement": lambda desk: CorrectJudgementDialog(desk, 1, "help_and_protection"),
}


@pytest.fixture(params=KINDS)
def dialog(
    qtbot: QtBot, desk: Desk, request: pytest.FixtureRequest
) -> NoteDialog | CorrectClaimDialog | CorrectJudgementDialog:
    made = KINDS[request.param](desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    if not isinstance(made, NoteDialog):
        form = made.form
        qtbot.waitUntil(lambda: bool(form.grades.choices))
    return made


def write(dialog: QDialog, words: str) -> None:
    if isinstance(dialog, NoteDialog):
        dialog.text.setPlainText(words)
    elif isinstance(dialog, CorrectClaimDialog | CorrectJudgementDialog):
        dialog.form.signing.reason.setText(words)


def question(dialog: QDialog) -> QMessageBox:
    return next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())


def test_escape_with_nothing_written_closes(qtbot: QtBot, dialog: QDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_asks_before_words_are_lost_and_keeps_them_by_default(qtbot: QtBot, dialog: QDialog) -> None:
    write(dialog, "As told by the inspectorate.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(question(dialog), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    throw = next(button for button in question(dialog).buttons() if button.text() == "Throw away")
    qtbot.mouseClick(throw, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_closing_the_window_asks_too(dialog: QDialog) -> None:
    write(dialog, "As told by the inspectorate.")
    dialog.close()
    assert dialog.isVisible()
    assert question(dialog).isVisible()
