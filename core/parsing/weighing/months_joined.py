"""Months that are told together: "in August and October 2019", "between March and June", "June/July 2022"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

_JOINS = frozenset({"and", "to", "until", "till", "through", "or", "&", "/", "-", "–", "—", ","})


def joined_months(view: SentenceView, at: int) -> tuple[int, ...]:
    """Indices of the months that are told together with one, itself among them; it alone where it stands alone.

    Args:
        view: The sentence.
        at: Index of the time.
    """
    months = [time.at for time in view.times if _is_month(view, time.at)]
    if at not in months:
        return (at,)
    first = last = months.index(at)
    while first and _are_joined(view, months[first - 1], months[first]):
        first -= 1
    while last + 1 < len(months) and _are_joined(view, months[last], months[last + 1]):
        last += 1
    return tuple(months[first : last + 1])


def _is_month(view: SentenceView, at: int) -> bool:
    moment = view.items[at].value
    return isinstance(moment, Moment) and moment.kind is MomentKind.MONTH


def _are_joined(view: SentenceView, one: int, other: int) -> bool:
    """Whether nothing but joining words stands between two times: "March, and May", "August and in October"."""
    between = [norm for norm in view.norms[one + 1 : other] if norm != "in"]
    return 0 < len(between) <= 2 and _JOINS.issuperset(between)
