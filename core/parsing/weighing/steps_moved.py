"""The grade that a provider left, told by counting: "has dropped two grades to inadequate", "good, a grade up on 2019".

It is told so only where nothing else says what the grade before was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.counting import number_of, number_words
from core.parsing.compiled import compiled_once
from core.parsing.weighing.antecedents import stepped
from core.parsing.weighing.deciding import CURRENT
from core.parsing.weighing.letters import HYPOTHESIS
from core.parsing.weighing.times.plain_times import words_between
from core.parsing.weighing.times.timing import Timing, tells_past
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.knowledge.scales import Scale
    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.statements import Statement

_REACH = 12
"""Items beside a grade that are looked at."""
_MOST = 4
"""Steps that there are on a scale, at most."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """Patterns for steps told beside a grade; of the groups ``down`` and ``up`` one is filled, ``steps`` is how many.

    Attributes:
        before: For the folded words before the grade that was reached: "dropped two grades to".
        behind: For those behind it: ", a grade up on its last report".
        moved_behind: The same with the way first: ", up two grades".
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    moved_behind: re.Pattern[str]


@compiled_once
def step_words(wording: Wording) -> StepWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` is missing.
    """

    def any_in(table: str) -> str:
        return either(wording.phrases(f"times_said.{table}"))

    steps = rf"(?P<steps>a|another|{'|'.join(number_words(_MOST))}) (?:full )?(?:{any_in('step')}) "
    went = rf"(?:(?P<down>{any_in('went_down')})|(?P<up>{any_in('went_up')})) (?:by )?"
    way = rf"(?:(?P<down>{any_in('further_down')})|(?P<up>{any_in('further_up')})) "
    then = rf"(?:{any_in('than_before')}|(?:{any_in('than')}) (?:in )?(?:\S+ )?(?:19|20)\d\d)(?!\S)"
    reached = rf"(?:[,–] )?(?:to|and (?:{any_in('found')})) {words_between(wording, 'between')}"
    return StepWords(
        re.compile(rf"(?<!\S){went}{steps}{reached}$"),
        re.compile(rf"(?:overall )?(?:[,–(] )*(?:which (?:is|was) )?{steps}{way}{then}"),
        re.compile(rf"(?:overall )?(?:[,–(] )+{went}{steps}(?:{then}|[.,;:)–]|$)"),
    )


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
    found = words.before.search(view.words(first, at)) or words.behind.match(behind) or words.moved_behind.match(behind)
    if found is None:
        return 0
    steps = number_of(found["steps"], _MOST) or 1
    return steps if found["down"] else -steps
