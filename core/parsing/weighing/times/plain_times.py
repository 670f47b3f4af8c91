"""When a grade held, where the words right beside it leave no choice: "safe is now rated good".

Weighing counts all that a sentence says of time; these words belong to one grade and go before the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER
from core.parsing.weighing.letters import DENIAL, HYPOTHESIS
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision

_REACH = 14
"""Items before a grade that are looked at."""
_MOST_BETWEEN = 4
_QUOTES = "[\"'“‘]"


@dataclass(frozen=True, slots=True)
class TimesSaid:
    """Patterns for the folded words before a grade, each up to the grade itself."""

    of_now: re.Pattern[str]
    moved_from: re.Pattern[str]
    of_both: re.Pattern[str]


@compiled_once
def times_said(wording: Wording) -> TimesSaid:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` is missing.
    """

    def before_grade(table: str, between: str) -> re.Pattern[str]:
        phrases = wording.phrases(f"times_said.{table}")
        return re.compile(rf"(?<!\S)(?<!^to )(?<! to )(?:{either(phrases)}) {words_between(wording, between)}$")

    return TimesSaid(
        before_grade("of_now", "between"),
        before_grade("moved_from", "of_before"),
        before_grade("of_both", "of_before"),
    )


def words_between(wording: Wording, table: str) -> str:
    """A pattern for what may stand between such words and their grade.

    Args:
        wording: The wording.
        table: A table of ``times_said.toml``.
    """
    return f"(?:(?:{either(wording.phrases(f'times_said.{table}'))}|{_QUOTES}) ){{0,{_MOST_BETWEEN}}}"


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
    before = view.words(start, decision.at)
    if words.of_both.search(before) and HYPOTHESIS not in view.letters[start : decision.at]:
        return held_at(decision, BOTH)
    if words.of_now.search(before):
        return held_at(decision, CURRENT)
    if DENIAL not in view.letters[start : decision.at] and words.moved_from.search(before):
        return held_at(decision, EARLIER)._replace(earlier_share=SURELY_EARLIER)
    return decision
