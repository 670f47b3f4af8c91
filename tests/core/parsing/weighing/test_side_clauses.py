"""Side clauses: where they begin and end, and how a thing stands to a word where one of them is told by the way."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing.weighing.side_clauses import beside, side_clauses


def marked(letters: str) -> str:
    return "".join(str(number) for number in side_clauses(letters))


@pytest.mark.parametrize(
    ("letters", "sides"),
    [
        # The council, which was inadequate in 2019, has been rated good.
        ("p,WCgPt,6CJg", "001111100000"),
        # A council that was once among the worst in the country for protecting children has been rated good.
        ("DSWC3wDwPDwPa6CJg", "00111111111110000"),
        # Its apprenticeships, which it began to offer in 2016, fared worst and were judged inadequate.
        ("a,WUwOwPt,wwACJg", "0011111110000000"),
        # … is to go to a college (which was rated good).
        ("wOS(WCJg)", "000011110"),
        # The home, whose leaders were rated inadequate.
        ("n,WaCJg.", "00111110"),
    ],
)
def test_a_relative_word_opens_a_side_clause_that_ends_before_the_verb_of_the_sentence(letters, sides):
    assert marked(letters) == sides


@pytest.mark.parametrize("letters", ["iTWpCg", "iwWwPtJAaCg", "WCgPt", "pCJgPa"])
def test_what_is_told_and_what_opens_a_sentence_is_no_side_clause(letters):
    assert set(marked(letters)) == {"0"}


def test_a_thing_stands_by_the_way_apart_together_or_in_the_sentence_itself():
    sides = side_clauses("p,WCgPt,6CJg,WCgPt")
    assert beside(sides, 0, 11) == ""
    assert beside(sides, 6, 11) == "by-the-way"
    assert beside(sides, 0, 4) == "main"
    assert beside(sides, 6, 4) == "together"
    assert beside(sides, 6, 15) == "apart"


@given(st.text("pnaotSwRge)(#iWC56HJGKMX,.;PADUT", max_size=60))
def test_every_item_has_a_side_and_sides_are_numbered_from_the_left(letters):
    sides = side_clauses(letters)
    assert len(sides) == len(letters)
    numbers = [number for number in sides if number]
    assert numbers == sorted(numbers)
    assert all(letters[sides.index(number)] == "W" for number in set(numbers))
