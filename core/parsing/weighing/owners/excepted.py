"""Bodies that a sentence takes out: "all of the schools except Aylby were rated good". The grade is never theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.bodies import NamedBody
from core.parsing.weighing.letters import JOINS_NAMES, NAMES, RELATIVE
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.parsing.weighing.deciding import Decision
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView

_ALL = any_of("all every each both everyone everybody any")
_NONE = any_of("no none nobody neither only nothing never not no-one")
_SMALL = any_of("from for the of that")
"""Words between the exception and the name: "apart from the", "except for"."""
_REACH = 12
_BUT, _REACH_OF_BUT = "but", 2
"""“But” takes out only right behind them ("all but Aylby", "every school but Aylby"); else it begins a clause."""


def without_excepted(decisions: Iterable[Decision], cast: Cast, excepting: frozenset[str]) -> tuple[Decision, ...]:
    """The decisions, without those bodies as owners that their sentences take out.

    Args:
        decisions: What was decided of each grade word.
        cast: The bodies of the article.
        excepting: Words that take something out: "except".
    """
    return tuple(_with_others(decision, cast, excepting) for decision in decisions)


def _with_others(decision: Decision, cast: Cast, excepting: frozenset[str]) -> Decision:
    if decision.target is None or not decision.owners or excepting.isdisjoint(decision.view.norms):
        return decision
    out = {cast.ranks.get(key) for key in _taken_out(decision.view, decision.at, excepting)}
    left = tuple(rank for rank in decision.owners if rank not in out)
    if left == decision.owners:
        return decision
    return decision._replace(owners=left) if left else decision._replace(target=None)


def _taken_out(view: SentenceView, at: int, excepting: frozenset[str]) -> Iterator[str]:
    """Keys of the bodies that a sentence takes out of all of those that have a grade."""
    for index in range(view.size):
        if view.norms[index] not in excepting or not _leaves_others(view, index):
            continue
        place = index + 1
        while view.norm(place) in _SMALL:
            place += 1
        first = place
        while place < view.size and (view.letters[place] in NAMES or view.letters[place] in JOINS_NAMES):
            place += 1
        if at > first and RELATIVE in view.letters[place:at]:
            continue  # "all closed except Aylby, which is good"
        for item in view.items[first:place]:
            if isinstance(item.value, NamedBody):
                yield item.value.body.key


def _leaves_others(view: SentenceView, index: int) -> bool:
    """Whether an exception is one to all, and not to none."""
    reach = _REACH_OF_BUT if view.norms[index] == _BUT else _REACH
    near = " ".join(view.norms[max(0, index - reach) : index] or view.norms[index : index + reach]).split()
    return _NONE.isdisjoint(near) and not _ALL.isdisjoint(near)
