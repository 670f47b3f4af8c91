from __future__ import annotations

from datetime import date

from hypothesis import given, settings, strategies as st

from core.library import (
    GradeChoice,
    InspectionColumn,
    InspectionFilter,
    SortKey,
    count_inspections,
    create_library,
    facets,
    inspection_rows,
)
from core.library.table.conditions import INSPECTION_TABLES, inspection_order
from core.model import Basis, ProviderType, VisitType
from tests.core.library.conftest import Story

GRADES = st.sampled_from(["outstanding", "good", "requires_improvement", "inadequate"])
AREAS = st.sampled_from(["overall_effectiveness", "help_and_protection", "care_leavers", "children_in_care"])
STORIES = st.lists(
    st.builds(
        Story,
        provider=st.sampled_from(["Shropshire", "Barnet", "Alderbrook House"]),
        code=st.sampled_from(["E06000051", "E09000003", None]),
        provider_type=st.sampled_from([ProviderType.CHILDRENS_SERVICES, ProviderType.CHILDRENS_HOME]),
        official=st.booleans(),
        framework=st.sampled_from(["ilacs_2018", "ilacs_2023", "sccif_childrens_homes", None]),
        visit_type=st.sampled_from([VisitType.FULL, VisitType.UNKNOWN]),
        published_on=st.sampled_from([date(2021, 5, 1), date(2024, 2, 9), date(2025, 8, 12)]),
        grades=st.dictionaries(AREAS, GRADES, min_size=1),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda story: story.document.sha256,
)


@given(STORIES)
@settings(max_examples=20)
def test_every_facet_counts_what_its_filter_leaves(stories: list[Story]) -> None:
    with create_library(None) as library:
        for story in stories:
            story.add(library)
        found = facets(library)
        filters = [
            *((each, InspectionFilter(provider_types=(ProviderType(each.value),))) for each in found.provider_types),
            *((each, InspectionFilter(inspectorates=(each.value,))) for each in found.inspectorates),
            *((each, InspectionFilter(frameworks=(each.value,))) for each in found.frameworks),
            *((each, InspectionFilter(visit_types=(VisitType(each.value),))) for each in found.visit_types),
            *((each, InspectionFilter(regions=(each.value,))) for each in found.regions),
            *((each, InspectionFilter(authorities=(each.value,))) for each in found.authorities),
            *((each, InspectionFilter(bases=(Basis(each.value),))) for each in found.bases),
            *((each, InspectionFilter(grades=(GradeChoice(each.grade, (each.area,)),))) for each in found.grades),
        ]
        for facet, where in filters:
            assert facet.count == count_inspections(library, where).inspections, facet
        everything = count_inspections(library).inspections
        assert sum(each.count for each in found.provider_types) == everything
        assert sum(each.count for each in found.visit_types) == everything
        assert sum(each.count for each in found.years) == everything


@given(STORIES, st.lists(AREAS, min_size=1, max_size=3, unique=True), st.booleans(), st.booleans(), st.booleans())
@settings(max_examples=20)
def test_the_order_by_grade_is_the_one_that_sql_gives(
    stories: list[Story], areas: list[str], descending: bool, first: bool, then: bool
) -> None:
    order = [SortKey(InspectionColumn.AUTHORITIES_FIRST)] if first else []
    order.append(SortKey(InspectionColumn.GRADE, descending, tuple(areas)))
    order += [SortKey(InspectionColumn.PROVIDER, descending=True)] if then else []
    with create_library(None) as library:
        for story in stories:
            story.add(library)
        sql, values = inspection_order(order)
        expected = [row["id"] for row in library.rows(f"SELECT i.id{INSPECTION_TABLES}{sql}", values)]
        shown = inspection_rows(library, InspectionFilter(), order, 0, 100)
        assert [row.id for row in shown] == expected
        assert [row.id for row in inspection_rows(library, InspectionFilter(), order, 1, 2)] == expected[1:3]
