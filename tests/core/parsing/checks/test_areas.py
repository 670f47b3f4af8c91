"""Areas that are graded against those that the framework has."""

from __future__ import annotations

import pytest

from tests.core.parsing.checks.conftest import DIFFERS
from tests.core.parsing.conftest import COUNCIL, SCHOOL

_SCHOOL_2015 = (
    "Inspectors call at Mossfield\n\n12 July 2015\n\n"
    "Ofsted's inspectors were at Mossfield Primary School in June 2015 and rated the school good overall.\n\n"
)


def test_an_area_that_came_later_differs_and_is_named_with_the_framework(checked):
    text = _SCHOOL_2015 + "Its quality of education was outstanding."
    (check,) = checked("area_not_in_framework", text)
    assert check.outcome is DIFFERS
    assert "“Quality of education”" in check.message
    assert "September 2012" in check.message


def test_an_area_that_had_gone_by_then_differs(checked):
    text = (
        SCHOOL + "They rated the school good overall and its quality of education good, with outcomes for pupils good."
    )
    (check,) = checked("area_not_in_framework", text)
    assert "Outcomes for pupils" in check.message


@pytest.mark.parametrize(
    "text",
    [
        SCHOOL + "They rated the school good overall, with quality of education good.",
        SCHOOL + "They rated the school good overall. Arrangements for safeguarding are effective.",
        COUNCIL + "Ofsted rated the services good overall, with support for care leavers outstanding.",
        COUNCIL + "Ofsted rated the services good overall.",
    ],
)
def test_areas_of_the_framework_and_what_is_said_beside_them_are_left_alone(checked, text):
    assert checked("area_not_in_framework", text) == []
