"""Names of areas that take up one named before."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, told


@pytest.mark.parametrize("taken_up", ["Their experiences and progress are", "Their overall experiences are"])
def test_their_experiences_are_those_of_whom_the_sentence_before_names(read, taken_up):
    found = told(read(f"{COUNCIL}Help and protection was rated inadequate. Care leavers do better. {taken_up} good.\n"))
    assert found["Kirklees"] == {"help_and_protection=inadequate", "care_leavers=good"}


def test_a_body_that_is_judged_by_such_an_area_keeps_it(read):
    home = (
        "Inspectors call at Sandle House\n\n12 July 2024\n\n"
        "Ofsted's inspectors were at Sandle House, a children's home, on 11 June 2024.\n\n"
        "The children do well. Their overall experiences and progress were rated good.\n"
    )
    (grades,) = told(read(home)).values()
    assert "overall_experiences_and_progress=good" in grades
