"""Cues for what a time in an article is the time of: the report's publication, the inspection, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.weighing.values import FLAG, TENTHS, capped, rough

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
        f"block:{view.block}",
        f"block:{view.block},{shape}",
        f"alone:{FLAG[view.size - at <= 1 and at <= 2]}",
        f"times:{capped(len(view.times), 3)}",
        f"after:{before}",
        f"after:{before},{shape}",
        f"depth:{TENTHS[int(5 * view.line.sentence.start / document.length)]}",
        f"is-today:{FLAG[document.today is not None and time.resolved.first == document.today]},{shape}",
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
    norm, norms = view.norm, view.norms
    letters, letters_behind = view.beside(at)
    left, further, right = norm(at - 1), norm(at - 2), norm(at + 1)
    cues += (
        f"left:{letters[-1]}",
        f"left:{letters[1:]}",
        f"right:{letters_behind[0]}",
        f"left-word:{left}",
        f"left-word:{left},{shape}",
        f"left-words:{further} {left}",
        f"left-words-3:{norm(at - 3)} {further} {left}",
        f"right-word:{right}",
        f"right-words:{right} {norm(at + 2)}",
    )
    cues += ["near-left:" + one for one in norms[max(0, at - _NEAR) : at]]
    cues += ["far-left:" + one for one in norms[max(0, at - _FAR) : at]]
    cues += ["near-right:" + one for one in norms[at + 1 : at + 1 + _NEAR]]
    cues += ["far-right:" + one for one in norms[at + 1 : at + 1 + _FAR]]
    cues += ["anywhere:" + one for one in dict.fromkeys(norms)]
