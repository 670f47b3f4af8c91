"""Decides whether a grade is the current one or an earlier one, and when the earlier one was given.

Cues are asked in order of their strength: what was lost or regained, what was kept, what holds now, times, words that
look back, and last what the sentence before was about.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.claims.times import Frame, is_since, moment_for
from core.parsing.claims.verbs import governing_verb
from core.parsing.lexicon import Kind
from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.moments import Moment

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView

__all__ = ["Frame", "Timing", "timing_of"]


class Timing(NamedTuple):
    """When a grade held.

    Attributes:
        current: Whether it is asserted of the inspection told of.
        earlier: Whether it is asserted of one before. Both for "remains good".
        when: For an earlier one, the time as printed or computed.
        cue: What decided.
        date: The latest day that the time can mean, for choosing among several.
    """

    current: bool
    earlier: bool
    when: str | None
    cue: str
    date: date | None = None


_MARGIN = timedelta(days=35)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NEAR = 8
_FROM_WORDS = frozenset({"from", "off", "beyond"})
_SKIPPED = frozenset({"a", "an", "the", "its", "their", "being", "to", "be", "previous"})
_SINGLE_AGAIN = frozenset({"again", "still", "running", "unchanged", "consecutive"})
_ADJACENT_AGAIN = frozenset({"still", "again"})
_DONE = frozenset(
    {
        *("been", "now", "plunged", "fallen", "dropped", "gone", "risen", "improved"),
        *("leapfrogged", "moved", "become", "retained", "slipped", "also", "just"),
    }
)
_HAD = frozenset(["been", "not", "also", "once", "previously", "then", "both", "all", "had"])


def timing_of(view: GradeView, frame: Frame, inherited: Timing | None) -> Timing:
    """When the grade of a view held.

    Args:
        view: The grade word.
        frame: Dates to compare with.
        inherited: Timing of the sentence before, in the same block, if that was about the past.
    """
    moment = moment_for(view, frame)
    resolved = resolve(moment, frame.today) if moment is not None else Resolved()
    told = _when(resolved)
    past = _is_past(resolved, frame)
    since = moment is not None and past and is_since(view, moment) and not _is_pluperfect(view)
    if _is_regained(view):
        return Timing(True, True, None, "regained", resolved.latest)
    if _is_left_behind(view):
        return Timing(False, True, told, "left behind", resolved.latest)
    if _is_kept(view):
        if past and not since and _only_looks_back(view):
            return Timing(False, True, told, "earlier time", resolved.latest)
        return Timing(True, True, told if past else None, "kept")
    if since:
        return Timing(True, True, told, "since then")
    if _is_present(view):
        return Timing(True, False, None, "present", resolved.latest)
    if past:
        return Timing(False, True, told, "earlier time", resolved.latest)
    return _looked_back_at(view, frame, resolved, told, inherited)


def _looked_back_at(
    view: GradeView, frame: Frame, resolved: Resolved, told: str | None, inherited: Timing | None
) -> Timing:
    """The timing by words alone, where no time tells."""
    if _looks_back(view):
        if told is None and inherited is not None:
            return Timing(False, True, inherited.when, "earlier words", inherited.date)
        return Timing(False, True, told, "earlier words", resolved.latest)
    if resolved.latest is None and inherited is not None and _may_inherit(view):
        return Timing(False, True, inherited.when, "told of before", inherited.date)
    if resolved.latest is None and _is_pluperfect(view) and not _dates_itself(view, frame):
        return Timing(False, True, told, "had been", resolved.latest)
    return Timing(True, False, None, "told now", resolved.latest)


def _is_regained(view: GradeView) -> bool:
    return any(view.starts(index, "regaining") for index in range(max(view.left_bound, view.at - 5), view.at))


def _is_left_behind(view: GradeView) -> bool:
    """As in "from good", "up from good", "no longer inadequate", "lost its good rating"."""
    index = view.at - 1
    while view.norm(index) in _SKIPPED:
        index -= 1
    norm, before = view.norm(index), view.norm(index - 1)
    if (norm in _FROM_WORDS and before != "grade") or (norm == "longer" and before == "no"):
        return True
    if norm == "of" and before in ("out", "stripped"):
        return True
    for at in range(index, max(view.left_bound, index - 6) - 1, -1):
        if view.is_a(at, "losing") and view.norm(at) != "removed":
            return True
        if not view.is_a(at, "qualifiers", "rating_nouns", "since"):
            return False
    return False


def _is_kept(view: GradeView) -> bool:
    """As in "remains good", "good again", "still good", "for the second time running"."""
    if any(view.norm(index) in _ADJACENT_AGAIN for index in (view.at - 1, view.at + 1, view.at + 2)):
        return view.norm(view.at - 1) in ("still", "again") or view.norm(view.at - 1) != "to"
    if _said_again_behind(view):
        return True
    verb = governing_verb(view)
    if verb is not None and (view.is_a(verb, "keeping") or view.norm(verb - 1) == "again"):
        return True
    if _has_again(view):
        return True
    return any(_kept_in_front(view, index) for index in range(max(view.left_bound, view.at - 18), view.at))


def _has_again(view: GradeView) -> bool:
    """As in "has again found the services to be inadequate"."""
    return any(
        view.norm(at) == "again" and view.norm(at - 1) in ("has", "have") for at in range(view.left_bound, view.at)
    )


def _said_again_behind(view: GradeView) -> bool:
    for index in range(view.at + 1, min(view.at + 10, len(view.items))):
        if view.kind(index) is Kind.GRADE:
            return False
        if view.starts(index, "again") and (index <= view.at + 2 or view.norm(index) not in _SINGLE_AGAIN):
            return True
    return False


def _kept_in_front(view: GradeView, index: int) -> bool:
    """Whether words at an index, some way before the grade, say that it was kept or given again."""
    near = index >= view.at - 9
    before_area = bool(view.line.groups) and view.line.groups[0].first > index
    clear = all(view.kind(at) is not Kind.GRADE for at in range(index, view.at))
    if (near or before_area) and clear and view.starts(index, "keeping"):
        return True
    if not near:
        return False
    return view.norm(index) == "consecutive" or (view.norm(index) not in _SINGLE_AGAIN and view.starts(index, "again"))


def _only_looks_back(view: GradeView) -> bool:
    """Whether "again" with a past time is about the past alone: "good again when inspectors called in 2011"."""
    groups = view.line.groups
    if groups and any(view.starts(index, "keeping") for index in range(min(groups[0].first, view.at))):
        return False
    verb = governing_verb(view)
    keeps = (verb is not None and view.is_a(verb, "keeping")) or view.norm(view.at - 1) == "still"
    return _is_pluperfect(view) or not keeps


def _is_present(view: GradeView) -> bool:
    """Whether words beside the grade put it in the present."""
    ahead = view.at + 1 if view.is_a(view.at + 1, "copulas") else min(view.at + 3, len(view.items))
    near = range(max(view.left_bound, view.at - 6), ahead)
    if any(view.norm(index) in ("now", "today") for index in near):
        return True
    left = range(max(view.left_bound, view.at - 10), view.at)
    return any(view.norm(index) in ("has", "have") and view.norm(index + 1) in _DONE for index in left)


def _looks_back(view: GradeView) -> bool:
    """Whether words put the clause in the past: "previously", "when it was last inspected", "good before"."""
    once = view.norm(view.at - 2) in ("once", "previously", "formerly") and view.is_a(view.at - 1, "judging")
    if once or view.norm(view.at - 1) in ("once", "previously", "formerly") or _lasted_till_now(view):
        return True
    if view.norm(view.at + 1) == "before" and view.norm(view.at + 2) in ("", ".", ",", "that"):
        return True
    return any(_back_at(view, index) for index in range(len(view.items)))


_STARTS_ANEW = frozenset({"after", "since", "following", "from", "than", "compared"})


def _back_at(view: GradeView, index: int) -> bool:
    """Whether words at an index look back and the grade is what they look back at."""
    if index == view.at:
        return False
    if index < view.at and view.at - index < _NEAR and view.starts(index, "after"):
        parted = any(view.kind(at) is Kind.GRADE for at in range(index, view.at))
        return not parted and (len(view.line.grades) > 1 or not _is_glad_of(view, index))
    if not view.starts(index, "back"):
        return False
    then = view.norm(index) == "then"
    if index > view.at:
        clear = all(
            view.kind(at) is not Kind.GRADE and view.norm(at) not in _STARTS_ANEW for at in range(view.at + 1, index)
        )
        if view.norm(index - 1) == "(" and view.kind(index + 1) is Kind.GRADE:
            return False
        return index - view.at < _NEAR and clear and (not then or index == view.at + 1)
    between = range(index + 1, view.at)
    if any(view.norm(at) in ("now", "today") for at in between):
        return False
    reaches = view.at - index < 12 or all(view.kind(at) is not Kind.GRADE for at in between)
    return reaches and (not then or index == view.at - 1 or view.norm(index - 1) in ("told", "was", "were", "it"))


def _is_glad_of(view: GradeView, index: int) -> bool:
    """Whether "after" follows a feeling, not a change: "staff are delighted after being rated outstanding"."""
    return any(view.norm(at) in ("are", "is", "celebrating", "celebrates", "celebrate") for at in range(index))


def _lasted_till_now(view: GradeView) -> bool:
    """As in "which was outstanding for twelve years, now requires improvement"."""
    lasted = view.norm(view.at + 1) == "for" and view.norm(view.at + 3) in ("years", "months")
    return lasted and any(view.norm(index) == "now" for index in range(view.at, len(view.items)))


def _is_pluperfect(view: GradeView) -> bool:
    """As in "had been good", "had required improvement"; "having been" only beside another grade."""
    for index in range(max(view.left_bound, view.at - _NEAR), view.at + 1):
        had = view.norm(index) in ("had", "'d") or (view.norm(index) == "having" and len(view.line.grades) > 1)
        after = index + 1
        if had and (view.norm(after) in _HAD or after == view.at or view.is_a(after, "judging", "giving", "keeping")):
            return True
    return False


def _dates_itself(view: GradeView, frame: Frame) -> bool:
    """Whether the sentence gives the date of this inspection, as minutes do: "had inspected in May and had judged"."""
    return any(isinstance(item.value, Moment) and item.value.start in frame.own for item in view.items)


def _may_inherit(view: GradeView) -> bool:
    """Whether a sentence after one about the past can be about the past too: it has no verb, or one in the past."""
    verb = view.at if view.is_verb else governing_verb(view)
    if verb is None:
        return True
    return view.norm(verb) in ("was", "were", "been", "had", "judged", "rated") or view.norm(verb).startswith(
        "required"
    )


def _is_past(resolved: Resolved, frame: Frame) -> bool:
    """Whether a time is one before the inspection told of."""
    if resolved.latest is None:
        return False
    reference = frame.inspected or frame.today
    if reference is None:
        return True
    if resolved.month is None:
        return resolved.year is not None and resolved.year < reference.year
    return resolved.latest < reference - _MARGIN


def _when(resolved: Resolved) -> str | None:
    if resolved.year and resolved.month:
        return f"{_MONTHS[resolved.month - 1]} {resolved.year}"
    return str(resolved.year) if resolved.year else None
