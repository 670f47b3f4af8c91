"""Councils that are named only as the place of an institution that has no name."""

from __future__ import annotations

import pytest

from core.parsing.bodies.only_places import MOST


@pytest.mark.parametrize(
    "text",
    [
        "A secure training centre in Kent was rated inadequate by Ofsted.",
        "Ofsted has rated a home for three boys in Kent inadequate. It is the only one in Kent.",
        "KENT, England, Aug. 18, 2021 /Wire/ -- Ofsted has judged a new agency good. It works across Kent.",
        "Kent, 18 August 2021 – Ofsted has judged a new agency good.",
    ],
)
def test_the_place_of_a_body_without_a_name_is_hardly_inspected(bodies_of, text):
    assert bodies_of(text)["Kent"].weight <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted was in Kent. Kent’s children’s services were rated inadequate by Ofsted in May.",
        "Kent, 18 August 2021 – Ofsted has judged Kent’s children’s services to be good.",
        "Kent, August 2021: children’s services in the county were rated good by Ofsted.",
        "A home in Kent is good. Kent was rated inadequate by Ofsted for its services for children in care.",
    ],
)
def test_a_council_that_is_told_of_is(bodies_of, text):
    assert bodies_of(text)["Kent"].weight > MOST
