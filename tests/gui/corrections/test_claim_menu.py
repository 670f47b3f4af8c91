"""Grades are corrected, confirmed and rejected where an article shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.models.claims import KeyRole
from gui.pages.articles.page import ArticlesPage
from gui.settings import PERSON
from tests.gui.pages.review.doubts import make_doubts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.articles.claims_table import ClaimsTable


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ArticlesPage:
    desk.settings.put(PERSON, "R. Quill")
    made = ArticlesPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    desk.tasks.libraryOpened.connect(made.library_opened)
    desk.tasks.libraryChanged.connect(made.library_changed)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_doubts(tmp_path / "fen.jdesk"))
    with qtbot.waitExposed(made):
        made.show()
    made.show_document(1)
    qtbot.waitUntil(lambda: made.reader.text.toPlainText().startswith("Fenwick") and made.findings.is_complete)
    return made


def table(page: ArticlesPage) -> ClaimsTable:
    return page.findings.sections[0].tables[0]


def action(page: ArticlesPage, row: int, words: str) -> QAction:
    menu = page.findings.menu_of(table(page).model().index(row, 0).data(KeyRole))
    assert menu is not None
    return next(action for action in menu.actions() if action.text() == words)


def told(page: ArticlesPage) -> list[str]:
    return [line.what for line in page.findings.contents.part.trail.lines]


def test_a_grade_is_confirmed_from_its_menu_and_the_trail_tells_it(qtbot: QtBot, page: ArticlesPage) -> None:
    action(page, 0, "Confirm").trigger()
    qtbot.waitUntil(lambda: told(page) == ["Overall rating: Confirmed"])
    assert page.findings.contents.part.trail.lines[0].who.startswith("R. Quill")
    page.desk.history.undo()
    qtbot.waitUntil(lambda: told(page) == ["Overall rating: Confirmed; taken back"])


def test_a_grade_is_rejected_from_its_menu(qtbot: QtBot, page: ArticlesPage) -> None:
    action(page, 3, "Not a grade").trigger()
    qtbot.waitUntil(lambda: told(page) == ["Care leavers: Rejected"])


def test_the_menu_and_f2_open_the_dialog(qtbot: QtBot, page: ArticlesPage) -> None:
    table(page).setFocus()
    table(page).setCurrentIndex(table(page).model().index(1, 0))
    page.correct()
    (dialog,) = page.window().findChildren(CorrectClaimDialog)
    qtbot.waitUntil(lambda: dialog.form.values() is not None)
    assert dialog.form.area.currentText() == "Help and protection"
    dialog.form.grades.choose_number(1)
    qtbot.mouseClick(dialog.correct_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told(page) == ["Help and protection: Corrected to Outstanding, before Good"])


def test_without_a_selected_grade_f2_does_nothing(page: ArticlesPage) -> None:
    page.correct()
    assert page.window().findChildren(CorrectClaimDialog) == []
