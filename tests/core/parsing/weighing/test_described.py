"""Praise of a part, of rooms and lessons, and of what was only seen grades nothing."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL, told


@pytest.fixture(scope="module")
def told_of(read):
    """What is told of the school."""
    return lambda sentence: next(iter(told(read(SCHOOL + sentence + "\n")).values()), set())


@pytest.mark.parametrize(
    "sentence",
    [
        "Much of the teaching is good, inspectors wrote.",
        "Some aspects of leadership require improvement, the report says.",
        "In the baby room behaviour is good, while in the toddler room behaviour requires improvement.",
        "Behaviour is outstanding in lessons, inspectors wrote.",
        "Inspectors found good teaching.",
        "Good practice was seen in the sixth form.",
        "There was good progress in the quality of education.",
    ],
)
def test_praise_grades_nothing(told_of, sentence):
    assert told_of(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Some of the teaching is good and leadership is outstanding.", "leadership_and_management=outstanding"),
        ("Leadership is good, inspectors wrote.", "leadership_and_management=good"),
        ("It was rated good, with outstanding leadership.", "leadership_and_management=outstanding"),
        ("Good progress is rated outstanding for the sixth form.", "sixth_form_provision=outstanding"),
    ],
)
def test_grades_beside_it_stay(told_of, sentence, grade):
    assert grade in told_of(sentence)


def test_a_single_word_of_another_scale_than_that_of_the_whole_is_praise(read):
    text = "Ofsted has rated Little Acorns Nursery outstanding. Its leadership and management are “exceptional”.\n"
    assert told(read(text)) == {"Little Acorns Nursery": {"overall_effectiveness=outstanding"}}


def test_what_is_judged_of_some_children_is_not_the_grade_of_their_care(read):
    text = f"{COUNCIL}The education of looked-after children was judged outstanding.\n"
    assert all("looked_after" not in claim for claims in told(read(text)).values() for claim in claims)


def test_their_care_has_its_grade(read):
    text = f"{COUNCIL}Services for children in care were judged outstanding.\n"
    assert told(read(text))["Kirklees"] == {"children_in_care=outstanding"}
