"""Read past inspections with what they gave: of some providers, or of all of one kind."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.library.documents.recalling import day
from core.library.history.past import PastGrade, PastInspection
from core.library.resolving.namesakes import read_namesakes
from core.model import Basis, VisitType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library
    from core.model import ProviderType

_INSPECTIONS = """SELECT i.id, i.provider, p.authority_code, i.inspectorate, i.framework, i.visit_type, i.published_on,
i.inspected_from, i.inspected_to, i.inspected_month, i.reports, i.articles,
i.press_agrees, i.press_differs, i.press_unsure,
(SELECT group_concat(r.told_in, ' ') FROM reported_inspections r
INDEXED BY reported_inspections_told_elsewhere_by_inspection WHERE r.told_elsewhere = 1 AND r.inspection = i.id)
FROM providers p JOIN inspections i ON i.provider = p.id"""
_GRADES = """SELECT j.inspection, j.area, j.grade, j.basis
FROM providers p JOIN inspections i ON i.provider = p.id JOIN judgements j ON j.inspection = i.id"""
_OF_SAME_PROVIDERS = "p.id IN (SELECT provider FROM inspections WHERE id IN ({places}))"
# Looked up far quicker than made.
_VISITS = {visit.value: visit for visit in VisitType}
_IN_ORDER = " ORDER BY j.inspection, j.position, j.area"


def of_providers(library: Library, provider_ids: Sequence[int]) -> tuple[PastInspection, ...]:
    """All inspections of some providers."""
    return _read(library, f"p.id IN ({_places(provider_ids)})", provider_ids)


def of_same_providers(library: Library, inspection_ids: Sequence[int]) -> tuple[PastInspection, ...]:
    """These inspections and all others of the same providers."""
    return _read(library, _OF_SAME_PROVIDERS.format(places=_places(inspection_ids)), inspection_ids)


def of_authorities(
    library: Library, provider_type: ProviderType, codes: Sequence[str] | None = None
) -> tuple[PastInspection, ...]:
    """All inspections of one kind of service of authorities.

    Args:
        library: Where from.
        provider_type: The kind of service.
        codes: ONS codes of today; None for all authorities.
    """
    if codes is None:
        # Identities begin with the kind, so their index finds those of one kind among all providers.
        kind = (f"{provider_type}:", f"{provider_type};")
        return _read(library, "p.identity >= ? AND p.identity < ? AND p.authority_code IS NOT NULL", kind)
    return _read(
        library, f"p.authority_code IN ({_places(codes)}) AND p.provider_type = ?", (*codes, provider_type.value)
    )


def _read(library: Library, condition: str, values: Sequence[object]) -> tuple[PastInspection, ...]:
    grades: dict[int, list[PastGrade]] = {}
    for inspection, area, grade, basis in library.rows(f"{_GRADES} WHERE {condition}{_IN_ORDER}", values):
        grades.setdefault(inspection, []).append(_grade(area, grade, basis))
    rows = library.rows(f"{_INSPECTIONS} WHERE {condition}", values)
    namesakes = {provider: read_namesakes(library, provider) for provider in {row[1] for row in rows if row[15]}}
    return tuple(
        PastInspection(
            id=row[0],
            provider_id=row[1],
            authority_code=row[2],
            inspectorate=row[3],
            framework=row[4],
            visit_type=_VISITS[row[5]],
            published_on=day(row[6]),
            inspected_from=day(row[7]),
            inspected_to=day(row[8]),
            inspected_month=row[9],
            reports=row[10],
            articles=row[11],
            press_agrees=row[12],
            press_differs=row[13],
            press_unsure=row[14],
            grades=tuple(grades.get(row[0], ())),
            told_in=namesakes[row[1]].with_same(row[15]) if row[15] else frozenset(),
        )
        for row in rows
    )


@lru_cache(maxsize=4096)
def _grade(area: str, grade: str | None, basis: str) -> PastGrade:
    """Kept, as a page needs thousands of which few are different."""
    return PastGrade(area, grade, Basis(basis))


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
