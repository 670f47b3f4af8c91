"""Measures how often claims of each likelihood are right, as steps that never fall (pool adjacent violators)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALMOST_ALWAYS = 0.982
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
    # One right and one wrong are added to each step: a few claims that happen to be all right prove nothing.
    return [(round(begin, 4), round(_promised((right + 1) / (count + 2)), 4)) for begin, right, count in pools]


def _promised(share: float) -> float:
    """A share as it may be promised: only steps that are right about 99 times in 100 are called certain."""
    return share if share >= _ALMOST_ALWAYS else min(share, _JUST_BELOW_CERTAIN)


def _settle(pools: list[list[float]]) -> None:
    """Join the last steps while they fall, or while the last has too few claims."""
    while len(pools) > 1 and (
        pools[-1][2] < _FEWEST or (pools[-2][1] + 1) / (pools[-2][2] + 2) >= (pools[-1][1] + 1) / (pools[-1][2] + 2)
    ):
        _, right, count = pools.pop()
        pools[-1][1] += right
        pools[-1][2] += count
