"""Says where somebody speaks, so that opinions are not taken for the report's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.people.speakers import is_reported
from core.parsing.spans import Stretches

if TYPE_CHECKING:
    from core.parsing.scene import Scene

_SPEECH_LENGTH = 25


def speech_of(scene: Scene) -> Stretches:
    """Quotations that are somebody's sentence and not the report's own."""
    grades = scene.tools.speech.grades
    return Stretches(
        (quotation.start, quotation.end)
        for quotation in scene.quotations
        if _is_speech(scene.text[quotation.start : quotation.end], grades) and not is_reported(scene, quotation)
    )


def _is_speech(words: str, grades: frozenset[str]) -> bool:
    """Whether words are a sentence, or the most of one, and no long name of a grade."""
    named = words[:1].islower() and len(words) < _SPEECH_LENGTH + 10 and words[-1:].isalpha()
    return len(words) >= _SPEECH_LENGTH and words.count(" ") >= 4 and not (named and words.lower() in grades)
