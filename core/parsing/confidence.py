"""How sure a claim is: how often claims like it were right in articles that nothing was learnt from.

Decisions come with a likelihood, but decisions depend on each other and labels are not perfect. So cues of the whole
claim are weighed once more, and what comes out is held against what was measured (``python -m tests.gold.training``,
out of fold): a table of steps.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from core.errors import KnowledgeError
from core.model import Tense
from core.parsing.area_ids import OVERALL
from core.parsing.grade_scales import USUAL
from core.parsing.weighing.weights import ADVICE, load_weights, shares
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge.framework import Framework
    from core.model import Claim

WORTH_TELLING = {Tense.CURRENT: 0.45, Tense.EARLIER: 0.3}
"""Confidence from which a claim is told; of those below, more than half are wrong, and nobody is to sift them.

Measured on articles read unseen: with the others the balance of found and false is worse. A wrong grade of today costs
more than a wrong one of an earlier time.
"""
_OF_NO_WHOLE = 0.7
"""Confidence from which a grade of the whole of today is told where the framework gives none, but areas have theirs.

Of those below none was right in a third of the articles for learning (15 wrong ones): mostly it is the grade that was
given while there still was one.
"""
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


def confidence_of(cues: Sequence[str]) -> float:
    """How sure a claim with some cues is, 0 to 1. From 0.9 on nobody is asked to look at it."""
    likelihood = shares([0.0, load_weights("claims").sum(cues)])[1]
    return round(max(_LEAST, min(_MOST, _steps().at(likelihood))), 2)


def worth_telling(claims: Sequence[Claim], framework: Framework | None) -> tuple[Claim, ...]:
    """The claims of an inspection without those that are mostly wrong.

    Args:
        claims: All that was read of the inspection.
        framework: Its framework, if it could be told.
    """
    told = tuple(claim for claim in claims if claim.confidence >= WORTH_TELLING[claim.tense])
    if framework is None or framework.has_overall or not any(_is_of_area(claim, framework) for claim in told):
        return told
    return tuple(claim for claim in told if claim.confidence >= _OF_NO_WHOLE or not _is_whole_today(claim, framework))


def _is_of_area(claim: Claim, framework: Framework) -> bool:
    """Whether a claim is of today and of an area that the framework grades."""
    return claim.tense is Tense.CURRENT and framework.area(claim.area) is not None


def _is_whole_today(claim: Claim, framework: Framework) -> bool:
    """Whether a claim is of today and of the whole, by a usual grade; others are those of yearly ratings, say.

    What the text calls overall it means so.
    """
    if "overall" in claim.evidence.text.lower():
        return False
    is_own = claim.grade in USUAL or (framework.scale is not None and framework.scale.grade(claim.grade) is not None)
    return claim.tense is Tense.CURRENT and claim.area == OVERALL and is_own


@cache
def _steps() -> Steps:
    """The measured steps.

    Raises:
        KnowledgeError: The file is missing or damaged.
    """
    path = resource("models", "confidence.json")
    try:
        held = json.loads(path.read_text(encoding="utf-8"))["steps"]
        return Steps(tuple(float(step[0]) for step in held), tuple(float(step[1]) for step in held))
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise KnowledgeError(f"The measured confidences in '{path.name}' cannot be read.", ADVICE) from error
