"""Grades that open a sentence in front of the area they are said of."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, told

OF_CARE_LEAVERS = {"-care_leavers=inadequate", "care_leavers=good"}


@pytest.mark.parametrize(
    "front", ["Once inadequate,", "Inadequate in 2019,", "Inadequate at the last inspection,", "Inadequate last time,"]
)
def test_a_grade_in_front_of_an_area_is_that_of_the_area(read, front):
    assert told(read(f"{COUNCIL}{front} care leavers are now good.\n"))["Kirklees"] == OF_CARE_LEAVERS


def test_in_front_of_the_council_it_is_that_of_the_whole(read):
    found = told(read(f"{COUNCIL}Inadequate in 2019, the council is now good for care leavers.\n"))["Kirklees"]
    assert "-overall_effectiveness=inadequate" in found
    assert "-care_leavers=inadequate" not in found


def test_a_grade_with_a_clause_of_its_own_is_not_that_of_the_area_behind(read):
    found = told(read(f"{COUNCIL}Kirklees is good, care leavers told inspectors.\n"))["Kirklees"]
    assert "care_leavers=good" not in found
