"""Which months of a sentence are told together."""

from __future__ import annotations

import pytest

from core.parsing.people.speech import speech_of
from core.parsing.scene import set_scene
from core.parsing.weighing.document import view_document
from core.parsing.weighing.months_joined import joined_months
from tests.core.parsing.conftest import document


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("It was inspected in August and October 2019.", 2),
        ("It was inspected between August and October.", 2),
        ("It was inspected in June/July 2022.", 2),
        ("It was inspected in June, July and in September.", 3),
        ("It was inspected in June and was good in July.", 1),
        ("It was inspected on 4 June and in July.", 1),
        ("It was inspected in June.", 1),
    ],
)
def test_months_with_only_joining_words_between_are_told_together(knowledge, sentence, joined):
    scene = set_scene(document(f"{sentence}\n"), knowledge)
    view = view_document(scene, speech_of(scene)).sentences[0]
    assert len(joined_months(view, view.times[-1].at)) == joined
