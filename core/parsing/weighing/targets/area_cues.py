"""Cues for whether areas that a sentence names are what a grade word of the sentence is the grade of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.area_ids import OVERALL
from core.parsing.weighing.letters import (
    ACCOMPANIMENT,
    ADVERSATIVE,
    AREA,
    COPULA,
    DIRECTION,
    EVERYTHING,
    GIVING,
    GRADE,
    INSPECTORATE,
    JOINER,
    JUDGING,
    LOOKING_BACK,
    LOSING,
    MOVING,
    NAME,
    ORIGIN,
    POINTER,
    PREPOSITION,
    PROVIDER,
    RATING_NOUN,
    RELATIVE,
    TIME,
)
from core.parsing.weighing.values import capped, rough

if TYPE_CHECKING:
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.sentence import SentenceView

_BETWEEN = (
    *(GRADE, AREA, COPULA, ",", ";", ":", ADVERSATIVE, JOINER, JUDGING, GIVING, PREPOSITION, RELATIVE, PROVIDER, TIME),
    *(NAME, ACCOMPANIMENT, MOVING, LOSING, ".", "–", "(", ORIGIN, DIRECTION, POINTER, EVERYTHING, INSPECTORATE),
    LOOKING_BACK,
)
"""Letters that are told of between areas and grade, in the order in which cues name them together."""
_SET = frozenset({GRADE, AREA, COPULA, JUDGING, GIVING, ADVERSATIVE, ";", ",", PREPOSITION, MOVING})
_JOINS = frozenset(
    {*(ADVERSATIVE, PREPOSITION, COPULA, JOINER, JUDGING, GIVING, MOVING, RELATIVE, PROVIDER, TIME), *";:,"}
)
_SHORT_PATH, _SHORT_JOIN = 5, 4
_SHORT_NAMES = frozenset(
    {
        "safe",
        "effective",
        "caring",
        "responsive",
        "safeguarding",
        "teaching",
        "people",
        "surgery",
        "adoption",
        "fostering",
    }
)
"""Areas whose names are everyday words as well."""


def area_cues(view: SentenceView, at: int, word: GradeWord, first_group: int, last_group: int) -> list[str]:
    """The cues of a run of area groups on one side of a grade word.

    Args:
        view: The sentence.
        at: Index of the grade word.
        word: What the word stands for.
        first_group: Index of the first group of the run.
        last_group: Index of the last.
    """
    groups = view.groups
    first, last = groups[first_group].first, groups[last_group].last
    side = "R" if first > at else "L"
    low, high = (last + 1, at) if side == "L" else (at + 1, first)
    cues = ["area", side]
    _path(view, side, low, high, cues)
    _edges(view, side, first, last, cues)
    _order(view, side, at, cues)
    _rivals(view, side, at, first, last, cues)
    _run(view, side, first_group, last_group, cues)
    _left_out(view, side, at, first_group, last_group, cues)
    _names(view, side, first_group, last_group, cues)
    standing = view.standing(last if side == "L" else first, at)
    if standing:
        cues.append(f"{side}stands:{standing}")
    apart = abs(view.clauses[at] - view.clauses[first if side == "R" else last])
    cues += (
        f"{side}clause:{capped(apart, 2)}",
        f"{side}form:{word.form}",
        f"{side}block:{view.block}",
        f"{side}grade-right:{view.letter(at + 1)}",
        f"{side}grade-left:{view.letter(at - 1)}",
    )
    return cues


def _path(view: SentenceView, side: str, low: int, high: int, cues: list[str]) -> None:
    """What stands between the areas and the grade."""
    path = view.letters[low:high]
    met = [letter for letter in _BETWEEN if letter in path]
    cues.append(f"{side}far:{rough(high - low)}")
    cues.append(f"{side}path:{path}" if len(path) <= _SHORT_PATH else f"{side}ends:{path[:2]}..{path[-2:]}")
    cues += [f"{side}has:{letter}" for letter in met]
    cues.append(f"{side}set:{''.join(letter for letter in met if letter in _SET)}")
    if path:
        beside_grade, beside_area = (path[-1], path[0]) if side == "L" else (path[0], path[-1])
        cues += (f"{side}near:{beside_grade}", f"{side}at:{beside_area}")
    cues.append(f"{side}between:{capped(path.count(GRADE), 2)},{capped(path.count(AREA), 2)}")


def _edges(view: SentenceView, side: str, first: int, last: int, cues: list[str]) -> None:
    """What stands in front of the areas and behind them."""
    before, after = view.letter(first - 1), view.letter(last + 1)
    cues += (
        f"{side}front:{before}",
        f"{side}front:{view.letter(first - 2)}{before}",
        f"{side}back:{after}",
        f"{side}back:{after}{view.letter(last + 2)}",
    )
    if first <= 2:
        cues.append(f"{side}opens")
    if last >= view.size - 2:
        cues.append(f"{side}closes")
    if after == RATING_NOUN:
        cues.append("area-then-rating-noun")


def _order(view: SentenceView, side: str, at: int, cues: list[str]) -> None:
    """Whether the sentence begins with an area or with a grade; lists keep to one order."""
    begins = AREA if view.groups[0].first < view.grades[0] else GRADE
    cues += (
        f"{side}order:{begins}",
        f"{side}order:{begins},{capped(len(view.grades), 3)},{capped(len(view.groups), 3)}",
    )
    others = [group for group in view.groups if (group.first > at) is (side == "L")]
    cues.append(f"{side}other-side:{'some' if others else 'none'}")


def _rivals(view: SentenceView, side: str, at: int, first: int, last: int, cues: list[str]) -> None:
    """Other grades that the areas could have."""
    distance = at - last if side == "L" else first - at
    others = [grade for grade in view.grades if grade != at]
    if side == "L":
        between = [grade for grade in others if last < grade < at]
        beyond = [grade for grade in others if grade < first]
        gap = first - beyond[-1] if beyond else 0
        path = view.letters[beyond[-1] + 1 : first][:4] if beyond else ""
        nearer = [group for group in view.groups if group.first > at]
        other_gap = nearer[0].first - at if nearer else 0
    else:
        between = [grade for grade in others if at < grade < first]
        beyond = [grade for grade in others if grade > last]
        gap = beyond[0] - last if beyond else 0
        path = view.letters[last + 1 : beyond[0]][-4:] if beyond else ""
        nearer = [group for group in view.groups if group.last < at]
        other_gap = at - nearer[-1].last if nearer else 0
    cues.append(f"{side}rivals:{capped(len(between), 2)}")
    if beyond:
        cues.append(f"{side}beyond:{path}")
        if gap < distance:
            cues.append(f"{side}beyond-nearer")
    cues.append(f"{side}choice:{'none' if not nearer else 'nearer' if other_gap < distance else 'farther'}")


def _run(view: SentenceView, side: str, first_group: int, last_group: int, cues: list[str]) -> None:
    """How the groups of the run are joined to each other."""
    cues.append(f"run:{capped(last_group - first_group, 3)}")
    for number in range(first_group, last_group):
        path = view.letters[view.groups[number].last + 1 : view.groups[number + 1].first]
        cues.append(f"{side}join:{path}" if len(path) <= _SHORT_JOIN else f"{side}join-long:{rough(len(path))}")
        cues += [f"{side}join-has:{letter}" for letter in dict.fromkeys(path) if letter in _JOINS]
        if GRADE in path:
            cues.append("join-over-grade")


def _left_out(view: SentenceView, side: str, at: int, first_group: int, last_group: int, cues: list[str]) -> None:
    """Groups on the same side that the run leaves out."""
    groups = view.groups
    if side == "L":
        skipped = sum(1 for group in groups[last_group + 1 :] if group.last < at)
        path = view.letters[groups[first_group - 1].last + 1 : groups[first_group].first] if first_group else None
    else:
        skipped = sum(1 for group in groups[:first_group] if group.first > at)
        further = last_group + 1 < len(groups)
        path = view.letters[groups[last_group].last + 1 : groups[last_group + 1].first] if further else None
    cues.append(f"{side}skips:{capped(skipped, 2)}")
    if path is not None:
        cues.append(f"{side}more:{GRADE if GRADE in path else path if len(path) <= _SHORT_JOIN else 'long'}")


def _names(view: SentenceView, side: str, first_group: int, last_group: int, cues: list[str]) -> None:
    """Which areas they are, where that matters."""
    groups, items = view.groups[first_group : last_group + 1], view.items
    values = [items[index].value for group in groups for index in group.indices]
    ids = {areas[0] for areas in values if isinstance(areas, tuple)}
    if OVERALL in ids:
        cues.append(f"{side}whole")
    cues.append(f"areas-meant:{capped(len(ids), 4)}")
    cues += [f"everyday:{name}" for name in sorted(ids & _SHORT_NAMES)]
