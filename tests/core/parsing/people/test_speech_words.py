"""Patterns around quotations."""

from __future__ import annotations

import pytest

from core.parsing.people.speech_words import speech_words


@pytest.fixture(scope="module")
def words(knowledge):
    return speech_words(knowledge.wording)


def test_a_participle_goes_on_with_what_somebody_says(words):
    assert words.going_on.search(", the director, noting that it was")
    assert not words.going_on.search(", the director, nodding as it was")


@pytest.mark.parametrize(
    ("before", "spoken_to"),
    [("He told ", True), ("They met with ", True), ("He put it to ", False), ("Then came ", False)],
)
def test_somebody_is_spoken_to(words, before, spoken_to):
    assert bool(words.spoken_to.search(before)) == spoken_to


@pytest.mark.parametrize(
    ("gap", "anew"),
    [
        (" she said, and went on: ", True),
        (" she said. But ", True),
        (" she said and then said ", True),
        (" she said. ", False),
    ],
)
def test_a_verb_between_two_quotations_begins_anew(words, gap, anew):
    assert bool(words.anew.search(gap)) == anew


@pytest.mark.parametrize(
    ("text", "somebody"),
    [("A young mother of two thought", True), ("Another resident thought", True), ("A door opened", False)],
)
def test_somebody_without_a_name_is_met(words, text, somebody):
    assert bool(words.somebody.search(text)) == somebody


@pytest.mark.parametrize(
    ("text", "shortened"), [("said Cllr.", True), ("at St.", True), ("by J.", True), ("a good school.", False)]
)
def test_a_stop_behind_a_title_or_an_initial_ends_no_sentence(words, text, shortened):
    assert bool(words.abbreviated.match(text, len(text) - 1)) == shortened


def test_offices_go_by_one_name(words):
    assert words.same_offices["headmistress"] == "head"
    assert "director" not in words.same_offices


def test_grades_are_known_as_they_are_quoted(words):
    assert "requires improvement to be good" in words.grades
    assert {"requires", "improvement", "good"} <= words.grade_words
