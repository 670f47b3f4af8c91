"""Phrases for grades stand for the grade that they name, or for a place or another grade by which it is told."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import BOTTOM, HIGHER, LOWER, PLACES, SAME, TOP, GradeWord, lexicon_of


def grade_word(knowledge, phrase: str) -> GradeWord:
    found = lexicon_of(knowledge).book.at(phrase.split(), 0)
    assert found is not None
    assert found.norm == phrase
    assert isinstance(found.value, GradeWord)
    return found.value


@pytest.mark.parametrize(
    ("phrase", "grade"),
    [
        ("highest grade", TOP),
        ("lowest rating", BOTTOM),
        ("grade one", PLACES[0]),
        ("second highest grade", PLACES[1]),
        ("the same mark", SAME),
        ("one grade lower", LOWER),
        ("one grade higher", HIGHER),
    ],
)
def test_a_grade_told_by_its_place_or_by_another_is_relative(knowledge, phrase, grade):
    word = grade_word(knowledge, phrase)
    assert word.grade == grade
    assert word.is_relative


@pytest.mark.parametrize(
    ("phrase", "grade"), [("outstanding", "outstanding"), ("requires improvement", "requires_improvement")]
)
def test_a_grade_that_is_named_is_not(knowledge, phrase, grade):
    word = grade_word(knowledge, phrase)
    assert word.grade == grade
    assert not word.is_relative


def test_no_framework_has_a_grade_called_like_a_relative_one(knowledge):
    scales = [area.scale or framework.scale for framework in knowledge.frameworks.all() for area in framework.areas]
    ids = {grade.id for scale in scales if scale for grade in scale.grades}
    assert ids
    assert ids.isdisjoint({*PLACES, TOP, BOTTOM, SAME, LOWER, HIGHER})
