"""Writes the values of cues: counts, likelihoods and yes or no, as words that stand ready.

A cue is a family and a value, put together anew for every grade word. To format a number or a truth value costs three
times what it costs to look its word up; nothing else of weighing took so long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FLAG = ("0", "1")
"""Yes and no: ``FLAG[is_so]``."""
TENTHS = tuple(map(str, range(11)))
"""A share of ten as a word."""
_STEPS = (0, 1, 2, 3, 4, 4, 6, 6, 6, 9, 9, 9, 9, 9, 14, 14, 14, 14, 14, 14, 14, 14, 22)
_ROUGH = tuple(map(str, _STEPS))


def rough(count: int) -> str:
    """A count made rough, so that 7 and 8 are the same: 0 to 3 exactly, then 4, 6, 9, 14, 22 and more."""
    return _ROUGH[count] if count < 22 else "22"


def capped(count: int, most: int) -> str:
    """A count of at most ten as a word; one above ``most`` counts as that."""
    return TENTHS[count if count < most else most]


def fit_of(areas: Sequence[object], own: frozenset[str]) -> str:
    """Whether areas are of those that a body is judged by: ``all``, ``some`` or ``none`` of them, or ``unknown``.

    Args:
        areas: For each area the ids it can stand for, as a tuple; anything else stands for none.
        own: Ids of the areas that the body is judged by; empty when that is not known.
    """
    if not own:
        return "unknown"
    fitting = sum([isinstance(ids, tuple) and not own.isdisjoint(ids) for ids in areas])
    return "all" if fitting == len(areas) else "some" if fitting else "none"
