"""A name that does not tell its kind is of the kind that the sentences round it speak of."""

from __future__ import annotations

import pytest

from core.model import ProviderType

COUNCIL = (
    "Council's services are good\n\n12 July 2024\n\nKirklees Council's children's services were rated good by Ofsted "
    "after inspectors were there in June. Help for care leavers was good.\n\n"
)


def kinds(parsed):
    return {one.provider.name.removeprefix("The "): one.provider.provider_type for one in parsed.inspections}


@pytest.mark.parametrize(
    "announced",
    [
        "The council runs five homes of its own, and they do better.",
        "The picture is brighter in the council's homes for children.",
        "Two children's homes in the borough were visited as well.",
    ],
)
def test_homes_announced_in_a_story_of_a_council_are_children_s_homes(read, announced):
    found = kinds(read(f"{COUNCIL}{announced} Heron Rise is outstanding. Alder Grange, Batley, was rated good.\n"))
    assert found["Kirklees"] is ProviderType.CHILDRENS_SERVICES
    assert found["Heron Rise"] is ProviderType.CHILDRENS_HOME
    assert found["Alder Grange"] is ProviderType.CHILDRENS_HOME


def test_the_sentence_behind_a_name_tells_its_kind(read):
    found = kinds(
        read(f"{COUNCIL}Heron Rise was rated outstanding by Ofsted. The children's home had been inspected in May.\n")
    )
    assert found["Heron Rise"] is ProviderType.CHILDRENS_HOME


def test_words_that_only_look_like_a_home_announce_none(read):
    found = kinds(read(f"{COUNCIL}Staff had been working at home. Heron Rise was rated good by Ofsted in May.\n"))
    assert found["Heron Rise"] is ProviderType.OTHER


def test_a_home_beside_a_school_in_a_story_of_schools_is_no_school(read):
    found = kinds(
        read(
            "School must improve\n\n29 April 2022\n\nBracken Farm School was judged inadequate by Ofsted. The school's "
            "pupils were taught too little, inspectors said.\n\nIts owner also runs a children's home. Orrin Lodge "
            "is rated good.\n"
        )
    )
    assert found == {"Bracken Farm School": ProviderType.SCHOOL, "Orrin Lodge": ProviderType.CHILDRENS_HOME}
