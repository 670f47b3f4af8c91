"""Adds up what cues weigh. The weights were learnt from labelled articles (``tests/gold/training``) and are data."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from core.errors import KnowledgeError
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

ADVICE = "Install the app again; its folder of resources is damaged."


_NOTHING = repeat(0.0)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each cue weighs for a question; a cue that is not listed weighs nothing."""

    of: Mapping[str, float]

    def sum(self, cues: Iterable[str]) -> float:
        """The weights of some cues together."""
        return sum(map(self.of.get, cues, _NOTHING))

    def part(self, beginning: str) -> Weights:
        """The weights of the cues that begin so, without that beginning."""
        count = len(beginning)
        return Weights({cue[count:]: weight for cue, weight in self.of.items() if cue.startswith(beginning)})

    def strongest(self, cues: Iterable[str], count: int = 3) -> tuple[str, ...]:
        """The cues that speak most for a reading, the strongest first."""
        weigh = self.of.get
        speaking = sorted({(-weight, cue) for cue in cues if (weight := weigh(cue, 0.0)) > 0.0})
        return tuple([cue for _, cue in speaking[:count]])


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
