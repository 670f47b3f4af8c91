"""Sentences say by some words which inspection is meant."""

from __future__ import annotations

import pytest

from core.parsing.weighing.times.passage_words import passage_words


@pytest.fixture(scope="module")
def words(knowledge):
    return passage_words(knowledge.wording)


@pytest.mark.parametrize("sentence", ["at that time it was poor", "on that occasion the home was poor", "back in may"])
def test_a_sentence_can_go_on_about_the_inspection_before(words, sentence):
    assert words.at_that_time(sentence.split())


@pytest.mark.parametrize("sentence", ["but now it is good", "now , the home is good", "on their return it was good"])
def test_a_sentence_can_turn_to_today(words, sentence):
    assert words.turns(sentence.split())


@pytest.mark.parametrize("sentence", ["it was good by now", "the nowhere inn is good"])
def test_a_turn_stands_at_the_beginning_and_is_a_word(words, sentence):
    assert not words.turns(sentence.split())
