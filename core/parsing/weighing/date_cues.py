"""Cues for what a time in an article is the time of: the report's publication, the inspection, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.weighing.sentence import rough

if TYPE_CHECKING:
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView, ToldTime

PUBLISHED, INSPECTED, OTHER_TIME = "published", "inspected", "other"
ROLES = (PUBLISHED, INSPECTED, OTHER_TIME)
_NEAR, _FAR = 4, 9
_NO_DATES = (
    MomentKind.YEAR,
    MomentKind.YEARS_AGO,
    MomentKind.MONTHS_AGO,
    MomentKind.LAST_YEAR,
    MomentKind.THIS_YEAR,
    MomentKind.LAST_MONTH,
)
"""Times too rough to be the day or month of anything."""


def may_date(moment: Moment) -> bool:
    """Whether a time is sharp enough to be the day or month of a publication or an inspection."""
    return moment.kind not in _NO_DATES


def date_cues(document: DocumentView, view: SentenceView, time: ToldTime, before: str) -> list[str]:
    """The cues of one time.

    Args:
        document: The article.
        view: The sentence.
        time: The time.
        before: What the time before it in the article was taken for; empty for the first.
    """
    at = time.at
    moment = view.items[at].value
    kind = moment.kind if isinstance(moment, Moment) else MomentKind.DAYS
    stretch = isinstance(moment, Moment) and moment.first != moment.last
    shape = f"{kind}{'-stretch' if stretch else ''}"
    cues = [
        "date",
        f"shape:{shape}",
        f"age:{time.age}",
        f"age:{time.age},{shape}",
        f"block:{view.line.block_kind}",
        f"block:{view.line.block_kind},{shape}",
        f"alone:{view.size - at <= 1 and at <= 2:d}",
        f"times:{min(3, len(view.times))}",
        f"after:{before}",
        f"after:{before},{shape}",
        f"depth:{int(5 * view.line.sentence.start / document.length)}",
        f"is-today:{document.today is not None and time.resolved.first == document.today:d},{shape}",
        f"size:{rough(view.size)}",
    ]
    _around(view, at, shape, cues)
    letters = view.letters
    cues += [f"sentence:{letter}" for letter in "giaTJNH" if letter in letters]
    if view.number:
        previous = document.sentences[view.number - 1]
        cues += [f"sentence-before:{letter}" for letter in "gi" if letter in previous.letters]
    return cues


def _around(view: SentenceView, at: int, shape: str, cues: list[str]) -> None:
    """The words on both sides, near and far."""
    norm, letter = view.norm, view.letter
    cues += (
        f"left:{letter(at - 1)}",
        f"left:{letter(at - 2)}{letter(at - 1)}",
        f"right:{letter(at + 1)}",
        f"left-word:{norm(at - 1)}",
        f"left-word:{norm(at - 1)},{shape}",
        f"left-words:{norm(at - 2)} {norm(at - 1)}",
        f"left-words-3:{norm(at - 3)} {norm(at - 2)} {norm(at - 1)}",
        f"right-word:{norm(at + 1)}",
        f"right-words:{norm(at + 1)} {norm(at + 2)}",
    )
    low = max(0, at - _FAR)
    cues += [f"near-left:{norm(index)}" for index in range(max(low, at - _NEAR), at)]
    cues += [f"far-left:{norm(index)}" for index in range(low, at)]
    cues += [f"near-right:{norm(index)}" for index in range(at + 1, min(view.size, at + 1 + _NEAR))]
    cues += [f"far-right:{norm(index)}" for index in range(at + 1, min(view.size, at + 1 + _FAR))]
    cues += [f"anywhere:{one}" for one in dict.fromkeys(view.norms)]
