"""How sure a claim is: how often claims that looked as likely were right in articles that nothing was learnt from.

Decisions come with a likelihood, but decisions depend on each other and labels are not perfect, so the likelihood of a
claim is held against what was measured (``python -m tests.gold.training``, out of fold): a table of steps.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from core.errors import KnowledgeError
from core.parsing.weighing.weights import ADVICE
from core.paths import resource

_DOUBTED = 0.9
"""What a doubt about the whole inspection leaves of a claim's confidence."""
_LEAST, _MOST = 0.05, 0.99


class Steps(NamedTuple):
    """Shares of right claims by likelihood.

    Attributes:
        begins: Likelihoods at which a step begins, from low to high.
        shares: Share of right claims on each step; never falling.
    """

    begins: tuple[float, ...]
    shares: tuple[float, ...]

    def at(self, likelihood: float) -> float:
        """The share on the step of a likelihood."""
        return self.shares[max(0, bisect_right(self.begins, likelihood) - 1)]


def confidence_of(likelihood: float, *, earlier: bool, doubted: bool) -> float:
    """How sure a claim is, 0 to 1.

    Args:
        likelihood: How likely its decisions made it.
        earlier: Whether it is about an earlier inspection.
        doubted: Whether a doubt hangs over its inspection.
    """
    share = _steps()["earlier" if earlier else "current"].at(likelihood)
    return round(max(_LEAST, min(_MOST, share * (_DOUBTED if doubted else 1.0))), 2)


@cache
def _steps() -> dict[str, Steps]:
    """The measured steps.

    Raises:
        KnowledgeError: The file is missing or damaged.
    """
    path = resource("models", "confidence.json")
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return {
            tense: Steps(tuple(step[0] for step in held[tense]), tuple(step[1] for step in held[tense]))
            for tense in ("current", "earlier")
        }
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise KnowledgeError(f"The measured confidences in '{path.name}' cannot be read.", ADVICE) from error
