"""What the words round a grade say so plainly that it needs no weighing: "missed out on a good rating".

Weights are learnt from what many texts have. These turns of phrase are rare in them, and each has one meaning wherever
it stands, so what was decided of a grade word is set right by them afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.lexicon import HIGHER, LOWER
from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import GRADE, POINTER, PRONOUN, RATING_NOUN
from core.parsing.weighing.targets.target import WHOLE
from core.parsing.weighing.times.held_at import SURELY_EARLIER, held_at
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision

_REACH = 18
"""Items before a grade that are looked at."""
_MOST_BETWEEN = 4
_QUOTES = "[\"'“‘]"
_MOST_TOLD = 12
"""Words between the visit before and its grade: "in 2015, when it was classed as"."""
_SOON = 3
_SINCE = frozenset({"on", "from", "since"})
"""Words behind "a grade up" and its like, beside "than", that tell from where it was counted;"""
_POINTING = frozenset({PRONOUN, POINTER})
"""but "a step up from it" is counted from a grade that was told."""
_BEHIND = 8
"""Items behind a grade that are looked at."""
_ONE_AND = rf"(?:\S+ (?:{_QUOTES} )?(?:and|or) (?:{_QUOTES} )?)?"
_OR_ANOTHER = rf"(?:(?:and|or) (?:{_QUOTES} )?(?:even )?\S+ (?:{_QUOTES} )?)?"


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Patterns for the folded words before a grade, each up to the grade itself, and words shortly behind it."""

    left_behind: re.Pattern[str]
    not_reached: re.Pattern[str]
    come_from: re.Pattern[str]
    of_some: re.Pattern[str]
    some: re.Pattern[str]
    parts: re.Pattern[str]
    its_only: re.Pattern[str]
    given_others: frozenset[str]

    def is_left_behind(self, decision: Decision) -> bool:
        """Whether the words before a grade say that it is held no more: "out of special measures"."""
        left = self.left_behind.search(decision.view.words(decision.at - _REACH, decision.at))
        return left is not None and left["not_yet"] is None

    def is_of_some(self, decision: Decision, before: str) -> bool:
        """Whether a grade is that of parts which are not named: "several aspects were good", "some good features"."""
        if decision.target is not None and decision.target.sort == WHOLE and self.of_some.search(before):
            return True
        view, at = decision.view, decision.at
        return bool(self.some.search(before)) and bool(self.parts.match(view.words(at + 1, at + 1 + _BEHIND)))

    def is_only_one(self, decision: Decision, before: str) -> bool:
        """Whether a grade is the only one of its kind that a body has: "its only good grade was for attendance"."""
        if decision.target is None or decision.target.sort != WHOLE:
            return False
        return decision.view.letter(decision.at + 1) == RATING_NOUN and self.its_only.search(before) is not None


