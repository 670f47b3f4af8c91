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
