"""What stands between two grades tells which of them is the old one and which the new."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL, told

OVERALL = "overall_effectiveness"
BETTER = {f"-{OVERALL}=requires_improvement", f"{OVERALL}=good"}
WORSE = {f"-{OVERALL}=good", f"{OVERALL}=inadequate"}


def grades(read, sentence, opening=SCHOOL):
    return next(iter(told(read(f"{opening}{sentence}\n")).values()), set())


@pytest.mark.parametrize(
    "line",
    [
        "Overall: Requires improvement → Good",
        "Overall: Requires improvement -> Good",
        "Overall: Requires improvement --> Good",
        "Overall: Requires improvement => Good",
        "Overall: 'Requires improvement' -> 'Good'",
        "Overall: Requires improvement > Good",
        "Overall: Good ← Requires improvement",
        "Overall: Good <- Requires improvement",
        "Overall: Good < Requires improvement",
        "Overall: Good (2019: Requires improvement)",
        "Overall: Good [2019: Requires improvement]",
    ],
)
def test_arrows_and_brackets_tell_which_grade_is_the_new_one(read, line):
    assert grades(read, line) == BETTER


@pytest.mark.parametrize(
    "sentence",
    [
        "It turned a requires improvement rating into a good one.",
        "It swapped requires improvement for good.",
        "It has traded its requires improvement rating for good.",
        "The requires improvement rating of 2019 has been replaced by a good rating.",
        "The school has returned to good after a dip to requires improvement.",
        "The school is good again after four years as requires improvement.",
    ],
)
def test_words_that_tell_of_a_change_tell_which_grade_is_the_new_one(read, sentence):
    assert grades(read, sentence) == BETTER


@pytest.mark.parametrize(
    "sentence",
    [
        "It was rated inadequate, against good in 2019.",
        "It was rated inadequate, compared with good in 2019.",
        "It was rated inadequate, as opposed to the good of 2019.",
        "It was rated inadequate two years after it was rated good.",
        "It was rated inadequate, just 18 months after being judged good.",
    ],
)
def test_a_grade_held_against_an_older_one_is_of_today(read, sentence):
    assert grades(read, sentence) == WORSE


def test_a_list_of_arrows_tells_each_area_by_itself(read):
    found = grades(
        read,
        "Leaders: Requires improvement -> Good. Help and protection: Good -> Good. "
        "Care leavers: Inadequate -> Requires improvement.",
        COUNCIL,
    )
    assert found == {
        "impact_of_leaders=good",
        "-impact_of_leaders=requires_improvement",
        "help_and_protection=good",
        "-help_and_protection=good",
        "care_leavers=requires_improvement",
        "-care_leavers=inadequate",
    }


def test_of_a_chain_of_arrows_only_the_last_grade_is_of_today(read):
    found = grades(read, "Overall: Inadequate -> Requires improvement -> Good")
    assert found == {f"-{OVERALL}=inadequate", f"-{OVERALL}=requires_improvement", f"{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2016 it was rated inadequate, against good in 2012. The school is now rated outstanding.",
        "The inadequate rating of 2012 was replaced by a good one in 2016. The school is now rated outstanding.",
    ],
)
def test_what_was_held_against_another_long_ago_is_none_of_today(read, sentence):
    assert grades(read, sentence) == {f"-{OVERALL}=inadequate", f"-{OVERALL}=good", f"{OVERALL}=outstanding"}


def test_a_wish_changes_nothing(read):
    assert f"{OVERALL}=good" not in grades(
        read, "It was rated requires improvement. Staff hope to turn that requires improvement rating into a good one."
    )
