"""When a grade held, where the words right beside it leave no choice: "safe is now rated good".

Weighing counts all that a sentence says of time; these words belong to one grade and go before the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision

_REACH = 14
"""Items before a grade that are looked at."""
_MOST_BETWEEN = 4
_QUOTES = "[\"'“‘]"
_LIKELY = 0.8
"""How likely is what the words say: left for review where nothing else says so."""


@dataclass(frozen=True, slots=True)
class TimesSaid:
    """Patterns for the folded words before a grade, each up to the grade itself."""

    of_now: re.Pattern[str]


@compiled_once
def times_said(wording: Wording) -> TimesSaid:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` is missing.
    """
    between = f"(?:(?:{either(wording.phrases('times_said.between'))}|{_QUOTES}) ){{0,{_MOST_BETWEEN}}}"

    def before_grade(table: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\S)(?:{either(wording.phrases(f'times_said.{table}'))}) {between}$")

    return TimesSaid(before_grade("of_now"))


def with_plain_times(decisions: Iterable[Decision], words: TimesSaid) -> tuple[Decision, ...]:
    """The decisions, the times of those set right whose words leave no choice.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say so.
    """
    made: list[Decision] = []
    for decision in decisions:
        time = None if decision.target is None else _time_said(decision, words)
        made.append(decision if time is None else held_at(decision, time))
    return tuple(made)


def _time_said(decision: Decision, words: TimesSaid) -> str | None:
    """The time that the words beside a grade say; None where they say none."""
    before = "".join(f"{norm} " for norm in decision.view.norms[max(0, decision.at - _REACH) : decision.at])
    return CURRENT if words.of_now.search(before) else None


def held_at(decision: Decision, time: str) -> Decision:
    """The decision with a time that its words tell; as sure as it was where that is the same.

    Args:
        decision: What was decided of a grade word.
        time: When it held.
    """
    if decision.time == time:
        return decision
    share = _LIKELY if time == EARLIER else 1.0 - _LIKELY
    return decision._replace(time=time, time_share=_LIKELY, held_share=_LIKELY, earlier_share=share)
