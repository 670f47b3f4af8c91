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
