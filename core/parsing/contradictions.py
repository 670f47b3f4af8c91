"""Settles what statements about one provider say twice, and what they say against each other."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING

from core.parsing.weighing.claim_cues import fine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.parsing.resolution import Settled


def one_an_area(current: Iterable[Settled]) -> tuple[list[Settled], list[Settled], list[str]]:
    """One grade for each area: the one that most speaks for.

    Returns:
        The best statement of each area; statements of other grades that may well be of an earlier inspection; and a
        doubt for each area to which the text gives two grades.
    """
    by_area: dict[str, dict[str, list[Settled]]] = {}
    for found in current:
        by_area.setdefault(found.area, {}).setdefault(found.grade, []).append(found)
    kept: list[Settled] = []
    moved: list[Settled] = []
    doubts: list[str] = []
    for area, grades in by_area.items():
        newest, older = _without_older(list(grades.values()))
        moved += older
        ranked = sorted(newest, key=lambda told: (_is_told_outright(told), _support(told)), reverse=True)
        best, is_doubted = _surest(ranked[0]), False
        for others in ranked[1:]:
            past = max(others, key=lambda found: found.statement.earlier_share)
            if past.statement.earlier_share >= _MAY_BE_EARLIER:
                moved.append(past)
            elif not any(found.statement.in_headline for found in (*ranked[0], *others)):
                names = (one.replace("_", " ") for one in (area, ranked[0][0].grade, others[0].grade))
                doubts.append("The text gives {} two grades: {} and {}.".format(*names))
                is_doubted = True
        kept.append(best._replace(is_doubted=is_doubted))
    return kept, moved, doubts


MOST_OF_DOUBTED = 0.89
"""How sure a grade is at most of an area to which the text gives another as well: somebody is to look."""
_MAY_BE_EARLIER = 0.12
_LIKELY = 0.6
"""How likely what the text says must be to go before what somebody says in it."""
_LATER = timedelta(days=120)
"""By how much later another inspection is; reports of one come out within months."""


def _without_older(grades: list[list[Settled]]) -> tuple[list[list[Settled]], list[Settled]]:
    """The grades of an area without those that are only told of a day long before that of another; and these."""
    days = [[found.statement.timing.date for found in statements] for statements in grades]
    newest = max((day for told in days for day in told if day), default=None)
    if newest is None or len(grades) < 2:
        return grades, []
    is_older = [all(day is not None and day + _LATER < newest for day in told) for told in days]
    left = [statements for statements, older in zip(grades, is_older, strict=True) if not older]
    return left, [_surest(statements) for statements, older in zip(grades, is_older, strict=True) if older]


def _is_told_outright(statements: Iterable[Settled]) -> bool:
    """Whether a grade is told at all by the text itself and not only by somebody whose words it gives."""
    return any(not found.statement.in_speech and found.statement.confidence >= _LIKELY for found in statements)


def _support(statements: Sequence[Settled]) -> float:
    """How much speaks for one grade of an area being the current one: each sentence that tells it adds to it."""
    surest: dict[int, float] = {}
    for one in (found.statement for found in statements):
        share = one.confidence * (1.0 - one.earlier_share)
        surest[one.line] = max(share, surest.get(one.line, share))
    return 1.0 - math.prod(1.0 - share for share in surest.values())


def _surest(statements: Sequence[Settled]) -> Settled:
    """The surest of some statements that say the same, as sure as all of them together."""
    best = max(statements, key=_rank)
    surest: dict[int, float] = {}
    for one in (found.statement for found in statements):
        surest[one.line] = max(one.confidence, surest.get(one.line, one.confidence))
    against = math.prod(1.0 - share for share in surest.values())
    told = (f"told:{min(3, len(surest))}", f"support:{fine(1.0 - against)}")
    statement = best.statement._replace(confidence=1.0 - against, cues=(*best.statement.cues, *told))
    return best._replace(statement=statement)


def _rank(found: Settled) -> tuple[float, int]:
    return (round(found.statement.confidence, 1), -(found.statement.end - found.statement.start))


def distinct(earlier: Iterable[Settled]) -> list[Settled]:
    """Earlier grades, each area, grade and time once; one without a time only where none with a time says the same."""
    best: dict[tuple[str, str, str | None], Settled] = {}
    for found in earlier:
        key = (found.area, found.grade, found.statement.timing.when)
        held = best.get(key)
        if held is None or _rank(found) > _rank(held):
            best[key] = found
    dated = {(area, grade) for area, grade, when in best if when}
    return [found for (area, grade, when), found in best.items() if when or (area, grade) not in dated]
