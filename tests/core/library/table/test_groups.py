"""Heads of groups and the rows below them come from different queries and must agree."""

from __future__ import annotations

from itertools import groupby

import pytest

from core.library import (
    Grouping,
    InspectionColumn,
    InspectionFilter,
    InspectionRow,
    Library,
    SortKey,
    create_library,
    in_groups,
    inspection_groups,
    inspection_rows,
)
from core.model import ProviderType
from tests.core.library.conftest import Story
from tests.core.library.table.test_inspections import BARNET, STORIES

EVERYTHING = InspectionFilter()
SCHOOL_OF_BARNET = BARNET.but(
    provider="Acorn Primary School", provider_type=ProviderType.SCHOOL, headline="Acorn Primary School has grown"
)
NAMESAKES = tuple(
    STORIES[3].but(provider="Oak Primary School", code=code, headline=f"Oak Primary School of {code}")
    for code in ("E06000020", "E06000051")
)
ORDERS = (
    (),
    (SortKey(InspectionColumn.AUTHORITIES_FIRST), SortKey(InspectionColumn.PROVIDER)),
    (SortKey(InspectionColumn.PROVIDER, descending=True),),
    (SortKey(InspectionColumn.PUBLISHED_ON, descending=True),),
    (SortKey(InspectionColumn.GRADE, areas=("overall_effectiveness",)),),
)


@pytest.fixture(scope="module")
def library():
    with create_library(None) as made:
        for story in (*STORIES, SCHOOL_OF_BARNET, *NAMESAKES):
            story.add(made)
        yield made


def shared(row: InspectionRow, grouping: Grouping) -> object:
    return row.authority_code if grouping is Grouping.AUTHORITY else row.provider_id


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("grouping", list(Grouping))
@pytest.mark.parametrize("where", [EVERYTHING, InspectionFilter(text="chad"), InspectionFilter(text="nobody at all")])
def test_the_heads_are_the_runs_of_the_rows(
    library: Library, where: InspectionFilter, grouping: Grouping, order: tuple[SortKey, ...]
) -> None:
    rows = inspection_rows(library, where, in_groups(grouping, order), 0, 100)
    runs = [(key, len(list(run))) for key, run in groupby(rows, lambda row: shared(row, grouping))]
    assert [group.count for group in inspection_groups(library, where, grouping, order)] == [n for _, n in runs]
    assert len({key for key, _ in runs}) == len(runs)


def test_groups_of_authorities_hold_all_their_providers_and_the_rest_comes_last(library: Library) -> None:
    groups = inspection_groups(library, EVERYTHING, Grouping.AUTHORITY, ())
    assert [(group.name, group.count) for group in groups] == [
        ("Barnet", 3),
        ("Shropshire", 2),
        ("Telford and Wrekin", 2),
        (None, 1),
    ]
    assert {group.provider_type for group in groups} == {None}


def test_groups_of_providers_put_authorities_first_and_tell_namesakes_apart(library: Library) -> None:
    groups = inspection_groups(library, EVERYTHING, Grouping.PROVIDER, ())
    assert [group.name for group in groups] == [
        "Barnet",
        "Shropshire",
        "Telford and Wrekin",
        "Acorn Primary School",
        "Oak Primary School",
        "Oak Primary School",
        "St Chad’s Primary School",
    ]
    assert [group.count for group in groups] == [2, 1, 1, 1, 1, 1, 1]
    assert groups[3].provider_type is ProviderType.SCHOOL


def test_an_order_that_turns_providers_round_turns_the_groups_round(library: Library) -> None:
    order = (SortKey(InspectionColumn.PROVIDER, descending=True),)
    names = [group.name for group in inspection_groups(library, EVERYTHING, Grouping.AUTHORITY, order)]
    assert names == ["Telford and Wrekin", "Shropshire", "Barnet", None]


def test_inside_a_group_the_order_asked_for_decides(library: Library) -> None:
    order = in_groups(Grouping.AUTHORITY, (SortKey(InspectionColumn.PUBLISHED_ON, descending=True),))
    rows = [row for row in inspection_rows(library, EVERYTHING, order, 0, 100) if row.authority_code == "E09000003"]
    days = [row.published_on for row in rows if row.published_on]
    assert days == sorted(days, reverse=True)
    assert len(rows) == 3


def test_a_story_without_an_authority_is_no_error() -> None:
    with create_library(None) as made:
        Story(provider=None, code=None).add(made)
        (group,) = inspection_groups(made, EVERYTHING, Grouping.PROVIDER, ())
        assert (group.name, group.count) == (None, 1)
