"""A grade of "the others" goes to the areas that have none of their own, if they are as many as is told."""

from __future__ import annotations

import pytest

from core.model import Tense
from tests.core.parsing.conftest import COUNCIL

AREAS = (
    "Ofsted judges four areas: the impact of leaders, help and protection, children in care, and care leavers.\n\n"
    "Kirklees Council's children's services were rated good overall by Ofsted.\n\n"
)


@pytest.fixture
def graded(read):
    """The areas with a grade of today that a text gives Kirklees."""

    def graded(sentence: str) -> dict[str, str]:
        (inspection,) = read(COUNCIL + AREAS + sentence + "\n").inspections
        return {claim.area: claim.grade for claim in inspection.claims if claim.tense is Tense.CURRENT}

    return graded


def test_as_many_others_as_are_told_have_the_grade(graded):
    found = graded("Help and protection was judged to require improvement. The other three areas were rated good.")
    assert found["help_and_protection"] == "requires_improvement"
    assert {found[area] for area in ("impact_of_leaders", "children_in_care", "care_leavers")} == {"good"}


@pytest.mark.parametrize("told", ["The other two areas were rated good.", "Two of the four areas were rated good."])
def test_where_it_is_unknown_which_are_meant_no_area_has_it(graded, told):
    found = graded("Help and protection was judged to require improvement. " + told)
    assert found["help_and_protection"] == "requires_improvement"
    assert not found.keys() & {"impact_of_leaders", "children_in_care", "care_leavers"}
