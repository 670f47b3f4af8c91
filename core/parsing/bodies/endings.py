"""Which words of a name tell what kind of institution it is, and which only seem to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.runs import Token

_SHORT_HOUSE = 3
_ENDINGS = (2, 3)
"""How many words have endings that begin with one that else ends a name."""


def kind_ends(words: Words, names: BodyNames) -> list[int]:
    """The words that tell a kind; behind another none that begins a street's name: "Ash School School Lane"."""
    ends = [place for place, word in enumerate(words) if word in names.kinds and names.kind_of(words, place)]
    return [end for end in ends if end == ends[0] or names.thoroughfares.isdisjoint(words[end + 1 : end + 2])]


def chief_end(words: Words, ends: Sequence[int], names: BodyNames) -> int:
    """Which word tells the kind: the last that can, but before "and" where only a second part follows it.

    "Thorn Infant School and Nursery" is a school.
    """
    chief = ends[-1]
    before = [end for end in ends if end + 1 < chief and words[end + 1] == "and"]
    return before[0] if before and names.only_points(words[before[0] + 2 : chief + 1]) else chief


def is_house(words: Words, ends: Sequence[int], names: BodyNames) -> bool:
    """Whether a name is that of a house, which tells by what it was once: "the Old School House", "Hospital Lodge"."""
    return len(words) <= _SHORT_HOUSE and ends[-1] + 1 == len(words) - 1 and words[-1] in names.buildings


def begins_ending(tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether a word that else ends a name begins what tells its kind: "Ash Teacher Training", "Urgent Care Centre"."""
    return any(_is_ending(tuple(token.word for token in tokens[at : at + length]), names) for length in _ENDINGS)


def _is_ending(words: Words, names: BodyNames) -> bool:
    return len(words) > 1 and any(ending == words for ending, _ in names.kinds.get(words[-1], ()))
