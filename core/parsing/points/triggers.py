"""Finds out quickly which ways of telling a point a sentence can hold, by single words that each of them needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.points.tables import phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.knowledge import Knowledge

VERBS, ASKING, NOUNS, LISTS, PASSIVES, SAYINGS = 1, 2, 4, 8, 16, 32
"""Ways of telling a point, each a bit of a number."""
_TABLES = {
    VERBS: ("praising", "faulting", "wanting"),
    ASKING: ("asking",),
    NOUNS: ("praise", "faults"),
    LISTS: ("strengths", "improvements", "recommending"),
    PASSIVES: ("passives_of_praise", "passives_of_blame"),
    SAYINGS: ("needing", "shortcomings"),
}
"""The tables of their phrases."""


@dataclass(frozen=True, slots=True)
class Triggers:
    """Words of which a sentence needs one to tell a point.

    Attributes:
        words: The words, as they are folded.
    """

    words: frozenset[str]
    _ways: Mapping[str, int]

    def ways_in(self, words: Iterable[str]) -> int:
        """The ways of telling a point that folded words allow; 0 where they allow none."""
        ways = 0
        for word in self.words.intersection(words):
            ways |= self._ways[word]
        return ways


@compiled_once
def triggers(knowledge: Knowledge) -> Triggers:
    """The longest word of each phrase that is not met too often, of a knowledge."""
    too_common = frozenset(phrases_of(knowledge, "too_common"))
    ways: dict[str, int] = {}
    for way, tables in _TABLES.items():
        for table in tables:
            for phrase in phrases_of(knowledge, table):
                words = [word for word in phrase.split() if word not in too_common]
                word = max(words or phrase.split(), key=len)
                ways[word] = ways.get(word, 0) | way
    return Triggers(frozenset(ways), ways)
