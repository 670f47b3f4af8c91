"""Words that liken a time before to today come from the wording, as the words that they are made of."""

from __future__ import annotations

from core.parsing.weighing.likening_words import likening_words


def test_phrases_are_folded_as_a_text_is(knowledge):
    words = likening_words(knowledge.wording)
    assert ("as", "it", "was") in words.phrases
    assert ("no", "change") in words.unmoved
    assert "previously" in words.times


def test_what_is_unmoved_needs_no_time_behind_it_and_likens_nothing(knowledge):
    words = likening_words(knowledge.wording)
    assert words.phrases.isdisjoint(words.unmoved)
