"""Capitalised words that name no body."""

from __future__ import annotations

import pytest

STORY = "Oakleigh Manor in Thornby was visited by the CQC in May.\n\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The report went to Full Council on Monday.", "Full Council"),
        ("The Cabinet Member was pleased.", "Cabinet Member"),
        ("Warning Notices were sent to the home.", "Warning Notices"),
        ("Notices of Proposal were sent.", "Notices of Proposal"),
        ("The head of Financial Management was told.", "Financial Management"),
        ("The picture is by PA Media and rated good.", "PA Media"),
        ("It came out in National Fostering Week and was good.", "National Fostering"),
        ("More of Thornby's Primary Schools are rated good.", "Thornby's Primary Schools"),
        ("Two Thornby Primary Schools are rated good.", "Thornby Primary Schools"),
    ],
)
def test_offices_papers_credits_campaigns_and_groups_are_no_bodies(bodies_of, text, words):
    assert words not in bodies_of(STORY + text)


def test_schools_of_a_trust_are_a_body(bodies_of):
    assert "Larch Schools" in bodies_of("The trust is called Larch Schools and was rated good.")


def test_areas_in_capitals_are_no_bodies_and_names_elsewhere_are(bodies_of):
    text = "One area, Ensuring Wellbeing, Equality and Inclusion, was rated good at Wellbeing House in Thornby."
    found = bodies_of(STORY + text)
    assert {"Ensuring Wellbeing", "Equality"}.isdisjoint(found)
    assert "Wellbeing House" in found


def test_a_heading_that_asks_describes(bodies_of):
    asked = "What Outstanding Actually Means\n\nOutstanding means that a home does very well.\n\n"
    assert "Actually Means" not in bodies_of(f"{STORY}{asked}Oakleigh Manor was rated outstanding.")
