"""Words that tell how many places on the scale a grade is from the one before: "dropped two grades to"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.parsing.compiled import compiled_once
from core.parsing.weighing.times.between import words_between
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording

MOST_STEPS = 4
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

    def match_behind(self, behind: str) -> re.Match[str] | None:
        """The steps that the folded words right behind a grade tell."""
        return self.behind.match(behind) or self.moved_behind.match(behind)


@compiled_once
def step_words(wording: Wording) -> StepWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` or ``directions.toml`` is missing.
    """

    def any_in(table: str) -> str:
        return either(wording.phrases(f"times_said.{table}"))

    numbers = number_words(MOST_STEPS)
    counted = rf"(?P<steps>a|another|{'|'.join(numbers)}) (?:full )?"
    steps = rf"{counted}(?:{any_in('step')}) "
    alone = "|".join(f"(?<= {number} )" for number in numbers)  # "up one", "one better than its last grade"
    or_alone = rf"{counted}(?:(?:{any_in('step')}) |{alone})"
    ways = wording.mapping("directions.words")
    went = rf"(?:(?P<down>{either(ways['down'])})|(?P<up>{either(ways['up'])})) (?:up |down )?(?:by )?"
    way = rf"(?:(?P<down>{any_in('further_down')})|(?P<up>{any_in('further_up')})) "
    then = rf"(?:{any_in('than_before')}|(?:{any_in('than')}) (?:in )?(?:\S+ )?(?:19|20)\d\d)(?!\S)"
    reached = rf"(?:[,–] )?(?:to|and (?:{any_in('found')})) {words_between(wording, 'between')}"
    return StepWords(
        re.compile(rf"(?<!\S){went}{steps}{reached}$"),
        re.compile(rf"(?:overall )?(?:[,–(] )*(?:which (?:is|was) )?{or_alone}{way}{then}"),
        re.compile(rf"(?:overall )?(?:[,–(] )+{went}{or_alone}(?:{then}|[.,;:)–]|$)"),
    )
