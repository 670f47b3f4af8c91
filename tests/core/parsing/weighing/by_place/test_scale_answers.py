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


@pytest.mark.parametrize(
    "sentence",
    [
        "Each judgement is on a scale of outstanding, good, requires improvement and inadequate.",
        "Leadership and care leavers are each judged outstanding, good or inadequate.",
        "Inspectors judge leadership as either outstanding, good, requires improvement or inadequate.",
        "Outstanding, good, requires improvement and inadequate are the grades for leadership.",
        "Key: 1 outstanding, 2 good, 3 requires improvement (satisfactory in older reports), 4 inadequate.",
        "There is a grade 1 (outstanding), 2 (good), 3 (requires improvement) or 4 (inadequate) for leadership.",
    ],
)
def test_grades_that_are_listed_as_the_choices_there_are_are_no_judgement(prepared, sentence):
    made = prepared(OPENING + sentence + "\n")
    assert len(nothing(made)) >= 3
    assert all(decision.target is None for decision in made.decisions() if decision.view is made.last)


@pytest.mark.parametrize(
    "sentence",
    [
        "Leadership, care leavers, adoption and fostering are good, outstanding, inadequate and requires improvement.",
        "Leadership is good or better.",
        "Leadership is good, adoption outstanding, or so the report says.",
    ],
)
def test_as_many_areas_as_grades_are_no_scale(prepared, sentence):
    assert not nothing(prepared(OPENING + sentence + "\n"))
