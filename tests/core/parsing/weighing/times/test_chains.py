"""Grades of a chain that ends with that of today."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL, told


@pytest.mark.parametrize(
    "chain",
    [
        "has gone from good to requires improvement, to inadequate and now back to good",
        "went from good to requires improvement in 2018, then to inadequate and now to good",
    ],
)
def test_all_but_the_last_were_held_before(read, chain):
    found = told(read(f"{SCHOOL}In its last four inspections Mossfield Primary School {chain}.\n"))
    assert found["Mossfield Primary School"] == {
        "overall_effectiveness=good",
        "-overall_effectiveness=good",
        "-overall_effectiveness=requires_improvement",
        "-overall_effectiveness=inadequate",
    }


def test_two_grades_are_no_chain(read):
    found = told(read(f"{SCHOOL}Mossfield Primary School went from good to outstanding.\n"))
    assert found["Mossfield Primary School"] == {"overall_effectiveness=outstanding", "-overall_effectiveness=good"}
