"""An earlier grade told by saying that the one of today is no other: "It is good, as it was in 2015"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.deciding import CURRENT
from core.parsing.weighing.letters import AREA, OVERALL_WORD, RATING_NOUN
from core.parsing.weighing.times.timing import Timing, dated

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.likening_words import LikeningWords
    from core.parsing.weighing.sentence import SentenceView, ToldTime
    from core.parsing.weighing.statements import Statement

_LONGEST = 9
_LONGEST_UNMOVED = 12
_REACH = 3
"""Words from "as it was" to its time: "as it was back in 2015"."""
_COMPARING = frozenset({"as", "not", "never", "n't", "than"})
_PAUSES = frozenset({"(", ",", "–", ":", ";", "|"})
_ENDS = frozenset({".", "!"})
_CLOSES = frozenset({")", ".", ";", "!", "|", ""})
_BETWEEN = frozenset({"and", "in", ",", "again", "at", "both"})
_BEFORE = frozenset({"just", "exactly", "precisely", "much", ",", "(", "–", "overall", "too", "again"})


def echoes(
    decision: Decision,
    said: Sequence[Statement],
    words: LikeningWords,
    following: SentenceView | None = None,
) -> Iterator[Statement]:
    """What a sentence, or the one behind it, says of times before by likening them to today's grade.

    Args:
        decision: What was decided of the grade word.
        said: Its statements.
        words: The words that liken.
        following: The next sentence: "It is good. That is what it was in 2015."
    """
    if decision.time != CURRENT or not said:
        return
    view = decision.view
    behind = _likened(view, decision.at, words)
    unmoved = _unmoved(view, decision.at, words, following) if behind is None else None
    if unmoved is not None:
        for one in said:
            start, end = min(one.start, unmoved.start), max(one.end, unmoved.end)
            yield one._replace(timing=Timing(False, True), start=start, end=end, earlier_share=1.0)
        return
    if behind is None and following is not None and _is_taken_up(decision, following):
        view, behind = following, _behind_phrase(following, 0, words)
    if behind is None:
        return
    timings = [
        (Timing(False, True, time.when, time.resolved.latest), time.at) for time in _times(view, behind)
    ] or _undated(view, behind, words.times)
    for timing, last in timings:
        for one in said:
            start, end = min(one.start, view.items[last].start), max(one.end, view.items[last].end)
            yield one._replace(timing=timing, start=start, end=end, earlier_share=1.0)


def _unmoved(view: SentenceView, at: int, words: LikeningWords, following: SentenceView | None) -> Item | None:
    """The last word of "(no change)" right behind a grade, or of a sentence that says no more."""
    place = at + 1
    if view.norm(place) in _ENDS and following is not None and at == view.grades[-1]:
        view, place = following, 0
    elif view.norm(place) in _PAUSES:
        place += 1
    if view.norm(place).partition(" ")[0] not in words.unmoved_begins:
        return None
    sizes = range(1, min(_LONGEST_UNMOVED, view.size - place) + 1)
    closed = (size for size in sizes if view.norm(place + size) in _CLOSES)
    size = next((size for size in closed if _words(view, place, place + size) in words.unmoved), None)
    return None if size is None else view.items[place + size - 1]


def _is_taken_up(decision: Decision, following: SentenceView) -> bool:
    """Whether the next sentence can speak of a grade: the last of its sentence, and of the whole if that is named.

    "Leadership requires improvement. That is also what the council got overall in 2019." tells nothing of leadership.
    """
    target, view = decision.target, decision.view
    if decision.at != view.grades[-1] or following.grades:
        return False
    return target is None or not target.is_area or OVERALL_WORD not in following.letters


def _likened(view: SentenceView, at: int, words: LikeningWords) -> int | None:
    """Index behind the words that liken another time to a grade; None where there are none of this grade."""
    if view.norm(at - 1) in _COMPARING:
        return None  # "as good as it was in 2015" says that it is good no more, or doubts it
    stop = next((grade for grade in view.grades if grade > at), view.size)
    opening = _behind_phrase(view, 0, words) if at == view.grades[0] else None
    if opening is not None:
        return opening
    for index in range(at + 1, stop):
        if (
            index > at + 1
            and view.norms[index - 1] not in _BEFORE
            and view.letters[index - 1] not in (RATING_NOUN, AREA)
        ):
            continue
        behind = _behind_phrase(view, index, words)
        if behind is not None and behind < stop:
            return behind
    return None


def _behind_phrase(view: SentenceView, index: int, words: LikeningWords) -> int | None:
    if view.norm(index).partition(" ")[0] not in words.begins:
        return None
    sizes = (size for size in range(_LONGEST, 1, -1) if _words(view, index, index + size) in words.phrases)
    return next((index + size for size in sizes), None)


def _words(view: SentenceView, start: int, stop: int) -> tuple[str, ...]:
    """Some words of a sentence; an item such as "the school" is as many as it has."""
    return tuple(" ".join(view.norms[start:stop]).split())


def _undated(view: SentenceView, behind: int, times: Collection[str]) -> list[tuple[Timing, int]]:
    """A time before without a year: "as it was at the last inspection"."""
    last = next((at for at in range(behind, min(view.size, behind + _REACH)) if view.norms[at] in times), None)
    return [] if last is None else [(Timing(False, True), last)]


def _times(view: SentenceView, behind: int) -> Iterator[ToldTime]:
    """The times right behind a place: "in 2014, 2017 and 2021"."""
    reach = behind + _REACH
    for time in dated(view):
        if behind <= time.at < reach or (behind < time.at and _BETWEEN.issuperset(view.norms[reach : time.at])):
            yield time
            reach = time.at + 1
        elif time.at >= reach:
            return
