"""Says of a cell's words whether they are a grade and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.model import Tense
from core.parsing.area_ids import CARE_QUESTIONS
from core.parsing.compiled import compiled_once
from core.parsing.lexicon import PLACES, GradeForm, GradeWord, Kind, lexicon_of
from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge import Knowledge

_LONGEST_GRADE = 60
_NUMBER_BEHIND = re.compile(r"\s*\(?\b[1-4]\b\)?\s*$")
_ADORNMENT = re.compile(r"^[\W_]+|[\W_]+$")
_QUESTION = ("effective",)
"""Alone in a cell it is one of the questions that care services are asked."""
_NO_LETTERS = frozenset({"overall_effectiveness", "capacity_to_improve"})
_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "to", "with", "who", "how"})
_MOST_INITIALS = 4
_LONG = 3
"""Letters of an abbreviation that is meant in capitals and small letters alike."""
_BRACKET = re.compile(r"\s*[*†]?\s*\([^()]*\)\s*$|\s*[*†]+\s*$")
"""What stands in brackets behind a grade in a cell: a year, a note, or what it was before."""
_NUMBERS = {"1": PLACES[0], "2": PLACES[1], "3": PLACES[2], "4": PLACES[3]}
_DASHES = frozenset({"", "-", "–", "—"})
"""What a cell without a grade holds where it says nothing."""


AreaIds = tuple[str, ...]
"""Ids of the areas that a name can stand for, best first."""


class CellWords:
    """What the words of cells can stand for, made once for a knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        wording = knowledge.wording
        self._book = lexicon_of(knowledge).book
        self._initials = _initials(knowledge)
        self._letters = _letters(self._initials)
        self._questions = {area[0].upper(): (area,) for area in CARE_QUESTIONS}
        self._abbreviations = {
            short: grade for grade, shorts in wording.mapping("tables.abbreviations").items() for short in shorts
        }
        self._long_abbreviations = {
            short.lower(): grade for short, grade in self._abbreviations.items() if len(short) >= _LONG
        }
        self._counted = {
            word: GradeWord(place, GradeForm.NUMBER, by_number=True)
            for word, place in zip(number_words(len(_NUMBERS)), _NUMBERS.values(), strict=True)
        }
        self.shorts = frozenset(short.lower() for short in (*self._abbreviations, *_NUMBERS, *self._counted))
        self.whole = frozenset(wording.phrases("tables.whole"))
        self.no_grades = frozenset(wording.phrases("tables.no_grades"))
        self._times = {
            **dict.fromkeys(wording.phrases("tables.current"), Tense.CURRENT),
            **dict.fromkeys(wording.phrases("tables.earlier"), Tense.EARLIER),
        }
        self._beside = {
            **dict.fromkeys(wording.phrases("tables.current_beside"), Tense.CURRENT),
            **dict.fromkeys(wording.phrases("tables.earlier_beside"), Tense.EARLIER),
        }
        was = "|".join(map(re.escape, wording.phrases("tables.moved_from")))
        self._was = re.compile(rf"\(\s*(?:up |down )?(?:{was})\b:?\s*", re.IGNORECASE)
        self._heads = {
            folded(phrase): (area,) for area, phrases in wording.mapping("tables.heads").items() for phrase in phrases
        }
        self.moved_from = frozenset(wording.phrases("tables.moved_from"))
        self.moved_to = frozenset(wording.phrases("tables.moved_to"))
        self.noted_as = frozenset(wording.phrases("tables.noted_as"))
        self._blanks = _DASHES.union(wording.phrases("tables.blanks"))
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
        if not isinstance(value, GradeWord) or value.form in (GradeForm.SAME, GradeForm.SET) or norms == _QUESTION:
            return None
        return value

    def short(self, words: str) -> GradeWord | None:
        """The grade that the words are when grades are abbreviated to letters or to their number."""
        grade = self._abbreviations.get(words) or self._long_abbreviations.get(words.lower())
        if grade is not None:
            return GradeWord(grade, GradeForm.ADJECTIVE)
        return GradeWord(_NUMBERS[words], GradeForm.NUMBER, by_number=True) if words in _NUMBERS else None

    def counted(self, words: str) -> GradeWord | None:
        """A grade that words give by its number, written out: "three"."""
        return self._counted.get(words.lower())

    def areas_of_heads(self, heads: Sequence[str]) -> list[AreaIds]:
        """The areas that heads of columns name by their initials ("QE", "L&M"); empty for a head that names none.

        A single letter names an area only beside the letters of the other questions that care services are asked.
        """
        letters = {head for head in heads if len(head) == 1}
        questions = self._questions if set(self._questions) <= letters else {}
        return [
            questions.get(head) or self.area_of_head(head) or self._initials.get(_plain(head), ()) for head in heads
        ]

    def area_of_head(self, head: str) -> AreaIds:
        """The area that words name as a head or a label, and nowhere else: "In care"."""
        return self._heads.get(folded(head), ())

    def areas_of_initials(self, letters: str) -> AreaIds:
        """The areas whose names have these initials; of a single letter, those whose names begin with it."""
        plain = letters.replace(" of ", "").replace(" and ", "")
        return self._letters.get(plain, ()) if len(plain) == 1 else self._initials.get(_plain(plain), ())

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

    def parted(self, head: str) -> tuple[str, Tense | None]:
        """The words of a head without those of time, and the time: "rating then" is "rating", earlier.

        Args:
            head: The words, in small letters.

        Returns:
            What is left, and when grades below held, or None. Of a head of nothing else all of it is left.
        """
        alone = self._times.get(head) or self._beside.get(head)
        if alone is not None:
            return head, alone
        for phrase, time in self._beside.items():
            if head.endswith(f" {phrase}"):
                return head[: -len(phrase)].rstrip(" ,–-("), time
            if head.startswith(f"{phrase} "):
                return head[len(phrase) :].lstrip(), time
        return head, None

    def is_blank(self, words: str) -> bool:
        """Whether a cell says that there is no grade."""
        return words.lower() in self._blanks

    def is_area(self, words: str) -> bool:
        """Whether the words begin with the name of an area, or say that the whole is meant."""
        norms = folded(words)
        if not norms:
            return False
        at = 1 if norms[0] == "the" and len(norms) > 1 else 0
        phrase = self._book.at(norms, at)
        return (
            (phrase is not None and phrase.kind is Kind.AREA) or self.is_whole(words) or bool(self.area_of_head(words))
        )

    def is_whole(self, words: str) -> bool:
        """Whether a label speaks of the provider as a whole."""
        return " ".join(folded(words.rstrip(": "))) in self.whole


