"""The guide and the card of a grade, as somebody reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from gui.command_words import COMMANDS
from gui.delegates.grade_chip import GradeChipLabel
from gui.help.grade_card import GradeCard
from gui.help.grade_explained import GradeInQuestion
from gui.help.guide import guide_pages
from gui.help.guide_dialog import GuideDialog
from gui.pages.articles.keys import ReaderKey
from gui.widgets.link_button import LinkButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

PAGES = guide_pages()


@pytest.fixture
def guide(qtbot: QtBot, desk: Desk) -> GuideDialog:
    made = GuideDialog(desk, "grades")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_page_begins_with_its_heading() -> None:
    assert len(PAGES) >= 6
    assert all(page.text.startswith(f"# {page.title}\n") for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_pages_that_there_are(page: object) -> None:
    links = re.findall(r"\]\(([^)]+)\)", page.text)  # type: ignore[attr-defined]  # a parameter of pytest
    assert all(link.removesuffix(".md") in {other.name for other in PAGES} for link in links)


def test_keys_named_in_the_guide_are_keys_of_commands() -> None:
    known = {key for words in COMMANDS.values() for key in words.keys if isinstance(key, str)}
    known |= {key.value.toString() for key in ReaderKey}
    pages_and_standard = {"Ctrl+1", "Ctrl+2", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+P", "Ctrl+-", "Ctrl+Enter", "Shift+F3"}
    named = set(re.findall(r"\b(?:Ctrl|Alt|Shift)\+(?:Shift\+)?[\w=\-?]+", "\n".join(page.text for page in PAGES)))
    assert named - pages_and_standard <= known


def test_it_opens_at_the_page_that_was_asked_for(guide: GuideDialog) -> None:
    assert guide.list.currentItem().text() == "Grades"
    assert guide.text.toPlainText().startswith("Grades\n")


def test_arrows_go_from_page_to_page(guide: GuideDialog) -> None:
    guide.list.setFocus()
    QTest.keyClick(guide.list, Qt.Key.Key_Down)
    assert guide.text.toPlainText().startswith("Without a mouse\n")


def test_a_link_leads_to_its_page(guide: GuideDialog) -> None:
    guide.text.anchorClicked.emit(QUrl("keys.md"))
    assert guide.text.toPlainText().startswith("Without a mouse\n")


def test_a_link_out_of_the_guide_leads_nowhere(guide: GuideDialog) -> None:
    guide.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert guide.text.toPlainText().startswith("Grades\n")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert guide.text.loadResource(kind, QUrl("file:///etc/hostname")) is None


def test_an_unknown_page_is_the_first(guide: GuideDialog) -> None:
    guide.show_page("no such page")
    assert guide.list.currentRow() == 0


def test_the_card_shows_the_grade_its_scale_and_its_framework(qtbot: QtBot, desk: Desk) -> None:
    card = GradeCard(desk, GradeInQuestion("ilacs_2023", "help_and_protection", "good"))
    qtbot.addWidget(card)
    assert card.chip.accessibleName() == "Good"
    assert "Number 2 of 4 grades" in card.words.text()
    assert "ILACS 2023" in card.facts.text()
    chips = [chip.accessibleName() for chip in card.findChildren(GradeChipLabel)]
    assert chips == ["Good", "Outstanding", "Good", "Requires improvement", "Inadequate"]
    card.grab()


def test_the_card_of_a_value_outside_any_scale_has_no_steps(qtbot: QtBot, desk: Desk) -> None:
    card = GradeCard(desk, GradeInQuestion(None, None, "maintained"))
    qtbot.addWidget(card)
    assert len(card.findChildren(GradeChipLabel)) == 1


def test_the_card_leads_to_the_guide(qtbot: QtBot, desk: Desk) -> None:
    card = GradeCard(desk, GradeInQuestion("ilacs_2023", None, "good"))
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.guideRequested):
        card.findChild(LinkButton).click()
