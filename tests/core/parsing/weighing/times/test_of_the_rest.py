"""Grades of areas picked out are of the inspection that all others are told of."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, HOME, told


@pytest.mark.parametrize(
    ("frame", "sentence", "claim"),
    [
        (
            HOME,
            "It was rated good on four of the five questions (the exception was safe, which required improvement).",
            "safe=requires_improvement",
        ),
        (
            COUNCIL,
            "Help and protection was inadequate while all the other judgements were requires improvement.",
            "help_and_protection=inadequate",
        ),
        (COUNCIL, "It is good in every area bar care leavers, which was outstanding.", "care_leavers=outstanding"),
    ],
)
def test_an_area_picked_out_in_the_past_tense_is_of_today(read, frame, sentence, claim):
    (found,) = told(read(f"{frame}{sentence}\n")).values()
    assert claim in found
    assert f"-{claim}" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2019 help and protection was inadequate; all the other judgements are now good.",
        "Help and protection had been inadequate and all the other judgements were good.",
    ],
)
def test_words_of_another_time_keep_it_earlier(read, sentence):
    found = told(read(f"{COUNCIL}{sentence}\n"))["Kirklees"]
    assert "help_and_protection=inadequate" not in found


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "We were judged to require improvement overall; our help and protection was inadequate.",
            "help_and_protection=inadequate",
        ),
        (
            "The council was judged good overall, and its support for care leavers was outstanding.",
            "care_leavers=outstanding",
        ),
    ],
)
def test_an_area_told_in_one_breath_with_the_whole_is_of_today(read, sentence, claim):
    (found,) = told(read(f"{COUNCIL}{sentence}\n")).values()
    assert claim in found
    assert f"-{claim}" not in found


def test_an_area_told_in_another_tense_than_the_whole_is_left_to_be_weighed(read):
    sentence = "The council was judged good overall; its help and protection had been inadequate."
    (found,) = told(read(f"{COUNCIL}{sentence}\n")).values()
    assert "help_and_protection=inadequate" not in found
