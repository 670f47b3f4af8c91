"""Orders of the judgement table: what the user asked for, and what decides between equals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.table.filters import InspectionColumn, SortKey

if TYPE_CHECKING:
    from collections.abc import Sequence

_AUTHORITIES_FIRST = SortKey(InspectionColumn.AUTHORITIES_FIRST)
_PROVIDER = SortKey(InspectionColumn.PROVIDER)
_NEWEST = SortKey(InspectionColumn.INSPECTED, descending=True)

BY_AUTHORITY = (_AUTHORITIES_FIRST, _PROVIDER, _NEWEST)
"""Authorities before other providers, by name, and the inspections of each together, the newest first."""
NEWEST_FIRST = (_NEWEST, _PROVIDER)


def ordered_by(key: SortKey) -> tuple[SortKey, ...]:
    """An order by one key, with what decides between equals: the newest first under a provider, else the provider."""
    if key.column is InspectionColumn.PROVIDER:
        return (_AUTHORITIES_FIRST, key, _NEWEST)
    return (key, _PROVIDER)


def added_to(order: Sequence[SortKey], key: SortKey) -> tuple[SortKey, ...]:
    """An order with one more key behind those that were asked for; a key that is there is turned round in place."""
    asked = asked_for(order)
    if any(is_same(held, key) for held in asked):
        asked = tuple(key if is_same(held, key) else held for held in asked)
    else:
        asked = (*asked, key)
    return (_AUTHORITIES_FIRST, *asked) if is_grouped(asked) else asked


def asked_for(order: Sequence[SortKey]) -> tuple[SortKey, ...]:
    """The keys that the user asked for."""
    asked = tuple(key for key in order if key != _AUTHORITIES_FIRST)
    return asked[:1] if asked and tuple(order) == ordered_by(asked[0]) else asked


def is_grouped(order: Sequence[SortKey]) -> bool:
    """Whether inspections of one provider stand together."""
    asked = asked_for(order)
    return bool(asked) and asked[0].column is InspectionColumn.PROVIDER


def is_same(one: SortKey, other: SortKey) -> bool:
    """Whether two keys are about the same column, whichever way round."""
    return (one.column, one.areas) == (other.column, other.areas)
