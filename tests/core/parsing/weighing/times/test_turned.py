"""What stands in front of "But now" is of the inspection before, where the whole has another grade behind it."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told

BEFORE = (
    "Oakleigh Manor was put in special measures after an inspection in the winter. The CQC said the home was rated "
    "inadequate overall and deemed inadequate for safe and well-led care. It was rated as requiring improvement for "
    "effective care, but rated good for caring.\n\n"
)
WAS = {"safe=inadequate", "well_led=inadequate", "effective=requires_improvement", "caring=good"}


def grades(read, sentences):
    return told(read(HOME + sentences + "\n"))["Oakleigh Manor"]


@pytest.mark.parametrize(
    "turn",
    [
        "But now, after a new inspection in June, the home has been rated good overall.",
        "However, following a fresh inspection the home has been rated good overall.",
        "On their return, inspectors rated the home good overall.",
        "Inspectors have now rated the home good overall.",
    ],
)
def test_areas_in_front_of_a_turn_are_earlier_ones(read, turn):
    found = grades(read, BEFORE + turn)
    assert "overall_effectiveness=good" in found
    assert {f"-{one}" for one in WAS} <= found
    assert not WAS & found


@pytest.mark.parametrize(
    "behind",
    [
        "But now managers say that all who live there are looked after better.",
        "Following a second inspection, the home remains inadequate overall.",
        "Now the home hopes to be rated good overall.",
    ],
)
def test_without_another_grade_behind_it_nothing_turned(read, behind):
    assert "safe=inadequate" in grades(read, BEFORE.replace(" after an inspection in the winter", "") + behind)
