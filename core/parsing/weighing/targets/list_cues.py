"""Cues for areas that stand in another line than the grade: named before, as a heading above, or listed below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge.counting import word_of
from core.parsing.weighing.letters import COUNTING, EVERYTHING, GRADE_VERBS, POINTER, PRONOUN, PROVIDER, THE_REST
from core.parsing.weighing.values import FLAG, capped

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

_MOST = 8
"""Up to this many areas are counted in words."""
_SHORT = 3
"""Words beside the names of areas up to which a line is only a label."""


def named_before_cues(view: SentenceView, at: int, sort: str, other: SentenceView, group: int) -> list[str]:
    """The cues of areas in an earlier line.

    Args:
        view: The sentence of the grade word.
        at: Index of the grade word.
        sort: ``before`` for one of the last two sentences, ``above`` for a label or heading further up.
        other: The earlier sentence.
        group: Index of the group of areas there.
    """
    areas = other.groups[group].indices
    label = other.size <= len(areas) + _SHORT
    left = view.letters[:at]
    cues = [
        "earlier-line",
        sort,
        f"{sort}far:{capped(view.number - other.number, 4)}",
        f"earlier-areas:{capped(len(areas), 3)}",
        f"{sort}own-areas:{capped(len(view.groups), 2)}",
        f"{sort}grades:{capped(len(other.grades), 2)}",
        f"{sort}blocks:{other.block}>{view.block}",
        f"{sort}label:{FLAG[label]}",
        f"{sort}bare:{FLAG[view.size <= 2]}{FLAG[label]}",
        f"{sort}starts:{view.letters[:2]}",
        f"{sort}right:{view.letter(at + 1)}",
        f"{sort}last-group:{FLAG[group == len(other.groups) - 1]}",
        f"{sort}first-word:{view.norm(0)}",
    ]
    if PRONOUN in left:
        cues.append(f"{sort}pronoun")
    if PROVIDER in left or POINTER in left:
        cues.append(f"{sort}provider")
    if other.letters[-1] == ":":
        cues.append("earlier-colon")
    return cues


def named_after_cues(view: SentenceView, at: int, other: SentenceView) -> list[str]:
    """The cues of the areas that the next sentence names.

    Args:
        view: The sentence of the grade word.
        at: Index of the grade word.
        other: The next sentence.
    """
    count = sum(len(group.indices) for group in other.groups)
    counted = 0 < count <= _MOST and word_of(count, _MOST) in view.norms
    opens = other.letters[: other.groups[0].first][:4]
    return [
        "after",
        f"after-areas:{capped(count, 5)}",
        f"after-counted:{FLAG[counted]}",
        f"after-counted:{FLAG[counted]},{other.norm(0)}",
        f"after-opens:{opens}",
        f"after-word:{other.norm(0)}",
        f"after-words:{other.norm(0)} {other.norm(1)}",
        f"after-own-areas:{capped(len(view.groups), 2)}",
        f"after-grades:{capped(len(view.grades), 2)}",
        f"after-last-grade:{FLAG[view.grades[-1] == at]}",
        f"after-right:{view.letters[at + 1 :][:2]}",
        f"after-every:{''.join([FLAG[one in view.letters] for one in (EVERYTHING, THE_REST, COUNTING)])}",
        f"after-blocks:{view.block}>{other.block}{FLAG[view.line.sentence.block == other.line.sentence.block]}",
        f"after-verb:{FLAG[not GRADE_VERBS.isdisjoint(other.letters[other.groups[-1].last :])]}",
    ]


def listed_below_cues(view: SentenceView, at: int, first: SentenceView, lines: int) -> list[str]:
    """The cues of areas listed in the lines below a grade: under a heading, or behind a colon.

    Args:
        view: The sentence of the grade word.
        at: Index of the grade word.
        first: The first line below.
        lines: How many lines of the list are taken.
    """
    label = not first.groups or first.size <= len(first.groups[0].indices) + _SHORT
    ends = view.letters[-1]
    return [
        "below",
        f"below-lines:{capped(lines, 6)}",
        f"below-ends:{ends}",
        f"below-label:{FLAG[label]}",
        f"below-last-grade:{FLAG[view.grades[-1] == at]}",
        f"below-bare:{FLAG[view.size <= 2]}",
        f"below-blocks:{view.block}>{first.block}",
        f"below-own-areas:{capped(len(view.groups), 2)}",
        f"below-after:{view.letters[at + 1 :][:3]}",
        f"below-build:{ends}{FLAG[label]}",
        f"below-before:{view.before[-2:]}",
    ]
