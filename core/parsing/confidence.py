"""How sure a claim is: how often its rule was right in articles that it was not written from.

A rule knows how much speaks for a claim within its sentence; only measuring tells how often such claims hold. The
counts are those of the gold articles that no rule was written from; ``python -m tests.gold.calibration --rules`` prints
them anew. A claim is never surer than they allow.
"""

from __future__ import annotations

from typing import NamedTuple

_PRIOR_RIGHT, _PRIOR_MADE = 3, 4
"""A rule that was never met is taken to be right three times in four, and few meetings change that little."""
_DOUBTED = 0.8
"""What a doubt about the whole inspection leaves of a claim's confidence; measured 0.55 to 0.9 by rule."""
_LEAST, _MOST = 0.05, 0.99


class Met(NamedTuple):
    """How often claims of a rule were right, by whether the provider is one the desk knows by name.

    Attributes:
        right_known: Right claims about authorities.
        made_known: All claims about authorities.
        right_other: Right claims about others, whose names are guessed from the text.
        made_other: All claims about others.
    """

    right_known: int
    made_known: int
    right_other: int
    made_other: int


_NEVER = Met(0, 0, 0, 0)

# Articles without a doubt only; doubts count separately.
_MET = {
    "adjective-of-area": Met(1, 1, 0, 0),
    "area-over-grade": Met(5, 5, 13, 13),
    "area-row": Met(12, 12, 11, 22),
    "areas-after-colon": Met(9, 10, 33, 39),
    "areas-then-grade": Met(98, 103, 100, 120),
    "areas-under-grade": Met(4, 4, 0, 0),
    "as-it-was": Met(0, 0, 1, 1),
    "beside-another": Met(4, 6, 12, 12),
    "entry-fragment": Met(1, 2, 0, 0),
    "every-area": Met(46, 48, 7, 10),
    "from-to": Met(0, 0, 1, 2),
    "grade-for-areas": Met(25, 26, 25, 31),
    "grade-overall": Met(4, 4, 1, 1),
    "in-order": Met(3, 3, 4, 4),
    "judged": Met(24, 31, 28, 49),
    "provider-row": Met(4, 4, 4, 4),
    "question-and-answer": Met(3, 3, 1, 2),
    "rating-named": Met(3, 3, 4, 6),
    "said-of-provider": Met(47, 64, 42, 59),
    "send-outcome": Met(1, 1, 0, 0),
    "so-is": Met(4, 5, 6, 8),
    "standards-met": Met(0, 0, 0, 1),
    "the-same": Met(0, 1, 1, 1),
    "under-grade-heading": Met(8, 10, 0, 2),
}


def confidence_of(rule: str, told: float, *, known_provider: bool, doubted: bool) -> float:
    """The confidence of a claim.

    Args:
        rule: Id of its rule.
        told: What the rule says, 0 to 1.
        known_provider: Whether the provider is an authority of the gazetteer.
        doubted: Whether something speaks against the reading of the whole inspection.

    Returns:
        0.05 to 0.99, with two decimals.
    """
    met = _MET.get(rule, _NEVER)
    right, made = (met.right_known, met.made_known) if known_provider else (met.right_other, met.made_other)
    measured = (right + _PRIOR_RIGHT) / (made + _PRIOR_MADE)
    sure = min(told, measured) * (_DOUBTED if doubted else 1.0)
    return round(max(_LEAST, min(_MOST, sure)), 2)
