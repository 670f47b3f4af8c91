"""Praise that grades nothing: of a part ("much of the teaching is good"), of rooms and lessons, or only seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.lexicon import GradeForm
from core.parsing.weighing.letters import AREA, DETERMINER
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.items import Item
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView

_REACH = 8
"""Items on either side that are looked at."""
_GOOD = "good"
"""The grade that is an everyday word: "outstanding practice" in a report is a grade."""
_DESCRIBING = (GradeForm.ADJECTIVE, GradeForm.VERB)


@dataclass(frozen=True, slots=True)
class DescribingWords:
    """Patterns for the folded words beside a grade or an area.

    Attributes:
        partly: Words before an area of which only a part is meant.
        within: Words behind a grade or an area, or that open the sentence, for a place inside the body.
        seen: Words before a grade that say that it was seen, with nothing of its being given.
        everyday: What is seen so and is no area by its name alone.
        praised: Nouns right behind a grade without an article that it only praises: "good practice".
    """

    partly: re.Pattern[str]
    within: re.Pattern[str]
    seen: re.Pattern[str]
    everyday: frozenset[str]
    praised: frozenset[str]


@compiled_once
def describing_words(wording: Wording) -> DescribingWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``described.toml`` is missing.
    """

    def one_of(table: str) -> str:
        return f"(?:{either(wording.phrases(f'described.{table}'))}) "

    places = rf"in (?:the |its |their |all |some |most |many )?(?:\S+ )?{one_of('places')}"
    return DescribingWords(
        partly=re.compile(rf"(?<!\S){one_of('parts')}of (?:the |its |their |our |this |that )?$"),
        within=re.compile(places),
        seen=re.compile(rf"(?<!\S){one_of('seeing')}(?:the |some |a |such |both )?$"),
        everyday=frozenset(wording.phrases("described.everyday")),
        praised=frozenset(wording.phrases("described.praised")),
    )


def without_descriptions(decisions: Iterable[Decision], words: DescribingWords) -> tuple[Decision, ...]:
    """The decisions, those of areas that are only described as no judgements.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say so.
    """
    return tuple(
        decision._replace(target=None) if _is_description(decision, words) else decision for decision in decisions
    )


def _is_description(decision: Decision, words: DescribingWords) -> bool:
    target, view, at = decision.target, decision.view, decision.at
    if target is None or decision.word.form not in _DESCRIBING:
        return False
    if decision.word.grade == _GOOD and view.norm(at + 1) in words.praised and view.letter(at - 1) != DETERMINER:
        return True
    if not target.areas:
        return False
    first = _index_of(view, target.areas[0])
    if first is None:
        return False
    if words.partly.search(view.words(first - _REACH, first)):
        return True
    beside = (0, first + 1, at + 1)
    if any(words.within.match(view.words(index, index + _REACH)) for index in beside):
        return True
    is_seen = view.letter(at + 1) == AREA and view.norm(at + 1) in words.everyday
    return is_seen and bool(words.seen.search(view.words(at - _REACH, at)))


def _index_of(view: SentenceView, area: Item) -> int | None:
    """Where an area stands in the sentence; None where it stands in another one."""
    return next((index for index, item in enumerate(view.items) if item.start == area.start), None)
