"""Which grade a word means that names none: "so are care leavers", "the same mark as the school", "a notch lower"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import HIGHER, LOWER, PLACES, GradeForm, GradeWord
from core.parsing.weighing.deciding import EARLIER
from core.parsing.weighing.letters import AREA, OVERALL_WORD, POINTER, PROVIDER_NOUN
from core.parsing.weighing.targets.target import EVERY, WHOLE, WHOLE_AND_AREAS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.knowledge.scales import Scale
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView

REPEATING = (GradeForm.SAME, GradeForm.LINK)
"""Forms of words that stand for a grade told elsewhere."""
_NAMED = re.compile(r"C?g|[^ga;B]{0,8}[,:–]P?D?g")
"""A grade right behind, or behind a comma: "the same overall grade that it had in 2019, requires improvement"."""
_COMPARED = re.compile(r"[^,;.]{1,9}")
_NEAR = 4
"""Sentences back in which a grade of the same time is looked for before one of any time."""
_STEPS = {LOWER: 1, HIGHER: -1}
"""Places down a scale, the best of which stands first."""
_REQUIRING = frozenset({"require", "requires", "required", "requiring", "must"})
_IMPROVING = frozenset({"requires_improvement", "needs_attention", "third"})
"""Grades that say that something is to be done, which is all that "required it" can repeat."""
_OF_THE_WHOLE = frozenset({"overall", "headline"})
_OF_THE_PROVIDER = frozenset({OVERALL_WORD, PROVIDER_NOUN, POINTER})
"""Letters of what a grade is compared with that is the provider's own: "the same as the school"."""
_WHOLES = frozenset((WHOLE, EVERY, WHOLE_AND_AREAS))


class Meant(NamedTuple):
    """A decision, and the grade that its word stands for."""

    decision: Decision
    word: GradeWord


def antecedent(
    decision: Decision, before: Sequence[Decision], told: Sequence[Meant], scales: Sequence[Scale]
) -> GradeWord | None:
    """The grade that a word such as "so is" or "the same mark" repeats; None when none was told.

    Args:
        decision: The decision about the word.
        before: All decisions before it, judgements or not.
        told: Those before it that are judgements, with what their words stand for.
        scales: Scales on which "a notch lower" is counted; the first that has a grade is meant.
    """
    named = _named_beside(decision.view, decision.at)
    if named is not None:
        return named
    if decision.word.form is GradeForm.LINK:
        found = _compared(decision.view, decision.at, told) or _in_sentence(decision, before, told) or _last(told)
        return found if found is None or not _asks(decision) or found.grade in _IMPROVING else None
    found = (
        _compared(decision.view, decision.at, told)
        or _of_the_whole(decision, told)
        or _in_sentence(decision, before, told)
        or _of_its_time(decision, told)
    )
    step = _STEPS.get(decision.word.grade, 0)
    return found if found is None or not step else stepped(found, step, scales)


def _asks(decision: Decision) -> bool:
    """Whether the word repeats that something is required: "leadership required it", "as must adoption"."""
    return not _REQUIRING.isdisjoint(decision.view.norm(decision.at).split())


def stepped(word: GradeWord, step: int, scales: Sequence[Scale]) -> GradeWord | None:
    """The grade that is some places lower, or higher where that is below zero; None where the scale has no such place.

    Args:
        word: The grade that is counted from.
        step: How many places down the scale.
        scales: All scales; the first that has the grade is meant.
    """
    ladders = (PLACES, *(tuple(grade.id for grade in scale.grades) for scale in scales))
    ladder = next((ladder for ladder in ladders if word.grade in ladder), ())
    at = ladder.index(word.grade) + step if ladder else -1
    return GradeWord(ladder[at], word.form) if 0 <= at < len(ladder) else None


def _named_beside(view: SentenceView, at: int) -> GradeWord | None:
    """A grade that is named all the same: "the same overall grade, requires improvement", "is likewise good"."""
    named = _NAMED.match(view.letters, at + 1)
    word = view.word(named.end() - 1) if named else None
    return None if word is None or word.form in REPEATING else word


def _compared(view: SentenceView, at: int, told: Sequence[Meant]) -> GradeWord | None:
    """The grade of what a word compares with: "the same as the school", "the same mark as child protection"."""
    start = next((index for index in (at + 1, at + 2) if view.norm(index) == "as"), None)
    found = _COMPARED.match(view.letters, start + 1) if start is not None else None
    if start is None or found is None:
        return None
    letters = found.group()
    if AREA in letters:
        ids = view.items[start + 1 + letters.index(AREA)].value
        return _last(told, lambda one: any(area.value == ids for area in one.target.areas) if one.target else False)
    if not _OF_THE_PROVIDER.isdisjoint(letters):
        return _last(told, lambda one: _is_whole(one) and one.time != EARLIER)
    return None


def _of_the_whole(decision: Decision, told: Sequence[Meant]) -> GradeWord | None:
    """The last grade of a whole: "In 2017 the county got the same overall grade"; for areas one of their time."""
    if _is_whole(decision):
        return _last(told, _is_whole)
    if not _OF_THE_WHOLE.isdisjoint(decision.view.norm(decision.at).split()):
        return _last(told, lambda one: _is_whole(one) and _holds_like(one, decision)) or _last(told, _is_whole)
    return None


def _in_sentence(decision: Decision, before: Sequence[Decision], told: Sequence[Meant]) -> GradeWord | None:
    """The last grade before the word in its sentence, brackets left aside."""
    view, at = decision.view, decision.at
    level = _depth(view, at)
    words = {one.decision.at: one.word for one in told if one.decision.view is view}
    for one in reversed(before):
        if one.view is not view:
            return None
        if _depth(view, one.at) <= level and (one.at in words or one.word.form not in REPEATING):
            return words.get(one.at, one.word)
    return None


def _of_its_time(decision: Decision, told: Sequence[Meant]) -> GradeWord | None:
    """The last grade near by that holds when this one does, else the last of any time."""
    first = decision.view.number - _NEAR
    return _last(told, lambda one: _holds_like(one, decision) and one.view.number >= first) or _last(told)


def _holds_like(one: Decision, other: Decision) -> bool:
    """Whether two grades are both of today or both of before."""
    return (one.time == EARLIER) == (other.time == EARLIER)


def _last(told: Sequence[Meant], fits: Callable[[Decision], bool] = lambda _: True) -> GradeWord | None:
    return next((one.word for one in reversed(told) if fits(one.decision)), None)


def _is_whole(decision: Decision) -> bool:
    return decision.target is not None and decision.target.sort in _WHOLES


def _depth(view: SentenceView, at: int) -> int:
    """How many brackets are open where an item stands; both brackets are written as one letter."""
    return sum(item.norm == "(" for item in view.items[:at]) - sum(item.norm == ")" for item in view.items[:at])
