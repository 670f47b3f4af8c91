"""Stated counts against the list of grades."""

from __future__ import annotations

import pytest

from tests.core.parsing.checks.conftest import AGREES, CANNOT_TELL, DIFFERS
from tests.core.parsing.conftest import COUNCIL

_COUNT = "Ofsted rated Kirklees Council's children's services good overall. It was rated outstanding in {0} areas.\n\n"
_LEADERS = "The impact of leaders on social work practice with children and families: Good\n"
_HELP = "The experiences and progress of children who need help and protection: Good\n"
_CARE = "The experiences and progress of children in care: Outstanding\n"
_LEAVERS = "The experiences and progress of care leavers: Good\n"


@pytest.mark.parametrize(
    ("count", "rows", "outcome"),
    [
        ("one of four", _LEADERS + _HELP + _CARE + _LEAVERS, AGREES),
        ("two of four", _LEADERS + _HELP + _CARE + _LEAVERS, DIFFERS),
        ("one of four", _LEADERS + _CARE, CANNOT_TELL),
    ],
)
def test_a_count_is_held_against_the_rows(checked, count, rows, outcome):
    text = COUNCIL + _COUNT.format(count) + rows
    assert [check.outcome for check in checked("stated_count", text)] == [outcome]


def test_a_story_that_counts_nothing_has_no_such_check(checked):
    assert checked("stated_count", COUNCIL + "Ofsted rated the services good overall.\n\n" + _CARE) == []
