"""Cues for what a time in an article is the time of: the report's publication, the inspection, or something else."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.weighing.letters import (
    AREA,
    DENIAL,
    GRADE,
    HYPOTHESIS,
    INSPECTORATE,
    JUDGING,
    POINTER,
    PROVIDER,
    TELLING,
)
from core.parsing.weighing.values import FLAG, TENTHS, capped, rough

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView, ToldTime

PUBLISHED, INSPECTED, OTHER_TIME = "published", "inspected", "other"
ROLES = (PUBLISHED, INSPECTED, OTHER_TIME)
_NEAR, _FAR = 4, 9
_SPOKEN_OF = (GRADE, INSPECTORATE, PROVIDER)
_TOLD_IN_IT = (*_SPOKEN_OF, AREA, POINTER, TELLING, JUDGING, DENIAL, HYPOTHESIS)
"""Letters that tell what the sentence of a time is about."""
_NO_DATES = (
    MomentKind.YEAR,
    MomentKind.YEARS_AGO,
    MomentKind.MONTHS_AGO,
    MomentKind.LAST_YEAR,
    MomentKind.THIS_YEAR,
    MomentKind.LAST_MONTH,
)
"""Times too rough to be the day or month of anything."""
_STORY = timedelta(days=300)
"""Time between the first day of an inspection and the last that an article on it tells."""
_GAPS = (-1, 0, 1, 3, 7, 14, 28, 60, 120, 300)
"""Days before the article: reports come out a few days before it, inspections are some weeks before."""


def may_date(moment: Moment) -> bool:
    """Whether a time is sharp enough to be the day or month of a publication or an inspection."""
    return moment.kind not in _NO_DATES


def days_told(document: DocumentView) -> Mapping[date, int]:
    """The days that an article tells, and how often each, the latest first; days long past are left out."""
    last = [time.resolved.first for view in document.sentences for time in view.times if time.resolved.first]
    since = max(last, default=None)
    told = Counter(day for day in last if since is not None and since - day < _STORY)
    return {day: told[day] for day in sorted(told, reverse=True)}


def date_cues(
    document: DocumentView, view: SentenceView, time: ToldTime, before: str, days: Mapping[date, int]
) -> list[str]:
    """The cues of one time.

    Args:
        document: The article.
        view: The sentence.
        time: The time.
        before: What the time before it in the article was taken for; empty for the first.
        days: The days that the article tells.
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
    _in_calendar(document, time, shape, days, cues)
    _around(view, at, shape, cues)
    now = FLAG[document.today is not None and time.resolved.first == document.today]
    cues += (
        f"left-word:{view.norm(at - 1)},{now}",
        f"left-word:{view.norm(at - 1)},{view.block}",
        f"left-words:{view.norm(at - 2)} {view.norm(at - 1)},{now}",
    )
    letters = view.letters
    cues += [f"sentence:{letter}" for letter in _TOLD_IN_IT if letter in letters]
    cues += [f"sentence:{letter},{shape}" for letter in _SPOKEN_OF if letter in letters]
    beside = view.beside(at)
    cues.append(f"block:{view.block},{beside[0][-1]},{beside[1][0]}")
    if view.number:
        previous = document.sentences[view.number - 1]
        cues += [f"sentence-before:{letter}" for letter in (GRADE, INSPECTORATE) if letter in previous.letters]
    if view.number + 1 < len(document.sentences):
        following = document.sentences[view.number + 1]
        cues += [f"sentence-after:{letter}" for letter in (GRADE, INSPECTORATE, AREA) if letter in following.letters]
    return cues


def _in_calendar(document: DocumentView, time: ToldTime, shape: str, days: Mapping[date, int], cues: list[str]) -> None:
    """How long before the article a day is, which day of the week, and where among the days that are told."""
    day = time.resolved.first
    if day is None:
        return
    if document.today is not None:
        gap = sum((document.today - day).days > bound for bound in _GAPS)
        cues += (f"gap:{gap}", f"gap:{gap},{shape}", f"gap:{gap},{time.resolved.first == time.resolved.last}")
    cues.append(f"weekday:{day.weekday()},{FLAG[time.resolved.first == time.resolved.last]}")
    if day in days:
        rank = capped(list(days).index(day), 3)
        cues += (f"told:{capped(days[day], 3)}", f"rank:{rank}", f"rank:{rank},{capped(len(days), 4)}")


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
