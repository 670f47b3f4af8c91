"""When a grade held, where the words right beside it leave no choice: "safe is now rated good".

Weighing counts all that a sentence says of time; these words belong to one grade and go before the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER
from core.parsing.weighing.letters import DENIAL, GRADE, HYPOTHESIS
from core.parsing.weighing.step_words import StepWords, step_words
from core.parsing.weighing.targets.target import WHOLE
from core.parsing.weighing.times.between import QUOTES, words_between
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at
from core.parsing.weighing.times.labelled import OF_BEFORE, OF_NOW, label_pattern
from core.parsing.weighing.times.timing import tells_past
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision

_REACH = 18
"""Items before a grade that are looked at."""
_NEAR = r"(?:[^\s.;:]+ ){0,10}?"
"""Words between a grade and those that say it held then."""
_FEW, _MANY = r"(?:[^\s.;:,]+ ){0,7}", r"(?:[^\s.;:]+ ){0,14}"
"""Words between a grade and those that say it was given again; what they tell of a sentence reaches further."""
_LIKELY = 0.6
_TURN = r"(?:(?:however|but|and|yet) (?:, )?)?"
_MONTH = r"(?:(?:in|of|from) \S+ )?"
"""Between the inspection of today and the rest of the sentence: a time is one item, called by its first word."""
_GAVE = r"(?:(?:in|of|from|on) (?:\S+ ){1,3})?, (?:which|when) (?:[^\s.,;:]+ ){1,8}"
"""Between the inspection before and the grade that it gave: "in 2015, when services were judged to be"."""


@dataclass(frozen=True, slots=True)
class TimesSaid:
    """Patterns for the folded words before a grade, each up to the grade itself, and for those behind it.

    Attributes:
        of_now: Before a grade of today.
        moved_from: Before one that is held no more.
        of_both: Before one that held and holds again, or still.
        of_now_behind: Behind one of today.
        of_both_behind: Behind one that held and holds.
        again: Before one of the whole that was given again.
        again_behind: The same behind it.
        again_found: The same with other words between.
        in_a_row: Before one that was given each time, at the head of its sentence.
        likened_before: The same of one to which an older one is likened.
        likened_behind: Behind one to which an older one is likened.
        label_before: A label of before in front of it.
        label_now: A label of today.
        of_then: Behind one that held at a time told before.
        since_visit: Before one that the inspection before gave, since which something is told.
        opening_now: What a sentence begins with that tells of the inspection of today.
        of_old: Words on the way from there to a grade that make it an older one.
        steps: How many places it is from the one before; so told, it is that of today.
    """

    of_now: re.Pattern[str]
    moved_from: re.Pattern[str]
    of_both: re.Pattern[str]
    of_now_behind: re.Pattern[str]
    of_both_behind: re.Pattern[str]
    again: re.Pattern[str]
    again_behind: re.Pattern[str]
    again_found: re.Pattern[str]
    in_a_row: re.Pattern[str]
    likened_before: re.Pattern[str]
    likened_behind: re.Pattern[str]
    label_before: re.Pattern[str]
    label_now: re.Pattern[str]
    of_then: re.Pattern[str]
    since_visit: re.Pattern[str]
    opening_now: re.Pattern[str]
    of_old: frozenset[str]
    steps: StepWords


@compiled_once
def times_said(wording: Wording) -> TimesSaid:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` is missing.
    """

    def before_grade(table: str, between: str) -> re.Pattern[str]:
        phrases = wording.phrases(f"times_said.{table}")
        return re.compile(rf"(?<!\S)(?<!^to )(?<! to )(?:{either(phrases)}) {words_between(wording, between)}$")

    def behind_grade(table: str) -> re.Pattern[str]:
        ratings, phrases = wording.phrases("times_said.ratings"), wording.phrases(f"times_said.{table}")
        return re.compile(rf"(?:(?:{either(ratings)}|{QUOTES}|,) )*(?:{either(phrases)})(?!\S)")

    def far_before(table: str, words: str, begins: str = r"(?<!\S)") -> re.Pattern[str]:
        return re.compile(rf"{begins}(?:{either(wording.phrases(f'times_said.{table}'))}) {words}$")

    return TimesSaid(
        before_grade("of_now", "between"),
        before_grade("moved_from", "of_before"),
        before_grade("of_both", "of_before"),
        behind_grade("of_now_behind"),
        behind_grade("of_both_behind"),
        before_grade("again", "of_before"),
        behind_grade("again_behind"),
        far_before("again_found", _FEW),
        far_before("in_a_row", _MANY),
        far_before("likened_before", _MANY, "^"),
        behind_grade("likened_behind"),
        label_pattern(wording, OF_BEFORE),
        label_pattern(wording, OF_NOW),
        re.compile(rf"{_NEAR}(?:{either(wording.phrases('times_said.of_then'))}) (?:[.,;:)–]|$)"),
        re.compile(rf"(?<!\S)(?:{either(wording.phrases('times_said.since_visit'))}) {_GAVE}$"),
        re.compile(rf"{_TURN}(?:{either(wording.phrases('times_said.opening_now'))}) {_MONTH}, "),
        frozenset(wording.phrases("times_said.of_old")),
        step_words(wording),
    )


