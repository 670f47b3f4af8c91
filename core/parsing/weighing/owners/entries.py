"""Stretches of an article that are about one body each: they open with its name, as in a round-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.area_ids import OVERALL
from core.parsing.weighing.owners.likelihoods import LIKELY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.sentence import SentenceView

OPENING = 2
"""Index up to which a name opens its sentence: behind an article, a number, a bullet."""
_LABEL = 4
"""Most items of a sentence of a paragraph that is a label all the same."""
_LONGEST_ROW = 8
"""Most items of a row."""
_ROW = re.compile(r"[^pn]*[:–J]P?D?g4?(?:y[Di])?\.?")
"""Letters of a label with its grade ("Previous rating: good"), or of a verdict alone ("Classed as good")."""
_FEWEST = 2
"""Bodies with entries of their own in a round-up."""
_ENDS = (".", "!", "?")
_WHOLE = (OVERALL,)
_NEXT_LINE = 1
"""Letters between two sentences without a blank line between them."""


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
        rows: For a sentence that is but a label and its grade, the rank of the body under whose name it stands.
    """

    opened_by: Mapping[int, int]
    under: Mapping[int, Entry]
    count: int
    rows: Mapping[int, int]


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
    count = len({entry.rank for entry in under.values()})
    rows = _rows(under, sentences) if count >= _FEWEST else {}
    return Entries(opened_by=opened, under=under, count=count, rows=rows)


def _rows(under: Mapping[int, Entry], sentences: Sequence[SentenceView]) -> dict[int, int]:
    """The rows with the ranks of their bodies, from each name to the next blank line.

    A line that may be another name leaves open whose those behind it are. Where one stands before the first name, rows
    are heads of the names behind them.
    """
    found: dict[int, int] = {}
    open_to: Entry | None = None
    end = 0
    for view in sentences:
        entry = under.get(view.number)
        start, behind = view.line.sentence.start, end
        end = view.line.sentence.end
        is_row = _is_row(view)
        if entry is None and is_row:
            return {}
        if entry is not None and entry.opened == view.number:
            open_to = entry if entry.is_label else None
        elif start - behind > _NEXT_LINE or (not is_row and _may_be_head(view)):
            open_to = None
        elif open_to is not None and is_row:
            found[view.number] = open_to.rank
    return found


def _is_row(view: SentenceView) -> bool:
    """Whether a sentence is but a label and its grade, that of no single area: those of areas stand in lists."""
    if view.size > _LONGEST_ROW or _ROW.fullmatch(view.letters) is None:
        return False
    return all(view.items[index].value == _WHOLE for group in view.groups for index in group.indices)


def _may_be_head(view: SentenceView) -> bool:
    """Whether a sentence may be the name of a body that is not known for one."""
    is_short = view.size <= _LONGEST_ROW and not view.grades and view.norm(view.size - 1) not in _ENDS
    return is_short and ":" not in view.letters


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
