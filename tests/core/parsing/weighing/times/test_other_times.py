"""A year that is told of something else than a grade does not make it an earlier one."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL, told

OVERALL = "overall_effectiveness"


def grades(read, sentence):
    return told(read(f"{SCHOOL}{sentence}\n"))["Mossfield Primary School"]


@pytest.mark.parametrize(
    "sentence",
    [
        "For the first time since 2012, the school is rated good.",
        "The school is rated good for the first time since 2012.",
        "It is the first time since 2012 that the school has been rated good.",
        "The school has its first good rating since 2012.",
        "The school was rated good, its best since 2012.",
        "Its first inspection since 2012 ended in a good rating.",
        "In its first full inspection since September 2012 the school was rated good.",
        "In its first inspection since becoming an academy in 2019 the school was rated good.",
        "The headteacher, who joined in 2019, was delighted that the school was rated good.",
        "The school, which was founded in 1874, has been rated good.",
        "Its head, who has been in charge since 2015, said the school was rated good.",
    ],
)
def test_a_year_in_which_something_else_began_is_not_that_of_the_grade(read, sentence):
    assert grades(read, sentence) == {f"{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The school was rated good in 2019.",
        "It has been good since 2012. It is now inadequate.",
        "The school, rated good in 2012, is now inadequate.",
        "It is inadequate now. It was its first inspection since 2012, when it was rated good.",
        "At its first inspection in 2012 it was rated good. It is now inadequate.",
    ],
)
def test_the_year_of_a_grade_is_still_its_own(read, sentence):
    found = grades(read, sentence)
    assert f"-{OVERALL}=good" in found
    assert f"{OVERALL}=good" not in found


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The school is now inadequate. It had been good since it opened in 2004.", "2004"),
        ("The school is now inadequate. The school, which opened in 2004, had been rated good before.", None),
    ],
)
def test_an_earlier_grade_takes_the_year_behind_it_in_which_something_began(read, sentence, when):
    (inspection,) = read(f"{SCHOOL}{sentence}\n").inspections
    assert [claim.when for claim in inspection.earlier] == [when]


def test_a_year_in_which_problems_were_found_is_not_that_of_the_grade(read):
    sentence = "The school is rated good, and put right the concerns raised at its last inspection in 2015."
    assert grades(read, sentence) == {f"{OVERALL}=good"}


def test_the_year_of_an_inspection_that_gave_a_grade_is(read):
    sentence = "The school is good. It had problems found at its last inspection in 2015, when it was inadequate."
    (inspection,) = read(f"{SCHOOL}{sentence}\n").inspections
    assert [(claim.grade, claim.when) for claim in inspection.earlier] == [("inadequate", "2015")]
