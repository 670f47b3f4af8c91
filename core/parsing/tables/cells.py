"""Says of a cell's words whether they are a grade and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from core.parsing.lexicon import GradeForm, GradeWord, Kind
from core.parsing.words import folded

if TYPE_CHECKING:
    from core.knowledge import Knowledge, Wording
    from core.parsing.lexicon import Lexicon

_LONGEST_GRADE = 60
_NUMBER_BEHIND = re.compile(r"\s*\(?\b[1-4]\b\)?\s*$")
_ADORNMENT = re.compile(r"^[\W_]+|[\W_]+$")
_QUESTION = ("effective",)
"""Alone in a cell it is one of the questions that care services are asked."""
_NUMBERS = ("", "first", "second", "third", "fourth")
_NO_GRADE_THERE = frozenset(
    {"", "-", "–", "—", "n/a", "na", "none", "not judged", "not graded", "not rated", "not looked at"}
)


class CellWords:
    """What the words of cells can stand for, made once for a knowledge."""

    def __init__(self, lexicon: Lexicon, wording: Wording) -> None:
        self._book = lexicon.book
        self._abbreviations = {
            short: grade for grade, shorts in wording.mapping("tables.abbreviations").items() for short in shorts
        }
        self.whole = frozenset(wording.phrases("tables.whole"))
        self.earlier = frozenset(wording.phrases("tables.earlier"))
        self.current = frozenset(wording.phrases("tables.current"))
        self.grade = lru_cache(maxsize=4096)(self._grade)

    def _grade(self, words: str) -> GradeWord | None:
        """The grade that the words are, spelt out; None for anything else."""
        if not words or len(words) > _LONGEST_GRADE:
            return None
        norms = folded(_NUMBER_BEHIND.sub("", _ADORNMENT.sub("", words)))
        phrase = self._book.at(norms, 0) if norms else None
        if phrase is None or phrase.kind is not Kind.GRADE or len(phrase.words) != len(norms):
            return None
        value = phrase.value
        if not isinstance(value, GradeWord) or value.form is GradeForm.SAME or norms == _QUESTION:
            return None
        return value

    def short(self, words: str) -> GradeWord | None:
        """The grade that the words are when grades are abbreviated to letters or to their number."""
        grade = self._abbreviations.get(words)
        if grade is not None:
            return GradeWord(grade, GradeForm.ADJECTIVE)
        return GradeWord(_NUMBERS[int(words)], GradeForm.NUMBER) if words in ("1", "2", "3", "4") else None

    def is_blank(self, words: str) -> bool:
        """Whether a cell says that there is no grade."""
        return words.lower() in _NO_GRADE_THERE

    def is_area(self, words: str) -> bool:
        """Whether the words begin with the name of an area, or say that the whole is meant."""
        norms = folded(words)
        if not norms:
            return False
        at = 1 if norms[0] == "the" and len(norms) > 1 else 0
        phrase = self._book.at(norms, at)
        return (phrase is not None and phrase.kind is Kind.AREA) or self.is_whole(words)

    def is_whole(self, words: str) -> bool:
        """Whether a label speaks of the provider as a whole."""
        return " ".join(folded(words.rstrip(": "))) in self.whole


_WORDS: dict[int, tuple[Knowledge, CellWords]] = {}


def cell_words(knowledge: Knowledge, lexicon: Lexicon) -> CellWords:
    """The compiled words of a knowledge; made on first use and kept."""
    held = _WORDS.get(id(knowledge))
    if held is None or held[0] is not knowledge:
        held = _WORDS[id(knowledge)] = knowledge, CellWords(lexicon, knowledge.wording)
    return held[1]
