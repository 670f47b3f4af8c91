"""Keeps the numbers of a pull side by side in one whole number, so that adding pulls up is adding whole numbers.

A pull is what a cue weighs and how it pulls at each switch of its question. An article asks for thousands of them;
added number by number that was about a fifth of the time of parsing. As one whole number each they are added by one
addition each: the order in which cues are named cannot change a decision by a rounding.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Pull = int
"""Numbers side by side, the weight in the lowest bits. Pulls are added and taken off like the numbers in them."""

_LANE = 32
"""Bits of one number; beside those of its fraction they hold a hundred thousand, and no sum of cues comes near it."""
_ONE = 1 << 14
"""What a number is multiplied by to be a whole one; files of weights have three decimals, and this keeps four."""
_MOST = 1000.0
"""What no cue weighs; a hundred of them would still find room in a lane."""
_HALF_LANE = 1 << (_LANE - 1)


def pull_of(numbers: Sequence[float]) -> Pull:
    """The pull of some numbers.

    Args:
        numbers: The weight, then how much it pulls at each switch.

    Raises:
        ValueError: A number is far too big for what anything weighs, or is none.
    """
    pull = 0
    for number in reversed(numbers):
        if not -_MOST < number < _MOST:
            raise ValueError(f"nothing weighs {number}")
        pull = (pull << _LANE) + round(number * _ONE)
    return pull


def numbers_of(pull: Pull, width: int) -> list[float]:
    """The numbers of a pull.

    Args:
        pull: The pull.
        width: How many numbers it has.
    """
    return [lane / _ONE for lane in _lanes(pull, width)]


def set_beside(pull: Pull, width: int, at: int) -> Pull:
    """A pull moved to its place beside others of one width, to which it can be added there.

    Args:
        pull: The pull.
        width: How many numbers each of them has.
        at: How many of them stand before it.
    """
    return pull << (_LANE * width * at)


def score(pull: Pull, width: int) -> float:
    """What a pull comes to: its weight, and what its switches add and take off.

    Args:
        pull: The pull.
        width: How many numbers it has.
    """
    return _score(_lanes(pull, width))


def scores(pull: Pull, width: int, count: int) -> list[float]:
    """What each of some pulls comes to that were put side by side.

    Args:
        pull: All of them.
        width: How many numbers each of them has.
        count: How many there are.
    """
    lanes = _lanes(pull, width * count)
    return [_score(lanes[at : at + width]) for at in range(0, width * count, width)]


def _score(lanes: Sequence[int]) -> float:
    whole, half = lanes[0], len(lanes) // 2 + 1
    for lane in lanes[1:half]:
        if lane > 0:
            whole += lane
    for lane in lanes[half:]:
        if lane > 0:
            whole -= lane
    return whole / _ONE


def _lanes(pull: Pull, width: int) -> tuple[int, ...]:
    """The whole numbers of a pull.

    A number below nought borrows from the one above it. With half a lane added to each none of them is below nought;
    that turns the highest bit of each, and turned back the bits are those of a number with a sign.
    """
    shift, form = _apart(width)
    return form.unpack(((pull + shift) ^ shift).to_bytes(_LANE // 8 * width, "little"))


@cache
def _apart(width: int) -> tuple[int, struct.Struct]:
    return sum([_HALF_LANE << (_LANE * at) for at in range(width)]), struct.Struct(f"<{width}i")
