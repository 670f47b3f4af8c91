"""What the tests of schools of one name in two towns share: their stories, what is asked, and who stands apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from core.library import (
    InspectionFilter,
    ReportedValues,
    ReviewFilter,
    ReviewItem,
    ReviewKind,
    Signature,
    correct_finding,
    inspection_rows,
    review_items,
    standing_findings,
)
from core.model import ProviderType
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from core.library import Library

BY = Signature("R. Quill", made_at=datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
NAME = "St Mary's Primary School"
OVERALL = "overall_effectiveness"
LEEDS_CODE, HULL_CODE, BRADFORD_CODE = "E08000035", "E06000010", "E08000032"
LEEDS = Story(
    provider=NAME,
    code=None,
    provider_type=ProviderType.SCHOOL,
    headline="Leeds school falls",
    framework="school_eif_2019",
    told_on=date(2024, 3, 9),
    published_on=date(2024, 3, 8),
    inspected_from=date(2024, 2, 6),
    grades={OVERALL: "inadequate"},
    told_in=(LEEDS_CODE,),
)
HULL = LEEDS.but(
    headline="Hull school rises",
    told_on=date(2022, 5, 9),
    published_on=date(2022, 5, 8),
    inspected_from=date(2022, 4, 5),
    grades={OVERALL: "outstanding"},
    told_in=(HULL_CODE,),
)
NOWHERE = LEEDS.but(
    headline="School improves",
    told_on=date(2019, 5, 9),
    published_on=date(2019, 5, 8),
    inspected_from=date(2019, 4, 5),
    grades={OVERALL: "good"},
    told_in=(),
)
STORIES = (
    LEEDS,
    HULL,
    LEEDS.but(headline="Leeds school once more", told_on=date(2024, 3, 10)),
    NOWHERE,
    NOWHERE.but(headline="Nursery in Leeds", provider_type=ProviderType.EARLY_YEARS, told_in=(LEEDS_CODE,)),
)
ELSEWHERE = ReviewFilter(kinds=(ReviewKind.TOLD_ELSEWHERE,))


def asked(library: Library) -> list[str]:
    """Headlines of the documents that are asked about."""
    return [item.heading for item in review_items(library, ELSEWHERE, 100)]


def item_of(library: Library, story: Story) -> ReviewItem:
    return next(item for item in review_items(library, ELSEWHERE, 100) if item.heading == story.headline)


def providers(library: Library) -> dict[str | None, set[int]]:
    """By name the years of the inspections."""
    found: dict[int, tuple[str | None, set[int]]] = {}
    for row in inspection_rows(library, InspectionFilter(), (), 0, 100):
        years = found.setdefault(row.provider_id, (row.provider, set()))[1]
        if row.inspected_from:
            years.add(row.inspected_from.year)
    assert len({name for name, _ in found.values()}) == len(found)
    return dict(found.values())


def rename(library: Library, document_id: int, name: str) -> None:
    (reported,) = standing_findings(library, document_id).inspections
    values: ReportedValues = reported.values
    correct_finding(library, reported.id, replace(values, provider=replace(values.provider, name=name)), BY)
