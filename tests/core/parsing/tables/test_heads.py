"""Heads and labels name areas by words and initials, the whole, and the time of the grades below them."""

from __future__ import annotations

import pytest

from core.model import Tense
from core.parsing.lexicon import lexicon_of
from core.parsing.tables.heads import HeadWords


@pytest.fixture(scope="module")
def heads(knowledge):
    return HeadWords(lexicon_of(knowledge))


@pytest.mark.parametrize(
    ("head", "rest", "time"),
    [
        ("previous rating", "previous rating", Tense.EARLIER),
        ("previously", "previously", Tense.EARLIER),
        ("last ofsted rating", "last ofsted rating", Tense.EARLIER),
        ("most recent cqc judgement", "most recent cqc judgement", Tense.CURRENT),
        ("safeguarding then", "safeguarding", Tense.EARLIER),
        ("overall, last quarter", "overall", Tense.EARLIER),
        ("now", "now", Tense.CURRENT),
        ("current overall", "overall", Tense.CURRENT),
        ("overall", "overall", None),
        ("newness", "newness", None),
    ],
)
def test_words_of_time_are_parted_from_what_a_head_is_about(heads, head, rest, time):
    assert heads.parted(head) == (rest, time)


def test_a_single_letter_is_an_area_beside_those_of_the_other_questions_only(heads):
    assert heads.areas_of(["S", "E", "C", "R", "W"]) == [
        ("safe",),
        ("effective",),
        ("caring",),
        ("responsive",),
        ("well_led",),
    ]
    assert heads.areas_of(["S", "E"]) == [(), ()]


def test_initials_and_words_that_stand_over_grades_only_name_areas(heads):
    quality, care, nothing = heads.areas_of(["QE", "In care", "Pupils"])
    assert "quality_of_education" in quality
    assert (care, nothing) == (("children_in_care",), ())


@pytest.mark.parametrize("label", ["The quality of education", "Overall:", "in care", "Leadership and management"])
def test_a_label_names_an_area_or_the_whole(heads, label):
    assert heads.is_area(label)


@pytest.mark.parametrize("label", ["", "Pupils", "Report", "in the care of"])
def test_other_labels_name_none(heads, label):
    assert not heads.is_area(label)


@pytest.mark.parametrize("head", ["Now", "Last time", "2019", "Spring 2019", "Judgement (2024)"])
def test_heads_that_tell_nothing_but_a_time(heads, head):
    assert heads.is_time(head)


@pytest.mark.parametrize("head", ["Pupils", "Leadership", "Built in the year 1923 or so"])
def test_heads_that_tell_something_else(heads, head):
    assert not heads.is_time(head)
