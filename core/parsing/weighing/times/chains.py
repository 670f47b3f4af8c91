"""Grades of a chain: all but the last were held before, "it went from good to inadequate, to requires improvement"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import DETERMINER, DIRECTION, GRADE, JOINER, ORIGIN, OTHER_WORD, PRESENT, TIME
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.weighing.deciding import Decision

_BEFORE_NEXT = rf"(?:P?{TIME})?,?{JOINER}?[{OTHER_WORD}{PRESENT}]{{0,2}}"
_CHAIN = re.compile(rf"{ORIGIN}{DETERMINER}?{GRADE}(?:{_BEFORE_NEXT}{DIRECTION}{DETERMINER}?{GRADE}){{2,}}")
"""Letters of "from good to requires improvement in 2018, then to inadequate and now back to good"."""


def with_chains(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, those within a chain made earlier ones.

    Args:
        decisions: What was decided of each grade word, in order.
    """
    return tuple(_held_before(decision) if _is_within(decision) else decision for decision in decisions)


def _held_before(decision: Decision) -> Decision:
    return held_at(decision, EARLIER)._replace(earlier_share=SURELY_EARLIER)


def _is_within(decision: Decision) -> bool:
    """Whether a grade of today stands within a chain, and not at its end."""
    if decision.target is None or decision.time != CURRENT:
        return False
    return any(chain.start() < decision.at < chain.end() - 1 for chain in _CHAIN.finditer(decision.view.letters))
