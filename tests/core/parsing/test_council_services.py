"""The grade of a council's home, agency or college is not that of its children's services."""

from __future__ import annotations

import pytest

from core.model import ProviderType

HEAD = "Inspectors give their verdict\n\n12 July 2024\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kirklees Council's adult education service has been rated good by Ofsted.", ProviderType.FURTHER_EDUCATION),
        ("Kirklees Council's adult and community learning is good, Ofsted says.", ProviderType.FURTHER_EDUCATION),
        ("Kirklees Council's fostering service has been rated good by Ofsted.", ProviderType.FOSTERING),
        ("Kirklees Council's adoption agency has been rated good by Ofsted.", ProviderType.ADOPTION),
        ("Kirklees Council's youth justice service has been rated good.", ProviderType.OTHER),
        ("Kirklees Council's children's services have been rated good by Ofsted.", ProviderType.CHILDRENS_SERVICES),
    ],
)
def test_the_noun_behind_the_council_tells_what_was_inspected(read, sentence, kind):
    (found,) = read(HEAD + sentence + "\n").inspections
    assert (found.provider.name, found.provider.provider_type) == ("Kirklees", kind)


def test_one_of_a_council_s_homes_has_a_name_that_is_not_the_council_s(read):
    (found,) = read(
        HEAD + "Another Kirklees Council children's home has been rated inadequate by Ofsted.\n"
    ).inspections
    assert (found.provider.name, found.provider.provider_type) == (None, ProviderType.CHILDRENS_HOME)


def test_what_is_said_of_children_s_services_behind_a_service_is_theirs(read):
    text = HEAD + "Kirklees Council runs an adoption agency, and its children's services were rated good by Ofsted.\n"
    (found,) = read(text).inspections
    assert found.provider.provider_type is ProviderType.CHILDRENS_SERVICES


def test_a_story_about_learners_alone_tells_of_no_children_s_services(read):
    text = HEAD + "Adult learners at the college are well taught. Skills and Learning Poole was rated good by Ofsted.\n"
    told = read(text).inspections
    assert {one.provider.provider_type for one in told} <= {ProviderType.FURTHER_EDUCATION}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kirklees fostering service has been rated outstanding by Ofsted.", ProviderType.FOSTERING),
        ("Fostering in Kirklees has been rated good. Kirklees Council was glad, Ofsted heard.", ProviderType.FOSTERING),
        ("Ofsted has rated the fostering team at Kirklees Council good.", ProviderType.FOSTERING),
        (
            "The fostering service looks after 90 children for Kirklees Council, and was rated good by Ofsted.",
            ProviderType.FOSTERING,
        ),
        ("Children's services in Kirklees were rated good by Ofsted.", ProviderType.CHILDRENS_SERVICES),
        (
            "The fostering service won praise, and overall Kirklees Council was rated good by Ofsted.",
            ProviderType.CHILDRENS_SERVICES,
        ),
        (
            "Kirklees Council, whose fostering service won praise, was rated good for its children's services.",
            ProviderType.CHILDRENS_SERVICES,
        ),
    ],
)
def test_a_service_beside_the_council_s_name_or_as_the_subject_is_meant(read, sentence, kind):
    (found,) = read(HEAD + sentence + "\n").inspections
    assert (found.provider.name, found.provider.provider_type) == ("Kirklees", kind)


def test_a_service_and_children_s_services_of_one_council_are_kept_apart(read):
    text = (
        HEAD
        + "Fostering services in Kirklees have been rated outstanding by Ofsted.\n\n"
        + "In March, Kirklees Council's children's services were rated good by Ofsted.\n\n"
        + "The fostering service is run by Moorbeck Families for Kirklees Council, and was rated good in May 2021.\n"
    )
    found = {one.provider.provider_type: one for one in read(text).inspections}
    assert [claim.grade for claim in found[ProviderType.FOSTERING].current] == ["outstanding"]
    assert [claim.grade for claim in found[ProviderType.CHILDRENS_SERVICES].current] == ["good"]
    assert found[ProviderType.CHILDRENS_SERVICES].earlier == ()


@pytest.mark.parametrize(
    ("title", "sentence", "kind", "area"),
    [
        (
            "Adoption agency is satisfactory",
            "Kirklees Council's adoption service has been rated as satisfactory by Ofsted. Adopters praise the agency.",
            ProviderType.ADOPTION,
            "overall_effectiveness",
        ),
        (
            "Council told to improve",
            "Kirklees children's services require improvement. The council's adoption service was rated outstanding.",
            ProviderType.CHILDRENS_SERVICES,
            "adoption",
        ),
    ],
)
def test_adoption_is_an_area_unless_the_text_is_about_the_agency(read, title, sentence, kind, area):
    (found,) = read(f"{title}\n\n12 July 2015\n\n{sentence}\n").inspections
    assert found.provider.provider_type is kind
    assert area in {claim.area for claim in found.current}


HOME = (
    "Council's children's home closed\n\n12 July 2024\n\nA children's home owned by Kirklees Council has closed. The "
    "children's home had four children. Staff of the children's home slept, and the children's home was cold.\n\n"
)


def test_a_story_about_a_children_s_home_alone_tells_of_no_children_s_services(read):
    text = HOME + "A visit by Ofsted in May led to an inadequate rating.\n"
    told = read(text).inspections
    assert {one.provider.provider_type for one in told} <= {ProviderType.CHILDRENS_HOME}
    assert all(one.provider.name is None for one in told)


def test_a_story_about_a_home_that_names_children_s_services_can_tell_of_them(read):
    text = HOME + "Kirklees Council's children's services were rated inadequate by Ofsted in May.\n"
    told = read(text).inspections
    assert ProviderType.CHILDRENS_SERVICES in {one.provider.provider_type for one in told}


def test_a_service_whose_owner_the_sentence_does_not_name_goes_without_a_name(read):
    text = (
        HEAD
        + "Kirklees Council's children's services were rated outstanding by Ofsted.\n\n"
        + "The fostering service had been judged good.\n"
    )
    found = {one.provider.provider_type: one for one in read(text).inspections}
    assert [claim.grade for claim in found[ProviderType.CHILDRENS_SERVICES].current] == ["outstanding"]
    assert all(one.provider.name is None for kind, one in found.items() if kind is not ProviderType.CHILDRENS_SERVICES)
