"""Which of two grades side by side is the old one and which the new, where what stands between them says so.

"Requires improvement → Good", "good, against inadequate in 2019", "good, two years after it was rated inadequate": word
by word such sentences look like any others that tell two grades, and arrows look like nothing at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.knowledge.counting import number_words
from core.parsing.compiled import compiled_once
from core.parsing.weighing.deciding import CURRENT, EARLIER
from core.parsing.weighing.letters import HYPOTHESIS
from core.parsing.weighing.times.between import words_between
from core.parsing.weighing.times.held_at import SAID, held_at
from core.parsing.weighing.times.one_thing import is_told_otherwise, things_of
from core.parsing.weighing.times.timing import tells_past
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.targets.target import Target

_REACH = 9
"""Items before a grade in which a verb that changes it stands."""
_MOST = 12
"""Years and months that are written as words; more stand in digits."""
_EDGE = "[\"'”’“‘)\\]|]"
"""Marks that may stand round a grade beside an arrow."""
_TO = r"(?:– )*> |[→⇒➔➜⟶⇨] |= > "
_FROM = r"< (?:– )*|[←⇐⟵⇦] "
"""Arrows as folded words, a hyphen being written as a dash."""
_BARE = ("> ", "< ")
"""Arrows that are also marks of a path, or of a scale, where more than two grades stand in a line."""
_PAIR = 2


@dataclass(frozen=True, slots=True)
class OldAndNew:
    """Patterns for the folded words between two grades, and for those before the first.

    Attributes:
        to: Between a grade and the one that it became, nothing else standing there.
        of: Between a grade and the one that it was before, the same.
        aside: The same with the time of the older one, both in a bracket: "good [2019: inadequate]".
        against: Between a grade and an older one that it is held against.
        after: Between a grade and an older one, with the years that lie between.
        spell: Between a grade and an older one that was held for a while.
        changing: Before a grade that was changed into another.
        into: Between the two.
        gave_way: Between a grade and the one that took its place.
    """

    to: re.Pattern[str]
    of: re.Pattern[str]
    aside: re.Pattern[str]
    against: re.Pattern[str]
    after: re.Pattern[str]
    spell: re.Pattern[str]
    changing: re.Pattern[str]
    into: re.Pattern[str]
    gave_way: re.Pattern[str]


@compiled_once
def old_and_new_words(wording: Wording) -> OldAndNew:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``times_said.toml`` is missing.
    """

    def any_in(table: str) -> str:
        return f"(?:{either(wording.phrases(f'times_said.{table}'))})"

    edge, between, before = f"(?:{_EDGE} )*", words_between(wording, "between"), words_between(wording, "of_before")
    number = rf"(?:\d+|{'|'.join(number_words(_MOST))}|a|several)"
    years = rf"(?:{any_in('about')} )*{number} (?:years|months)"
    return OldAndNew(
        to=re.compile(rf"{edge}(?:{_TO}){edge}"),
        of=re.compile(rf"{edge}(?:{_FROM}){edge}"),
        aside=re.compile(r"[(\[] (?:in )?\S+(?: \S+)? (?:[:,–] )?"),
        against=re.compile(rf"(?:, )?{any_in('against')} {before}{between}"),
        after=re.compile(rf"(?:, )?{years} {any_in('since_when')} (?:\S+ ){{0,6}}"),
        spell=re.compile(rf"(?:\S+ ){{0,2}}after (?:\S+ ){{1,3}}{any_in('spells')} {between}"),
        changing=re.compile(rf"(?<!\S){any_in('turning')} {before}$"),
        into=re.compile(rf"(?:{any_in('ratings')} )?{any_in('turned_into')} {between}"),
        gave_way=re.compile(rf"(?:\S+ ){{0,6}}{any_in('gave_way')} {between}"),
    )


class _Apart(NamedTuple):
    """When two grades held, and whether an arrow says it, beside which nothing else counts."""

    first: str
    second: str
    by_arrow: bool = False


