"""Orders of the table: what the user asked for, and what decides between equals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.filters import InspectionColumn, SortKey

if TYPE_CHECKING:
    from collections.abc import Sequence

_PROVIDER = SortKey(InspectionColumn.PROVIDER)
_NEWEST = SortKey(InspectionColumn.INSPECTED, descending=True)

BY_AUTHORITY = (_PROVIDER, _NEWEST)
"""Inspections of one authority together, the newest first."""
NEWEST_FIRST = (_NEWEST, _PROVIDER)


def ordered_by(key: SortKey) -> tuple[SortKey, ...]:
    """An order by one key, with what decides between equals: the newest first under a provider, else the provider."""
    tail = _NEWEST if key.column is InspectionColumn.PROVIDER else _PROVIDER
    return (key, tail)


def added_to(order: Sequence[SortKey], key: SortKey) -> tuple[SortKey, ...]:
    """An order with one more key behind those that were asked for; a key that is there is turned round in place."""
    asked = asked_for(order)
    if any(is_same(held, key) for held in asked):
        return tuple(key if is_same(held, key) else held for held in asked)
    return (*asked, key)


def asked_for(order: Sequence[SortKey]) -> tuple[SortKey, ...]:
    """The keys that the user asked for."""
    if len(order) == 2 and tuple(order) == ordered_by(order[0]):
        return (order[0],)
    return tuple(order)


def is_same(one: SortKey, other: SortKey) -> bool:
    """Whether two keys are about the same column, whichever way round."""
    return (one.column, one.areas) == (other.column, other.areas)
