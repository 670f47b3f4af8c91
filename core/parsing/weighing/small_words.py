"""The small words that weighing asks for, compiled once from the wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.weighing.letters import Letters, compile_letters
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The small words that weighing asks for, compiled once.

    Attributes:
        letters: Letters of the words of a sentence.
        time_words: What a word says about time.
        trial: Finds mock inspections, self-assessments and the like, in small letters.
    """

    letters: Letters
    time_words: Mapping[str, str]
    trial: re.Pattern[str]


def small_words(wording: Wording) -> SmallWords:
    """Compile the small words of a wording."""
    by_word = {word: says for says, words in wording.mapping("time_words.words").items() for word in words}
    trial = either(wording.phrases("trials.phrases")).replace(r"\ ", "[ -]")
    return SmallWords(compile_letters(wording), by_word, re.compile(rf"\b(?:{trial})"))
