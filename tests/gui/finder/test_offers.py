"""Offers are made of actions, found by words and by keys, and those chosen of late come first."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction

from gui.command_words import ActionFacts
from gui.finder.offers import MOST_SHOWN, Offer, best, offers_of_actions


def offer(words: str, *, keys: str = "", enabled: bool = True) -> Offer:
    return Offer(words, "Command", lambda: None, keys, "", enabled)


OFFERS = (offer("Import files…", keys="Ctrl+I"), offer("Import folder…"), offer("Export…", enabled=False))


def words(typed: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [found.offer.words for found in best(OFFERS, typed, recent)]


def test_without_letters_everything_is_offered_in_its_order_what_can_be_done_first() -> None:
    assert words("") == ["Import files…", "Import folder…", "Export…"]


def test_what_was_chosen_of_late_comes_first() -> None:
    assert words("", ("Import folder…",)) == ["Import folder…", "Import files…", "Export…"]


def test_letters_leave_what_has_them() -> None:
    assert words("folder") == ["Import folder…"]


@pytest.mark.parametrize("typed", ["ctrl+i", "Ctrl + I"])
def test_keys_find_their_command(typed: str) -> None:
    assert words(typed)[0] == "Import files…"


def test_no_more_are_shown_than_anybody_reads() -> None:
    assert len(best([offer(f"Library {number}") for number in range(500)], "")) == MOST_SHOWN


def test_an_action_is_offered_by_its_words_without_the_mark_of_its_key(qapp: object) -> None:
    dark = QAction("&Dark")
    dark.setData(ActionFacts("Appearance: dark", "eye"))
    both = QAction("Save && &close")
    both.setShortcut("Ctrl+W")
    both.setEnabled(False)
    offers = offers_of_actions([dark, both, QAction("")], "Command")
    assert [(one.words, one.keys, one.icon, one.enabled) for one in offers] == [
        ("Appearance: dark", "", "eye", True),
        ("Save & close", "Ctrl+W", "", False),
    ]
