"""Titles in front of a name."""

from __future__ import annotations

import re

import pytest

from core.parsing.people.titles import begin_of_titles, behind_short, last_title

TITLES = frozenset({"mr", "mrs", "cllr", "wing", "commander", "sir", "councillor"})


@pytest.mark.parametrize(
    ("before", "titles", "last"),
    [
        ("It fell to ", "Cllr Mrs ", "mrs"),
        ("It fell to ", "Mr. ", "mr"),
        ("It fell to ", "Wing Commander Sir ", "sir"),
        ("IT FELL TO ", "COUNCILLOR ", "councillor"),
        ("", "Cllr\n", "cllr"),
        ("It fell to ", "", ""),
        ("On a wing and a prayer, ", "", ""),
        ("The plane lost a wing ", "", ""),
    ],
)
def test_all_titles_in_front_of_a_name_are_its_front_and_small_letters_are_none(
    before: str, titles: str, last: str
) -> None:
    text = f"{before}{titles}Lee to answer."
    name = len(before) + len(titles)

    begin = begin_of_titles(text, name, TITLES)

    assert text[begin:name] == titles
    assert last_title(text, begin, name) == last


def test_the_end_of_another_word_is_no_title() -> None:
    assert begin_of_titles("SchMr Lee", 6, TITLES) == 6


@pytest.mark.parametrize(
    ("text", "shortened"),
    [("said Cllr.", True), ("a Mr.", True), ("by J.", True), ("a good school.", False), ("the PCllr.", False)],
)
def test_short_forms_of_any_length_and_initials_are_looked_behind(text: str, *, shortened: bool) -> None:
    assert bool(re.search(rf"{behind_short(['Cllr', 'Mr'])}\.$", text)) == shortened
