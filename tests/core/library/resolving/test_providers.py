from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.library import (
    InspectionFilter,
    NewDocument,
    add_documents,
    create_library,
    inspection_rows,
    remove_document,
)
from core.library.resolving.providers import identity_of
from core.model import Provider, ProviderType
from tests.core.library.conftest import ADDED_AT, Story
from tests.core.library.dumps import dump

if TYPE_CHECKING:
    from core.library import Library

CHILDREN = ProviderType.CHILDRENS_SERVICES
SCHOOL = Story(provider="St Mary's CE Primary School", code=None, provider_type=ProviderType.SCHOOL, framework=None)
IN_BEXFORD = SCHOOL.but(provider="St Mary's C of E Primary School, Bexford", headline="In Bexford")
IN_LEOMINSTER = SCHOOL.but(provider="Saint Mary's CE Primary (Leominster)", headline="In Leominster")


def same(one: Provider, other: Provider, on: date | None = None) -> bool:
    return identity_of(one, on) == identity_of(other, on) is not None


def providers(library: Library) -> list[tuple[str | None, int]]:
    """Each provider that has inspections, with how many documents speak of it."""
    rows = inspection_rows(library, InspectionFilter(), (), 0, 100)
    found: dict[int, tuple[str | None, int]] = {}
    for row in rows:
        found[row.provider_id] = (row.provider, found.get(row.provider_id, ("", 0))[1] + row.sources)
    return sorted(found.values(), key=repr)


@pytest.mark.parametrize("code", ["E06000066", "E10000027"])
def test_an_authority_is_the_same_under_the_code_it_had_before(code: str) -> None:
    assert same(Provider("Somerset", CHILDREN, code), Provider("Somerset County Council", CHILDREN, "E06000066"))


@pytest.mark.parametrize("name", ["Shropshire Council", "SHROPSHIRE", "Shropshire County Council"])
def test_an_authority_that_is_only_named_is_that_authority(name: str) -> None:
    assert same(Provider(name, CHILDREN), Provider("Shropshire", CHILDREN, "E06000051"))


def test_a_trust_that_runs_the_services_of_one_authority_is_that_authority() -> None:
    assert same(Provider("Doncaster Children’s Services Trust", CHILDREN), Provider("Doncaster", CHILDREN, "E08000017"))


def test_a_trust_of_several_authorities_is_none_of_them() -> None:
    identity = identity_of(Provider("Northamptonshire Children's Trust", CHILDREN), date(2023, 1, 1))
    assert identity is not None
    assert identity.code is None


def test_an_authority_is_not_the_one_that_it_was_made_from() -> None:
    assert not same(
        Provider("Northamptonshire", CHILDREN, "E10000021"), Provider("North Northamptonshire", CHILDREN, "E06000061")
    )


def test_a_name_that_another_authority_bore_before_is_that_ones_then() -> None:
    dorset = Provider("Dorset", CHILDREN)
    before, after = identity_of(dorset, date(2016, 3, 1)), identity_of(dorset, date(2021, 11, 1))
    assert before is not None
    assert after is not None
    assert (before.code, after.code) == ("E10000009", "E06000059")


def test_homes_of_an_authority_that_are_not_named_are_nobody() -> None:
    assert identity_of(Provider(None, ProviderType.CHILDRENS_HOME, "E06000051")) is None


def test_schools_of_one_authority_are_not_one_school() -> None:
    assert not same(
        Provider("Orley Vale School", ProviderType.SCHOOL, "E06000051"),
        Provider("Heron's Reach School", ProviderType.SCHOOL, "E06000051"),
    )


def test_a_name_without_a_place_is_that_of_the_only_namesake_with_one(library: Library) -> None:
    SCHOOL.add(library)
    IN_BEXFORD.add(library)
    assert [sources for _, sources in providers(library)] == [2]


def test_namesakes_in_different_places_are_never_one_and_a_name_without_a_place_is_neither(library: Library) -> None:
    for story in (SCHOOL, IN_BEXFORD, IN_LEOMINSTER):
        story.add(library)
    assert [sources for _, sources in providers(library)] == [1, 1, 1]


@pytest.mark.parametrize("order", list(permutations([SCHOOL, IN_BEXFORD, IN_LEOMINSTER])))
def test_namesakes_come_and_go_in_any_order(order: tuple[Story, ...]) -> None:
    with create_library(None) as library:
        ids = {story.headline: story.add(library) for story in order}
        assert len(providers(library)) == 3
        remove_document(library, ids["In Leominster"])
        assert [sources for _, sources in providers(library)] == [2]
        remove_document(library, ids["In Bexford"])
        assert providers(library) == [("St Mary's CE Primary School", 1)]
        IN_LEOMINSTER.add(library)
        assert [sources for _, sources in providers(library)] == [2]
        assert library.value("SELECT count(*) FROM providers") == 1


NAMESAKES = (SCHOOL, IN_BEXFORD, IN_LEOMINSTER)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.sampled_from(NAMESAKES), st.sampled_from(NAMESAKES)), min_size=1, max_size=7),
    st.integers(0, 6),
    st.integers(1, 4),
)
def test_looking_at_the_last_reports_leads_to_the_same_as_looking_at_all(
    told: list[tuple[Story, Story]], removed: int, together: int
) -> None:
    with pytest.MonkeyPatch.context() as patch, create_library(None) as looking_at_all:
        patch.setattr("core.library.resolving.providers._is_placed", lambda *_: False)
        patch.setattr("core.library.resolving.providers._several_are_placed", lambda *_: False)
        _tell(looking_at_all, told, removed, together)
        expected = dump(looking_at_all)
    with create_library(None) as library:
        _tell(library, told, removed, together)
        assert dump(library) == expected


def _tell(library: Library, told: list[tuple[Story, Story]], removed: int, together: int) -> None:
    """Add documents that each report on two of the namesakes, some together, and take one of them out again."""
    new: list[NewDocument] = []
    for number, (one, other) in enumerate(told):
        story = one.but(headline=f"Story {number}", told_on=date(2025, 1, 1 + number))
        second = replace(other.findings.inspections[0], published_on=date(2019, 5, 4))
        findings = replace(story.findings, inspections=(*story.findings.inspections, second))
        new.append(NewDocument(story.document, findings, b""))
    for begin in range(0, len(new), together):
        add_documents(library, new[begin : begin + together], ADDED_AT)
    if removed < len(told):
        remove_document(library, removed + 1)


def test_an_inspection_keeps_its_id_when_its_provider_turns_out_to_be_another(library: Library) -> None:
    SCHOOL.add(library)
    (before,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    IN_BEXFORD.add(library)
    (after,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    assert after.id == before.id
