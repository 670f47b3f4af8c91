"""Whoever praises, blames or asks is an inspection, what it wrote or who carries it out; nobody else counts."""

from __future__ import annotations

import pytest

from tests.core.parsing.points.conftest import QUIET


def _at(article, at, word):
    return article.lower.index(word, at.start)


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors praised the choir.",
        "The report has also warmly praised the choir.",
        "Inspectors, who saw nine lessons, praised the choir.",
        "Inspectors saw nine lessons and praised the choir.",
        "Lead inspector Ann Tarn praised the choir.",
        "They praised the choir.",
        "They saw nine lessons, and praised the choir.",
        "Read the report: it praised the choir.",
    ],
)
def test_a_finder_is_the_subject(last_sentence, sentence):
    article, at = last_sentence(sentence)
    assert article.finders.are_subject(at, _at(article, at, "praised"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Visitors praised the choir.",
        "Parents met inspectors and praised the choir.",
        "Our inspectors praised the choir.",
        "The inspector's neighbour arrived and praised the choir.",
        "Inspectors left, and the head praised the choir.",
        "Inspectors left; visitors from afar, and neighbours, praised the choir.",
        "Its new director, who has read the report, praised the choir.",
        "The report in which Rowan Lee praised the choir is out.",
        "Visitors told the press that they praised the choir.",
        "“Inspectors” is a song with which visitors praised the choir.",
    ],
)
def test_somebody_else_is_the_subject(last_sentence, sentence):
    article, at = last_sentence(sentence)
    assert not article.finders.are_subject(at, _at(article, at, "praised"))


def test_they_are_inspectors_only_right_behind_a_sentence_about_them(last_sentence):
    article, at = last_sentence("They praised the choir.", QUIET)
    assert not article.finders.are_subject(at, at.start + len("they "))
    article.finders.told_something(at._replace(number=at.number - 3))
    assert not article.finders.are_subject(at, at.start + len("they "))
    article.finders.told_something(at._replace(number=at.number - 2))
    assert article.finders.are_subject(at, at.start + len("they "))


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("There was praise for the choir.", True),
        ("However, there was praise for the choir.", True),
        ("The report has praise for the choir.", True),
        ("The report is out, parents have praise for the choir.", False),
        ("It has praise for the choir.", False),
        ("Warm praise for the choir is in the report.", False),
    ],
)
def test_a_noun_is_what_a_finder_named_before_it_gives(last_sentence, sentence, given):
    article, at = last_sentence(sentence, QUIET)
    assert article.finders.give(at, _at(article, at, "praise")) is given


def test_a_finder_can_be_named_behind_a_noun_where_that_is_allowed(last_sentence):
    article, at = last_sentence("Among the strengths in the report is the choir.", QUIET)
    place = _at(article, at, "strengths")
    assert article.finders.give(at, place, anywhere=True)
    assert not article.finders.give(at, place)


def test_a_finder_is_named_by_whole_words(last_sentence):
    article, _ = last_sentence("The tea was hot.", QUIET)
    assert article.finders.named_in("by the care quality commission")
    assert not article.finders.named_in("by reporters")
