"""Decides what each time of an article is the time of: publication, inspection, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.mentions.moments import Moment
from core.parsing.weighing.date_cues import OTHER_TIME, PUBLISHED, ROLES, date_cues, days_told, may_date
from core.parsing.weighing.weights import shares

if TYPE_CHECKING:
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.weights import Weights


def roles_of_times(document: DocumentView, weights: Weights) -> dict[int, dict[int, str]]:
    """What each time of an article is the time of: by the number of its sentence and the index of its item."""
    found: dict[int, dict[int, str]] = {}
    before = ""
    days = days_told(document)
    for view in document.sentences:
        for time in view.times:
            moment = view.items[time.at].value
            if isinstance(moment, Moment) and may_date(moment):
                cues = date_cues(document, view, time, before, days)
                likely = shares(weights.each(ROLES, cues))
                before = ROLES[max(range(len(ROLES)), key=likely.__getitem__)]
                if before == PUBLISHED and _begins_stretch(view, time.at):
                    before = OTHER_TIME
                found.setdefault(view.number, {})[time.at] = before
    return found


def _begins_stretch(view: SentenceView, at: int) -> bool:
    """Whether something is told to have happened since a day, as in "published since 1 October", and not on it.

    A report that "has been out since Tuesday" came out on that day.
    """
    return view.norm(at - 1) == "since" and view.norm(at - 2).endswith("ed")
