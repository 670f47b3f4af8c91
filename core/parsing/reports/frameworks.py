"""Which framework and which sort of visit a report is of: by its title, its areas and the day the visit started."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import ProviderType, VisitType
from core.parsing.reports.labels import Family

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from core.knowledge import Framework, Frameworks
    from core.parsing.reports.covers import Cover
    from core.parsing.reports.dates import DaysOnSite

_BY_FAMILY = {Family.SIF: "sif_2013", Family.BOARD: "sif_2013", Family.LOOKED_AFTER_2013: "lac_2013"}
_INSPECTORATE = "Ofsted"
_SHORT_DAYS = 7
"""A short inspection takes one week on site, a full one two: 5 and 12 days in each of 98 reports of 2018 to 2026."""


@dataclass(frozen=True, slots=True)
class ChosenFramework:
    """The framework of a report.

    Attributes:
        framework: The framework, or None when it cannot be told.
        doubt: Why a person should look, or None.
    """

    framework: Framework | None
    doubt: str | None = None


def choose_framework(
    frameworks: Frameworks, family: Family, areas: Collection[str], started: date | None
) -> ChosenFramework:
    """Choose the framework by the family, the areas on the cover and the first day on site.

    Args:
        frameworks: All frameworks.
        family: The family of the cover.
        areas: Ids of the areas that the cover judges.
        started: First day on site.
    """
    if family in (Family.FOCUSED_VISIT, Family.MONITORING_VISIT):
        visits = frameworks.get("ilacs_focused_visit")
        return ChosenFramework(visits if visits and started and visits.applied_on(started) else None)
    if family in _BY_FAMILY:
        chosen = frameworks.get(_BY_FAMILY[family])
    else:
        chosen = frameworks.for_inspection(ProviderType.CHILDRENS_SERVICES, started, areas, _INSPECTORATE)
        # Areas that do not fit the days: the cover's own table says more than a day that may be misprinted.
        chosen = chosen or frameworks.for_inspection(ProviderType.CHILDRENS_SERVICES, None, areas, _INSPECTORATE)
    if chosen is None:
        return ChosenFramework(None, "The framework could not be told from the areas and the days of the inspection.")
    if started and not chosen.applied_on(started):
        return ChosenFramework(
            chosen, f"The areas are those of {chosen.short}, which did not apply on the first day, {started:%d %B %Y}."
        )
    return ChosenFramework(chosen)


def visit_type(cover: Cover, days: DaysOnSite | None) -> VisitType:
    """The sort of visit: by title where the title says so, else by the days on site."""
    if cover.family is Family.FOCUSED_VISIT:
        return VisitType.FOCUSED_VISIT
    if cover.family is Family.MONITORING_VISIT:
        return VisitType.MONITORING_VISIT
    if cover.again:
        return VisitType.REINSPECTION
    if cover.family is not Family.ILACS:
        return VisitType.FULL
    if days is None:
        return VisitType.UNKNOWN
    return VisitType.SHORT if (days.last - days.first).days < _SHORT_DAYS else VisitType.FULL
