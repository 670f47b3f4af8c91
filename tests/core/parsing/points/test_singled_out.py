"""Of what stands behind a cue only that is a point which singles something out."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing.points.singled_out import singled_out
from tests.core.parsing.points.conftest import told_words


@pytest.fixture(scope="session")
def parts(last_sentence):
    """The points of a sentence that is all behind a cue."""

    def found(sentence: str, **how: bool) -> list[str]:
        article, at = last_sentence(sentence)
        told = told_words(article, singled_out(article, PointKind.IMPROVEMENT, at.start, at.end, **how))
        assert all(kind == PointKind.IMPROVEMENT.value for kind, _ in told)
        return [words for _, words in told]

    return found


def test_how_many_there_are_before_a_colon_is_none(parts):
    assert parts("Two things above all: swifter marking and closer checks.") == ["swifter marking", "closer checks"]


@pytest.mark.parametrize("sentence", ["Ten small improvements.", "12 changes.", "Three actions."])
def test_a_mere_count_is_none(parts, sentence):
    assert parts(sentence) == []


def test_a_count_of_something_is_one(parts):
    assert parts("Ten small kitchens.") == ["Ten small kitchens"]


@pytest.mark.parametrize(
    "words", ["A written plan by May.", "A written action plan.", "Another visit in the spring.", "Improve at once."]
)
def test_what_is_asked_for_in_form_is_none_of_a_wish(parts, words):
    assert parts(words, wish=True) == []
    assert parts(words) == [words.rstrip(".")]


def test_an_improvement_of_something_is_a_wish(parts):
    assert parts("Improve its records of absence.", wish=True) == ["Improve its records of absence"]


def test_a_clause_is_one_point(parts):
    assert parts("Lessons, meals and the choice of books.", listed=False) == ["Lessons, meals and the choice of books"]
