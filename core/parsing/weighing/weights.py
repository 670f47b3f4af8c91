"""Adds up what cues weigh. The weights were learnt from labelled articles (``tests/gold/training``) and are data."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from functools import cache
from operator import mul
from typing import TYPE_CHECKING

from core.errors import KnowledgeError
from core.parsing.compiled import kept_for_good
from core.parsing.weighing.pulls import numbers_of, pull_of, score, scores, set_beside
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from core.parsing.weighing.pulls import Pull

ADVICE = "Install the app again; its folder of resources is damaged."

_MOST_KEPT = 50_000
"""Families whose pull is kept; a megabyte of articles has a fifth of that."""
_OF_CHOICE = "|"
"""What stands behind the choice that a cue weighs for; no choice is called by a name with it."""
Family = tuple["Callable[..., Sequence[str]]", tuple[str, ...]]
"""Cues that are made of few words: the function that makes them, and those words."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How each cue pulls for a question; a cue that is not listed pulls at nothing.

    Cues that are added up cannot say that two of them together mean something else than both apart. So a question can
    have switches. All cues of an answer pull at each of them, up or down; one that is pulled above zero adds what it
    is above zero to the score of the answer, or, in the second half of the switches, takes it off.

    Attributes:
        of: The pull of each cue.
        width: How many numbers each of them has: its weight, and one for each switch.
    """

    of: Mapping[str, Pull]
    width: int = 1
    _parted: dict[tuple[str, ...], Weights] = field(default_factory=dict, compare=False, repr=False)
    _families: dict[Family, Pull] = field(default_factory=dict, compare=False, repr=False)

    def sum(self, cues: Iterable[str]) -> float:
        """The score of an answer that has some cues."""
        return score(self.pull(cues), self.width)

    def pull(self, cues: Iterable[str]) -> Pull:
        """The pull of some cues together."""
        return sum(filter(None, map(self.of.get, cues)))

    def pull_of_families(self, families: Iterable[Family]) -> Pull:
        """The pull of the cues of some families together; that of a family is kept by what it is made of."""
        kept, whole = self._families, 0
        for family in families:
            pull = kept.get(family)
            if pull is None:
                if len(kept) >= _MOST_KEPT:
                    kept.clear()
                make, said = family
                pull = kept[family] = self.pull(make(*said))
            whole += pull
        return whole

    def each(self, choices: tuple[str, ...], cues: Iterable[str]) -> list[float]:
        """For each of some choices, the score by the cues that are told of it: see ``choice_cue``."""
        parted = self._parted.get(choices)
        if parted is None:
            parted = self._parted[choices] = self._side_by_side(choices)
        return scores(parted.pull(cues), self.width, len(choices))

    def beginning(self, beginning: str) -> Weights:
        """The cues that begin with something, without that."""
        size = len(beginning)
        of = {cue[size:]: pull for cue, pull in self.of.items() if cue.startswith(beginning)}
        return Weights(of, self.width)

    def _side_by_side(self, choices: Sequence[str]) -> Weights:
        """Cues as they are before a choice is named, each with its pulls by choice side by side: looked up once."""
        places = {choice: at for at, choice in enumerate(choices)}
        of: dict[str, Pull] = {}
        for cue, pull in self.of.items():
            choice, _, own = cue.partition(_OF_CHOICE)
            if choice in places:
                of[own] = of.get(own, 0) + set_beside(pull, self.width, places[choice])
        return Weights(of, self.width * len(choices))

    def strongest(self, cues: Sequence[str], count: int = 3) -> tuple[str, ...]:
        """The cues that speak most for a reading with the switches that are on, the strongest first."""
        known = [cue for cue in cues if cue in self.of]
        counted = _counted(numbers_of(self.pull(cues), self.width))
        speaking = {cue: sum(map(mul, counted, numbers_of(self.of[cue], self.width))) for cue in known}
        for_it = sorted([(-weight, cue) for cue, weight in speaking.items() if weight > 0.0])
        return tuple([cue for _, cue in for_it[:count]])


def choice_cue(choice: str, cue: str) -> str:
    """A cue as it weighs for one choice alone, where all choices have the same cues: ``current|left:now``."""
    return f"{choice}{_OF_CHOICE}{cue}"


def _counted(numbers: Sequence[float]) -> list[float]:
    """How each number of a pull counts in its score: the weight always, a switch only when it is on."""
    half = len(numbers) // 2 + 1
    ons = [float(one > 0.0) for one in numbers]
    return [1.0, *ons[1:half], *[-on for on in ons[half:]]]


def shares(scores: Sequence[float]) -> list[float]:
    """Probabilities of readings that exclude each other, from their scores."""
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]


@cache
def load_weights(question: str) -> Weights:
    """The weights for a question, called like its file: ``targets``, ``owners`` … (docs/PARSING.md lists them).

    Raises:
        KnowledgeError: The file is missing or damaged.
    """
    with kept_for_good():
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
        ValueError: A cue does not pull at as many switches as there are, or beyond all measure.
    """
    of: dict[str, Pull] = {}
    for cue, one in held.items():
        if isinstance(one, int | float):
            of[cue] = pull_of((one,))
        elif len(one) == 1 + switches:
            of[cue] = pull_of(one)
        else:
            raise ValueError(cue)
    return Weights(of, 1 + switches)
