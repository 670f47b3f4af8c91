"""Fits weights of cues so that the readings that labels allow become likely. Needs numpy and scipy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.weighing.pulls import pull_of
from core.parsing.weighing.weights import Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = 150
_BEGIN = 0.1
"""How far from zero the pulls at switches begin."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One question that was put to an article, with its possible answers.

    Attributes:
        cues: Cues of each answer.
        allowed: Which answers the labels allow; at least one.
    """

    cues: tuple[Sequence[str], ...]
    allowed: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Switches:
    """How many switches a question has, and how strongly the pulls at them are held near zero."""

    count: int
    strength: float


NO_SWITCHES = Switches(0, 0.0)


def fit(choices: Sequence[Choice], strength: float = 1.0, switches: Switches = NO_SWITCHES, fewest: int = 2) -> Weights:
    """Weights that make the allowed answers likely, each choice by itself (multinomial logit).

    With switches, answers are scored by a net of one hidden layer: one switch is a rectified sum of what the cues of an
    answer pull at it, and half of them count for the answer, half against it.

    Args:
        choices: What to learn from.
        strength: How strongly weights are held near zero.
        switches: The switches of the question.
        fewest: Choices in which a cue must be met to get a weight.
    """
    import numpy as np
    from scipy.optimize import minimize

    asked = _Asked(choices, fewest)
    cues, count = len(asked.cues), switches.count
    signs = np.where(np.arange(count) < count // 2, 1.0, -1.0)

    def loss(flat):
        weights, pulls = flat[:cues], flat[cues:].reshape(cues, count)
        pulled = asked.matrix @ pulls
        value, slope = asked.loss(asked.matrix @ weights + np.maximum(pulled, 0.0) @ signs)
        value += strength / 2 * (weights @ weights) + switches.strength / 2 * (flat[cues:] @ flat[cues:])
        through = (pulled > 0.0) * (slope[:, None] * signs)
        return value, np.concatenate(
            [
                asked.turned @ slope + strength * weights,
                (asked.turned @ through).ravel() + switches.strength * flat[cues:],
            ]
        )

    # Switches that begin alike would stay alike, so they begin by chance; the same chance every time.
    begin = np.concatenate([np.zeros(cues), np.random.default_rng(0).normal(0.0, _BEGIN, cues * count)])
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    pulls = np.column_stack([found[:cues], found[cues:].reshape(cues, count)])
    return Weights({cue: pull_of(pulls[at].tolist()) for cue, at in asked.cues.items()}, 1 + count)


class _Asked:
    """Choices as numbers: one row an answer, one column a cue."""

    def __init__(self, choices: Sequence[Choice], fewest: int) -> None:
        import numpy as np
        from scipy.sparse import csr_matrix

        met = Counter(cue for choice in choices for cue in {cue for cues in choice.cues for cue in cues})
        self.cues = {cue: at for at, cue in enumerate(sorted(cue for cue, count in met.items() if count >= fewest))}
        columns: list[int] = []
        ends = [0]
        for choice in choices:
            for cues in choice.cues:
                columns += sorted({self.cues[cue] for cue in cues if cue in self.cues})
                ends.append(len(columns))
        self.matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, len(self.cues)))
        self.turned = self.matrix.T.tocsr()
        self.starts = np.cumsum([0, *(len(choice.cues) for choice in choices)])
        self.owner = np.repeat(np.arange(len(choices)), np.diff(self.starts))
        self.allowed = np.concatenate([np.array(choice.allowed, float) for choice in choices])

    def loss(self, scores):
        """How unlikely the allowed answers are by some scores, and how that changes with each score."""
        import numpy as np

        most = np.maximum.reduceat(scores, self.starts[:-1])
        powers = np.exp(scores - most[self.owner])
        whole = np.add.reduceat(powers, self.starts[:-1])
        right = np.add.reduceat(powers * self.allowed, self.starts[:-1]) + 1e-300
        share = powers / whole[self.owner]
        return (np.log(whole) - np.log(right)).sum(), share - powers * self.allowed / right[self.owner]
