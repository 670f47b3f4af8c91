"""Areas that are tied to others before a grade have it too."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told

ALL = {
    "overall_effectiveness=inadequate",
    "safe=inadequate",
    "well_led=inadequate",
    "-overall_effectiveness=good",
    "-safe=good",
    "-well_led=good",
}


@pytest.mark.parametrize(
    "subject",
    [
        "The overall rating, as well as the ratings for safe and well-led,",
        "The overall rating, along with those for safe and well-led,",
        "Its overall rating and its ratings for being safe and well-led",
    ],
)
def test_the_whole_and_areas_tied_to_it_have_one_grade(read, subject):
    assert told(read(f"{HOME}{subject} have dropped from good to inadequate.\n"))["Oakleigh Manor"] == ALL


def test_an_area_with_a_grade_of_its_own_is_not_tied_to_the_next(read):
    found = told(read(f"{HOME}Safe was rated good, and the ratings for caring and well-led are inadequate.\n"))
    assert found["Oakleigh Manor"] == {"safe=good", "caring=inadequate", "well_led=inadequate"}
