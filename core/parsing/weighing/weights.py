"""Adds up what cues weigh. The weights were learnt from labelled articles (``tests/gold/training``) and are data."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from functools import cache
from operator import mul
from typing import TYPE_CHECKING

from core.errors import KnowledgeError
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

ADVICE = "Install the app again; its folder of resources is damaged."

_MOST_KEPT = 50_000
"""Families whose pull is kept; a megabyte of articles has a fifth of that."""
Family = tuple["Callable[..., Sequence[str]]", tuple[str, ...]]
"""Cues that are made of few words: the function that makes them, and those words."""
Pull = tuple[float, ...]
"""What a cue, or several together, weighs; then how it pulls at each switch of its question, if it has switches."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How each cue pulls for a question; a cue that is not listed pulls at nothing.

    Cues that are added up cannot say that two of them together mean something else than both apart. So a question can
    have switches. All cues of an answer pull at each of them, up or down; one that is pulled above zero adds what it
    is above zero to the score of the answer, or, in the second half of the switches, takes it off.

    Attributes:
        of: The pull of each cue; all of one length.
        width: That length: one, and one for each switch.
    """

    of: Mapping[str, Pull]
    width: int = 1
    _parted: dict[tuple[str, ...], Parted] = field(default_factory=dict, compare=False, repr=False)
    _families: dict[Family, Pull] = field(default_factory=dict, compare=False, repr=False)

    def sum(self, cues: Iterable[str]) -> float:
        """The score of an answer that has some cues."""
        return score(self.pull(cues))

    def pull(self, cues: Iterable[str]) -> Pull:
        """The pull of some cues together."""
        return together(filter(None, map(self.of.get, cues)), self.width)

    def pull_of_families(self, families: Iterable[Family], other: Pull) -> Pull:
        """The pull of the cues of some families and of other cues; that of a family is kept by what it is made of."""
        kept, found = self._families, [other]
        for family in families:
            pull = kept.get(family)
            if pull is None:
                if len(kept) >= _MOST_KEPT:
                    kept.clear()
                make, said = family
                pull = kept[family] = self.pull(make(*said))
            found.append(pull)
        return together(found, self.width)

    def each(self, choices: tuple[str, ...], cues: Iterable[str]) -> list[float]:
        """For each of some choices, the score by the cues that begin with it and a bar: ``current|left:now``."""
        parted = self._parted.get(choices)
        if parted is None:
            parted = self._parted[choices] = self.parted([f"{choice}|" for choice in choices])
        return [*map(score, parted.pulls(cues))]

    def parted(self, beginnings: Sequence[str]) -> Parted:
        """The pulls by the beginnings of their cues, without those; what has none of them belongs to ``""``."""
        found: dict[str, list[float]] = {}
        for cue, pull in self.of.items():
            beginning = next((one for one in beginnings if one and cue.startswith(one)), "")
            if beginning in beginnings:
                rest = found.setdefault(cue[len(beginning) :], [0.0] * (self.width * len(beginnings)))
                at = self.width * beginnings.index(beginning)
                rest[at : at + self.width] = pull
        return Parted(len(beginnings), self.width, {cue: tuple(pulls) for cue, pulls in found.items()})

    def strongest(self, cues: Sequence[str], count: int = 3) -> tuple[str, ...]:
        """The cues that speak most for a reading with the switches that are on, the strongest first."""
        known = [cue for cue in cues if cue in self.of]
        counted = _counted(self.pull(cues))
        speaking = {cue: sum(map(mul, counted, self.of[cue])) for cue in known}
        for_it = sorted([(-weight, cue) for cue, weight in speaking.items() if weight > 0.0])
        return tuple([cue for _, cue in for_it[:count]])


@dataclass(frozen=True, slots=True)
class Parted:
    """How each cue pulls for several answers, so that it is put together and looked up once and not once an answer.

    Attributes:
        count: How many answers there are.
        width: How long the pull for one answer is.
        of: The pulls of each cue, those for one answer behind those for another.
    """

    count: int
    width: int
    of: Mapping[str, Pull]

    def pulls(self, cues: Iterable[str]) -> list[Pull]:
        """The pull of some cues together, for each answer."""
        width = self.width
        whole = together(filter(None, map(self.of.get, cues)), width * self.count)
        return [whole[at : at + width] for at in range(0, len(whole), width)]


def together(pulls: Iterable[Pull], width: int) -> Pull:
    """Several pulls of one width as one; no pull at all without any."""
    return (*map(sum, zip(*pulls, strict=True)),) or (0.0,) * width


def score(pull: Pull) -> float:
    """What a pull comes to: its weight, and what its switches add and take off."""
    whole, half = pull[0], len(pull) // 2 + 1
    for one in pull[1:half]:
        if one > 0.0:
            whole += one
    for one in pull[half:]:
        if one > 0.0:
            whole -= one
    return whole


def _counted(pull: Pull) -> list[float]:
    """How each part of a pull counts in its score: the weight always, a switch only when it is on."""
    half = len(pull) // 2 + 1
    ons = [float(one > 0.0) for one in pull]
    return [1.0, *ons[1:half], *[-on for on in ons[half:]]]


def shares(scores: Sequence[float]) -> list[float]:
    """Probabilities of readings that exclude each other, from their scores."""
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
    """Read a file of weights. A cue has its weight, or a list of that and how it pulls at each switch.

    Raises:
        KnowledgeError: The file is missing or damaged.
    """
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return weights_of(held["weights"], int(held.get("switches", 0)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"The weights in '{path.name}' cannot be read.", ADVICE) from error


def weights_of(held: Mapping[str, float | Sequence[float]], switches: int = 0) -> Weights:
    """Weights as a file holds them.

    Raises:
        ValueError: A cue does not pull at as many switches as there are.
    """
    none = (0.0,) * switches
    of: dict[str, Pull] = {}
    for cue, one in held.items():
        of[cue] = (float(one), *none) if isinstance(one, int | float) else tuple(map(float, one))
        if len(of[cue]) != 1 + switches:
            raise ValueError(cue)
    return Weights(of, 1 + switches)