_OLD_THEN_NEW, _NEW_THEN_OLD = _Apart(EARLIER, CURRENT), _Apart(CURRENT, EARLIER)


def with_old_and_new(decisions: Iterable[Decision], words: OldAndNew) -> tuple[Decision, ...]:
    """The decisions, the times of two grades set right that what stands between them tells apart.

    Args:
        decisions: What was decided of each grade word, in order.
        words: The words that do so.
    """
    made = list(decisions)
    older: set[int] = set()
    for number in range(1, len(made)):
        first, second = made[number - 1], made[number]
        apart = _told_apart(first, second, words)
        if apart is None or not (apart.by_arrow or _is_news(apart, first, second, made)):
            continue
        target = _shared_target(first, second)
        if apart.first == EARLIER or number - 1 not in older:
            made[number - 1] = _held(first, second, target, apart.first)
        made[number] = _held(second, first, target, apart.second)
        if apart.second == EARLIER:
            older.add(number)
    return tuple(made)


def _is_news(apart: _Apart, first: Decision, second: Decision, made: Sequence[Decision]) -> bool:
    """Whether no other grade of today is told elsewhere than the one of two that is the new one."""
    return not is_told_otherwise(first if apart.first == CURRENT else second, made)


def _shared_target(first: Decision, second: Decision) -> Target | None:
    """What both grades are of: the areas in front of them if there are any."""
    for one in (first, second):
        areas = one.target.areas if one.target is not None else ()
        if areas and all(area.end <= first.view.items[first.at].start for area in areas):
            return one.target
    return first.target if first.target is not None else second.target


def _held(decision: Decision, beside: Decision, target: Target | None, time: str) -> Decision:
    """A grade as one of a pair, at its time; one that was taken for no judgement is one like the other."""
    if decision.target is None:
        decision = beside._replace(at=decision.at, word=decision.word, judged=SAID)
    return held_at(decision._replace(target=target), time)


def _told_apart(first: Decision, second: Decision, words: OldAndNew) -> _Apart | None:
    """When two grades held by what stands between them; None where that says nothing."""
    view = first.view
    if second.view is not view or (first.target is None and second.target is None):
        return None
    between = view.words(first.at + 1, second.at)
    arrow = _by_arrow(between, len(view.grades), words)
    if arrow is not None:
        return arrow
    if first.target is None or HYPOTHESIS in view.letters[max(0, first.at - _REACH) : second.at]:
        return None
    if words.into.fullmatch(between) and words.changing.search(view.words(first.at - _REACH, first.at)):
        return _OLD_THEN_NEW
    if words.spell.fullmatch(between):
        return _NEW_THEN_OLD
    if second.target is None or second.owners != first.owners or things_of(second) != things_of(first):
        return None
    return _of_one_thing(first, second, between, words)


def _by_arrow(between: str, grades: int, words: OldAndNew) -> _Apart | None:
    """What an arrow says; one that can be a mark of a scale only where two grades stand in a sentence."""
    if between in _BARE and grades != _PAIR:
        return None
    if words.to.fullmatch(between):
        return _Apart(EARLIER, CURRENT, by_arrow=True)
    return _Apart(CURRENT, EARLIER, by_arrow=True) if words.of.fullmatch(between) else None


def _of_one_thing(first: Decision, second: Decision, between: str, words: OldAndNew) -> _Apart | None:
    """What words between two grades of the same areas say, or of the whole; of times long past they say nothing new."""
    view = first.view
    if words.aside.fullmatch(between):
        is_dated = tells_past(view, first.at, second.at) and not tells_past(view, 0, first.at)
        return _NEW_THEN_OLD if is_dated else None
    if words.gave_way.fullmatch(between):
        following = next((grade for grade in view.grades if grade > second.at), view.size)
        return None if tells_past(view, second.at, following) else _OLD_THEN_NEW
    if words.against.fullmatch(between) or words.after.fullmatch(between):
        return None if tells_past(view, 0, second.at) else _NEW_THEN_OLD
    return None
