"""Where sentences name bodies, and which body they named last: small records, made by the hundred for one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Place(NamedTuple):
    """Where a body is named in an article; places are in the order of the text.

    Attributes:
        sentence: Number of the sentence.
        item: Index of the item there.
    """

    sentence: int
    item: int


class Naming(NamedTuple):
    """What one sentence names a body with; the namings of a sentence are in the order of its items.

    Attributes:
        item: Index of the item.
        rank: Rank of the body.
    """

    item: int
    rank: int


class LastNamed(NamedTuple):
    """The body named last before a sentence.

    Attributes:
        rank: Its rank.
        ago: How many sentences before.
    """

    rank: int
    ago: int


BySentence = Mapping[int, Sequence[Naming]]
"""For the number of a sentence, where it names bodies, in order."""
