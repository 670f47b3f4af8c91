"""Words that speak of areas come from the wording, phrases as the words that they are made of."""

from __future__ import annotations

from dataclasses import fields

from core.parsing.weighing.area_words import area_words


def test_words_that_count_areas_say_how_many(knowledge):
    counts = area_words(knowledge.wording).counts
    assert (counts["both",], counts["all", "three"], counts["those", "two"]) == (2, 3, 2)
    assert counts["each", "of", "those"] == 0


def test_what_is_added_stands_between_phrases_as_words(knowledge):
    words = area_words(knowledge.wording)
    assert {("along", "with"), ("as", "well", "as"), ("including",)} <= words.added_before
    assert ("as", "well") in words.added_behind
    assert words.added_before.isdisjoint(words.added_behind)


def test_words_that_take_out_keep_order_or_count_are_told_apart(knowledge):
    words = area_words(knowledge.wording)
    assert "except" in words.excepting
    assert "respectively" in words.in_order
    assert "record" in words.list_openings
    assert "those" in words.going_back
    assert "none" in words.uncounted
    assert "judgements" in words.nouns


def test_no_table_of_them_is_empty(knowledge):
    words = area_words(knowledge.wording)
    assert all(getattr(words, field.name) for field in fields(words))
