"""Measures how often claims of each likelihood are right, as steps that never fall (pool adjacent violators)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CERTAIN, _CERTAIN_ALONE = 0.986, 0.97
"""Share of right claims from which a step is called certain: of it and all steps above it together, and of it alone.

Of the claims that labels call wrong up there about half are right when a person reads them: the label spells the area
otherwise, or takes another view. So where 98.6 in 100 are measured, about 99 are
right; those that labels call wrong were read for parser 2.7, and not again since.
"""
_JUST_BELOW_CERTAIN = 0.89
_FEWEST = 40
"""Claims on a step; fewer tell too little."""


def steps(claims: Iterable[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Steps of likelihood and share.

    Args:
        claims: Likelihood of each claim and whether it is right.

    Returns:
        Where each step begins and the share of right claims on it, both rising.
    """
    pools: list[list[float]] = []  # begin, right, count
    for likelihood, is_right in sorted(claims):
        if pools and pools[-1][2] < _FEWEST:
            pools[-1][1] += is_right
            pools[-1][2] += 1
        else:
            _settle(pools)
            pools.append([likelihood, float(is_right), 1.0])
    _settle(pools)
    found: list[tuple[float, float]] = []
    above_right, above_count = 0.0, 0.0
    for begin, right, count in reversed(pools):
        above_right, above_count = above_right + right, above_count + count
        share = _share(right, count)
        is_certain = share >= _CERTAIN_ALONE and _share(above_right, above_count) >= _CERTAIN
        found.append((round(begin, 4), round(share if is_certain else min(share, _JUST_BELOW_CERTAIN), 4)))
    return found[::-1]


def _share(right: float, count: float) -> float:
    """Share of right claims, with one right and one wrong added: a few that happen to be all right prove nothing."""
    return (right + 1) / (count + 2)


def _settle(pools: list[list[float]]) -> None:
    """Join the last steps while they fall, or while the last has too few claims."""
    while len(pools) > 1 and (pools[-1][2] < _FEWEST or _share(*pools[-2][1:]) >= _share(*pools[-1][1:])):
        _, right, count = pools.pop()
        pools[-1][1] += right
        pools[-1][2] += count
