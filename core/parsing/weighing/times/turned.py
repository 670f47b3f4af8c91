"""What stands in front of "But now it has been rated good" is of the inspection before.

Newspapers tell first how it was ("It was rated poor. It was found to be poor for safety, and good for care.") and then
turn. Where the whole has another grade behind the turn than in front of it, the areas in front of it are earlier ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT
from core.parsing.weighing.letters import HYPOTHESIS
from core.parsing.weighing.targets.target import EVERY, WHOLE, WHOLE_AND_AREAS
from core.parsing.weighing.times.held_at import as_earlier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.times.passage_words import PassageWords

_REACH = 5
"""Sentences in front of a turn that are looked at."""
_OF_WHOLE = (WHOLE, EVERY, WHOLE_AND_AREAS)
_PAST = frozenset({"was", "had", "had-been"})
_OF_TODAY = frozenset({"now", "is", "has", "has-been", "this-time", "these-days", "still"})


def with_what_was_before_a_turn(decisions: Iterable[Decision], words: PassageWords) -> tuple[Decision, ...]:
    """The decisions, those made earlier ones that stand in front of a sentence that turns to today.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that turn.
    """
    made = list(decisions)
    sentences = _of_sentences(made)
    for first, numbers in enumerate(sentences):
        turning = made[numbers[0]]
        if not words.turns(turning.view.norms) or turning.time != CURRENT or _is_wish(turning):
            continue
        whole = _whole(made, numbers, turning.owners)
        for number in _before(made, sentences[:first], turning, whole) if whole else ():
            made[number] = as_earlier(made[number])
    return tuple(made)


def _of_sentences(made: Sequence[Decision]) -> list[list[int]]:
    """Where the judgements of each sentence are."""
    found: list[list[int]] = []
    last: SentenceView | None = None
    for number, decision in enumerate(made):
        if decision.target is None:
            continue
        if decision.view is not last:
            found.append([])
            last = decision.view
        found[-1].append(number)
    return found


def _is_wish(decision: Decision) -> bool:
    return HYPOTHESIS in decision.view.letters[: decision.at]


def _whole(made: Sequence[Decision], numbers: Iterable[int], owners: Collection[int]) -> str:
    """The grade of the whole of some bodies that is told in a sentence; empty where none is."""
    return next((made[number].word.grade for number in numbers if _is_whole(made[number], owners)), "")


def _is_whole(decision: Decision, owners: Collection[int]) -> bool:
    return decision.target is not None and decision.target.sort in _OF_WHOLE and decision.owners == owners


def _before(made: Sequence[Decision], sentences: Sequence[list[int]], turning: Decision, whole: str) -> list[int]:
    """The judgements in front of a turn from the last one on that tells another grade of the whole."""
    found: list[int] = []
    for numbers in reversed(sentences):
        view = made[numbers[0]].view
        if turning.view.number - view.number > _REACH or not _is_of_past(view):
            return []
        if any(made[number].owners != turning.owners for number in numbers):
            return []
        found += numbers
        told = _whole(made, numbers, turning.owners)
        if told:
            return found if told != whole else []
    return []


def _is_of_past(view: SentenceView) -> bool:
    says = {said for _, said in view.told_of_time}
    return bool(says & _PAST) and not says & _OF_TODAY
