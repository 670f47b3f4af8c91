"""Of whom the sentences of an article speak, by name or by words such as "the school"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.owners.places import BySentence, Naming
    from core.parsing.weighing.owners.references import Reference

OWNING = "i"
"""The determiner of a reference such as "its nursery", which brings in another body than the one spoken of."""


class Spoken(NamedTuple):
    """Of whom a sentence speaks.

    Attributes:
        last: Rank of the one spoken of last.
        first: Rank of the one spoken of first.
        is_named: Whether the last one is named.
        ago: How many sentences before the one that is asked about.
    """

    last: int
    first: int
    is_named: bool
    ago: int = 0


class _Word(NamedTuple):
    """What speaks of a body in a sentence."""

    item: int
    rank: int
    is_name: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Of whom sentences speak; one that speaks of nobody is in none of the mappings.

    Attributes:
        references: For a sentence, the words that refer to a body by what it is, in order.
        spoken: For a sentence, of whom it speaks, by name or by such words.
        numbers: Numbers of those sentences, in order.
    """

    references: Mapping[int, tuple[Reference, ...]]
    spoken: Mapping[int, Spoken]
    numbers: Sequence[int]

    def before(self, sentence: int) -> Spoken | None:
        """Who was last spoken of before a sentence."""
        at = bisect_left(self.numbers, sentence)
        if not at:
            return None
        number = self.numbers[at - 1]
        last, first, is_named, _ = self.spoken[number]
        return Spoken(last, first, is_named, sentence - number)


def speaking_of(likely: BySentence, references: Mapping[int, tuple[Reference, ...]]) -> Speaking:
    """Tell of whom each sentence speaks.

    Args:
        likely: For a sentence, where it names likely bodies.
        references: For a sentence, what refers to bodies in it.
    """
    spoken = {
        number: told
        for number in sorted({*likely, *references})
        if (told := spoken_in(likely.get(number, ()), references.get(number, ()))) is not None
    }
    return Speaking(references=references, spoken=spoken, numbers=list(spoken))


def spoken_in(likely: Sequence[Naming], references: Sequence[Reference]) -> Spoken | None:
    """Of whom a sentence speaks; None for nobody.

    Args:
        likely: Where it names likely bodies, in order.
        references: What refers to bodies in it.
    """
    told = [_Word(item, rank, is_name=True) for item, rank in likely]
    told += [
        _Word(one.item, one.rank, is_name=False) for one in references if one.rank >= 0 and one.determiner != OWNING
    ]
    if not told:
        return None
    told.sort()
    return Spoken(told[-1].rank, told[0].rank, told[-1].is_name)


def spoken_cues(
    last: str,
    first: str,
    is_named: str,
    ago: str,
    here: str,
    left: str,
    points: str,
    tier: str,
    pronoun: str,
    before: str,
) -> tuple[str, ...]:
    """Whether the body last spoken of before the sentence, by its name or otherwise, is this one.

    Where a pronoun speaks of one, it is held against the owner of the grade before, for that is where a reader who does
    not follow the pronoun looks.
    """
    built = f"{last}{first}{is_named}"
    return (
        f"spoken:{built},{here}{left}",
        f"spoken:{built},{here}{left},{ago}",
        f"spoken:{built},{here}{left},{points}",
        f"spoken:{built},{tier}",
        f"spoken:{built},{here}{left},{ago},{pronoun}",
        f"spoken:{last}{first},{here}{left},{pronoun},{before}",
    )
