"""Inspections by the grade of an area: all its ranks are read at once, as looking each up would take too long."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from core.library.file.id_lists import id_list, ids
from core.library.table.conditions import inspection_conditions, inspection_order, inspection_tables
from core.library.table.filters import InspectionColumn
from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library
    from core.library.table.filters import InspectionFilter, SortKey

_RANKS = (
    "SELECT rank, json_group_array(inspection) AS inspections FROM judgements "
    "WHERE area = ? AND rank IS NOT NULL GROUP BY rank"
)
_OF_AUTHORITIES = (
    "SELECT i.id FROM inspections i JOIN providers p ON p.id = i.provider "
    f"WHERE p.provider_type = '{ProviderType.CHILDRENS_SERVICES}'"
)


def is_by_grade(order: Sequence[SortKey]) -> bool:
    """Whether the first column to sort by is a grade; whether authorities come first does not matter."""
    columns = [key.column for key in order[:2]]
    return columns[:1] == [InspectionColumn.GRADE] or columns == [
        InspectionColumn.AUTHORITIES_FIRST,
        InspectionColumn.GRADE,
    ]


def ids_by_grade(library: Library, where: InspectionFilter, order: Sequence[SortKey]) -> list[int]:
    """Ids of all inspections that a filter leaves, in an order that ``is_by_grade``."""
    place = next(place for place, key in enumerate(order) if key.column is InspectionColumn.GRADE)
    conditions = inspection_conditions(where)
    rest, values = inspection_order(order[place + 1 :])
    tables = inspection_tables(conditions.where, rest)
    found = id_list(library, f"SELECT i.id{tables}{conditions.where}{rest}", [*conditions.values, *values])
    ranks = _ranks(library, order[place])
    last = max(ranks.values(), default=0) + 1
    # Sorting is stable: between equals the other keys have decided.
    found.sort(key=lambda each: ranks.get(each, last))
    if place:
        first = ids(library, _OF_AUTHORITIES)
        found.sort(key=lambda each: each not in first, reverse=order[0].descending)
    return found


def _ranks(library: Library, key: SortKey) -> dict[int, int]:
    """Rank of each inspection in the first of the areas that is judged there; turned round when descending."""
    ranks: dict[int, int] = {}
    # The last areas first, so that an earlier one takes their place.
    for area in reversed(key.areas):
        for row in library.rows(_RANKS, (area,)):
            rank = -row["rank"] if key.descending else row["rank"]
            ranks.update(dict.fromkeys(json.loads(row["inspections"]), rank))
    return ranks