def with_plain_times(decisions: Iterable[Decision], words: TimesSaid) -> tuple[Decision, ...]:
    """The decisions, the times of those set right whose words leave no choice.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say so.
    """
    return tuple(_with_plain_time(decision, words) for decision in decisions)


def _with_plain_time(decision: Decision, words: TimesSaid) -> Decision:
    if decision.target is None:
        return decision
    view, start = decision.view, max(0, decision.at - _REACH)
    before, behind = view.words(start, decision.at), view.words(decision.at + 1, decision.at + 1 + _REACH)
    if words.of_now.search(before) and not words.of_both_behind.match(behind):
        return held_at(decision, CURRENT)
    if HYPOTHESIS not in view.letters[start : decision.at] and _is_of_both(decision, before, behind, words):
        return held_at(decision, BOTH)
    is_behind = words.of_now_behind.match(behind) or words.steps.match_behind(behind)
    if is_behind or words.label_now.search(before):
        return held_at(decision, CURRENT)
    if words.label_before.search(before) or words.since_visit.search(before):
        return held_at(decision, EARLIER)._replace(earlier_share=SURELY_EARLIER)
    if _may_be_of_today(decision) and _opens_with_today(decision, words):
        return held_at(decision, CURRENT)
    if words.of_then.match(behind):
        return held_at(decision, EARLIER)
    if DENIAL not in view.letters[start : decision.at] and words.moved_from.search(before):
        return held_at(decision, EARLIER)._replace(earlier_share=SURELY_EARLIER)
    return decision


def _is_of_both(decision: Decision, before: str, behind: str, words: TimesSaid) -> bool:
    """Whether a grade is said to hold again or still; "In 2018 it was poor once more" says nothing of today."""
    view = decision.view
    if words.of_both.search(before) or words.of_both_behind.match(behind):
        return not (decision.time == EARLIER and tells_past(view, 0, view.size))
    if _is_first(decision) and (words.in_a_row.search(before) or words.likened_before.search(before)):
        return True
    again = words.again.search(before) or words.again_behind.match(behind)
    if again is None and _is_first(decision):
        again = words.again_found.search(before)
    if again and decision.target is not None and decision.target.sort == WHOLE:
        return not tells_past(view, 0, view.size if decision.time == EARLIER else decision.at)
    return words.likened_behind.match(behind) is not None and not tells_past(view, 0, decision.at)


def _is_first(decision: Decision) -> bool:
    """Whether no grade stands before it in its sentence."""
    return GRADE not in decision.view.letters[: decision.at]


def _may_be_of_today(decision: Decision) -> bool:
    """Whether a grade was weighed to be an earlier one, or with little to say so one of both times."""
    return decision.time == EARLIER or (decision.time == BOTH and decision.time_share < _LIKELY)


def _opens_with_today(decision: Decision, words: TimesSaid) -> bool:
    """Whether a sentence begins with the inspection of today: "After the visit in March, adoption was"."""
    view = decision.view
    if not words.opening_now.match(view.words(0, decision.at)) or tells_past(view, 0, view.size):
        return False
    return words.of_old.isdisjoint(view.norms[: decision.at])
