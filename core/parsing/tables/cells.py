"""Says of a cell's words whether they are a grade and nothing else: spelt out, in short, what it was, or none."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.parsing.compiled import compiled_once
from core.parsing.lexicon import PLACES, GradeForm, GradeWord, Kind
from core.parsing.tables.heads import HeadWords
from core.parsing.words import folded

if TYPE_CHECKING:
    from core.parsing.lexicon import Lexicon

_LONGEST_GRADE = 60
_ADORNMENT = re.compile(r"^[\W_]+|[\W_]+$")
_QUESTION = ("effective",)
"""Alone in a cell it is one of the questions that care services are asked."""
_LONG = 3
"""Letters of an abbreviation that is meant in capitals and small letters alike."""
_BRACKET = re.compile(r"\s*[*†]?\s*\([^()]*\)\s*$|\s*[*†]+\s*$")
"""What stands in brackets behind a grade in a cell: a year, a note, or what it was before."""
_DASHES = frozenset({"", "-", "–", "—"})
"""What a cell without a grade holds where it says nothing."""


class CellWords:
    """What the words of cells can stand for, made once for a lexicon.

    Attributes:
        heads: What heads and labels can stand for.
        shorts: Grades in short as words are folded.
        moved_from: Words before the older of two grades in short.
        moved_to: Words before the newer one that follows it.
        noted_as: Words between an area in short and its grade.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        wording = lexicon.knowledge.wording
        self.heads = HeadWords(lexicon)
        self._book = lexicon.book
        self._numbers = {str(number): place for number, place in enumerate(PLACES[: lexicon.places], 1)}
        self._number_behind = re.compile(rf"\s*\(?\b[1-{lexicon.places}]\b\)?\s*$")
        self._abbreviations = {
            short: grade for grade, shorts in wording.mapping("tables.abbreviations").items() for short in shorts
        }
        self._long_abbreviations = {
            short.lower(): grade for short, grade in self._abbreviations.items() if len(short) >= _LONG
        }
        self._counted = {
            word: GradeWord(place, GradeForm.NUMBER, by_number=True)
            for word, place in zip(number_words(lexicon.places), self._numbers.values(), strict=True)
        }
        self.shorts = frozenset(short.lower() for short in (*self._abbreviations, *self._numbers, *self._counted))
        was = "|".join(map(re.escape, wording.phrases("tables.moved_from")))
        self._was = re.compile(rf"\(\s*(?:up |down )?(?:{was})\b:?\s*", re.IGNORECASE)
        self.moved_from = frozenset(wording.phrases("tables.moved_from"))
        self.moved_to = frozenset(wording.phrases("tables.moved_to"))
        self.noted_as = frozenset(wording.phrases("tables.noted_as"))
        self._blanks = _DASHES.union(wording.phrases("tables.blanks"))
        self.grade = lru_cache(maxsize=4096)(self._grade)

    def _grade(self, words: str) -> GradeWord | None:
        """The grade that the words are, spelt out; None for anything else."""
        if not words or len(words) > _LONGEST_GRADE:
            return None
        norms = folded(self._number_behind.sub("", _ADORNMENT.sub("", words)))
        phrase = self._book.at(norms, 0) if norms else None
        if phrase is None or phrase.kind is not Kind.GRADE or len(phrase.words) != len(norms):
            return None
        value = phrase.value
        if not isinstance(value, GradeWord) or value.form in (GradeForm.SAME, GradeForm.SET) or norms == _QUESTION:
            return None
        return value

    def short(self, words: str) -> GradeWord | None:
        """The grade that the words are when grades are abbreviated to letters or to their number."""
        grade = self._abbreviations.get(words) or self._long_abbreviations.get(words.lower())
        if grade is not None:
            return GradeWord(grade, GradeForm.ADJECTIVE)
        return GradeWord(self._numbers[words], GradeForm.NUMBER, by_number=True) if words in self._numbers else None

    def counted(self, words: str) -> GradeWord | None:
        """A grade that words give by its number, written out: "three"."""
        return self._counted.get(words.lower())

    def bare(self, words: str) -> str:
        """The words of a cell without the note in brackets behind them, and without a star for a note.

        What stands in brackets may be the grade itself: "1 (outstanding)" stays.
        """
        note = _BRACKET.search(words)
        if note is None or self.grade(note[0].strip(" *†()")) is not None:
            return words
        return words[: note.start()]

    def was(self, words: str) -> int:
        """Where in the words of a cell a grade in brackets begins that they say was the one before; nought if none."""
        bracket = self._was.match(words, len(self.bare(words).rstrip()) + 1) if "(" in words else None
        return bracket.end() if bracket else 0

    def is_blank(self, words: str) -> bool:
        """Whether a cell says that there is no grade."""
        return words.lower() in self._blanks


@compiled_once
def cell_words(lexicon: Lexicon) -> CellWords:
    """What the words of cells can stand for; made on first use and kept."""
    return CellWords(lexicon)
