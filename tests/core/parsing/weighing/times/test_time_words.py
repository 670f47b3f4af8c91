"""Words and phrases of time: a phrase counts once, where it begins, and hides its words."""

from __future__ import annotations

import pytest

from core.knowledge import load_knowledge
from core.parsing.weighing.times.time_words import time_words

WORDS = time_words(load_knowledge().wording)


def said(text: str) -> list[str]:
    return [says for _, says in WORDS.told(text.split())]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("it is now good", ["is", "now"]),
        ("until now it was good", ["until-now", "was"]),
        ("this time it was good", ["this-time", "was"]),
        ("it was good the last time round", ["was", "last-time"]),
        ("it is no longer inadequate", ["is", "no-longer"]),
        ("for the first time it is good", ["first-time", "is"]),
        ("nobody came", []),
    ],
)
def test_a_phrase_hides_its_words(text, says):
    assert said(text) == says


def test_a_phrase_stands_where_it_begins():
    assert WORDS.told(["it", "had", "been", "good", "in", "those", "days"]) == [(1, "had-been"), (4, "back-then")]


def test_the_longest_phrase_counts():
    assert said("good last time round") == ["last-time"]
    assert WORDS.told(["last", "time", "round", "it", "was"])[1] == (4, "was")


def test_earlier_this_year_is_no_earlier_inspection():
    assert "previously" not in said("ofsted came earlier this year")
    assert "previously" in said("its earlier rating")
