"""The words of an article as cues for whether it tells grades."""

from __future__ import annotations

import pytest

from core.parsing.weighing.article_cues import article_cues
from core.parsing.weighing.article_words import article_words

ARTICLE = (
    "Kitchen ratings for the town\n\n12 July 2024\n\nThe Copper Kettle in Ludford was rated good for hygiene, as it "
    "was in 2019. Kirklees Council checks kitchens; every kitchen is checked again.\n"
)


@pytest.fixture
def said(prepared):
    return lambda text: article_words(prepared(text).view)


def test_each_word_is_told_once_and_in_small_letters(said):
    words = said(ARTICLE)
    assert len(words) == len(set(words))
    assert {"says:kitchens", "says:hygiene", "says:again", "says:;"} <= set(words)


def test_no_name_is_a_cue(said):
    together = " ".join(said(ARTICLE)).lower()
    for name in ("copper", "kettle", "ludford", "kirklees"):
        assert name not in together


def test_a_word_that_stands_only_with_a_capital_may_be_a_name(said):
    assert "says:every" in said(ARTICLE)
    assert "says:every" not in said(ARTICLE.replace("every kitchen", "Every Kitchen"))


def test_of_grades_it_says_which_and_of_times_how_old(said):
    words = said(ARTICLE)
    assert "says:good" in words
    assert [word for word in words if word.startswith("says:a time: ")]
    assert not [word for word in words if "2019" in word]


def test_that_a_provider_is_named_is_said_though_not_which(said):
    assert "says:a provider" in said(ARTICLE)
    assert "says:a provider" not in said("Kitchens were rated good, and that was all that inspectors said.\n")


def test_they_are_cues_of_the_article(prepared):
    ready = prepared(ARTICLE)
    assert set(article_words(ready.view)) <= set(article_cues(ready.view, ready.cast, ready.decisions()))
