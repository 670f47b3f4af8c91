"""The words of a grade are one only where they stand for a grade."""

from __future__ import annotations

import pytest

from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, document


@pytest.fixture
def grades(knowledge):
    """The grades that the words of the last sentence of a text stand for."""

    def grades(text: str) -> list[str]:
        line = set_scene(document(COUNCIL + text + "\n"), knowledge).lines[-1]
        return [line.items[at].value.grade for at in line.grades]

    return grades


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Its services need to improve.", "requires_improvement"),
        ("In 2018 it had to improve overall and for care leavers.", "requires_improvement"),
        ("Adoption, which has to improve to be good, is new.", "requires_improvement"),
        ("It was of adoption that improvement was still required.", "requires_improvement"),
        ("The service was required to improve.", "requires_improvement"),
        ("Care leavers: Requires imp.", "requires_improvement"),
        ("Achievement is in urgent need of improvement.", "urgent_improvement"),
        ("The academy was failed in 2016.", "inadequate"),
        ("The other areas were 3s.", "third"),
        ("Adult learning went up from threes.", "third"),
        ("Teaching and leadership were both at 4.", "fourth"),
        ("Early years remain at 1.", "first"),
        ("For wellbeing it got a 5.", "fifth"),
        ("It is in the third highest band.", "third"),
        ("Safeguarding standards weren’t met.", "not_met"),
        ("It fails to meet the standards on welfare.", "not_met"),
        ("Its failings were both widespread and systemic.", "send_systemic_failings"),
        ("Adoption and leadership match the overall.", "same"),
    ],
)
def test_words_that_are_grades(grades, text, grade):
    assert grades(text) == [grade]


@pytest.mark.parametrize(
    "text",
    [
        "Leaders need to improve attendance.",
        "The council has to improve how it writes its plans.",
        "It was a five day visit.",
        "The office is at 4 Mill Lane.",
        "They had failed their children.",
    ],
)
def test_words_that_only_look_like_grades(grades, text):
    assert grades(text) == []


@pytest.mark.parametrize(
    ("said", "grades"),
    [
        ("The home was awarded five out of six for leadership.", ["fifth"]),
        ("The home scored 6 out of 6.", ["sixth"]),
        ("Five out of six homes are busy.", []),
        ("It was busy in five out of six.", []),
    ],
)
def test_a_number_out_of_six_is_a_mark_unless_it_counts(knowledge, said, grades):
    story = "Inspectors call\n\n12 July 2024\n\nThe Care Inspectorate came to Larchfield Court, a care home.\n\n"
    line = set_scene(document(story + said + "\n"), knowledge).lines[-1]
    assert [line.items[at].value.grade for at in line.grades] == grades
