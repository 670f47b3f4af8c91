"""Cues for whether a claim is right: how likely its decisions were, how it was told, by what sort of article."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.owners.cast import Cast

_MOST = 7


def fine(likelihood: float) -> int:
    """A likelihood as a step, finer the nearer it is to 1: 0 below a half, 1 below three quarters, and so on."""
    return min(_MOST, int(-math.log2(max(1.0 - likelihood, 1e-9))))


def told_cues(decision: Decision, cast: Cast, rule: str, tells: float) -> tuple[str, ...]:
    """The cues of one grade word for the claims that it makes.

    Args:
        decision: What was decided of the grade word.
        cast: The bodies of the article.
        rule: Id of the reading.
        tells: How likely the article tells current grades at all.
    """
    lowest = fine(min(decision.target_share, decision.time_share, decision.owner_share))
    product = decision.target_share * decision.time_share * decision.owner_share
    owner = cast.bodies[decision.owners[0]] if decision.owners else None
    block = decision.view.line.block_kind
    return (
        "claim",
        f"rule:{rule}",
        f"form:{decision.word.form}",
        f"time:{decision.time}",
        f"target-share:{fine(decision.target_share)}",
        f"time-share:{fine(decision.time_share)}",
        f"owner-share:{fine(decision.owner_share)}",
        f"judged-share:{fine(decision.judged)}",
        f"lowest:{lowest}",
        f"product:{fine(product)}",
        f"product-tenths:{int(10 * product)}",
        f"rule-lowest:{rule},{lowest}",
        f"tells:{fine(tells)}",
        f"owner-weight:{int(10 * owner.weight) if owner else 'nobody'}",
        f"owner-known:{owner is not None and owner.body.authority_code is not None:d}",
        f"owner-rank:{min(3, owner.rank) if owner else 'nobody'}",
        f"shared:{min(3, len(decision.owners))}",
        f"entries:{min(3, cast.entries.count)}",
        f"likely-bodies:{min(4, cast.likely)}",
        f"block:{block}",
        f"grades:{min(4, len(decision.view.grades))}",
    )
