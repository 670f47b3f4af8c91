"""Fits weights of cues so that the readings that labels allow become likely. Needs numpy and scipy."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEPS = 150


@dataclass(frozen=True, slots=True)
class Choice:
    """One question that was put to an article, with its possible answers.

    Attributes:
        cues: Cues of each answer.
        allowed: Which answers the labels allow; at least one.
    """

    cues: tuple[Sequence[str], ...]
    allowed: tuple[bool, ...]


def fit(choices: Sequence[Choice], strength: float = 1.0, fewest: int = 2) -> dict[str, float]:
    """Weights that make the allowed answers likely, each choice by itself (multinomial logit).

    Args:
        choices: What to learn from.
        strength: How strongly weights are held near zero.
        fewest: Choices in which a cue must be met to get a weight.
    """
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    met = Counter(cue for choice in choices for cue in {cue for cues in choice.cues for cue in cues})
    number = {cue: at for at, cue in enumerate(sorted(cue for cue, count in met.items() if count >= fewest))}
    columns: list[int] = []
    ends = [0]
    for choice in choices:
        for cues in choice.cues:
            columns += sorted({number[cue] for cue in cues if cue in number})
            ends.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, len(number)))
    turned = matrix.T.tocsr()
    starts = np.cumsum([0, *(len(choice.cues) for choice in choices)])
    owner = np.repeat(np.arange(len(choices)), np.diff(starts))
    allowed = np.concatenate([np.array(choice.allowed, float) for choice in choices])

    def loss(weights):
        scores = matrix @ weights
        most = np.maximum.reduceat(scores, starts[:-1])
        powers = np.exp(scores - most[owner])
        whole = np.add.reduceat(powers, starts[:-1])
        right = np.add.reduceat(powers * allowed, starts[:-1]) + 1e-300
        share = powers / whole[owner]
        wanted = powers * allowed / right[owner]
        value = -(np.log(right) - np.log(whole)).sum() + strength / 2 * (weights @ weights)
        return value, turned @ (share - wanted) + strength * weights

    found = minimize(loss, np.zeros(len(number)), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    return {cue: float(found.x[at]) for cue, at in number.items()}
