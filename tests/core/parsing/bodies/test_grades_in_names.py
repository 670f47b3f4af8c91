"""Names that begin with a word for a grade."""

from __future__ import annotations

import pytest

STORY = "Ofsted has been to a nursery.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Inspectors came to Good Manners Nursery in May. The nursery was rated inadequate.", "Good Manners Nursery"),
        ("Parents at Outstanding Oaks Day Nursery were told of the grade.", "Outstanding Oaks Day Nursery"),
        ("Good Beginnings Pre-School was rated inadequate.", "Good Beginnings Pre-School"),
        ("Staff of the Exceptional Kids Nursery were told.", "Exceptional Kids Nursery"),
    ],
)
def test_a_grade_before_capitals_that_end_in_a_kind_begins_the_name(bodies_of, text, name):
    assert name in bodies_of(STORY + text)


@pytest.mark.parametrize(
    "text",
    [
        "Outstanding Ferndale School celebrates\n\nPupils at Ferndale School cheered. Ofsted came in May.",
        "It is now rated Outstanding Ferndale School said, and Ferndale School was glad.",
        "It was a Good Ferndale School that inspectors saw.",
    ],
)
def test_praise_is_no_name(bodies_of, text):
    found = bodies_of(STORY + text)
    assert "Ferndale School" in found
    assert not any(name.startswith(("Outstanding", "Good")) for name in found)


def test_the_grade_in_a_name_is_no_grade(read):
    text = STORY + "Good Manors Nursery in Thornby was judged outstanding. Parents at Good Manors Nursery cheered."
    (inspection,) = read(text).inspections
    assert inspection.provider.name == "Good Manors Nursery"
    assert [claim.grade for claim in inspection.claims] == ["outstanding"]
