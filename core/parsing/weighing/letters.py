"""Writes a sentence as one letter a word, so that its build can be compared at a glance.

"Leeds was rated outstanding for care leavers" becomes ``pCJgPa``: provider, copula, judging verb, grade, preposition,
area. A cue looks for such letters where it would otherwise have to ask word by word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.knowledge.wording import Wording
    from core.parsing.items import Item

KIND_LETTERS: Mapping[Kind, str] = {
    Kind.GRADE: "g",
    Kind.AREA: "a",
    Kind.EVERY: "e",
    Kind.REST: "r",
    Kind.LINK: "l",
    Kind.PROVIDER: "p",
    Kind.NAME: "n",
    Kind.POINTER: "o",
    Kind.INSPECTORATE: "i",
    Kind.TIME: "t",
}
"""Letters of the things that a sentence speaks of."""

WORD_LETTERS: Mapping[str, str] = {
    "counting": "Q",
    "provider_nouns": "S",
    "hypothesis": "H",
    "telling": "T",
    "prepositions": "P",
    "moving": "M",
    "losing": "X",
    "giving": "G",
    "keeping": "K",
    "judging": "J",
    "denials": "N",
    "copulas": "C",
    "rating_nouns": "R",
    "adversatives": "B",
    "determiners": "D",
    "relatives": "W",
    "pronouns": "U",
    "joiners": "A",
    "accompaniment": "V",
    "agents": "y",
    "origins": "F",
    "directions": "O",
    "possession": "f",
    "present": "1",
    "repeating": "2",
    "looking_back": "3",
    "wholes": "4",
    "had": "5",
    "has": "6",
    "comparing": "7",
}
"""Letters of the classes of small words, which are the keys of ``resources/language/letters.toml``."""

_WORD, _MARK = Kind.WORD, Kind.MARK  # Looking a member up in its class costs more than all else done to one item.
_MARKS = frozenset(",;:–().?!|/…%")
OTHER_WORD, OTHER_MARK, NUMBER = "w", "_", "#"
START, END = "^", "$"
"""Letters for the places in front of a sentence and behind it."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The letter of every small word, compiled once for a lexicon."""

    words: Mapping[str, str]

    def of(self, items: Iterable[Item]) -> str:
        """One letter an item."""
        words = self.words
        found: list[str] = []
        for item in items:
            kind = item.kind
            if kind is _WORD:
                norm = item.norm
                found.append(words.get(norm) or (NUMBER if norm[0].isdigit() else OTHER_WORD))
            elif kind is _MARK:
                norm = item.norm[0]
                found.append(norm if norm in _MARKS else OTHER_MARK)
            else:
                found.append(KIND_LETTERS[kind])
        return "".join(found)


def compile_letters(wording: Wording) -> Letters:
    """The letters of the small words that a wording lists."""
    classes = wording.mapping("letters.words")
    return Letters({word: WORD_LETTERS[name] for name, words in classes.items() for word in words})
