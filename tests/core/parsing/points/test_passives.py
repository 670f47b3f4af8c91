"""What was praised or blamed is the reason that is told, or else the subject."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing.points.passives import by_passives
from tests.core.parsing.points.conftest import QUIET, told_words

_GOOD, _BAD = PointKind.STRENGTH.value, PointKind.IMPROVEMENT.value


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The choir was singled out for special praise by the inspectors.", [(_GOOD, "The choir")]),
        ("Pupils were praised in the report for their singing.", [(_GOOD, "their singing")]),
        ("Staff were criticised by inspectors for late marking.", [(_BAD, "late marking")]),
        ("The choir was praised for its songs.", [(_GOOD, "its songs")]),
        ("The choir, including the altos, was praised by inspectors.", [(_GOOD, "The choir")]),
        ("Lunch is late, but the choir was praised by inspectors.", [(_GOOD, "the choir")]),
        ("Inspectors found the choir was praised in the report.", [(_GOOD, "the choir")]),
    ],
)
def test_the_reason_or_the_subject_is_told(last_sentence, sentence, told):
    article, at = last_sentence(sentence)
    assert told_words(article, by_passives(article, at)) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The choir was praised by parents who know the report.",
        "The choir was praised.",
        "The choir was not praised by inspectors.",
        "The choir was praised by inspectors as outstanding.",
        "The choir was praised by inspectors for its good rating.",
        "The school was praised by inspectors.",
        "Both were praised by inspectors.",
        "Four schools near the river were praised by inspectors.",
        "Mossfield Primary School was praised by inspectors.",
    ],
)
def test_grades_whole_providers_and_what_others_praise_are_none(last_sentence, sentence):
    article, at = last_sentence(sentence)
    assert list(by_passives(article, at)) == []


def test_without_an_inspection_near_a_reason_is_none(last_sentence):
    article, at = last_sentence("The choir was praised for its songs.", QUIET)
    assert list(by_passives(article, at)) == []
