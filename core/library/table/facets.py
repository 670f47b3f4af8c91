"""What filters can offer: every value that occurs in the library, with how many inspections have it.

Each count reads one index and no table, so that it is quick with any number of inspections.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.library.table.rows import Facets, FacetValue, GradeFacet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.library.file.connection import Library

# As it stands in the index ``inspections_by_year``.
_YEAR = "substr(coalesce(inspected_from, inspected_month, published_on), 1, 4)"
# Inspections are counted by their providers first, so that each provider is looked up once.
_PROVIDERS = """SELECT p.provider_type, p.authority_code, sum(i.inspections) AS inspections
FROM (SELECT provider, count(*) AS inspections FROM inspections GROUP BY provider) i
JOIN providers p ON p.id = i.provider GROUP BY 1, 2"""
# Names of providers stand in for authorities that are not known.
_UNKNOWN_AUTHORITIES = """SELECT p.authority_code, min(p.name) AS name FROM providers p
WHERE p.authority_code IS NOT NULL AND p.authority_code NOT IN (SELECT code FROM authorities) GROUP BY 1"""
_BASES = "SELECT basis, count(DISTINCT inspection) AS inspections FROM judgements GROUP BY basis"
_GRADES = """SELECT j.area, j.grade, j.inspections FROM (
    SELECT grade, area, count(*) AS inspections FROM judgements WHERE grade IS NOT NULL GROUP BY grade, area
) j
LEFT JOIN (SELECT area, min(position) AS position FROM areas WHERE framework <> '' GROUP BY area) a ON a.area = j.area
LEFT JOIN (SELECT grade, min(rank) AS rank FROM grades GROUP BY grade) g ON g.grade = j.grade
ORDER BY a.position NULLS LAST, j.area, g.rank NULLS LAST, j.grade"""


def facets(library: Library) -> Facets:
    """Count every value that a filter can offer, over the whole library; once, until something is written to it."""
    return library.unless_changed(_count_all)


def _count_all(library: Library) -> Facets:
    provider_types: Counter[str] = Counter()
    authorities: Counter[str] = Counter()
    for row in library.rows(_PROVIDERS):
        provider_types[row["provider_type"]] += row["inspections"]
        if row["authority_code"] is not None:
            authorities[row["authority_code"]] += row["inspections"]
    names = {row["code"]: (row["name"], row["region"]) for row in library.rows("SELECT * FROM authorities")}
    regions: Counter[str] = Counter()
    for code, count in authorities.items():
        region = names.get(code, (None, None))[1]
        if region is not None:
            regions[region] += count
    labels = {row["authority_code"]: row["name"] for row in library.rows(_UNKNOWN_AUTHORITIES)}
    labels.update({code: name for code, (name, _) in names.items()})
    shorts = {row["id"]: row["short"] for row in library.rows("SELECT id, short FROM frameworks")}
    return Facets(
        provider_types=_values(provider_types),
        inspectorates=_values(_counted(library, "inspectorate")),
        frameworks=_values(_counted(library, "framework"), shorts),
        visit_types=_values(_counted(library, "visit_type")),
        regions=_values(regions),
        authorities=_values(authorities, labels),
        bases=_values({row["basis"]: row["inspections"] for row in library.rows(_BASES)}),
        years=_values(_counted(library, _YEAR)),
        grades=tuple(GradeFacet(row["area"], row["grade"], row["inspections"]) for row in library.rows(_GRADES)),
    )


def _counted(library: Library, value: str) -> dict[str, int]:
    rows = library.rows(f"SELECT {value} AS value, count(*) AS inspections FROM inspections GROUP BY 1")
    return {row["value"]: row["inspections"] for row in rows if row["value"] is not None}


def _values(counts: Mapping[str, int], labels: Mapping[str, str | None] | None = None) -> tuple[FacetValue, ...]:
    """The most frequent first, then by label."""
    labelled: Iterable[FacetValue] = (
        FacetValue(value, (labels or {}).get(value) or value, count) for value, count in counts.items()
    )
    return tuple(sorted(labelled, key=lambda each: (-each.count, each.label, each.value)))
