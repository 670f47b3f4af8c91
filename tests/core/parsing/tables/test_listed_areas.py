"""Everyday words are areas where they stand in a list of areas, and nowhere else."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import lexicon_of
from core.parsing.tables import listed_areas
from core.parsing.words import words_of

COUNCILS = frozenset({"impact_of_leaders", "help_and_protection", "children_in_care", "care_leavers"})
HOMES = frozenset({"safe", "effective", "caring", "responsive", "well_led"})
COLLEGES = frozenset(
    {
        "quality_of_education",
        "leadership_and_management",
        "young_people_programmes",
        "adult_learning",
        "apprenticeships",
    }
)


@pytest.fixture(scope="session")
def areas_listed(knowledge):
    """The everyday words of a text that are areas, with the best of their ids."""

    def listed(text: str, among: frozenset[str]) -> list[tuple[str, str]]:
        words, lexicon = words_of(text), lexicon_of(knowledge)
        met, everyday = (book.met(words.norms) for book in (lexicon.book, lexicon.short_areas))
        found = listed_areas(words, met, everyday, among)
        return [(text[one.start : one.end], one.areas[0]) for one in found]

    return listed


@pytest.mark.parametrize(
    ("text", "among", "found"),
    [
        ("It is good for leadership, help and protection, and care.", COUNCILS, [("care", "children_in_care")]),
        ("Leaders, care and help and protection all require improvement.", COUNCILS, [("care", "children_in_care")]),
        ("Safety, effectiveness, care and responsiveness are good.", HOMES, [("care", "caring")]),
        (
            "Leadership, adult learning, the apprentices and the quality of education are good.",
            COLLEGES,
            [("the apprentices", "apprenticeships")],
        ),
    ],
)
def test_an_everyday_word_among_areas_is_one(areas_listed, text, among, found):
    assert areas_listed(text, among) == found


@pytest.mark.parametrize(
    "text",
    [
        "The care of Ivy Bank's residents was praised, and leadership was good.",
        "Leadership was good and care was taken with help and protection.",
        "Leadership, and care.",
        "Leadership, help and protection and care of the building were good.",
        "It was good for leadership. Care, they said, had cost more.",
    ],
)
def test_elsewhere_it_is_an_everyday_word(areas_listed, text):
    assert areas_listed(text, COUNCILS) == []


def test_a_word_is_no_area_that_the_list_names_already(areas_listed):
    assert areas_listed("Leadership, managers and help and protection are good.", COUNCILS) == []


def test_a_list_goes_on_over_a_few_small_words_and_not_over_more(areas_listed):
    over_four = "It is good for leadership, and for its care, and for help and protection."
    over_five = "It is good for leadership, and, with its care, help and protection."
    assert areas_listed(over_four, COUNCILS) == [("care", "children_in_care")]
    assert areas_listed(over_five, COUNCILS) == []
