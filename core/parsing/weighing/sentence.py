"""A sentence as cues look at it: its items, their letters, its clauses, and the times that it tells."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import GradeForm, GradeWord, Kind
from core.parsing.weighing.letters import END, START

if TYPE_CHECKING:
    from core.parsing.items import AreaGroup, Item, Line
    from core.parsing.mentions.calendar import Resolved
    from core.parsing.weighing.letters import Letters

_CLAUSE_ENDS = frozenset(";B.–")
_REPEATED = GradeWord("same", GradeForm.LINK)


class ToldTime(NamedTuple):
    """A time in a sentence.

    Attributes:
        at: Index of its item.
        age: How long before the article's date it lies, as one of the words of ``ages.age_of``.
        resolved: What it comes to.
    """

    at: int
    age: str
    resolved: Resolved


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
    """

    def __init__(
        self,
        line: Line,
        letters: Letters,
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
        self.grades: tuple[int, ...] = tuple(
            [index for index in line.things if line.items[index].kind in (Kind.GRADE, Kind.LINK)]
        )
        self.size = len(line.items)
        self.times = times
        self.on_trial = on_trial
        self._previous = previous
        self._letters = letters

    @cached_property
    def letters(self) -> str:
        """One letter an item."""
        return self._letters.of(self.items)

    @cached_property
    def clauses(self) -> list[int]:
        """Number of the clause that each item stands in."""
        return _clauses(self.letters)

    @property
    def before(self) -> str:
        """Letters of the sentence before."""
        return self._previous.letters if self._previous is not None else ""

    def word(self, index: int) -> GradeWord:
        """What a grade word stands for; words that repeat a grade stand for the same."""
        value = self.items[index].value
        return value if isinstance(value, GradeWord) else _REPEATED

    def letter(self, index: int) -> str:
        """Letter of an item; that of an edge for an index outside."""
        if index < 0:
            return START
        return self.letters[index] if index < self.size else END

    def norm(self, index: int) -> str:
        """Words of an item; empty outside."""
        return self.norms[index] if 0 <= index < self.size else ""

    def clause_of(self, index: int) -> tuple[int, int]:
        """First and last index of the clause that an item stands in."""
        clauses, number = self.clauses, self.clauses[index]
        low = high = index
        while low > 0 and clauses[low - 1] == number:
            low -= 1
        while high + 1 < self.size and clauses[high + 1] == number:
            high += 1
        return low, high


def _clauses(letters: str) -> list[int]:
    number, found = 0, []
    for letter in letters:
        number += letter in _CLAUSE_ENDS
        found.append(number)
    return found


_STEPS = (0, 1, 2, 3, 4, 4, 6, 6, 6, 9, 9, 9, 9, 9, 14, 14, 14, 14, 14, 14, 14, 14, 22)


def rough(count: int) -> int:
    """A count made rough, so that 7 and 8 are the same: 0 to 3 exactly, then 4, 6, 9, 14, 22 and more."""
    return _STEPS[count] if count < 22 else 22
