"""Sentences that go on about an inspection long past: "In 2021 it was poor. It was also rated good for caring".

Word by word "it was rated good" looks like the grade of today. Behind a sentence that tells of an inspection by its
time it is of the same one, as long as nothing says that the story comes back: no "now", no other time, no "has been".
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import DETERMINER, POINTER
from core.parsing.weighing.times.held_at import as_earlier
from core.parsing.weighing.times.timing import LONG_AGO, dated
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.times.passage_words import PassageWords

_PAST = frozenset({"was", "had"})
_COMES_BACK = frozenset(
    {"now", "is", "has", "since", "still", "again", "kept", "moved", "this", "yet", "regain", "unchanged", "up", "down"}
)
"""What small words say of time in a sentence that is of today, or of both times."""
_GOES_ON = any_of("it they")
_ADDS = any_of("also too")
_LAST = any_of("last previous earlier")
_OF_VISIT = any_of("inspection visit assessment")
_TAKES_UP = (POINTER, DETERMINER + POINTER)
"""How a sentence begins that names its subject by what it is: "The home was also rated good"."""
_OPENING = 8
"""Items in which a sentence says at its beginning what time it is of."""


def with_carried_times(decisions: Iterable[Decision], words: PassageWords) -> tuple[Decision, ...]:
    """The decisions, with those made earlier ones whose sentences carry on what was told of an earlier inspection.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say which inspection a sentence is about.
    """
    made = list(decisions)
    of_sentence: dict[int, list[int]] = defaultdict(list)
    today: dict[tuple[int, ...], set[int]] = defaultdict(set)
    wholes: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for number, decision in enumerate(made):
        if decision.target is not None:
            of_sentence[decision.view.number].append(number)
        if decision.target is not None and decision.time == CURRENT:
            today[decision.owners].add(decision.view.number)
            if not decision.target.areas:
                wholes[decision.owners].add(decision.word.grade)
    past: set[int] = set()
    for sentence, numbers in of_sentence.items():
        view = made[numbers[0]].view
        told = [made[number] for number in numbers]
        goes_on = _carries_on(view, words) and _is_behind(view, past, of_sentence.keys())
        if goes_on or _is_right_behind_visit(view, words) or _opens_in_past(view, told, today):
            for number in numbers:
                made[number] = as_earlier(made[number])
            past.add(sentence)
        elif all(one.time == EARLIER for one in told) and (
            _is_long_ago(view) or words.at_that_time(view.norms) or _is_of_other_whole(view, told, wholes)
        ):
            past.add(sentence)
    return tuple(made)


def _is_behind(view: SentenceView, past: Collection[int], graded: Collection[int]) -> bool:
    """Whether the last sentence with a grade before one, in its paragraph, is of the past, and none comes back."""
    before = view.previous
    while before is not None and before.line.sentence.block == view.line.sentence.block:
        if before.number in graded:
            return before.number in past
        if before.times or {said for _, said in before.told_of_time} & _COMES_BACK:
            return False
        before = before.previous
    return False


def _is_right_behind_visit(view: SentenceView, words: PassageWords) -> bool:
    """Whether the sentence before one tells of an inspection before: "We previously inspected in May. It was …"."""
    before = view.previous
    if before is None or before.grades or before.line.sentence.block != view.line.sentence.block:
        return False
    return _tells_of_past(view) and words.inspected_before(before)


def _tells_of_past(view: SentenceView) -> bool:
    """Whether the words of a sentence tell of something past, and none of today or of a time."""
    says = {said for _, said in view.told_of_time}
    return not view.times and not says & _COMES_BACK and bool(says & _PAST)


def _carries_on(view: SentenceView, words: PassageWords) -> bool:
    """Whether a sentence goes on with what the one before it is about, in the past."""
    if not _tells_of_past(view):
        return False
    if view.norm(0) in _GOES_ON or words.at_that_time(view.norms):
        return True
    return view.letters.startswith(_TAKES_UP) and not _ADDS.isdisjoint(view.norms[:_OPENING])


def _opens_in_past(view: SentenceView, told: Sequence[Decision], today: Mapping[tuple[int, ...], set[int]]) -> bool:
    """Whether a sentence begins with the time of an earlier inspection, of which all in it is told.

    "At its last inspection the home was good overall, with an outstanding for caring", where a grade of today is told
    elsewhere.
    """
    if view.norm(0) not in ("at", "in") or {said for _, said in view.told_of_time} & _COMES_BACK:
        return False
    opening = " ".join(view.norms[: min(_OPENING, told[0].at)]).split()
    if _LAST.isdisjoint(opening) or _OF_VISIT.isdisjoint(opening):
        return False
    elsewhere = today.get(told[0].owners, set())
    return len(elsewhere) > 1 or (len(elsewhere) == 1 and view.number not in elsewhere)


def _is_long_ago(view: SentenceView) -> bool:
    times = dated(view)
    return bool(times) and all(time.age in LONG_AGO for time in times)


def _is_of_other_whole(
    view: SentenceView, told: Sequence[Decision], wholes: Mapping[tuple[int, ...], set[str]]
) -> bool:
    """Whether a sentence tells with its time a grade of the whole that is another today."""
    if not dated(view):
        return False
    return any(one.target and not one.target.areas and wholes[one.owners] - {one.word.grade} for one in told)
