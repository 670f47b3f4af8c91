"""The small words that weighing asks for, compiled once from the wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.weighing.letters import Letters, compile_letters
from core.parsing.weighing.times.time_words import TimeWords, time_words
from core.parsing.words import either, folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The small words that weighing asks for, compiled once.

    Attributes:
        letters: Letters of the words of a sentence.
        time_words: What words and phrases say about time.
        trial: Finds mock inspections, self-assessments and the like, in small letters.
        area_counts: How many areas named before words mean ("both"), by the words; 0 for any number.
        area_nouns: What areas are called without their names.
        likening: Words that liken a time before to today: "as it was".
    """

    letters: Letters
    time_words: TimeWords
    trial: re.Pattern[str]
    area_counts: Mapping[tuple[str, ...], int]
    area_nouns: frozenset[str]
    likening: frozenset[tuple[str, ...]]


def small_words(wording: Wording) -> SmallWords:
    """Compile the small words of a wording."""
    trial = either(wording.phrases("trials.phrases")).replace(r"\ ", "[ -]")
    counts = {
        tuple(phrase.split()): int(count)
        for count, phrases in wording.mapping("areas.counted").items()
        for phrase in phrases
    }
    return SmallWords(
        compile_letters(wording),
        time_words(wording),
        re.compile(rf"\b(?:{trial})"),
        counts,
        frozenset(wording.phrases("areas.nouns")),
        frozenset(map(folded, wording.phrases("grades.likening"))),
    )
