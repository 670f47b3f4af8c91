"""Raises bodies that stand in a row with others: entries of one list are of one kind.

Of nine lines that begin "3) Clee View, Tenbridge" seven open with what is surely a care home; then so do the others. Or
nearly every one of them is followed by a grade. The same holds of short lines used as headings, of names in capitals
that open paragraphs, and of the cells of a table's column.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.parsing.bodies.records import NamedBody
    from core.parsing.layout import Block
    from core.parsing.tables import Table

_SURE = 0.5
"""Weight from which on a body is rather inspected than not, and speaks for those in a row with it."""
_FEWEST_SURE = 2
"""Sure bodies that a row must have: one alone may stand among others by chance."""
_SHARE_SURE = 0.4
"""What part of a row must be sure: somewhat less than half, since the others are what is asked about."""
_FEWEST_GRADED, _SHARE_GRADED = 3, 0.75
"""How many entries with grades make a list of graded bodies, and what part of them must have one: nearly all."""
_FAR = 300
"""How far behind a name its grade is looked for."""
_RAISED = 0.45
"""Weight that a doubtful member of a row is raised to: likely, but less than sure."""
_LONGEST_HEADING = 70
"""Letters up to which a heading can be a name with its place; a longer one says something of its own."""
_SHOUTED = 5
"""Letters at the beginning of a name that must be capitals: more than a short abbreviation that opens it has."""
_CAPITALS = "capitals"
_MINDS = re.compile(r"[\s,(–-]{1,3}(?:a\s)?(?:registered\s)?childminder\b")
_PRONE = 4
"""Letters at the beginning of a line in which a name that opens it begins: room for a number and a mark before it."""


class _Opening(NamedTuple):
    """A line that opens with the name of a body."""

    start: int
    key: str


def weights_in_series(
    text: str, bodies: Sequence[NamedBody], blocks: Sequence[Block], tables: Iterable[Table], grades: Sequence[int]
) -> Mapping[str, float]:
    """The weight of each body by its key, those of doubtful members of a series raised.

    Args:
        text: An article.
        bodies: Its bodies.
        blocks: Its blocks.
        tables: Its tables.
        grades: Where its grades begin, in order.
    """
    weights = {named.body.key: named.weight for named in bodies}
    at = {
        mention.start: named.body.key for named in bodies if _may_be_raised(named, text) for mention in named.mentions
    }
    raised = dict(weights)

    def raise_all(keys: Iterable[str]) -> None:
        raised.update((key, max(weights[key], _RAISED)) for key in keys)

    for openings in _lines(text, blocks, at):
        members = [opening.key for opening in openings]
        if _many_sure(members, weights) or (_any_sure(members, weights) and _each_graded(openings, grades)):
            raise_all(members)
    for cells in _columns(tables, at):
        if _many_sure(cells, weights):
            raise_all(cells)
    return raised


def _may_be_raised(named: NamedBody, text: str) -> bool:
    """Whether it can be a member of a series: no person but a childminder, and no heading of one common word."""
    is_heading = " " not in named.body.name and "common-words" in named.cues
    is_person = "person" in named.cues and not any(_MINDS.match(text, one.end) for one in named.mentions)
    return not is_person and not is_heading


def _any_sure(members: Iterable[str], weights: Mapping[str, float]) -> bool:
    return any(weights[key] >= _SURE for key in members)


def _many_sure(members: Iterable[str], weights: Mapping[str, float]) -> bool:
    keys = set(members)
    sure = sum(weights[key] >= _SURE for key in keys)
    return sure >= _FEWEST_SURE and sure >= _SHARE_SURE * len(keys)


def _each_graded(openings: Sequence[_Opening], grades: Sequence[int]) -> bool:
    """Whether nearly every opening has a grade between it and the next, or not far behind the last."""
    if len({opening.key for opening in openings}) < _FEWEST_GRADED:
        return False
    ends = [*(opening.start for opening in openings[1:]), openings[-1].start + _FAR]
    graded = 0
    for opening, end in zip(openings, ends, strict=True):
        first = bisect_left(grades, opening.start)
        graded += first < len(grades) and grades[first] < min(end, opening.start + _FAR)
    return graded >= _SHARE_GRADED * len(openings)


def _lines(text: str, blocks: Sequence[Block], at: Mapping[int, str]) -> Iterator[list[_Opening]]:
    """The bodies that open the items of lists, those that open short headings, and those in capitals."""
    found: dict[str, list[_Opening]] = defaultdict(list)
    for block in blocks:
        start = next((start for start in range(block.start, block.start + _PRONE) if start in at), None)
        if start is None:
            continue
        if block.kind is BlockKind.ITEM or (
            block.kind is BlockKind.HEADING and block.end - block.start <= _LONGEST_HEADING
        ):
            found[block.kind].append(_Opening(start, at[start]))
        if text[start : start + _SHOUTED].isupper():
            found[_CAPITALS].append(_Opening(start, at[start]))
    yield from found.values()


def _columns(tables: Iterable[Table], at: Mapping[int, str]) -> Iterator[list[str]]:
    """The bodies that open the cells of one column, and those at the heads of columns."""
    for table in tables:
        if table.is_list:
            continue
        columns = [[row[number] for row in table.rows] for number in range(len(table.rows[0]))]
        for cells in (*columns, table.head):
            keys = [at[cell.start] for cell in cells if cell.start in at]
            if keys:
                yield keys
