"""A row of grades: one for each of several areas, or the scale explained."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.ordered import explains_scale
from tests.core.parsing.conftest import SCHOOL


@pytest.mark.parametrize(
    ("sentence", "explained"),
    [
        ("Its grades are outstanding, good, requires improvement and inadequate.", True),
        ("The grades were good, good, outstanding and requires improvement.", False),
        ("It has been good, outstanding and inadequate.", False),
        (
            "Leadership and management, quality of education, behaviour and attitudes and personal development were "
            "outstanding, good, requires improvement and inadequate.",
            False,
        ),
    ],
)
def test_four_different_grades_in_a_row_without_areas_explain_the_scale(prepared, sentence, explained):
    view = prepared(SCHOOL + sentence + "\n").last
    assert [explains_scale(view, at) for at in view.grades] == [explained] * len(view.grades)
