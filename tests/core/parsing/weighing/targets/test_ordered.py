"""A row of grades: one for each of several areas, or the scale explained."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.ordered import explains_scale, ordered_targets
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


@pytest.mark.parametrize(
    ("end", "says_so"), [(", respectively", "1"), (", in that order", "1"), (", parents were told", "0")]
)
def test_words_for_an_order_are_a_cue_of_areas_and_grades_that_answer_each_other(prepared, end, says_so):
    said = f"Personal development and behaviour and attitudes were good and outstanding{end}.\n"
    ready = prepared(SCHOOL + said)
    view = ready.graded
    found = [ordered_targets(ready.view.sentences, view, at, ready.view.area_words.in_order)[0] for at in view.grades]
    assert [one.area.norm for one in found] == ["personal development", "behaviour and attitudes"]
    assert all(f"ordered-says-so:{says_so}" in one.cues for one in found)
