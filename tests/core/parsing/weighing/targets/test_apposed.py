"""Grades that open a sentence in front of the area they are said of."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, told

OF_THE_AREA = {"-help_and_protection=inadequate", "help_and_protection=good"}


@pytest.mark.parametrize(
    "front", ["Once inadequate,", "Inadequate in 2019,", "Formerly inadequate,", "Inadequate last time,"]
)
def test_a_grade_in_front_of_an_area_is_that_of_the_area(read, front):
    assert told(read(f"{COUNCIL}{front} help and protection is now good.\n"))["Kirklees"] == OF_THE_AREA


def test_in_front_of_the_council_it_is_that_of_the_whole(read):
    found = told(read(f"{COUNCIL}Inadequate in 2019, the council is now good for care leavers.\n"))["Kirklees"]
    assert "-overall_effectiveness=inadequate" in found
    assert "-care_leavers=inadequate" not in found
