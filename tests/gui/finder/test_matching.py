"""A few letters find a name, and better matches come first."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from gui.finder.matching import match

NAMES = strategies.text(strategies.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("imp", "Import files…"),
        ("if", "Import files…"),
        ("files import", "Import files…"),
        ("IMPORT", "Import files…"),
        ("bnes", "Bath and North East Somerset"),
        ("ynys", "Ynys Môn"),
        ("mon", "Ynys Môn"),
        ("childrens", "Children’s services"),
        ("", "Anything"),
    ],
)
def test_letters_in_their_order_match(typed: str, name: str) -> None:
    assert match(typed, name) is not None


@pytest.mark.parametrize(("typed", "name"), [("pmi", "Import"), ("importx", "Import files…"), ("zzz", "Pizza")])
def test_letters_that_are_not_there_do_not(typed: str, name: str) -> None:
    assert match(typed, name) is None


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("exp", "Export…", "Show evidence in full export"),
        ("art", "Articles", "Clear filters and start"),
        ("if", "Import files…", "Import of everything that fits"),
        ("open", "Open library…", "Reopen last library"),
        ("log", "Show the log", "Look around in a library of guides"),
        ("dark", "Appearance: dark", "Dull black or not a red kite"),
    ],
)
def test_whole_words_and_beginnings_come_before_scattered_letters(typed: str, better: str, worse: str) -> None:
    first, second = match(typed, better), match(typed, worse)
    assert first is not None
    assert second is None or first.score > second.score


def test_the_letters_that_match_are_told() -> None:
    found = match("fil", "Import files…")
    assert found is not None
    assert "".join("Import files…"[place] for place in found.places) == "fil"


@given(name=NAMES)
def test_every_name_is_found_by_itself(name: str) -> None:
    assert match(name, name) is not None


@given(name=NAMES, places=strategies.sets(strategies.integers(0, 39)))
def test_letters_left_out_of_a_name_still_find_it(name: str, places: set[int]) -> None:
    kept = "".join(letter for place, letter in enumerate(name) if place not in places)
    found = match(kept, name)
    assert found is not None
    assert all(0 <= place < len(name) for place in found.places)
    assert list(found.places) == sorted(set(found.places))
