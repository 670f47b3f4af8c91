"""What follows verbs and nouns of praise, blame and wishing is told, with its kind."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing.points.constructions import by_asking, by_lists, by_nouns, by_verbs
from tests.core.parsing.points.conftest import told_words

_GOOD, _BAD = PointKind.STRENGTH.value, PointKind.IMPROVEMENT.value


@pytest.mark.parametrize(
    ("read", "sentence", "told"),
    [
        (by_verbs, "Inspectors praised the choir.", [(_GOOD, "the choir")]),
        (by_verbs, "Inspectors took issue with the marking.", [(_BAD, "the marking")]),
        (by_verbs, "Ofsted would like to see a bigger library.", [(_BAD, "a bigger library")]),
        (by_verbs, "Among its weaknesses the report singles out the marking.", [(_BAD, "the marking")]),
        (
            by_verbs,
            "The report recommends that books, pens and maps are kept.",
            [(_BAD, "books, pens and maps are kept")],
        ),
        (by_verbs, "Inspectors were praised from all sides, and praised from afar.", []),
        (by_asking, "Inspectors told the school to check its registers.", [(_BAD, "check its registers")]),
        (
            by_asking,
            "Inspectors told Mossfield Primary School to check its registers.",
            [(_BAD, "check its registers")],
        ),
        (by_asking, "Inspectors told a visitor to mind the step.", []),
        (by_asking, "Inspectors expect books to be marked.", [(_BAD, "books to be marked")]),
        (by_asking, "The school was urged by inspectors to check its registers.", [(_BAD, "check its registers")]),
        (by_nouns, "The report has kind words about the choir.", [(_GOOD, "the choir")]),
        (by_nouns, "There was criticism of the marking.", [(_BAD, "the marking")]),
        (by_nouns, "Its worry about lunch is that queues are long.", [(_BAD, "queues are long")]),
        (by_lists, "Strengths in the report are few.", []),
        (by_lists, "The report names strengths, including the choir.", [(_GOOD, "the choir")]),
        (by_lists, "Areas for improvement: phonics lessons, the report says.", [(_BAD, "phonics lessons")]),
        (by_lists, "The report makes six recommendations, on homework.", [(_BAD, "homework")]),
        (
            by_lists,
            "It had one recommendation for the head: that lessons begin on time.",
            [(_BAD, "lessons begin on time")],
        ),
        (by_lists, "The report has no recommendations: lessons begin on time.", []),
        (by_lists, "In the report are not six recommendations, on homework or else.", []),
    ],
)
def test_what_follows_a_cue_is_told(last_sentence, read, sentence, told):
    article, at = last_sentence(sentence)
    assert told_words(article, read(article, at)) == told


@pytest.mark.parametrize("read", [by_verbs, by_asking, by_nouns, by_lists])
def test_in_somebody_elses_name_nothing_is_told(last_sentence, read):
    article, at = last_sentence(
        "Parents praised the choir, told the school to sing, and the head said: my complaint is the hall, "
        "strengths are the songs."
    )
    assert list(read(article, at)) == []
