"""Some words leave no doubt that the grade behind them was given."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL, told

OVERALL = "overall_effectiveness"


def grades(read, sentence):
    return next(iter(told(read(f"{SCHOOL}{sentence}\n")).values()), set())


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a third consecutive good rating for the school.",
        "It is the school's third successive good rating.",
        "The school has its second straight 'good'.",
    ],
)
def test_one_of_a_row_of_grades_is_a_judgement_now_and_before(read, sentence):
    assert grades(read, sentence) == {f"{OVERALL}=good", f"-{OVERALL}=good"}


def test_a_grade_that_somebody_is_stripped_of_is_an_earlier_one(read):
    found = grades(read, "It has been stripped of its outstanding rating, dropping to requires improvement.")
    assert found == {f"-{OVERALL}=outstanding", f"{OVERALL}=requires_improvement"}


def test_a_hope_is_no_judgement(read):
    assert grades(read, "Staff hope for a third consecutive good rating.") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "It was given the highest grading possible and judged to be outstanding in all areas.",
        "The school was rated 'outstanding' in all areas after a visit in May.",
        "The school has been awarded 'outstanding' grades across the board.",
    ],
)
def test_what_is_judged_in_every_area_is_judged(read, sentence):
    assert grades(read, sentence) == {f"{OVERALL}=outstanding", "all_areas=outstanding"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The school was not judged to be good in all areas.",
        "The school would be judged good in all areas by anybody who works there.",
        "To be judged good in all areas a school must do more than this one does.",
    ],
)
def test_what_is_not_or_would_be_judged_in_every_area_is_not(read, sentence):
    assert grades(read, sentence) == set()
