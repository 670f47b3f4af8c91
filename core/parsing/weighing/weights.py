"""Adds up what cues weigh. The weights were learnt from labelled articles (``tests/gold/training``) and are data."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from core.errors import KnowledgeError
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

ADVICE = "Install the app again; its folder of resources is damaged."


_NOTHING = repeat(0.0)
_MOST_KEPT = 50_000
"""Families whose weight is kept; a megabyte of articles has a fifth of that."""
Family = tuple["Callable[..., Sequence[str]]", tuple[str, ...]]
"""Cues that are made of few words: the function that makes them, and those words."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each cue weighs for a question; a cue that is not listed weighs nothing."""

    of: Mapping[str, float]
    _parted: dict[tuple[str, ...], Parted] = field(default_factory=dict, compare=False, repr=False)
    _families: dict[Family, float] = field(default_factory=dict, compare=False, repr=False)

    def sum(self, cues: Iterable[str]) -> float:
        """The weights of some cues together."""
        return sum(map(self.of.get, cues, _NOTHING))

    def sum_of_families(self, families: Iterable[Family]) -> float:
        """The weights of the cues of some families together; what a family weighs is kept by what it is made of."""
        kept, whole = self._families, 0.0
        for family in families:
            weight = kept.get(family)
            if weight is None:
                if len(kept) >= _MOST_KEPT:
                    kept.clear()
                make, said = family
                weight = kept[family] = self.sum(make(*said))
            whole += weight
        return whole

    def each(self, choices: tuple[str, ...], cues: Iterable[str]) -> list[float]:
        """For each of some choices, what the cues weigh that begin with it and a bar: ``current|left:now``."""
        parted = self._parted.get(choices)
        if parted is None:
            parted = self._parted[choices] = self.parted([f"{choice}|" for choice in choices])
        return parted.sums(cues)

    def parted(self, beginnings: Sequence[str]) -> Parted:
        """The weights by the beginnings of their cues, without those; what has none of them belongs to ``""``."""
        found: dict[str, list[float]] = {}
        for cue, weight in self.of.items():
            beginning = next((one for one in beginnings if one and cue.startswith(one)), "")
            if beginning in beginnings:
                rest = found.setdefault(cue[len(beginning) :], [0.0] * len(beginnings))
                rest[beginnings.index(beginning)] = weight
        return Parted(len(beginnings), {cue: tuple(weights) for cue, weights in found.items()})

    def strongest(self, cues: Iterable[str], count: int = 3) -> tuple[str, ...]:
        """The cues that speak most for a reading, the strongest first."""
        weigh = self.of.get
        speaking = sorted({(-weight, cue) for cue in cues if (weight := weigh(cue, 0.0)) > 0.0})
        return tuple([cue for _, cue in speaking[:count]])


@dataclass(frozen=True, slots=True)
class Parted:
    """What each cue weighs for several answers, so that it is put together and looked up once and not once an answer.

    Attributes:
        count: How many answers there are.
        of: The weights of each cue, one an answer.
    """

    count: int
    of: Mapping[str, tuple[float, ...]]

    def sums(self, cues: Iterable[str]) -> list[float]:
        """The weights of some cues together, for each answer."""
        known = [*filter(None, map(self.of.get, cues))]
        return [*map(sum, zip(*known, strict=True))] if known else [0.0] * self.count


def shares(scores: Sequence[float]) -> list[float]:
    """Probabilities of readings that exclude each other, from the sums of their cues."""
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]


@cache
def load_weights(question: str) -> Weights:
    """The weights for a question: ``targets``, ``times``, ``owners`` or ``bodies``.

    Raises:
        KnowledgeError: The file is missing or damaged.
    """
    return read_weights(resource("models", f"{question}.json"))


def read_weights(path: Path) -> Weights:
    """Read a file of weights.

    Raises:
        KnowledgeError: The file is missing or damaged.
    """
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return Weights({str(cue): float(weight) for cue, weight in held["weights"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"The weights in '{path.name}' cannot be read.", ADVICE) from error
