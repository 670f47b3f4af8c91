"""What filters can offer: every value that occurs in the library, with how many inspections have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.conditions import INSPECTION_TABLES
from core.library.rows import Facets, FacetValue, GradeFacet

if TYPE_CHECKING:
    from core.library.connection import Library


def facets(library: Library) -> Facets:
    """Count every value that a filter can offer, over the whole library."""
    return Facets(
        provider_types=_values(library, "p.provider_type"),
        inspectorates=_values(library, "i.inspectorate"),
        frameworks=_values(library, "i.framework", "coalesce(f.short, i.framework)"),
        visit_types=_values(library, "i.visit_type"),
        regions=_values(library, "au.region"),
        authorities=_values(library, "p.authority_code", "coalesce(au.name, p.name, p.authority_code)"),
        bases=_bases(library),
        years=_values(library, "substr(coalesce(i.inspected_from, i.inspected_month, i.published_on), 1, 4)"),
        grades=_grades(library),
    )


def _values(library: Library, value: str, label: str | None = None) -> tuple[FacetValue, ...]:
    rows = library.rows(
        f"SELECT {value} AS value, min({label or value}) AS label, count(*) AS inspections{INSPECTION_TABLES} "
        f"WHERE {value} IS NOT NULL GROUP BY 1 ORDER BY 3 DESC, 2, 1"
    )
    return tuple(FacetValue(row["value"], row["label"], row["inspections"]) for row in rows)


def _bases(library: Library) -> tuple[FacetValue, ...]:
    rows = library.rows(
        "SELECT basis, count(DISTINCT inspection) AS inspections FROM judgements GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return tuple(FacetValue(row["basis"], row["basis"], row["inspections"]) for row in rows)


def _grades(library: Library) -> tuple[GradeFacet, ...]:
    rows = library.rows(
        """SELECT area, grade, count(*) AS inspections FROM judgements WHERE grade IS NOT NULL
        GROUP BY area, grade ORDER BY min(position), area, min(rank) NULLS LAST, grade"""
    )
    return tuple(GradeFacet(row["area"], row["grade"], row["inspections"]) for row in rows)
