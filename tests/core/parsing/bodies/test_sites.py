"""Streets that say where a body is, and homes that are called by their street."""

from __future__ import annotations

import pytest

from core.parsing.bodies.only_places import MOST


@pytest.mark.parametrize(
    "text",
    [
        "Skelder School on Puddle Lane was rated inadequate.",
        "The CQC has rated Oakleigh Care Home in Lake View Road, Thornby, good.",
        "Oakleigh House, Puddle Lane, Thornby, was rated good.",
        "The nursery on Marsh Street was rated good.",
        "The nursery that looks after 30 children on Marsh Street was rated good.",
        "The agency, based in Marsh Street, was rated good.",
        "Skelder Primary School School Lane, Thornby, was visited in May.",
    ],
)
def test_a_street_behind_a_body_is_hardly_inspected(bodies_of, text):
    found = [named for name, named in bodies_of(text).items() if name.endswith(("Lane", "Road", "Street"))]
    assert [named.weight <= MOST for named in found] == [True]


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Elm House, Puddle Lane, Ash Court and Beck Road were rated good.", "Puddle Lane"),
        ("Oakleigh House, Puddle Lane (good) and others were visited.", "Puddle Lane"),
        ("Puddle Lane was rated good. The home on Puddle Lane has six beds.", "Puddle Lane"),
        ("A report on Puddle Lane is out. Puddle Lane was rated good by the CQC.", "Puddle Lane"),
    ],
)
def test_a_street_that_may_be_a_home_is_weighed(bodies_of, text, street):
    assert bodies_of(text)[street].weight > MOST


@pytest.mark.parametrize("site", ["in Marsh Old Road, Thornby,", "in Thornby"])
def test_a_home_that_is_called_by_its_street_is_the_one_home_of_the_story(printed, site):
    text = f"Oakleigh House {site} is good. The Marsh Old Road home was rated inadequate last year."
    assert printed(text)["Oakleigh House"] == ["Oakleigh House", "Marsh Old Road"]


@pytest.mark.parametrize(
    "text",
    [
        "Oakleigh House and Elm Court are good. The Marsh Old Road home was rated inadequate.",
        "Oakleigh House is good. The Marsh Old Road home, which is run by another firm, was rated inadequate.",
    ],
)
def test_a_home_called_by_a_street_may_be_another(printed, text):
    assert "Marsh Old Road" in printed(text)


def test_a_school_that_is_called_by_its_street_is_the_one_told_of_before(printed):
    text = "Elmfield Junior School has left that behind.\n\nThe Marsh Road school was deemed inadequate last year."
    assert printed(text)["Elmfield Junior School"] == ["Elmfield Junior School", "Marsh Road"]


@pytest.mark.parametrize(
    "text",
    [
        "Elmfield School and Skelder School are good.\n\nThe Marsh Road school was deemed inadequate.",
        "Elmfield Nursery is good.\n\nThe Marsh Road school was deemed inadequate.",
        "Elmfield School is good.\n\nMarsh Road school was deemed inadequate.",
    ],
)
def test_a_school_called_by_a_street_may_be_another(printed, text):
    assert any(name.startswith("Marsh Road") for name in printed(text))


def test_a_street_where_a_site_is_is_hardly_inspected(bodies_of):
    found = bodies_of("Skelder Playgroup was visited. The site in Marsh Road, which has 26 children, was rated good.")
    assert found["Marsh Road"].weight <= MOST


def test_a_town_behind_a_street_where_a_body_is_is_hardly_inspected(bodies_of):
    found = bodies_of("Skelder Day Nursery in Marsh Road, Wimbury has been rated as requires improvement by Ofsted.")
    assert "Wimbury" not in found or found["Wimbury"].weight <= MOST


def test_a_house_behind_a_street_where_a_body_is_is_weighed(bodies_of):
    found = bodies_of("Skelder Day Nursery in Marsh Road, Wimbury House and Ash Court were rated good by Ofsted.")
    assert found["Wimbury House"].weight > MOST
