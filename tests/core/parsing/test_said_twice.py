"""A number and a word for one grade, one right behind the other, are one grade."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.said_twice import word_of_both
from tests.core.parsing.conftest import told

COLLEGE = (
    "Report on Marlstone\n\n20 January 2010\n\nOfsted has inspected Marlstone College, a further education college.\n\n"
)
GOOD = GradeWord("good", GradeForm.ADJECTIVE)
SECOND = GradeWord("second", GradeForm.NUMBER, by_number=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was given a grade 2 (good) for leadership.",
        "The college won a grade two (“good”) rating for leadership.",
        "Inspectors awarded a good (grade two) for leadership.",
        "It was given a grade two, good, for leadership.",
        "It was graded 2, or good, for leadership.",
    ],
)
def test_both_are_one_grade_of_the_area_alone(read, sentence):
    assert told(read(COLLEGE + sentence + "\n")) == {"Marlstone College": {"leadership_and_management=good"}}


def test_each_pair_has_its_own_areas(read):
    sentence = "It got grade two (good) for apprenticeships and grade one (outstanding) for leadership.\n"
    found = told(read(COLLEGE + sentence))["Marlstone College"]
    assert "leadership_and_management=outstanding" in found
    assert not any(claim.startswith("overall") for claim in found)


def test_the_overall_grade_for_effectiveness_is_the_whole(read):
    sentence = "The overall grade for effectiveness of provision was “satisfactory”.\n"
    assert told(read(COLLEGE + sentence)) == {"Marlstone College": {"overall_effectiveness=satisfactory"}}


def test_a_number_of_another_grade_is_another_grade():
    third = GradeWord("third", GradeForm.NUMBER, by_number=True)
    assert word_of_both(SECOND, GOOD) == word_of_both(GOOD, SECOND) == GOOD
    assert word_of_both(third, GOOD) is None
    assert word_of_both(GOOD, GOOD) is None
    assert word_of_both(GOOD, None) is None


@pytest.mark.parametrize("number", ["2", "4"])
def test_behind_a_dash_the_word_says_the_grade_whatever_the_number_is(read, number):
    text = f"{COLLEGE}The grades were:\n\n- Leadership and management - Grade {number} - Good\n"
    assert told(read(text)) == {"Marlstone College": {"leadership_and_management=good"}}


def test_a_word_and_a_word_behind_a_dash_are_two_grades():
    assert word_of_both(GOOD, GradeWord("inadequate", GradeForm.ADJECTIVE), "–") is None
    assert word_of_both(GOOD, SECOND, "–") is None
