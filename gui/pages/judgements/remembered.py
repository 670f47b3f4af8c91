"""Filters and orders as values of the settings file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from core.library.table.filters import DateRange, GradeChoice, InspectionColumn, InspectionFilter, SortKey
from core.model import Basis, ProviderType, VisitType

if TYPE_CHECKING:
    from collections.abc import Sequence


def filter_to_text(where: InspectionFilter) -> str:
    """A filter as a settings value. What belongs to one library only (documents, authorities) is left out."""
    return json.dumps(
        {
            "text": where.text,
            "provider_types": where.provider_types,
            "inspectorates": where.inspectorates,
            "frameworks": where.frameworks,
            "regions": where.regions,
            "grades": [[choice.grade, choice.areas] for choice in where.grades],
            "bases": where.bases,
            "visit_types": where.visit_types,
            "inspected": _days_to_list(where.inspected),
            "published": _days_to_list(where.published),
        }
    )


def filter_from_text(text: str) -> InspectionFilter:
    """Read a settings value; no filter when it is damaged."""
    try:
        held: dict[str, Any] = json.loads(text)
        return InspectionFilter(
            text=str(held["text"]),
            provider_types=tuple(ProviderType(kind) for kind in held["provider_types"]),
            inspectorates=tuple(map(str, held["inspectorates"])),
            frameworks=tuple(map(str, held["frameworks"])),
            regions=tuple(map(str, held["regions"])),
            grades=tuple(GradeChoice(str(grade), tuple(map(str, areas))) for grade, areas in held["grades"]),
            bases=tuple(Basis(basis) for basis in held["bases"]),
            visit_types=tuple(VisitType(visit) for visit in held.get("visit_types", ())),
            inspected=_days_from_list(held["inspected"]),
            published=_days_from_list(held.get("published", (None, None))),
        )
    except (ValueError, KeyError, TypeError):
        return InspectionFilter()


def for_another_library(where: InspectionFilter) -> InspectionFilter:
    """What of a filter goes for any library: neither its words nor what belongs to one library only."""
    return replace(filter_from_text(filter_to_text(where)), text="")


def _days_to_list(days: DateRange) -> list[str | None]:
    return [day.isoformat() if day else None for day in (days.first, days.last)]


def _days_from_list(held: Sequence[str | None]) -> DateRange:
    first, last = (date.fromisoformat(day) if day else None for day in held)
    return DateRange(first, last)


def order_to_text(order: Sequence[SortKey]) -> str:
    """An order as a settings value."""
    return json.dumps([[key.column, key.descending, key.areas] for key in order])


def order_from_text(text: str) -> tuple[SortKey, ...]:
    """Read a settings value; no keys when it is damaged."""
    try:
        return tuple(
            SortKey(InspectionColumn(column), bool(descending), tuple(map(str, areas)))
            for column, descending, areas in json.loads(text)
        )
    except (ValueError, TypeError):
        return ()
