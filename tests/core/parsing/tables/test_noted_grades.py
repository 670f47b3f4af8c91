"""Letters and numbers behind several areas in a row are grades; behind one, or where none could be, they are not."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("Overall effectiveness, 2; outcomes for pupils, 3; leadership, 1.", "second third first"),
        ("The home was seen again: safe I, caring O, well-led RI.", "inadequate outstanding requires_improvement"),
        ("Leaders .......... 1\nHelp and protection .......... 2\n", "first second"),
        ("Outcomes: two. Quality of teaching: three. Adult learning: two.", "second third second"),
        ("Leadership (2), help and protection (4) and care leavers (3).", "second fourth third"),
    ],
)
def test_shorts_behind_areas_in_a_row_are_grades(noted, text, grades):
    assert [grade for _, grade in noted(text)] == grades.split()


@pytest.mark.parametrize(
    "text",
    [
        "Help and protection: 2\n",
        "Leadership, 2; help and protection, 17; care leavers, 3.",
        "Leadership, two heads in a year; adoption, three panels; care leavers, one worker.",
        "Leadership: 2. The council has spent a good deal of money on it since the spring. Care leavers: 3.",
        "Chapters: buildings, 2; parking, 3; fees, 1.",
        "Care leavers, one of them 17, and adoption, one of the best.",
    ],
)
def test_shorts_that_may_be_anything_are_none(noted, text):
    assert noted(text) == []


@given(st.text(alphabet="safe caring:,;.=(1245GORI\n", max_size=120))
def test_grades_noted_are_short_and_in_order(noted, text):
    assert all(1 <= len(said) <= 9 for said, _ in noted(text))
