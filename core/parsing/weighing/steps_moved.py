"""The grade that a provider left, told by counting: "has dropped two grades to inadequate", "good, a grade up on 2019".

It is told so only where nothing else says what the grade before was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge.counting import number_of
from core.parsing.weighing.antecedents import stepped
from core.parsing.weighing.deciding import CURRENT
from core.parsing.weighing.letters import HYPOTHESIS
from core.parsing.weighing.step_words import MOST_STEPS
from core.parsing.weighing.times.timing import Timing, tells_past

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.knowledge.scales import Scale
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.statements import Statement
    from core.parsing.weighing.step_words import StepWords

_REACH = 12
"""Items beside a grade that are looked at."""


def with_steps_moved(
    statements: Sequence[Statement], decisions: Iterable[Decision], scales: Sequence[Scale], words: StepWords
) -> tuple[Statement, ...]:
    """The statements, and behind them the earlier grades that are told by counting.

    Args:
        statements: All statements of the article.
        decisions: What was decided of each grade word.
        scales: All scales.
        words: The words that tell steps.
    """
    found: list[Statement] = []
    for decision in decisions:
        down = _steps_down(decision, words)
        for one in _of_today(statements, decision) if down else ():
            word = stepped(one.grade, -down, scales)
            if word is not None and not any(_is_before(other, one) for other in statements):
                found.append(one._replace(grade=word, timing=Timing(False, True), earlier_share=1.0))
    return (*statements, *found)


def _of_today(statements: Iterable[Statement], decision: Decision) -> Iterator[Statement]:
    """What a decided grade states of today."""
    start, number = decision.view.items[decision.at].start, decision.view.number
    return (one for one in statements if one.line == number and one.start <= start < one.end and one.timing.current)


def _is_before(other: Statement, one: Statement) -> bool:
    """Whether an earlier grade of the same thing is told."""
    return other.timing.earlier and other.body == one.body and other.areas == one.areas


def _steps_down(decision: Decision, words: StepWords) -> int:
    """How many steps below the grade before it a grade is; below zero above it, and 0 where nothing says so."""
    view, at = decision.view, decision.at
    first = max(0, at - _REACH)
    if decision.target is None or decision.time != CURRENT or HYPOTHESIS in view.letters[first:at]:
        return 0
    if tells_past(view, 0, at):
        return 0
    behind = view.words(at + 1, at + 1 + _REACH)
    found = words.before.search(view.words(first, at)) or words.match_behind(behind)
    if found is None:
        return 0
    steps = number_of(found["steps"], MOST_STEPS) or 1
    return steps if found["down"] else -steps
