"""Initials and everyday words with grades behind them are areas where several stand in a row, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing.judging import judgings
from core.parsing.lexicon import lexicon_of
from core.parsing.tables import noted_areas
from core.parsing.tables.cells import cell_words
from core.parsing.words import words_of


@pytest.fixture(scope="session")
def areas_noted(knowledge):
    """What a text names in short: its words and the best of the ids, and the grades in short behind them."""
    lexicon, judged = lexicon_of(knowledge), judgings(knowledge).areas

    def noted(text: str, among: frozenset[str] = judged) -> tuple[list[tuple[str, str]], list[str]]:
        words = words_of(text)
        met, everyday = (book.met(words.norms) for book in (lexicon.book, lexicon.short_areas))
        areas, grades = noted_areas(text, words, met, everyday, cell_words(lexicon_of(knowledge)), among)
        return [(text[one.start : one.end], one.areas[0]) for one in areas], [one.word.grade for one in grades]

    return noted


SCHOOLS = frozenset(
    {
        "quality_of_education",
        "behaviour_and_attitudes",
        "personal_development",
        "leadership_and_management",
        "early_years_provision",
        "overall_effectiveness",
    }
)
COUNCILS = frozenset({"impact_of_leaders", "help_and_protection", "children_in_care", "care_leavers"})
HOMES = frozenset({"safe", "effective", "caring", "responsive", "well_led"})


@pytest.mark.parametrize(
    "text", ["QE good, B&A outstanding.", "Q of E: good; B & A: outstanding.", "QE is good. BA was good."]
)
def test_two_initials_with_grades_behind_them_are_areas(areas_noted, text):
    assert [area for _, area in areas_noted(text, SCHOOLS)[0]] == ["quality_of_education", "behaviour_and_attitudes"]


def test_single_letters_in_a_row_are_areas_and_what_is_behind_them_grades(areas_noted):
    areas, grades = areas_noted("Now: good (S: G, E: G, C: O, R: RI, W: G)", HOMES)
    assert areas == [("S", "safe"), ("E", "effective"), ("C", "caring"), ("R", "responsive"), ("W", "well_led")]
    assert grades == ["good", "good", "outstanding", "good"]  # "RI" is a grade wherever it stands


def test_a_letter_beside_areas_named_in_full_is_one_too(areas_noted):
    areas, _ = areas_noted("L: good; help and protection: good; care leavers: outstanding.", COUNCILS)
    assert areas == [("L", "impact_of_leaders")]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Leaders outstanding, care good, care leavers outstanding.", ("care", "children_in_care")),
        ("Leaders: good\nHelp and protection: good\nIn care: outstanding\n", ("In care", "children_in_care")),
        ("Leaders: good. Help and protection: good. Leavers: good.", ("Leavers", "care_leavers")),
    ],
)
def test_everyday_words_are_areas_in_a_row_of_grades(areas_noted, text, area):
    assert areas_noted(text, COUNCILS)[0] == [area]


@pytest.mark.parametrize(
    "text",
    [
        "The QE was good for trade.",
        "Dinner with P was good. The band from L was outstanding.",
        "The care is good and her leaders good, she said.",
        "Key: O outstanding, G good, R requires improvement, I inadequate.",
        "Care: good. The rest of the article is about something else altogether.",
    ],
)
def test_what_may_be_anything_is_no_area(areas_noted, text):
    assert areas_noted(text) == ([], [])


def test_initials_of_areas_that_cannot_be_meant_are_none(areas_noted):
    assert areas_noted("QE good, B&A outstanding.", HOMES) == ([], [])


@given(st.text(alphabet="QEB&APSL:,;. good\nRI", max_size=100))
def test_areas_noted_are_short(areas_noted, text):
    areas, _ = areas_noted(text)
    assert all(1 <= len(said) <= 16 for said, _ in areas)
