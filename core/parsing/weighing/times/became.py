"""What an earlier grade became: "It was good in 2018, before inspectors judged it inadequate".

Where words that tell of a change stand between two grades of the same thing, the second took the place of the first.
Weighed word by word both look alike. The second is that of today, unless a later one is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import HYPOTHESIS, LOSING, ORIGIN
from core.parsing.weighing.times.between import words_between
from core.parsing.weighing.times.held_at import held_at
from core.parsing.weighing.times.one_thing import is_told_otherwise, things_of
from core.parsing.weighing.times.timing import LONG_AGO, dated
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.sentence import SentenceView

_GAP = r"(?:\S+ ){0,9}?"
_BACK = frozenset({"previously", "had-been", "last-time", "last", "used-to", "once", "than"})
"""What small words between two grades say where the second is the older one."""
_LOST_BY = 6
"""Items in front of a grade in which it is said to be lost."""


@dataclass(frozen=True, slots=True)
class BecameWords:
    """Patterns for the folded words between two grades, each up to the second, and for those before a grade alone."""

    changed: re.Pattern[str]
    taken_over: re.Pattern[str]
    lost_when: re.Pattern[str]
    seen: re.Pattern[str]


@compiled_once
def became_words(wording: Wording) -> BecameWords:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` is missing.
    """

    def any_in(table: str) -> str:
        return f"(?:{either(wording.phrases(f'times_said.{table}'))}) "

    between = words_between(wording, "between")
    verbs = (*wording.mapping("letters.words")["judging"], *wording.mapping("letters.words")["copulas"])
    judged = rf"(?:{either(verbs)}) (?:{any_in('changed')})?"
    return BecameWords(
        re.compile(rf"(?<!\S){any_in('changing')}(?:{any_in('changed')})?to {between}$"),
        re.compile(rf"(?<!\S){any_in('taken_over')}{_GAP}{judged}{between}$"),
        re.compile(rf"(?<!\S){any_in('lost_when')}{_GAP}{judged}{between}$"),
        re.compile(rf"(?<!\S){any_in('seeing')}{_GAP}{any_in('seen_changing')}{between}$"),
    )


def with_what_grades_became(decisions: Iterable[Decision], words: BecameWords) -> tuple[Decision, ...]:
    """The decisions, the grades made those of today that took the place of earlier ones in their sentence.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that tell of a change.
    """
    made = list(decisions)
    before: Decision | None = None
    for number, decision in enumerate(made):
        if decision.target is None:
            continue
        if _became(before, decision, words) and not is_told_otherwise(decision, made):
            made[number] = held_at(decision, CURRENT)
        before = made[number]
    return tuple(made)


def _became(before: Decision | None, decision: Decision, words: BecameWords) -> bool:
    """Whether the words in front of a grade say that it is a new one, of no time long past."""
    view, at = decision.view, decision.at
    follows = before is not None and before.view is view
    start = before.at + 1 if follows and before is not None else 0
    if HYPOTHESIS in view.letters[start:at] or _has_long_past(view, start, at):
        return False
    text = view.words(start, at)
    if words.seen.search(text):
        return ORIGIN not in view.letters[at - 1 : at]
    return follows and before is not None and _takes_place(before, decision, text, words)


def _takes_place(before: Decision, decision: Decision, text: str, words: BecameWords) -> bool:
    """Whether a grade takes the place of an earlier one of the same thing and bodies."""
    view = decision.view
    if before.time != EARLIER or before.owners != decision.owners or before.word.grade == decision.word.grade:
        return False
    if things_of(before) != things_of(decision):
        return False
    if any(before.at < index < decision.at and said in _BACK for index, said in view.told_of_time):
        return False
    if words.changed.search(text) or words.taken_over.search(text):
        return True
    lost = LOSING in view.letters[max(0, before.at - _LOST_BY) : before.at]
    return lost and words.lost_when.search(text) is not None


def _has_long_past(view: SentenceView, start: int, at: int) -> bool:
    """Whether a time long past is told with a grade, behind the start of its clause."""
    following = next((grade for grade in view.grades if grade > at), view.size)
    own = [time for time in dated(view) if start <= time.at < following]
    behind = [time for time in own if time.at > at] or [time for time in own if view.letters[time.at - 1] == "y"]
    return any(time.age in LONG_AGO for time in behind)