def _plain(head: str) -> str:
    """Initials without what may stand between them; of a head that is no initials, nothing."""
    plain = head.replace("&", "").replace(".", "").replace(" ", "")
    return plain if plain.isalpha() and plain.isupper() and 2 <= len(plain) <= _MOST_INITIALS else ""


def _initials(knowledge: Knowledge) -> dict[str, AreaIds]:
    """Ids of the areas by the initials of their names, with and without small words."""
    found: dict[str, list[str]] = {}
    for framework in knowledge.frameworks.all():
        for area in framework.areas:
            for name in (area.title, *area.title_variants, *area.aliases):
                norms = [norm for norm in folded(name) if norm[0].isalpha()]
                for words in ([norm for norm in norms if norm not in _SMALL], norms):
                    held = found.setdefault("".join(norm[0] for norm in words).upper(), [])
                    if area.id not in held:
                        held.append(area.id)
    return {initials: tuple(ids) for initials, ids in found.items()}


def _letters(by_initials: Mapping[str, AreaIds]) -> dict[str, AreaIds]:
    """Ids of the areas by the first letter of their names, those with the shortest names first; the whole is none."""
    found: dict[str, list[str]] = {}
    for initials in sorted(by_initials, key=len):
        held = found.setdefault(initials[:1], [])
        held += [area for area in by_initials[initials] if area not in held and area not in _NO_LETTERS]
    return {letter: tuple(ids) for letter, ids in found.items()}


@compiled_once
def cell_words(knowledge: Knowledge) -> CellWords:
    """What the words of cells can stand for; made on first use and kept."""
    return CellWords(knowledge)
