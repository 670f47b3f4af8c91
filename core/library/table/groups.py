"""The judgement table in groups: what the heads say, from one query, so that no row needs to be read for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library.table.conditions import inspection_conditions, inspection_order, inspection_tables
from core.library.table.filters import Grouping, InspectionColumn, SortKey
from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library
    from core.library.table.filters import InspectionFilter

_KEYS = {
    Grouping.AUTHORITY: (InspectionColumn.AUTHORITY, InspectionColumn.AUTHORITY_CODE),
    Grouping.PROVIDER: (
        InspectionColumn.AUTHORITIES_FIRST,
        InspectionColumn.PROVIDER,
        InspectionColumn.PROVIDER_RECORD,
    ),
}
"""What keeps a group together: names for people, and behind them what tells two of the same name apart."""

_HEADS = {
    Grouping.AUTHORITY: ("p.authority_code", "coalesce(au.name, p.authority_code)", "NULL", "p.authority_code"),
    Grouping.PROVIDER: ("p.id", "p.name", "p.provider_type", "p.authority_code"),
}
"""What the rows of a group share, its name, the kind of its provider, and the code of its authority."""


@dataclass(frozen=True, slots=True)
class InspectionGroup:
    """Inspections that stand together.

    Attributes:
        key: Code of the authority or id of the provider; None where no authority is known.
        name: Of the authority or the provider; None where none is known.
        provider_type: Of the provider; None in groups of authorities, which hold providers of all kinds.
        count: How many inspections the filter leaves of it.
        authority_code: ONS code of the authority, or of the one that the provider belongs to.
    """

    key: str | int | None
    name: str | None
    provider_type: ProviderType | None
    count: int
    authority_code: str | None = None


def in_groups(grouping: Grouping, order: Sequence[SortKey]) -> tuple[SortKey, ...]:
    """An order in which groups stay together: they come by name, and inside them the order asked for decides.

    An order that turns providers round turns the groups round as well.
    """
    turned = any(key.column is InspectionColumn.PROVIDER and key.descending for key in order)
    columns = _KEYS[grouping]
    by_name = InspectionColumn.PROVIDER if grouping is Grouping.PROVIDER else InspectionColumn.AUTHORITY
    first = tuple(SortKey(column, turned and column is by_name) for column in columns)
    return (*first, *(key for key in order if key.column not in columns))


def inspection_groups(
    library: Library, where: InspectionFilter, grouping: Grouping, order: Sequence[SortKey]
) -> tuple[InspectionGroup, ...]:
    """The groups of the inspections that a filter leaves, as they follow each other in ``in_groups(grouping, order)``.

    The counts add up to ``count_inspections``, so that a row's number tells its group.
    """
    shared, name, kind, code = _HEADS[grouping]
    conditions = inspection_conditions(where)
    keys = in_groups(grouping, order)[: len(_KEYS[grouping])]
    # What the rows of a group share decides alone; the id that comes last in every order has nothing to add.
    order_by, _ = inspection_order(keys)
    tables = inspection_tables(shared, name, conditions.where, order_by)
    rows = library.rows(
        f"SELECT {shared} AS shared, {name} AS name, {kind} AS kind, {code} AS code, count(*) AS inspections"
        f"{tables}{conditions.where} GROUP BY {shared}{order_by}",
        conditions.values,
    )
    return tuple(
        InspectionGroup(
            row["shared"],
            row["name"],
            ProviderType(row["kind"]) if row["kind"] else None,
            row["inspections"],
            row["code"],
        )
        for row in rows
    )
