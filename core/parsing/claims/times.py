"""Finds the time in a sentence that goes with a grade: right behind it, else in front of its clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.lexicon import Kind
from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from datetime import date

    from core.parsing.claims.view import GradeView

_FAR = 24
_NEAR = 12
_NO_TIMES = (MomentKind.WEEKDAY, MomentKind.TODAY, MomentKind.YESTERDAY, MomentKind.THIS_YEAR)
_PUBLISHED = frozenset({"published", "issued", "released"})
_LISTING = frozenset({"and", "for", "again", "both", "the", "its", "also", "in", "with"})


@dataclass(frozen=True, slots=True)
class Frame:
    """The dates against which a document's times are judged.

    Attributes:
        today: The article's own date.
        inspected: First day of the chief inspection, or the best that is known of it.
        own: Where the times stand that are those of the inspection told of, not of one before.
    """

    today: date | None
    inspected: date | None
    own: frozenset[int] = frozenset()


def moment_for(view: GradeView, frame: Frame) -> Moment | None:
    """The time that goes with the grade of a view."""
    behind = _behind(view, frame)
    return behind if behind is not None else _in_front(view, frame)


def _behind(view: GradeView, frame: Frame) -> Moment | None:
    shared = False
    for index in range(view.at + 1, min(view.at + _FAR, len(view.items))):
        if _ends_reach(view, index) or (index > view.at + _NEAR and not shared):
            return None
        if view.kind(index) is Kind.GRADE:
            if not _coordinated(view, index):
                return None
            shared = True
        moment = _usable(view, index, frame)
        if moment is not None and not _belongs_elsewhere(view, index):
            return moment
    return None


def _in_front(view: GradeView, frame: Frame) -> Moment | None:
    for index in range(view.at - 1, -1, -1):
        if view.norm(index) in (";", "now", "today"):
            return None
        moment = _usable(view, index, frame)
        if moment is not None and not _taken(view, index) and not _in_aside(view, index):
            return moment
    return None


_EVENTS = frozenset({"opening", "opened", "founded", "built", "launched", "launching", "born", "established"})


def _usable(view: GradeView, index: int, frame: Frame) -> Moment | None:
    """The time at an item, if it can be one of an earlier inspection."""
    moment = view.items[index].value
    if not isinstance(moment, Moment) or moment.start in frame.own or moment.kind in _NO_TIMES:
        return None
    if view.norm(index - 1) == "(" and view.norm(index + 1) == ":" and view.at != index + 2:
        return None
    other = _PUBLISHED | _EVENTS
    return None if any(view.norm(at) in other for at in range(max(0, index - 3), index)) else moment


def _ends_reach(view: GradeView, index: int) -> bool:
    """Whether nothing behind this item can be the grade's time."""
    norm = view.norm(index)
    if norm in (";", "now", "but"):
        return True
    if norm == "since":
        return not _since_then(view, index)
    return norm == "as" and view.norm(index + 1) in ("it", "they", "in", "before")


def _since_then(view: GradeView, index: int) -> bool:
    """Whether "since" is about the grade ("since 2019", "since its last inspection, in 2016") and no other event."""
    near = [view.norm(at) for at in range(index + 1, min(index + 5, len(view.items)))]
    return view.kind(index + 1) is Kind.TIME or view.kind(index + 2) is Kind.TIME or "last" in near


def _coordinated(view: GradeView, index: int) -> bool:
    """Whether another grade shares the sentence's end with this one: "good for A, and good again for B, when …"."""
    between = range(view.at + 1, index)
    return any(view.norm(at) in ("and", ",") for at in between) and all(
        view.kind(at) in (Kind.AREA, Kind.MARK) or view.norm(at) in _LISTING for at in between
    )


def _belongs_elsewhere(view: GradeView, index: int) -> bool:
    """Whether a time behind the grade stands in a new statement."""
    return any(
        view.norm(at) in ("and", "but") and view.norm(at + 1) in ("is", "are", "has", "it", "in")
        for at in range(view.at + 1, index)
    )


def _taken(view: GradeView, index: int) -> bool:
    """Whether a time in front belongs to another grade that stands right before it ("good in 2019, has plunged to")."""
    return any(
        view.kind(at) is Kind.GRADE and all(view.norm(mid) not in (",", ";") for mid in range(at + 1, index))
        for at in range(max(0, index - 5), index)
    )


def _in_aside(view: GradeView, index: int) -> bool:
    """Whether a time stands in an aside that is closed before the grade: ", which it began in 2016, was"."""
    if not any(view.norm(at) == "," for at in range(index + 1, view.at)):
        return False
    if view.norm(index - 1) in ("since", "until"):
        return True
    opened = next(
        (at for at in range(index, max(-1, index - 14), -1) if view.norm(at) in ("which", "who", "where")), None
    )
    return opened is not None and view.norm(opened - 1) == ","


def is_since(view: GradeView, moment: Moment) -> bool:
    """Whether a time is the beginning of something that still holds: "since 2019"."""
    index = next((at for at, item in enumerate(view.items) if item.value is moment), None)
    return index is not None and any(view.norm(at) == "since" for at in range(max(0, index - 5), index))
