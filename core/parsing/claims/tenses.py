"""Decides whether a grade is the current one or an earlier one, and when the earlier one was given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.claims.whole_rules import governing_verb
from core.parsing.lexicon import Kind
from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView


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


_MARGIN = timedelta(days=35)
_MONTHS = "January February March April May June July August September October November December".split()
_NEAR = 8
_FROM_WORDS = frozenset({"from", "off", "beyond"})


def timing_of(view: GradeView, frame: Frame, inherited: Timing | None) -> Timing:
    """When the grade of a view held.

    Args:
        view: The grade word.
        frame: Dates to compare with.
        inherited: Timing of the sentence before, in the same block, if that was about the past.
    """
    moment = _moment_for(view, frame)
    told = _when(moment, frame) if moment else None
    resolved = resolve(moment, frame.today) if moment else None
    latest = resolved.latest if resolved else None
    if _is_regained(view):
        return Timing(True, True, None, "regained", latest)
    if _is_left_behind(view):
        return Timing(False, True, told, "left behind", latest)
    if _is_kept(view):
        behind = moment is not None and _is_past(resolved, frame) and not _since(view, moment)
        if behind and (_pluperfect(view) or not _keeps(view)) and not _keeps_before(view):
            return Timing(False, True, told, "earlier time", latest)
        return Timing(True, True, told if moment and _is_past(resolved, frame) else None, "kept")
    if _present(view):
        if moment is not None and _since(view, moment) and _is_past(resolved, frame):
            return Timing(True, True, told, "since then")
        return Timing(True, False, None, "present", latest)
    if moment is not None and _is_past(resolved, frame):
        if _since(view, moment):
            return Timing(True, True, told, "since then")
        return Timing(False, True, told, "earlier time", latest)
    if _back(view):
        if told is None and inherited is not None:
            return Timing(False, True, inherited.when, "earlier words", inherited.date)
        return Timing(False, True, told, "earlier words", latest)
    if moment is None and inherited is not None and _may_inherit(view):
        return Timing(False, True, inherited.when, "told of before", inherited.date)
    if moment is None and _pluperfect(view) and not _dates_itself(view, frame):
        return Timing(False, True, told, "had been", latest)
    return Timing(True, False, None, "told now", latest)


def _is_left_behind(view: GradeView) -> bool:
    """ "from good", "up from good", "no longer inadequate", "lost its good rating"."""
    index = view.at - 1
    while view.norm(index) in ("a", "an", "the", "its", "their", "being", "to", "be", "previous"):
        index -= 1
    if view.norm(index) in _FROM_WORDS and view.norm(index - 1) not in ("grade",):
        return True
    if view.norm(index) == "longer" and view.norm(index - 1) == "no":
        return True
    if view.norm(index) == "of" and view.norm(index - 1) in ("out", "stripped"):
        return True
    steps = 0
    while index >= view.left_bound and steps < 6:
        if view.is_a(index, "losing") and view.norm(index) not in ("removed",):
            return True
        if not view.is_a(index, "qualifiers", "rating_nouns", "since"):
            return False
        index, steps = index - 1, steps + 1
    return False


_SINGLE_AGAIN = frozenset({"again", "still", "running", "unchanged", "consecutive"})


def _is_regained(view: GradeView) -> bool:
    return any(_is_run(view, index, "regaining") for index in range(max(view.left_bound, view.at - 5), view.at))


def _is_kept(view: GradeView) -> bool:
    if any(view.norm(index) in ("still", "again") for index in (view.at - 1, view.at + 1, view.at + 2)):
        return not _moved_to(view) or view.norm(view.at - 1) == "still"
    for index in range(view.at + 1, min(view.at + 10, len(view.items))):
        if view.kind(index) is Kind.GRADE:
            break
        if _is_run(view, index, "again") and (index <= view.at + 2 or view.norm(index) not in _SINGLE_AGAIN):
            return True
    verb = governing_verb(view)
    if verb is not None and view.is_a(verb, "keeping"):
        return True
    for index in range(max(view.left_bound, view.at - 18), view.at):
        near = index >= view.at - 9 or view.line.groups and view.line.groups[0].first > index
        if near and _is_run(view, index, "keeping") and all(view.kind(at) is not Kind.GRADE for at in range(index, view.at)):
            return True
        if _is_run(view, index, "again") and view.norm(index) not in (
            "again",
            "still",
            "running",
            "consecutive",
            "unchanged",
        ):
            return True
        if view.norm(index) == "consecutive":
            return True
    return False


def _keeps_before(view: GradeView) -> bool:
    """ "keeps the overall grade that it was given in 2019, good": the verb stands before the area."""
    groups = view.line.groups
    return bool(groups) and any(_is_run(view, index, "keeping") for index in range(min(groups[0].first, view.at)))


def _keeps(view: GradeView) -> bool:
    verb = governing_verb(view)
    return verb is not None and view.is_a(verb, "keeping") or view.norm(view.at - 1) == "still"


def _moved_to(view: GradeView) -> bool:
    return view.norm(view.at - 1) == "to"


def _is_run(view: GradeView, index: int, table: str) -> bool:
    return any(
        all(view.norm(index + step) == word for step, word in enumerate(phrase.words))
        for phrase in view.lexicon.runs[table].starting(view.norm(index))
    )


def _present(view: GradeView) -> bool:
    """Words beside the grade that put it in the present."""
    near = {view.norm(index) for index in range(max(view.left_bound, view.at - 6), min(view.at + 3, len(view.items)))}
    if "now" in near or "today" in near:
        return True
    for index in range(max(view.left_bound, view.at - 10), view.at):
        if view.norm(index) in ("has", "have") and view.norm(index + 1) in (
            "been",
            "now",
            "plunged",
            "fallen",
            "dropped",
            "gone",
            "risen",
            "improved",
            "leapfrogged",
            "moved",
            "become",
            "retained",
            "slipped",
            "also",
            "just",
        ):
            return True
    return False


def _back(view: GradeView) -> bool:
    """Words that put the clause in the past: "previously", "when it was last inspected"."""
    for index in range(len(view.items)):
        if index < view.at and _is_run(view, index, "after") and view.at - index < _NEAR:
            return True
        if not _is_run(view, index, "back"):
            continue
        if index < view.at:
            between = view.items[index : view.at]
            if (
                all(item.kind is not Kind.GRADE or item.norm in ("good",) for item in between[1:])
                or view.at - index < 12
            ):
                if not any(item.norm in ("now", "today") for item in between):
                    return (
                        view.norm(index) != "then"
                        or index == view.at - 1
                        or view.norm(index - 1) in ("told", "was", "were", "it")
                    )
        elif index - view.at < _NEAR and all(view.kind(at) is not Kind.GRADE for at in range(view.at + 1, index)):
            return view.norm(index) != "then" or index == view.at + 1
    if view.norm(view.at - 1) in ("once", "previously", "formerly"):
        return True
    lasted = view.norm(view.at + 1) == "for" and view.norm(view.at + 3) in ("years", "months")
    if lasted and any(view.norm(index) == "now" for index in range(view.at, len(view.items))):
        return True
    return view.norm(view.at + 1) == "before" and view.norm(view.at + 2) in ("", ".", ",", "that")


def _pluperfect(view: GradeView) -> bool:
    for index in range(max(view.left_bound, view.at - 8), view.at + 1):
        if view.norm(index) in ("had", "having", "'d") and (
            view.norm(index + 1) in ("been", "not", "also", "once", "previously", "then", "both", "all", "had")
            or index + 1 == view.at
            or view.is_a(index + 1, "judging")
        ):
            return True
    return False


def _dates_itself(view: GradeView, frame: Frame) -> bool:
    """Whether the sentence gives the date of this inspection, as minutes do: "had inspected in May and had judged"."""
    return any(isinstance(item.value, Moment) and item.value.start in frame.own for item in view.items)


def _may_inherit(view: GradeView) -> bool:
    verb = view.at if view.is_verb else governing_verb(view)
    if verb is None:
        return True
    return view.norm(verb) in ("was", "were", "been", "had", "judged", "rated") or view.norm(verb).startswith(
        "required"
    )


def _moment_for(view: GradeView, frame: Frame) -> Moment | None:
    """The time that goes with the grade: right behind it, else in front of its clause."""
    items = view.items
    shared = False
    for index in range(view.at + 1, min(view.at + _FAR, len(items))):
        if items[index].norm in (";", "now", "but"):
            break
        if items[index].norm == "since" and not _since_then(view, index):
            break
        if index > view.at + 12 and not shared:
            break
        if items[index].kind is Kind.GRADE:
            if not _coordinated(view, index):
                break
            shared = True
        if items[index].norm == "as" and view.norm(index + 1) in ("it", "they", "in", "before"):
            break
        value = items[index].value
        if (
            isinstance(value, Moment)
            and _dates_back(value, frame)
            and not _published(view, index)
            and not _belongs_elsewhere(view, index)
        ):
            return value
    for index in range(view.at - 1, -1, -1):
        if items[index].norm == ";" or items[index].norm in ("now", "today"):
            break
        value = items[index].value
        if isinstance(value, Moment) and _dates_back(value, frame) and not _taken(view, index) and not _published(view, index) and not _in_relative(view, index):
            return value
    return None


_FAR = 24


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


_LISTING = frozenset({"and", "for", "again", "both", "the", "its", "also", "in", "with"})


def _in_relative(view: GradeView, index: int) -> bool:
    """Whether a time stands in an aside that is closed before the grade: ", which it began in 2016, was"."""
    opened = next((at for at in range(index, max(-1, index - 14), -1) if view.norm(at) in ("which", "who", "where")), None)
    if opened is None or view.norm(opened - 1) != ",":
        return False
    return any(view.norm(at) == "," for at in range(index + 1, view.at))


def _published(view: GradeView, index: int) -> bool:
    """Whether a time is the day of a report, which is no time of another inspection."""
    return any(view.norm(at) in ("published", "issued", "released") for at in range(max(0, index - 3), index))


def _dates_back(moment: Moment, frame: Frame) -> bool:
    return moment.start not in frame.own and moment.kind not in (MomentKind.WEEKDAY, MomentKind.TODAY, MomentKind.YESTERDAY, MomentKind.THIS_YEAR)


def _belongs_elsewhere(view: GradeView, index: int) -> bool:
    """Whether a time behind the grade stands in a new statement."""
    return any(
        view.norm(at) in ("and", "but") and view.norm(at + 1) in ("is", "are", "has", "it", "in")
        for at in range(view.at + 1, index)
    )


def _taken(view: GradeView, index: int) -> bool:
    """Whether a time in front belongs to another grade that stands right before it ("good in 2019, has plunged to")."""
    return any(
        view.kind(at) is Kind.GRADE
        and at < index
        and all(view.norm(mid) not in (",", ";") for mid in range(at + 1, index))
        for at in range(max(0, index - 5), index)
    )


def _since(view: GradeView, moment: Moment) -> bool:
    for index, item in enumerate(view.items):
        if item.value is moment:
            return "since" in (view.norm(index - 1), view.norm(index - 2)) or any(
                view.norm(at) == "since" for at in range(max(0, index - 5), index)
            )
    return False


def _is_past(resolved: Resolved | None, frame: Frame) -> bool:
    if resolved is None or resolved.latest is None:
        return False
    reference = frame.inspected or frame.today
    if reference is None:
        return True
    if resolved.month is None:
        return resolved.year is not None and resolved.year < reference.year
    return resolved.latest < reference - _MARGIN


def _when(moment: Moment, frame: Frame) -> str | None:
    resolved = resolve(moment, frame.today)
    if resolved.year and resolved.month:
        return f"{_MONTHS[resolved.month - 1]} {resolved.year}"
    return str(resolved.year) if resolved.year else None
