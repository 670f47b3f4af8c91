"""Which words of a name tell its kind."""

from __future__ import annotations

import pytest

STORY = "The Care Quality Commission has been to a care home.\n\n"


@pytest.mark.parametrize("name", ["Old School House", "Old Hospital Lodge", "Academy Court"])
def test_a_house_is_no_school_for_having_been_one(read, name):
    text = f"{STORY}{name} in Thornby, which is a care home for 20 people, was rated inadequate by the CQC."
    (inspection,) = read(text).inspections
    assert (inspection.provider.name, inspection.provider.provider_type) == (name, "adult_social_care")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acres of Fun Day Nursery was rated good by Ofsted.", "Acres of Fun Day Nursery"),
        ("Bright Path for Fostering was rated good by Ofsted.", "Bright Path for Fostering"),
        ("London South Shore University was rated good by Ofsted.", "London South Shore University"),
        ("North Wessex Teacher Training (NWTT) was rated good by Ofsted.", "North Wessex Teacher Training"),
        ("Ferndale Early Years Centre was rated good by Ofsted.", "Ferndale Early Years Centre"),
        ("Ferndale Early Years Care in Thornby was rated good by Ofsted.", "Ferndale Early Years Care"),
        ("Ferndale Early Years was rated good by Ofsted.", "Ferndale Early Years"),
        ("Thornby Urgent Care Centre was rated good by the CQC.", "Thornby Urgent Care Centre"),
        ("Urgent Treatment Centre Thornby Hospital was rated good.", "Urgent Treatment Centre Thornby Hospital"),
        ("Urgent Thornby Hospital appeal: it was rated good.", "Thornby Hospital"),
        ("(Image: Mel's Childminding) Mel's Childminding was rated good.", "Mel's Childminding"),
        ("Trustees of Ferndale School were told that it was rated good.", "Ferndale School"),
    ],
)
def test_names_are_whole(bodies_of, text, name):
    assert name in bodies_of(f"Ofsted told\n\n{text}")


def test_the_early_years_alone_are_no_body(bodies_of):
    text = (
        "Ofsted told\n\nThe Early Years Foundation Stage at Ferndale School was good, and so was Early Years Provision."
    )
    assert set(bodies_of(text)) == {"Ferndale School"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Skelder Medical Group", "health"),
        ("Thornby Primary Care Centre", "health"),
        ("Skelder Dental Care", "health"),
        ("Thornby Hospital Trust", "health"),
        ("Skelder Retirement Village", "adult_social_care"),
    ],
)
def test_the_end_of_a_name_tells_its_kind(bodies_of, name, kind):
    found = bodies_of(f"The CQC told\n\n{name} was rated good by the Care Quality Commission.")
    assert found[name].body.kind == kind


def test_a_practice_is_told_from_the_centre_where_it_is(read):
    text = (
        "Skelder Medical Group, based at Thornby Health Centre, has been rated inadequate by the CQC."
        "\n\nThe practice was first rated inadequate in July 2015.\n"
    )
    (inspection,) = read(text).inspections
    assert inspection.provider.name == "Skelder Medical Group"
