"""A sentence without any word of a way of telling points is not read for it, and one with its phrases always is."""

from __future__ import annotations

import pytest

from core.parsing.points.tables import phrases_of
from core.parsing.points.triggers import ASKING, LISTS, NOUNS, PASSIVES, SAYINGS, VERBS, triggers


@pytest.mark.parametrize(
    ("table", "way"),
    [
        ("wanting", VERBS),
        ("faulting", VERBS),
        ("asking", ASKING),
        ("faults", NOUNS),
        ("recommending", LISTS),
        ("passives_of_blame", PASSIVES),
        ("shortcomings", SAYINGS),
    ],
)
def test_every_phrase_allows_its_way(knowledge, table, way):
    looked_up = triggers(knowledge)
    assert all(looked_up.ways_in(phrase.split()) & way for phrase in phrases_of(knowledge, table))


def test_common_words_allow_none(knowledge):
    assert triggers(knowledge).ways_in(("the", "inspectors", "were", "very", "good")) == 0


def test_a_word_allows_only_what_it_is_part_of(knowledge):
    assert triggers(knowledge).ways_in(["recommendations"]) == LISTS
    assert triggers(knowledge).ways_in(["recommendations", "must"]) == LISTS | SAYINGS
