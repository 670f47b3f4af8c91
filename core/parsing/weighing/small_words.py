"""The small words that weighing asks for, compiled once from the wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.weighing.area_words import AreaWords, area_words
from core.parsing.weighing.letters import Letters, compile_letters
from core.parsing.weighing.likening_words import LikeningWords, likening_words
from core.parsing.weighing.times.other_times import other_times
from core.parsing.weighing.times.time_words import TimeWords, time_words
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The small words that weighing asks for, compiled once.

    Attributes:
        letters: Letters of the words of a sentence.
        time_words: What words and phrases say about time.
        trial: Finds mock inspections, self-assessments and the like, in small letters.
        areas: Words that speak of areas.
        likening: Words that liken a time before to today: "as it was".
        other_times: Finds, in the folded words before a time, what makes it that of something else than a grade.
    """

    letters: Letters
    time_words: TimeWords
    trial: re.Pattern[str]
    areas: AreaWords
    likening: LikeningWords
    other_times: re.Pattern[str]


def small_words(wording: Wording) -> SmallWords:
    """Compile the small words of a wording."""
    trial = either(wording.phrases("trials.phrases")).replace(r"\ ", "[ -]")
    return SmallWords(
        compile_letters(wording),
        time_words(wording),
        re.compile(rf"\b(?:{trial})"),
        area_words(wording),
        likening_words(wording),
        other_times(wording),
    )
