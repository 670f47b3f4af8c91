"""The grade before, told by counting from the one that was reached."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL, told

OVERALL = "overall_effectiveness"


def grades(read, sentence):
    return told(read(f"{SCHOOL}{sentence}\n"))["Mossfield Primary School"]


@pytest.mark.parametrize(
    ("sentence", "before", "now"),
    [
        ("It was rated good, one grade up on its last report.", "requires_improvement", "good"),
        ("It was rated good, a grade higher than in 2019.", "requires_improvement", "good"),
        ("It was rated requires improvement, two grades down on 2019.", "outstanding", "requires_improvement"),
        ("It was rated outstanding, up two grades.", "requires_improvement", "outstanding"),
        ("It was rated outstanding, up one grade since 2019.", "good", "outstanding"),
        ("It slipped a grade to requires improvement.", "good", "requires_improvement"),
        ("It has dropped by two grades to inadequate.", "good", "inadequate"),
        ("It went up a grade, to good.", "requires_improvement", "good"),
        ("It has gone up a grade and is now rated good.", "requires_improvement", "good"),
        ("It has been downgraded two levels to inadequate.", "good", "inadequate"),
        ("It was rated outstanding, one better than its last grade.", "good", "outstanding"),
        ("It was rated outstanding (up two).", "requires_improvement", "outstanding"),
    ],
)
def test_steps_beside_a_grade_tell_the_one_before(read, sentence, before, now):
    assert grades(read, sentence) == {f"-{OVERALL}={before}", f"{OVERALL}={now}"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It was rated good, a grade higher than St Mary's.",
        "It was rated good, one grade below outstanding.",
        "It was rated good. That is one grade down on what the head had hoped for.",
        "It is good. It could drop a grade to requires improvement.",
        "It hopes to go up a grade to outstanding. For now it is good.",
        "It is good, and went no steps to the right.",
        "It was rated good (up on the hill, two miles from the sea).",
    ],
)
def test_steps_that_were_not_gone_tell_nothing(read, sentence):
    assert grades(read, sentence) == {f"{OVERALL}=good"}


def test_what_is_told_of_the_grade_before_goes_before_counting(read):
    found = grades(read, "It has leapt two grades to good. In 2019 it was inadequate.")
    assert found == {f"-{OVERALL}=inadequate", f"{OVERALL}=good"}


def test_no_grade_is_counted_beyond_the_scale(read):
    assert grades(read, "It was rated inadequate, a grade up on its last report.") == {f"{OVERALL}=inadequate"}
