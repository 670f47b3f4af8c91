"""Cues for areas that stand in another line than the grade: named before, as a heading above, or listed below."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

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
        f"{sort}far:{min(4, view.number - other.number)}",
        f"earlier-areas:{min(3, len(areas))}",
        f"{sort}own-areas:{min(2, len(view.groups))}",
        f"{sort}grades:{min(2, len(other.grades))}",
        f"{sort}blocks:{other.line.block_kind}>{view.line.block_kind}",
        f"{sort}label:{label:d}",
        f"{sort}bare:{view.size <= 2:d}{label:d}",
        f"{sort}starts:{view.letters[:2]}",
        f"{sort}right:{view.letter(at + 1)}",
        f"{sort}last-group:{group == len(other.groups) - 1:d}",
        f"{sort}first-word:{view.norm(0)}",
    ]
    if "U" in left:
        cues.append(f"{sort}pronoun")
    if "p" in left or "o" in left:
        cues.append(f"{sort}provider")
    if other.letters[-1] == ":":
        cues.append("earlier-colon")
    return cues


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
        f"below-lines:{min(6, lines)}",
        f"below-ends:{ends}",
        f"below-label:{label:d}",
        f"below-last-grade:{view.grades[-1] == at:d}",
        f"below-bare:{view.size <= 2:d}",
        f"below-blocks:{view.line.block_kind}>{first.line.block_kind}",
        f"below-own-areas:{min(2, len(view.groups))}",
        f"below-after:{view.letters[at + 1 :][:3]}",
        f"below-build:{ends}{label:d}",
        f"below-before:{view.before[-2:]}",
    ]
