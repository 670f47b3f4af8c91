"""Grades that a scale is said to run between are nobody's."""

from __future__ import annotations

import pytest

OPENING = "Council rated\n\n5 June 2024\n\nOfsted has inspected children's services in Kirklees.\n\n"


def nothing(made):
    text = made.view.text
    return [text[start:].split()[0].strip(".,") for start, one in sorted(made.view.answers.items()) if one.is_nothing]


@pytest.mark.parametrize(
    "sentence",
    [
        "Leadership and care leavers get grades of their own on a four-point scale from inadequate to outstanding.",
        "Grades for leadership range from inadequate to outstanding.",
        "Help and protection can be anything from inadequate up to outstanding.",
        "It is a scale which runs from inadequate all the way to outstanding.",
        "There are four, ranging from inadequate to outstanding, for each area.",
    ],
)
def test_the_ends_of_a_scale_are_no_judgement(prepared, sentence):
    assert nothing(prepared(OPENING + sentence + "\n")) == ["inadequate", "outstanding"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Leadership went from inadequate to outstanding.",
        "On that scale leadership went up from inadequate to outstanding.",
        "Inspectors praised the range of work, up from inadequate to outstanding.",
        "Its scale, inadequate to outstanding, is new.",
        "Leadership is good on a scale of four.",
    ],
)
def test_what_moved_from_one_grade_to_another_is_left_alone(prepared, sentence):
    assert not nothing(prepared(OPENING + sentence + "\n"))
