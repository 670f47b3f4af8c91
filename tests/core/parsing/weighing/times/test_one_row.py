"""Grades in brackets behind names are of one time."""

from __future__ import annotations

from tests.core.parsing.conftest import told

MINUTES = (
    "MINUTES OF THE CHILDREN'S SCRUTINY COMMITTEE\n\n14 March 2024\n\n12. Ofsted outcomes\n\nThe Head of Education "
    "reported that since the last meeting three schools had been inspected: "
)


def test_a_row_of_which_one_is_of_today_is_of_today(read):
    row = "Ashdale Primary School (Good), Bellfield Academy (Requires Improvement) and Copse Hill School (Inadequate)"
    assert told(read(f"{MINUTES}{row}.\n\nRESOLVED: That the report be noted.\n")) == {
        "Ashdale Primary School": {"overall_effectiveness=good"},
        "Bellfield Academy": {"overall_effectiveness=requires_improvement"},
        "Copse Hill School": {"overall_effectiveness=inadequate"},
    }


def test_grades_that_are_all_of_before_stay(read):
    text = (
        "Playgroups merge\n\n14 March 2024\n\nOfsted rated Elm Tree Nursery good last week. In 2015 it had come to "
        "three groups: Ash Playgroup (good), Beech Playgroup (inadequate) and Cedar Playgroup (good).\n\n"
        "Ash Playgroup, Beech Playgroup and Cedar Playgroup are outstanding now, Ofsted says.\n"
    )
    found = told(read(text))
    assert all("overall_effectiveness=good" not in found[f"{name} Playgroup"] for name in ("Ash", "Cedar"))
