"""Rules that find which areas a grade word is the grade of. Each says in one sentence what it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.area_row import area_row
from core.parsing.claims.rule import Rule
from core.parsing.claims.view import Link
from core.parsing.lexicon import GradeForm, Kind
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.claims.items import AreaGroup
    from core.parsing.claims.view import GradeView


_FILL = any_of(
    "word verdict awarded , too again also overall rating grade judgement mark marks standard is the goes "
    "as well by ofsted it given was ones this time here both ( ) – very each"
)
_BEFORE_AREA = any_of("the its their both being whether it is of a an our his her how all each")
_LAST_TIME = any_of("at its the last previous full most recent inspection : | –")
_FRONT_WORDS = frozenset({"for", "in", "on", "at", "regarding"})
_MOST_FILL = 7
_MOST_BETWEEN = 24
_SUBJECTS = frozenset({"it", "they", "we", "she", "he"})
_PUNCTUATION = frozenset({":", "–", ",", "?", "(", "|", ".", "…", "▪"})
_SAYING = frozenset({"say", "says", "read", "reads", "said", "as", "with", "see", "sees", "make", "makes", "made"})


def _grade_for_areas(view: GradeView) -> Link | None:
    index = view.at + 1
    steps = 0
    comma = view.norm(index + 1) == ","
    whole = view.norm(index) == "overall" and view.norm(index + 1 + comma) == "and"
    index += 2 + comma if whole else 0
    while (
        steps < _MOST_FILL
        and view.norm(index + 1) != "regards"
        and view.norm(index) in _FILL
        and view.kind(index) in (Kind.WORD, Kind.MARK, Kind.INSPECTORATE)
    ):
        index, steps = index + 1, steps + 1
    if view.norm(index) == "when" and view.norm(index + 1) == "it":
        index += 4
    elif view.norm(index) == "as" and view.norm(index + 1) == "regards":
        index += 2
    elif view.is_a(index, "prepositions"):
        index += 1
    else:
        return None
    for _ in range(5):
        group = view.group_after(index)
        if group is not None:
            return _link("grade-for-areas", view, group)._replace(overall=whole)
        if view.norm(index) not in _BEFORE_AREA and view.kind(index) is not Kind.POINTER and view.norm(index) != "'s":
            return None
        index += 1
    return None


def _rest_of_areas(view: GradeView) -> Link | None:
    """As in "good for the rest", "everything else requires improvement"."""
    for index in (view.at + 2, view.at - 1, view.at - 2, view.at - 3):
        if view.kind(index) is not Kind.REST:
            continue
        linked = view.norm(view.at + 1) in ("for", "in", "on") if index > view.at else True
        if linked:
            start = min(view.items[index].start, view.grade.start)
            return Link("rest-of-areas", rest=True, start=start, end=max(view.items[index].end, view.grade.end))
    return None


def _participial(view: GradeView) -> Link | None:
    """As in "only care leavers avoided the bottom grade, being rated good"."""
    group = view.line.groups[0] if view.line.groups else None
    if group is None or group.first > _SUBJECT_ENDS or group.last > view.at - _PARTICIPLE:
        return None
    said = view.is_a(view.at - 1, "judging") and (view.norm(view.at - 2), view.norm(view.at - 3)) == ("being", ",")
    if not said or _names_body(view, view.at):
        return None
    return _link("areas-then-grade", view, group)


_SUBJECT_ENDS = 3
_PARTICIPLE = 4


def _areas_then_grade(view: GradeView) -> Link | None:
    participial = _participial(view)
    if participial is not None:
        return participial
    group = view.group_before()
    if group is None or view.at - group.last > _MOST_BETWEEN or _is_modifier(view, group):
        return None
    if not _bridged(view, group):
        return None
    return _link("areas-then-grade", view, group)


def _fronted(view: GradeView, group: AreaGroup) -> bool:
    """Whether the areas stand behind a preposition: "for help and protection the county is …"."""
    index = group.first - 1
    while view.norm(index) in _BEFORE_AREA:
        index -= 1
    return view.norm(index) in _FRONT_WORDS


def _is_modifier(view: GradeView, group: AreaGroup) -> bool:
    """Whether the areas only describe something else: "a council among the worst for protecting children was …"."""
    index = group.first - 1
    while view.norm(index) in _BEFORE_AREA:
        index -= 1
    if view.norm(index) not in ("for", "in", "on", "at", "about", "to", "with") or view.norm(group.last + 1) == "of":
        return False
    before = view.norm(index - 1)
    opens = index <= 2 or before in (",", ";", ":", "–", "and", "but", "that", "while", "yet")
    return not (opens or view.is_a(index - 1, "rating_nouns", "judging") or before in _HEADS)


# What can stand before "for" and an area, and mean the area: "help for care leavers".
_HEADS = any_of(
    "service services experiences experience those support help care provision work progress outcomes offer last "
    "arrangements practice position box boxes mark marks both one two half first second third fourth fifth sixth "
    "seventh other relating related standards"
)


def _bridged(view: GradeView, group: AreaGroup) -> bool:
    """Whether the words between areas and grade make the one the grade of the other."""
    items = view.items
    between = range(group.last + 1, view.at)
    fronted = _fronted(view, group)
    previous_grade = False
    for index in between:
        item = items[index]
        if item.kind is Kind.LINK or item.norm in (";", "but", "whereas"):
            return False
        if item.kind is Kind.GRADE:
            previous_grade = True
            aside = (
                view.norm(group.last + 1) == ","
                and view.norm(group.last + 2) in ("which", "whose", "who")
                and any(view.norm(at) == "," for at in range(index + 1, view.at))
            )
            if view.norm(index - 1) not in ("from", "the", "its") and not _comes_from(view, index) and not aside:
                return False
        if item.kind is Kind.PROVIDER and not (fronted or view.norm(index - 1) in ("at", "in", "of", "for", "across")):
            return False
        another = item.kind is Kind.POINTER or (item.norm in _SUBJECTS and _names_body(view, index))
        if not fronted and another and view.norm(index - 1) in (",", "and", "as", "–"):
            return False
    marks = [items[index] for index in between if items[index].kind is not Kind.GRADE]
    if _is_given(view, group):
        return True
    if view.norm(view.at - 1) in (":", "|", "–") and all(item.norm in _LAST_TIME for item in marks):
        return True
    if all(item.norm in _PUNCTUATION or item.norm in _EACH for item in marks):
        return _as_row(view, group, previous_grade)
    return _predicated(view, group)


def _is_given(view: GradeView, group: AreaGroup) -> bool:
    """As in "gave its early years provision the top mark"."""
    between = [view.norm(index) for index in range(group.last + 1, view.at)]
    index = group.first - 1
    while view.norm(index) in _BEFORE_AREA:
        index -= 1
    return len(between) == 1 and between[0] in ("the", "a", "an", "its") and view.is_a(index, "giving")


def _names_body(view: GradeView, index: int) -> bool:
    return any(view.kind(at) in (Kind.PROVIDER, Kind.POINTER) for at in range(index))


_EACH = frozenset({"all", "each", "both", "of", "them", "too", "however", "also", "one", "two", "three", "four"})


def _comes_from(view: GradeView, index: int) -> bool:
    return (
        view.norm(index - 1) == "from"
        or view.norm(index - 2) == "from"
        or view.norm(index - 1) in ("outstanding", "good")
    )


def _as_row(view: GradeView, group: AreaGroup, previous_grade: bool) -> bool:
    """Whether "area, grade" or "area: grade" stands as a line or a short piece of its own."""
    if previous_grade:
        return False
    if group.last + 2 == view.at and view.norm(view.at - 1) == "of":
        return True
    after = view.norm(view.at + 1)
    mark = view.norm(group.last + 1)
    if mark in (":", "–", "?", "…", "|") and group.last + 1 < view.at:
        return True
    if view.is_verb:
        return True
    if view.norm(view.at - 1) == "," and view.norm(view.at - 2) in ("one", "two", "three", "four"):
        return True
    if group.last + 1 == view.at and (view.is_a(group.first - 1, "judging") or view.norm(group.first - 1) == "with"):
        return view.norm(group.first - 1) != "with" or len(view.line.grades) > 1
    gapped = len(view.line.grades) > 1 and view.norm(group.first - 1) == "and"
    parted = view.norm(group.first - 1) in (";", ":") or after == ";"
    short = parted or gapped or len(view.items) <= 14 or any(item.norm == "|" for item in view.items)
    if mark == "(" and after == ")":
        return True
    ended = after == "" or after in (".", ",", "|", ";", "(", "▼", "▲", "◄", "and", "–")
    at_start = group.first <= 2 or gapped or view.norm(group.first - 1) in (".", "|", ":", ",", ";", "–")
    if view.norm(view.at - 1) in _EACH:
        return True
    return short and ended and at_start


def _predicated(view: GradeView, group: AreaGroup) -> bool:
    """Whether a verb that can carry a grade stands right before it (or the grade is the verb)."""
    if view.norm(view.at - 1) == "of" and view.is_a(view.at - 2, "rating_nouns"):
        return True
    if view.is_verb and view.norm(view.at - 1) != "to":
        return _plain_subject(view, group)
    index = view.at - 1
    steps = 0
    while index > group.last and steps < 8:
        item = view.items[index]
        if view.is_a(index, "copulas", "judging", "giving", "keeping", "moving") or item.norm in _SAYING:
            return True
        if item.kind is Kind.GRADE or item.norm in (":", "–", "?"):
            return True
        if not (
            view.is_a(index, "qualifiers", "rating_nouns", "prepositions")
            or item.norm in (",", "(")
            or item.kind is Kind.INSPECTORATE
        ):
            return False
        index, steps = index - 1, steps + 1
    return False


def _plain_subject(view: GradeView, group: AreaGroup) -> bool:
    """Whether nothing but adverbs, a relative clause or a pronoun stands between areas and a verb like "requires"."""
    between = view.items[group.last + 1 : view.at]
    if len(between) <= 4:
        return True
    first, last = between[0].norm, between[-1].norm
    if last == "that" and between[-2].norm == "even":
        return True
    if last in ("each", "both", "all") and between[-2].norm in (":", ",", "–"):
        return True
    if all(item.norm in _TOLD_THAT for item in between):
        return True
    if last == "," and view.norm(view.at + 1) in ("", "."):
        return True
    return first in (",", "–", "(") and (last in (",", "–", ")") or last in ("also", "likewise", "all", "now", "still"))


_TOLD_THAT = any_of("were was then told that their its service services also now it they still all")


def _areas_after_colon(view: GradeView) -> Link | None:
    whole = False
    for index in range(view.at + 1, min(view.at + 22, len(view.items))):
        if view.kind(index) is Kind.GRADE and index != view.at:
            return None
        if view.norm(index) in (":", "–") and index + 1 < len(view.items):
            start = index + 1
            while view.norm(start) in _BEFORE_AREA or view.norm(start) in ("overall", ","):
                whole = whole or view.norm(start) == "overall"
                start += 1
            group = view.group_after(start)
            if group is None:
                continue
            if view.kind(group.last + 1) in (Kind.GRADE,) or view.norm(group.last + 1) in (":", "–"):
                return None
            told = (
                (view.at == 0 and index == 1)
                or any(view.kind(at) is Kind.REST for at in range(index))
                or any(view.kind(at) is Kind.EVERY or view.norm(at) in _AREA_NOUNS for at in range(0, index))
            )
            return (
                _link("areas-after-colon", view, group)._replace(overall=whole or _of_provider(view)) if told else None
            )
    return None


def _of_provider(view: GradeView) -> bool:
    """Whether the sentence says it of the provider as well: "the borough requires improvement in all four areas: …"."""
    left = range(view.left_bound, view.at)
    return any(view.kind(at) in (Kind.PROVIDER, Kind.POINTER) for at in left) or view.norm(0) == "it"


_AREA_NOUNS = any_of(
    "features aspects elements areas area judgements categories strands things questions sections three four five"
)


def _grade_when_inspected(view: GradeView) -> Link | None:
    for group in view.line.groups:
        if not view.at < group.first <= view.at + 10:
            continue
        behind = [view.norm(index) for index in range(group.last + 1, min(group.last + 4, len(view.items)))]
        looked_at = behind[:1] in (["was"], ["were"]) and bool(_LOOKED_AT & set(behind))
        if looked_at and not any(view.kind(at) is Kind.GRADE for at in range(view.at + 1, group.first)):
            return _link("grade-when-inspected", view, group)
    return None


_LOOKED_AT = frozenset({"examined", "inspected", "tested", "looked", "checked", "reviewed", "visited"})


def _adjective_of_area(view: GradeView) -> Link | None:
    """As in "Good again, this time with outstanding leaders": an adjective, but beside another grade."""
    group = view.group_after(view.at + 1)
    if group is None or view.word.form is not GradeForm.ADJECTIVE or len(view.line.grades) < 2:
        return None
    if not any(view.norm(index) in ("with", "and", "–") for index in range(max(0, view.at - 2), view.at)):
        return None
    return Link("adjective-of-area", group.indices[:1], start=view.grade.start, end=view.items[group.first].end)


def _every_area(view: GradeView) -> Link | None:
    items = view.items
    for index in (*range(view.at + 1, view.right_bound), *range(view.at - 1, view.left_bound - 1, -1)):
        if items[index].kind is Kind.GRADE and index > view.at:
            continue
        if items[index].kind is Kind.EVERY:
            before = index < view.at
            whole = not before or not items[index].norm.startswith(_AREA_SUBJECTS)
            start, end = min(view.grade.start, items[index].start), max(view.grade.end, items[index].end)
            if (
                before
                and not any(view.is_a(at, "copulas", "judging", "giving", "moving") for at in range(index, view.at))
                and not view.is_verb
            ):
                continue
            ends = tuple(at for group in view.line.groups for at in group.indices if view.at < group.first)
            ranged = ends if ends and any(view.norm(at) == "from" for at in range(index, ends[0])) else ()
            return Link("every-area", ranged, every=True, overall=whole, start=start, end=end)
    return None


_AREA_SUBJECTS = ("all ", "every ", "everything", "each ")


def _link(rule: str, view: GradeView, group: AreaGroup) -> Link:
    items = view.items
    start = min(items[group.first].start, view.grade.start)
    end = max(items[group.last].end, view.grade.end)
    return Link(rule, group.indices, start=start, end=end)


AREA_RULES: tuple[Rule, ...] = (
    Rule(
        "adjective-of-area",
        "A grade in front of its area beside another grade: “good, with outstanding leadership”.",
        _adjective_of_area,
        0.85,
    ),
    Rule(
        "grade-for-areas",
        "A grade, then “for” and the areas: “good for adoption and for care leavers”.",
        _grade_for_areas,
        0.97,
    ),
    Rule(
        "areas-after-colon",
        "A grade for all areas and, behind a colon, their names: “inadequate in every area: leadership, …”.",
        _areas_after_colon,
        0.95,
    ),
    Rule(
        "rest-of-areas",
        "A grade for the areas not named before: “good for the rest”, “everything else requires improvement”.",
        _rest_of_areas,
        0.85,
    ),
    Rule(
        "grade-when-inspected",
        "A grade and the last time its area was looked at: “was adequate when its child protection was examined”.",
        _grade_when_inspected,
        0.9,
    ),
    Rule(
        "area-row",
        "A line that is an area, one mark and a grade: “Care leavers: Good”.",
        area_row,
        0.98,
    ),
    Rule(
        "areas-then-grade",
        "Areas, a verb or a colon, then the grade: “leaders and adoption were both rated good”.",
        _areas_then_grade,
        0.96,
    ),
    Rule("every-area", "A grade for all areas without their names: “outstanding across the board”.", _every_area, 0.93),
)
