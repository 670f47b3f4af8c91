"""Which quotations are somebody's sentence."""

from __future__ import annotations

import pytest

from core.parsing.people.speech import speech_of
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, document


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("Cllr Lee called it “a report that we are all proud of”.", True),
        ("Cllr Lee had read “requires improvement to be good” in the paper.", False),
        ("Cllr Lee was “very proud” of staff.", False),
        ("The report said that staff “know their children very well indeed”.", False),
    ],
)
def test_a_sentence_is_speech_and_no_grade_or_word_or_the_report(knowledge, sentence, spoken):
    scene = set_scene(document(COUNCIL + sentence + "\n"), knowledge)
    assert speech_of(scene).cover(scene.text.index("“") + 1) == spoken
