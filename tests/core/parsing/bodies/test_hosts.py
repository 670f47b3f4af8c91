"""Institutions where somebody else is."""

from __future__ import annotations

import pytest

from core.parsing.bodies.only_places import MOST


@pytest.mark.parametrize(
    "text",
    [
        "Eastvale SCITT Partnership, based at Ferndale School, was rated good by Ofsted.",
        "Inspectors praised Tiny Oaks Nursery, housed in the grounds of Ferndale School, and rated it good.",
        "The nursery is attached to Ferndale School and was rated outstanding by Ofsted.",
        "The training centre operates from the Ferndale School site. It was judged good by Ofsted.",
    ],
)
def test_an_institution_that_only_houses_another_is_hardly_inspected(bodies_of, text):
    assert bodies_of(text)["Ferndale School"].weight <= MOST


@pytest.mark.parametrize(
    "text",
    [
        "Pupils based at Ferndale School were delighted. Ofsted rated it good.",
        "Eastvale SCITT, based at Ferndale School, was rated good. Ferndale School was rated outstanding by Ofsted.",
    ],
)
def test_one_that_is_told_of_for_itself_may_be(bodies_of, text):
    assert bodies_of(text)["Ferndale School"].weight > MOST


@pytest.mark.parametrize(
    "name",
    ["Eastvale SCITT Partnership", "Eastvale Teacher Training Partnership", "Eastvale Initial Teacher Education"],
)
def test_teacher_training_ends_names(read, name):
    (inspection,) = read(
        f"Ofsted verdict\n\n{name}, based at Ferndale School, has been rated good by Ofsted."
    ).inspections
    assert (inspection.provider.name, inspection.provider.provider_type) == (name, "other")


def test_what_trainees_experience_is_no_outcome_of_an_area(read):
    text = "Teacher training\n\nOfsted rated Eastvale SCITT good, but found trainees' experiences were inconsistent."
    assert {claim.area for inspection in read(text).inspections for claim in inspection.claims} == {
        "overall_effectiveness"
    }
