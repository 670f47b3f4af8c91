"""Stretches of an article that are about one body each: they open with its name, as in a round-up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.owners.likelihoods import LIKELY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.sentence import SentenceView

OPENING = 2
"""Index up to which a name opens its sentence: behind an article, a number, a bullet."""
_LABEL = 4
"""Most items of a sentence of a paragraph that is a label all the same."""


class Entry(NamedTuple):
    """A stretch of an article that opens with the name of a body.

    Attributes:
        rank: Rank of the body.
        opened: Number of the sentence that opens it.
        is_label: Whether that sentence is a label and no prose.
    """

    rank: int
    opened: int
    is_label: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The entries of an article.

    Attributes:
        opened_by: For a sentence, the rank of the likely body whose name begins it.
        under: For a sentence, the entry it stands in.
        count: How many bodies have an entry of their own.
    """

    opened_by: Mapping[int, int]
    under: Mapping[int, Entry]
    count: int


def entries_of(bodies: Sequence[BodyView], sentences: Sequence[SentenceView]) -> Entries:
    """Find the entries of an article.

    Args:
        bodies: The bodies by rank.
        sentences: The sentences of the article.
    """
    opened: dict[int, int] = {}
    for body in bodies:
        if body.weight > LIKELY:
            for sentence, item in body.places:
                if item <= OPENING:
                    opened.setdefault(sentence, body.rank)
    under = _under(opened, sentences)
    return Entries(opened_by=opened, under=under, count=len({entry.rank for entry in under.values()}))


def _under(opened: Mapping[int, int], sentences: Sequence[SentenceView]) -> dict[int, Entry]:
    """The entry that each sentence stands in: from a block that opens with a name to the next."""
    under: dict[int, Entry] = {}
    entry: Entry | None = None
    block = -1
    for view in sentences:
        begins = view.line.sentence.block != block
        block = view.line.sentence.block
        if view.line.block_kind == "headline":
            continue
        if begins and view.number in opened:
            label = view.line.block_kind != "paragraph" or view.size <= _LABEL
            entry = Entry(opened[view.number], view.number, label)
        if entry is not None:
            under[view.number] = entry
    return under
