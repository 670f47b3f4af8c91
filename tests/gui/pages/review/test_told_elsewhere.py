"""Two schools of one name in two towns are asked about, and told apart or held to be the same by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.knowledge import load_knowledge
from core.library import (
    InspectionFilter,
    ReviewKind,
    add_document,
    create_library,
    inspection_rows,
)
from core.parsing import parse
from core.reading import read_pasted
from tests.gui.pages.review.review_pages import Key, after_key, ask, left, only, press, review_on

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.review.page import ReviewPage

NAME = "St Mary's Primary School"
ARTICLES = (
    f"Leeds school in special measures\n\n9 March 2024\n\n{NAME} in Leeds has been rated inadequate by Ofsted, whose "
    "inspectors came on 6 and 7 February 2024. Parents were told on Friday.",
    f"Top marks for school\n\n11 May 2022\n\n{NAME}, Hull, is outstanding, Ofsted says after an inspection on 5 and 6 "
    "April 2022. The head teacher said she was proud.",
)
"""The same name in two towns, as papers write."""


def make_schools(path: Path) -> Path:
    """A library with both articles."""
    with create_library(path) as library:
        for text in ARTICLES:
            document = read_pasted(text)
            add_document(library, document, parse(document, load_knowledge()), text.encode())
    return path


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ReviewPage:
    page = review_on(qtbot, desk, make_schools(tmp_path / "schools.jdesk"))
    only(qtbot, page, ReviewKind.TOLD_ELSEWHERE)
    return page


def names(qtbot: QtBot, page: ReviewPage) -> set[str | None]:
    rows = ask(qtbot, page, lambda library: inspection_rows(library, InspectionFilter(), (), 0, 10))
    return {row.provider for row in rows}


def test_the_question_the_reason_and_what_can_be_decided_are_shown(qtbot: QtBot, page: ReviewPage) -> None:
    assert page.sheet.question.text() == f"Is this the same {NAME}?"
    assert page.sheet.side.reason == f"One article about {NAME} tells of Leeds, another of Kingston upon Hull."
    bar = page.sheet.bar
    assert [button.accessibleName() for button in (bar.confirm, bar.change, bar.reject)] == [
        "It is the same",
        "Change…",
        "Another one",
    ]
    assert left(page) == 2


def test_enter_says_that_it_is_the_same_and_undo_asks_again(qtbot: QtBot, page: ReviewPage) -> None:
    after_key(qtbot, page, Key.Key_Return)
    qtbot.waitUntil(lambda: left(page) == 0)
    assert names(qtbot, page) == {NAME}
    page.desk.history.undo()
    qtbot.waitUntil(lambda: left(page) == 2)


def test_r_says_that_it_is_another_one_and_undo_asks_again(qtbot: QtBot, page: ReviewPage) -> None:
    after_key(qtbot, page, Key.Key_R)
    qtbot.waitUntil(lambda: left(page) == 0)
    assert names(qtbot, page) == {NAME, f"{NAME}, Leeds"}
    page.desk.history.undo()
    qtbot.waitUntil(lambda: left(page) == 2)
    assert names(qtbot, page) == {NAME}


def test_e_corrects_the_name_and_both_stand_apart(qtbot: QtBot, page: ReviewPage) -> None:
    press(qtbot, page, Key.Key_E)
    assert page.sheet.editing
    page.sheet.form.reading.provider.setText(f"{NAME}, Leeds")
    page.sheet.bar.apply.click()
    qtbot.waitUntil(lambda: left(page) == 0)
    assert names(qtbot, page) == {f"{NAME}, Leeds", NAME}