@compiled_once
def plain_words(wording: Wording) -> PlainWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``plain.toml`` is missing.
    """
    between = f"(?:{either(wording.phrases('plain.between'))}|{_QUOTES}) "
    not_yet = f"(?:{either(wording.phrases('plain.not_yet'))}) "

    def before_grade(table: str) -> str:
        return rf"(?:{either(wording.phrases(f'plain.{table}'))}) (?:{between}){{0,{_MOST_BETWEEN}}}$"

    come_from = either(wording.phrases("plain.come_from"))
    visit_before = rf"(?:{come_from}) (?:{either(wording.phrases('plain.visit_before'))}) (?:\S+ ){{0,{_MOST_TOLD}}}"
    return PlainWords(
        re.compile(rf"(?<!\S)(?P<not_yet>{not_yet}(?:\S+ ){{0,3}})?{before_grade('left_behind')}"),
        re.compile(rf"(?<!\S){before_grade('not_reached')}"),
        re.compile(rf"(?<!\S)(?:{before_grade('come_from')}|{visit_before}$)"),
        re.compile(rf"(?<!\S){_of_some(wording)}(?:{between}){{0,{_MOST_BETWEEN}}}$"),
        re.compile(rf"(?<!\S)(?:{either(wording.phrases('plain.some'))}) (?:{_QUOTES} )?{_ONE_AND}$"),
        re.compile(rf"(?:{_QUOTES} )?{_OR_ANOTHER}(?:{either(wording.phrases('plain.parts_behind'))})(?!\S)"),
        re.compile(rf"(?<!\S)(?:{either(wording.phrases('plain.its_only'))}) (?:{_QUOTES} )?$"),
        frozenset(wording.phrases("plain.given_others")),
    )


def _of_some(wording: Wording) -> str:
    """A pattern for a subject that is some parts, and for the verb behind it."""
    some, parts, are, out = (
        either(wording.phrases(f"plain.{table}")) for table in ("some", "some_parts", "some_parts_are", "pointing_out")
    )
    counted = rf"(?:{some}) (?:key |other |important )?(?:{parts}) (?:(?:of|at|in) (?:\S+ ){{1,3}}?)?"
    which = "(?:that|which) "
    mostly = either(wording.phrases("plain.mostly"))
    return rf"(?:{counted}(?:{which})?(?:(?:{are}) ){{0,3}}|(?:{out}) {which}(?:(?:{are}) ){{1,3}}|(?:{mostly}) )"


def with_what_is_plain(decisions: Iterable[Decision], words: PlainWords) -> tuple[Decision, ...]:
    """The decisions, those of grades set right whose words leave no choice.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that say so.
    """
    made: list[Decision] = []
    for decision in decisions:
        made.append(_set_right(decision, made, words))
    return tuple(made)


def _set_right(decision: Decision, made: list[Decision], words: PlainWords) -> Decision:
    before = decision.view.words(decision.at - _REACH, decision.at) if decision.target is not None else ""
    if decision.target is None or words.is_only_one(decision, before):
        return decision._replace(target=None)
    if not words.given_others.isdisjoint(decision.view.norms[decision.at + 1 : decision.at + 1 + _SOON]):
        return decision
    if words.not_reached.search(before) or words.is_of_some(decision, before):
        return decision._replace(target=None)
    if words.is_left_behind(decision):
        left = held_at(decision, EARLIER)
        return left._replace(earlier_share=max(left.earlier_share, SURELY_EARLIER))
    if decision.word.is_relative and _is_counted_from(decision):
        return decision._replace(target=None)
    same = _of_sentence(made, decision)
    if not same:
        return decision
    if _is_echo(decision, made[same[-1]]):
        return held_at(decision, made[same[-1]].time)
    if words.come_from.search(before) and all(made[number].time == EARLIER for number in same):
        for number in same:
            made[number] = held_at(made[number], CURRENT)
        return held_at(decision, EARLIER)
    return decision


def _of_sentence(made: Sequence[Decision], decision: Decision) -> list[int]:
    """Where the judgements of the same sentence and the same bodies are that are decided already, in order."""
    found: list[int] = []
    for number in range(len(made) - 1, -1, -1):
        one = made[number]
        if one.view is not decision.view:
            break
        if one.target is not None and one.owners == decision.owners:
            found.insert(0, number)
    return found


def _is_counted_from(decision: Decision) -> bool:
    """Whether it is told from where "a grade up" was counted: "a grade up on 2019", "a grade below outstanding"."""
    view, behind = decision.view, decision.at + 1
    if view.norm(behind) == "than":
        return True
    if decision.word.grade not in (LOWER, HIGHER):
        return False
    return view.letter(behind) == GRADE or (view.norm(behind) in _SINCE and view.letter(behind + 1) not in _POINTING)


def _is_echo(decision: Decision, before: Decision) -> bool:
    """Whether a grade in brackets says the one before once more: "inadequate (grade four)"."""
    return decision.view.letter(decision.at - 1) == "(" and before.at == decision.at - 2
