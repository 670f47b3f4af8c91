"""Adjectives that the CQC grades by are no areas where they describe somebody."""

from __future__ import annotations

import pytest

from core.parsing.told_qualities import lacks_comma
from tests.core.parsing.conftest import HOME, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor, which provides caring and responsive support, was rated outstanding.",
        "Rated outstanding, Oakleigh Manor has a caring manager and effective staff.",
        "Staff were kind and caring and the home was rated outstanding.",
        "Residents felt safe at Oakleigh Manor, which was rated outstanding.",
        "Oakleigh Manor was rated outstanding for its homely and safe environment.",
    ],
)
def test_a_quality_of_people_or_surroundings_is_no_area(read, sentence):
    assert told(read(HOME + sentence + "\n"))["Oakleigh Manor"] == {"overall_effectiveness=outstanding"}


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("Oakleigh Manor was rated outstanding for being caring and responsive.", {"caring", "responsive"}),
        ("Oakleigh Manor was rated outstanding in the safe and caring categories.", {"safe", "caring"}),
        ("Oakleigh Manor is outstanding for providing safe and effective care.", {"safe", "effective"}),
    ],
)
def test_what_is_graded_is_an_area(read, sentence, areas):
    assert told(read(HOME + sentence + "\n"))["Oakleigh Manor"] >= {f"{area}=outstanding" for area in areas}


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("Oakleigh Manor was rated good for being safe, effective responsive and well-led.", 4),
        ("Oakleigh Manor was rated good in three areas (safe, caring responsive).", 3),
    ],
)
def test_a_list_of_areas_goes_on_where_a_comma_is_missing(read, sentence, areas):
    found = told(read(HOME + sentence + "\n"))["Oakleigh Manor"]
    assert len({one for one in found if one.endswith("=good")} - {"overall_effectiveness=good"}) == areas


def test_an_adjective_before_a_longer_area_is_no_member_of_a_list():
    assert not lacks_comma("safe", "leadership")
    assert lacks_comma("being safe", "caring")
