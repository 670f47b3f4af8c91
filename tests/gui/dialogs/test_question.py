"""A question does what was asked about only when that answer is given, and shows what it is told as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gui.dialogs.question import Question

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def question(qtbot: QtBot, window: QWidget, done: list[str]) -> Question:
    made = Question(
        window,
        "Delete",
        "Delete <b>this</b>?",
        "It goes.",
        do="Delete it",
        leave="Keep",
        then=lambda: done.append("it"),
    )
    with qtbot.waitExposed(made):
        made.open()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_give_the_safe_answer(qtbot: QtBot, question: Question, done: list[str], key: Qt.Key) -> None:
    with qtbot.waitSignal(question.destroyed):
        qtbot.keyClick(question, key)
    assert done == []


def test_what_was_asked_about_is_done_once_and_the_question_goes(
    qtbot: QtBot, question: Question, done: list[str]
) -> None:
    do = next(button for button in question.findChildren(QPushButton) if button.text() == "Delete it")
    with qtbot.waitSignal(question.destroyed):
        do.click()
    assert done == ["it"]


def test_names_are_shown_as_they_are_and_not_as_markup(question: Question) -> None:
    assert question.textFormat() is Qt.TextFormat.PlainText
