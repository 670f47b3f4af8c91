"""Finds councils whose names are words as well ("Bury", "Reading") where they stand in a list of councils."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.parsing.bodies.cutting import Name

_JOINED = re.compile(r"(?:[,;]|,? and|,? or|;? and)\s(?:the\s)?")
_CELL = re.compile(r"[ ]?[\t|:(]|[ ][–—-][ ]|[ ]{2}")
_FEWEST_ROWS = 2
"""Rows that begin with a council of no doubt before one in doubt is taken for another."""


def among_councils(text: str, names: Sequence[Name], confusable: Collection[tuple[str, ...]]) -> frozenset[int]:
    """Where names begin that are surely councils because of the names that they stand with.

    They are joined to a council ("Salford and Bury"), or begin a row as other councils do ("Salford | good").

    Args:
        text: An article.
        names: Its names in order.
        confusable: The words of names that are words as well.
    """
    councils = [name for name in names if name.council is not None]
    if all(name.words not in confusable for name in councils):
        return frozenset()
    sure = {name.start for name in councils if name.words not in confusable}
    found = set(sure)
    for pairs in (list(pairwise(councils)), list(pairwise(reversed(councils)))):
        for one, other in pairs:
            first, second = sorted((one, other), key=lambda name: name.start)
            if one.start in found and _JOINED.fullmatch(text, first.end, second.start):
                found.add(other.start)
    rows = {name.start: mark for name in councils if (mark := _row_mark(text, name))}
    marks = Counter(mark for start, mark in rows.items() if start in sure)
    found.update(start for start, mark in rows.items() if marks[mark] >= _FEWEST_ROWS)
    return frozenset(found - sure)


def _row_mark(text: str, name: Name) -> str | None:
    """The mark behind a name that begins a line."""
    begins = name.start == 0 or text[name.start - 1] == "\n"
    mark = _CELL.match(text, name.end) if begins else None
    return mark.group() if mark else None
