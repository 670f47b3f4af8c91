"""Grades of every area, and of some that are not named, are neither the whole's nor those of an area named before."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Three out of four areas were graded good, with care leavers outstanding.",
        "The rest of the service was good, and care leavers were rated outstanding.",
        "Three of the four areas had been judged good, and care leavers are outstanding.",
        "It is good in three of the four areas, and care leavers are outstanding.",
    ],
)
def test_a_grade_of_some_areas_is_not_that_of_the_whole(read, sentence):
    found = told(read(f"{COUNCIL}{sentence}\n"))["Kirklees"]
    assert "care_leavers=outstanding" in found
    assert "overall_effectiveness=good" not in found


@pytest.mark.parametrize("everything", ["all areas were judged to be", "every area was rated", "everything is"])
def test_an_area_with_its_own_grade_does_not_take_that_of_all_others(read, everything):
    sentence = f"With the exception of behaviour and attitudes, which was outstanding, {everything} good."
    found = told(read(f"{SCHOOL}{sentence}\n"))["Mossfield Primary School"]
    assert "behaviour_and_attitudes=good" not in found


def test_areas_that_are_counted_up_before_a_grade_have_it(read):
    found = told(read(f"{COUNCIL}Leaders, help and protection, and care leavers: all three areas were rated good.\n"))
    assert {"impact_of_leaders=good", "help_and_protection=good", "care_leavers=good"} <= found["Kirklees"]
