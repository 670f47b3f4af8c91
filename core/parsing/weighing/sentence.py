"""A sentence as cues look at it: its items, their letters, its clauses, and the times that it tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import SAME, GradeForm, GradeWord, Kind
from core.parsing.weighing.letters import ADVERSATIVE, END, START
from core.parsing.weighing.side_clauses import beside, side_clauses
from core.parsing.weighing.times.other_times import REACH

if TYPE_CHECKING:
    from core.parsing.items import AreaGroup, Item, Line
    from core.parsing.mentions.calendar import Resolved
    from core.parsing.weighing.small_words import SmallWords

_CLAUSE_ENDS = frozenset(";.–") | {ADVERSATIVE}
_PAIRED = re.compile(r"gPD?([pn])[,AB]{1,2}(?:U?C?J?)gPD?([pn])")
_REPEATED = GradeWord(SAME, GradeForm.LINK)
_GRADES = (Kind.GRADE, Kind.LINK)
_BESIDE = 3
_WHEN = 2
"""Items behind a time in which "when" goes on about it."""


class ToldTime(NamedTuple):
    """A time in a sentence.

    Attributes:
        at: Index of its item.
        age: How long before the article's date it lies, as one of the words of ``ages.age_of``.
        resolved: What it comes to.
        when: Month and year, or the year alone, as claims print it; None where the year is a guess, or cannot be told.
    """

    at: int
    age: str
    resolved: Resolved
    when: str | None


class SentenceView:
    """One sentence, prepared for weighing; what only sentences with grades are asked for is made when asked for.

    Attributes:
        number: Its number in the document.
        line: The sentence itself.
        items: Its items.
        norms: Their folded words.
        groups: Areas named in one breath.
        grades: Indices of the grade words, and of words that repeat a grade ("so is", "as do").
        size: How many items there are.
        times: The times it tells, in order.
        on_trial: Whether it speaks of a mock inspection, a self-assessment or the like.
        previous: The sentence before.
        letters: One letter an item.
    """

    def __init__(
        self,
        line: Line,
        words: SmallWords,
        *,
        on_trial: bool,
        previous: SentenceView | None,
        times: tuple[ToldTime, ...],
    ) -> None:
        self.number = line.number
        self.line = line
        self.items: tuple[Item, ...] = line.items
        self.norms: tuple[str, ...] = line.norms
        self.groups: tuple[AreaGroup, ...] = line.groups
        self.grades: tuple[int, ...] = tuple([index for index in line.things if line.items[index].kind in _GRADES])
        self.size = len(line.items)
        self.times = times
        self.on_trial = on_trial
        self.previous = previous
        self.letters = words.letters.of(line.items)
        self._time_words = words.time_words
        self._other_times = words.other_times

    @cached_property
    def grade_times(self) -> tuple[ToldTime, ...]:
        """The times without those that are told of something else than a grade: "its first inspection since 2012".

        One with "when" behind it stays: "the first since 2012, when it was good".
        """
        return tuple([time for time in self.times if not self._is_of_something_else(time.at)])

    def _is_of_something_else(self, at: int) -> bool:
        if "when" in self.norms[at + 1 : at + 1 + _WHEN]:
            return False
        return self._other_times.search(self.words(at - REACH, at)) is not None

    @cached_property
    def told_of_time(self) -> list[tuple[int, str]]:
        """What its small words say of time, with the index of each."""
        return self._time_words.told(self.norms)

    @cached_property
    def clauses(self) -> list[int]:
        """Number of the clause that each item stands in."""
        return _clauses(self.letters)

    @cached_property
    def sides(self) -> tuple[int, ...]:
        """Number of the side clause that each item stands in; 0 for the sentence itself."""
        return side_clauses(self.letters)

    def standing(self, index: int, at: int) -> str:
        """How an item stands to another where one of them is in a side clause; empty where none is."""
        sides = self.sides
        return beside(sides, index, at) if any(sides) else ""

    @cached_property
    def paired(self) -> frozenset[int]:
        """Indices of the names in "inadequate for Aylby and good for Bexworth", each told behind its grade."""
        return frozenset(
            [index for found in _PAIRED.finditer(self.letters) for index in (found.start(1), found.start(2))]
        )

    @cached_property
    def _framed(self) -> str:
        return START * _BESIDE + self.letters + END * _BESIDE

    def beside(self, index: int) -> tuple[str, str]:
        """The three letters before an item and the three behind it, with those of the edges for what is outside."""
        return self._framed[index : index + _BESIDE], self._framed[index + _BESIDE + 1 : index + 2 * _BESIDE + 1]

    @cached_property
    def block(self) -> str:
        """What its block is, in a word."""
        return str(self.line.block_kind)

    @property
    def before(self) -> str:
        """Letters of the sentence before."""
        return self.previous.letters if self.previous is not None else ""

    def word(self, index: int) -> GradeWord:
        """What a grade word stands for; words that repeat a grade stand for the same."""
        value = self.items[index].value
        return value if isinstance(value, GradeWord) else _REPEATED

    def letter(self, index: int) -> str:
        """Letter of an item; that of an edge for an index outside."""
        if 0 <= index < self.size:
            return self.letters[index]
        return START if index < 0 else END

    def norm(self, index: int) -> str:
        """Words of an item; empty outside."""
        return self.norms[index] if 0 <= index < self.size else ""

    def words(self, first: int, last: int) -> str:
        """The folded words of a stretch, each with a blank behind it, for patterns to be held against."""
        return "".join([f"{norm} " for norm in self.norms[max(0, first) : last]])

    def clause_of(self, index: int) -> tuple[int, int]:
        """First and last index of the clause that an item stands in."""
        number = self.clauses[index]
        return bisect_left(self.clauses, number), bisect_right(self.clauses, number) - 1


def _clauses(letters: str) -> list[int]:
    number, found = 0, []
    for letter in letters:
        if letter in _CLAUSE_ENDS:
            number += 1
        found.append(number)
    return found
