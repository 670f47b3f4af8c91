"""A card marks the words in their sentence, and is as high as the sentence needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.knowledge import load_knowledge
from gui.appearance.colours import EvidenceKind
from gui.appearance.look import Appearance, Look
from gui.appearance.theme import Theme
from gui.evidence.card import EvidenceCard, QuotedEvidence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SENTENCE = "🏫 Children’s services in Aldermere were judged good overall."


def quoted(words: str, sentence: str = SENTENCE) -> QuotedEvidence:
    start = sentence.index(words)
    return QuotedEvidence("The Vale Lantern", "9 Jul 2025", "page 1", sentence, start, start + len(words))


def test_words_are_cited_in_one_line_however_they_were_set() -> None:
    row = quoted("Good", "Children who need help and \nprotection\n Good")
    assert row.cited == "“Children who need help and protection Good” (The Vale Lantern, 9 Jul 2025, page 1)"


@pytest.fixture
def card(qtbot: QtBot) -> EvidenceCard:
    made = EvidenceCard(Theme(load_knowledge().palette, Look(Appearance.LIGHT)))
    qtbot.addWidget(made)
    return made


def marked_pixels(card: EvidenceCard, width: int = 400) -> int:
    card.resize(width, card.heightForWidth(width))
    fill = card._theme.evidence[EvidenceKind.GRADE].fill
    image = card.grab().toImage()
    return sum(image.pixelColor(x, y) == fill for x in range(image.width()) for y in range(image.height()))


def test_more_words_are_more_marked(card: EvidenceCard) -> None:
    areas = []
    for words in ("good", "judged good", SENTENCE):
        card.show_evidence(quoted(words))
        areas.append(marked_pixels(card))
    assert areas == sorted(areas)
    assert areas[0] > 0


def test_words_that_run_over_a_line_are_marked_on_both(card: EvidenceCard) -> None:
    card.show_evidence(quoted("services in Aldermere were judged good"))
    assert marked_pixels(card, 160) > 0.7 * marked_pixels(card, 600)


def test_a_narrow_card_is_higher(card: EvidenceCard) -> None:
    card.show_evidence(quoted("good"))
    assert card.heightForWidth(140) > card.heightForWidth(500)


def test_the_card_can_be_heard(card: EvidenceCard) -> None:
    card.show_evidence(quoted("judged good"))
    assert card.accessibleName() == f"Read from The Vale Lantern, 9 Jul 2025, page 1: {SENTENCE}"
    assert card.accessibleDescription() == "Marked words: judged good"


def test_the_card_follows_the_theme(card: EvidenceCard) -> None:
    card.show_evidence(quoted("good"))
    light = card.grab().toImage()
    card._theme.set_look(Look(Appearance.DARK))
    assert card.grab().toImage() != light
    assert marked_pixels(card) > 0
