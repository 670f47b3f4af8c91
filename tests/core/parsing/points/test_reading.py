"""A sentence is read in the ways that its words allow, and tells who is meant in the next."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing import trace
from core.parsing.points.article import point_article
from core.parsing.points.reading import points_in
from core.parsing.spans import Stretches
from tests.core.parsing.conftest import SCHOOL, document
from tests.core.parsing.points.conftest import QUIET, told_words

_GOOD, _BAD = PointKind.STRENGTH.value, PointKind.IMPROVEMENT.value


@pytest.fixture(scope="session")
def told(knowledge):
    """The points of all sentences behind an opening, sentence by sentence."""

    def found(text: str, opening: str = SCHOOL) -> list[tuple[str, str]]:
        reading = trace(document(f"{opening}{text}\n"), knowledge)
        article = point_article(reading.scene, Stretches(()))
        return [told for view in reading.document.sentences for told in told_words(article, points_in(article, view))]

    return found


def test_a_sentence_is_read_in_each_way(told):
    assert told("Inspectors praised the choir and told the school to check its registers.") == [
        (_GOOD, "the choir"),
        (_BAD, "check its registers"),
    ]


def test_what_falls_short_is_looked_for_only_where_nothing_else_is_told(told):
    assert told("Inspectors said that marking is patchy.") == [(_BAD, "marking is patchy")]
    assert told("Inspectors praised the choir but said that marking is patchy.") == [(_GOOD, "the choir")]


def test_what_is_long_past_is_none(told):
    assert told("In 2015 inspectors praised the choir.") == []


def test_a_sentence_with_a_point_tells_who_they_are_two_sentences_on(told):
    points = "Inspectors praised the choir. They praised the hall. The tea was hot. They praised the songs."
    assert told(points, QUIET) == [(_GOOD, "the choir"), (_GOOD, "the hall"), (_GOOD, "the songs")]
    away = "Inspectors praised the choir. The hall was full. The tea was hot. They praised the songs."
    assert told(away, QUIET) == [(_GOOD, "the choir")]
