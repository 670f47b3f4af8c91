"""What changed as something else did came from the same grade."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor's overall rating was reduced from good to inadequate, as were the ratings for being safe and "
        "well-led.",
        "The overall rating of Oakleigh Manor dropped from 'good' to 'inadequate', as did its ratings for being safe "
        "and well-led.",
        "As well as Oakleigh Manor's overall rating changing from good to inadequate, so have the ratings for being "
        "safe and well-led.",
    ],
)
def test_areas_that_changed_as_the_whole_did_came_from_the_same_grade(read, sentence):
    found = told(read(HOME + sentence + "\n"))["Oakleigh Manor"]
    areas = ("overall_effectiveness", "safe", "well_led")
    assert found == {*(f"{area}=inadequate" for area in areas), *(f"-{area}=good" for area in areas)}


def test_areas_that_are_as_the_whole_without_a_change_came_from_nothing(read):
    sentence = "Oakleigh Manor is good overall, as are its ratings for being safe and caring."
    assert not any(one.startswith("-") for one in told(read(HOME + sentence + "\n"))["Oakleigh Manor"])
