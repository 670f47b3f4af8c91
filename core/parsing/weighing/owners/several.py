"""Grades that several bodies named elsewhere share: "Both are good", "Each of the three schools", "All four homes"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.weighing.owners.likelihoods import LIKELY
from core.parsing.weighing.targets.target import AREAS
from core.parsing.weighing.values import FLAG, capped, rough

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.knowledge import Knowledge
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target

SEVERAL = -2
"""Stands for all bodies together that a word such as "both" points to."""
_MOST = 8
"""Most bodies that "each" without a number stands for."""
_NEAR = 3
"""Sentences before "each" in which the bodies are looked for that it means."""
_REACH = 4
"""Words behind "both" in which the noun is looked for that says what they are."""
_MOST_WORDS = 4
_NUMBERS = "t#"
"""Letters of what cannot be counted as bodies: "in both 2016 and 2013"."""


class Counted(NamedTuple):
    """Words that point to several bodies.

    Attributes:
        word: The words: "both", "all three".
        many: How many they point to; 0 when they do not say.
        at: Index of their first item.
        noun: Whether they are called by what they are, "schools": ``bodies`` or ``-``.
        ranks: The bodies they can mean, in order of rank.
        ago: How many sentences before the furthest of them was named last.
    """

    word: str
    many: int
    at: int
    noun: str
    ranks: tuple[int, ...]
    ago: int


@dataclass(frozen=True, slots=True)
class CountWords:
    """What points to several bodies, compiled once for a knowledge.

    Attributes:
        counts: How many bodies words mean, by the words; 0 for any number.
        opens: The first of those words each.
        kinds: The kinds that plural nouns tell; none for nouns that tell none.
        others: Nouns for what else can be counted: areas, inspections, years.
    """

    counts: Mapping[tuple[str, ...], int]
    opens: frozenset[str]
    kinds: Mapping[str, frozenset[ProviderType]]
    others: frozenset[str]

    def counted(self, cast: Cast, view: SentenceView, at: int) -> Counted | None:
        """The words nearest to a grade that point to several bodies; None for areas, and where no two can be meant."""
        if cast.likely < 2 or self.opens.isdisjoint(view.norms):
            return None
        nearest: tuple[int, tuple[str, ...]] | None = None
        index = 0
        while index < view.size and (index < at or nearest is None):
            words = self._words_at(view, index) if view.norms[index] in self.opens else None
            nearest = (index, words) if words is not None else nearest
            index += len(words) if words is not None else 1
        return None if nearest is None else self._pointing(cast, view, *nearest)

    def _words_at(self, view: SentenceView, index: int) -> tuple[str, ...] | None:
        for count in range(min(_MOST_WORDS, view.size - index), 0, -1):
            words = tuple(view.norms[index : index + count])
            if words in self.counts:
                return words
        return None

    def _pointing(self, cast: Cast, view: SentenceView, index: int, words: tuple[str, ...]) -> Counted | None:
        count, behind = self.counts[words], index + len(words)
        if view.letter(behind) in _NUMBERS:
            return None
        noun, kinds = "-", frozenset[ProviderType]()
        for norm in view.norms[behind : behind + _REACH]:
            if norm in self.kinds:
                noun, kinds = "bodies", self.kinds[norm]
                break
            if norm in self.others:
                return None
        found = _meant(cast, view, index, count, kinds)
        if len(found) < 2:
            return None
        ago = max(_ago(cast.bodies[rank], view.number) for rank in found)
        return Counted(" ".join(words), count, index, noun, tuple(sorted(found)), ago)


def _meant(cast: Cast, view: SentenceView, index: int, count: int, kinds: frozenset[ProviderType]) -> Sequence[int]:
    """The bodies that are meant: all likely ones when they are as many, else those named last before."""
    likely = [body.rank for body in cast.bodies if body.weight > LIKELY and not body.is_person and _is(body, kinds)]
    if not count:
        near = {rank for rank in _named_back(cast, view, index, _NEAR) if rank in likely}
        return tuple(near) if len(near) > 1 else likely if len(likely) <= _MOST else ()
    if len(likely) == count:
        return likely
    last: dict[int, None] = {}
    for rank in _named_back(cast, view, index):
        if rank in likely:
            last[rank] = None
        if len(last) == count:
            return tuple(last)
    return ()


def _is(body: BodyView, kinds: frozenset[ProviderType]) -> bool:
    return not kinds or body.body.kind is None or body.body.kind in kinds


def _named_back(cast: Cast, view: SentenceView, index: int, reach: int | None = None) -> Iterator[int]:
    """Ranks of the likely bodies named before a word, the last first; in the sentences within reach only."""
    yield from (rank for item, rank in reversed(cast.namings.likely.get(view.number, ())) if item < index)
    first = 0 if reach is None else max(0, view.number - reach)
    for number in range(view.number - 1, first - 1, -1):
        yield from (rank for _, rank in reversed(cast.namings.likely.get(number, ())))


def _ago(body: BodyView, number: int) -> int:
    """How many sentences before one a body was named last; 0 when it is named there or only behind."""
    if body.named_in(number):
        return 0
    before = body.named_before(number)
    return number - before.sentence if before is not None else 0


def several_cues(
    cast: Cast, told: Counted, view: SentenceView, at: int, previous: int | None, target: Target
) -> list[str]:
    """The cues for a grade that all of the bodies share.

    Args:
        cast: The bodies of the article.
        told: The words that point to them.
        view: The sentence of the grade word.
        at: Index of the grade word.
        previous: Whose the grade before was.
        target: What it is the grade of.
    """
    here = capped(len(cast.namings.likely.get(view.number, ())), 2)
    side = "L" if told.at < at else "R"
    bodies = [cast.bodies[rank] for rank in told.ranks]
    alike = FLAG[len({body.body.kind for body in bodies}) == 1]
    exact = FLAG[len(bodies) == cast.likely]
    areas = "before" if view.groups and view.groups[0].last < told.at else "target" if target.sort == AREAS else "-"
    opens = FLAG[told.at <= 1]
    return [
        "several",
        f"several-side:{side},{told.noun}",
        f"several-here:{here},{side}",
        f"several-here:{here},{told.noun},{opens}",
        f"several-opens:{opens}",
        f"several-areas:{areas},{side}",
        f"several-areas:{areas},{here}",
        f"several-exact:{exact},{alike}",
        f"several-exact:{exact},{here}",
        f"several-least:{int(4 * min(body.weight for body in bodies))}",
        f"several-ago:{rough(told.ago)}",
        f"several-sort:{target.sort}",
        f"several-after:{FLAG[previous == SEVERAL]}",
        f"several-behind:{view.letter(told.at + len(told.word.split()))}",
    ]


def count_words(knowledge: Knowledge) -> CountWords:
    """Compile what points to several bodies."""
    wording = knowledge.wording
    counts = {
        tuple(phrase.split()): int(count)
        for count, phrases in wording.mapping("providers.counted").items()
        for phrase in phrases
    }
    kinds = {
        noun: frozenset(map(ProviderType, types.split())) if types != "any" else frozenset[ProviderType]()
        for types, nouns in wording.mapping("providers.plurals").items()
        for noun in nouns
    }
    return CountWords(
        counts,
        frozenset(words[0] for words in counts),
        kinds,
        frozenset((*wording.phrases("areas.nouns"), *wording.phrases("providers.counted_otherwise"))),
    )
