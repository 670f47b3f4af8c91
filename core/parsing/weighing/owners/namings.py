"""Where the sentences of an article name its bodies, and what part the names play there."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.weighing.owners.likelihoods import LIKELY
from core.parsing.weighing.owners.naming import part_of
from core.parsing.weighing.owners.places import LastNamed, Naming

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.owners.places import Place
    from core.parsing.weighing.sentence import SentenceView

_SHORTLY = 3
"""Sentences before one in which a body of any likelihood is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Namings:
    """Where sentences name bodies; a sentence that names none is in none of the mappings.

    Attributes:
        likely: For a sentence, where it names likely bodies, in order.
        every: For a sentence, where it names bodies that are no people by their looks, in order.
        ranks: For a sentence, the ranks of those.
        parts: What part the name plays at each place; see ``naming.part_of``.
        numbers: Numbers of the sentences that name a likely body, in order.
    """

    likely: Mapping[int, tuple[Naming, ...]]
    every: Mapping[int, tuple[Naming, ...]]
    ranks: Mapping[int, frozenset[int]]
    parts: Mapping[Place, str]
    numbers: Sequence[int]

    def last_before(self, sentence: int) -> LastNamed | None:
        """The likely body named last before a sentence."""
        at = bisect_left(self.numbers, sentence)
        if not at:
            return None
        number = self.numbers[at - 1]
        return LastNamed(self.likely[number][-1].rank, sentence - number)

    def last_of_all(self, sentence: int) -> LastNamed | None:
        """The body of any likelihood named last shortly before a sentence."""
        for number in range(sentence - 1, max(-1, sentence - _SHORTLY - 1), -1):
            if number in self.every:
                return LastNamed(self.every[number][-1].rank, sentence - number)
        return None


def namings_of(bodies: Sequence[BodyView], sentences: Sequence[SentenceView]) -> Namings:
    """Find where sentences name bodies.

    Args:
        bodies: The bodies by rank.
        sentences: The sentences of the article.
    """
    likely: dict[int, list[Naming]] = {}
    every: dict[int, list[Naming]] = {}
    parts: dict[Place, str] = {}
    for body in bodies:
        for place in body.places:
            sentence, item = place
            naming = Naming(item, body.rank)
            parts[place] = part_of(sentences[sentence], item)
            if not body.is_person:
                every.setdefault(sentence, []).append(naming)
            if body.weight > LIKELY:
                likely.setdefault(sentence, []).append(naming)
    return Namings(
        likely={sentence: tuple(sorted(found)) for sentence, found in likely.items()},
        every={sentence: tuple(sorted(found)) for sentence, found in every.items()},
        ranks={sentence: frozenset([one.rank for one in found]) for sentence, found in every.items()},
        parts=parts,
        numbers=sorted(likely),
    )
