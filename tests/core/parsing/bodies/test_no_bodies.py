"""Capitalised words that name no body."""

from __future__ import annotations

import pytest

STORY = "Oakleigh Manor in Thornby was visited by the CQC in May.\n\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The report went to Full Council on Monday.", "Full Council"),
        ("Leaders at the SFC, which was rated good, were pleased.", "SFC"),
        ("The Cabinet Member was pleased.", "Cabinet Member"),
        ("The Corporate Director said that it was good.", "Corporate"),
        ("The Strategic Director was told.", "Strategic"),
        ("Warning Notices were sent to the home.", "Warning Notices"),
        ("Notices of Proposal were sent.", "Notices of Proposal"),
        ("The head of Financial Management was told.", "Financial Management"),
        ("The picture is by PA Media and rated good.", "PA Media"),
        ("It works as a Voluntary Adoption Agency and was rated good.", "Voluntary Adoption Agency"),
        ("It is an Adoption Support Agency that was rated good.", "Adoption Support Agency"),
        ("It is on the Register of Apprenticeship Training Providers.", "Apprenticeship Training Providers"),
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Monitor said the home was rated inadequate.", "Monitor"),
        ("The NHS Trust Development Authority was told.", "Trust Development Authority"),
        ("Thornby Clinical Commissioning Group rated it good.", "Thornby Clinical Commissioning Group"),
        ("The Skills Funding Agency was told of the inadequate grade.", "Skills Funding Agency"),
        ("It was rated good for ESOL courses.", "ESOL"),
    ],
)
def test_regulators_and_those_who_pay_are_no_bodies(bodies_of, text, words):
    assert words not in bodies_of(STORY + text)


def test_several_that_the_text_counts_are_no_body_in_a_headline(bodies_of):
    head = "Thornby Childminding Services Rated by Ofsted\n\n"
    assert "Thornby Childminding Services" not in bodies_of(f"{head}Three childminding services were rated good.")
    assert "Thornby Childminding Services" in bodies_of(f"{head}Thornby Childminding Services was rated good.")


def test_the_schools_of_two_counties_are_no_body(bodies_of):
    assert not bodies_of("Kent & Medway Secondary School Ofsted Reports\n\nSchools did well.").keys() & {
        "Kent & Medway Secondary School"
    }


def test_whoever_wrote_the_article_is_no_body(bodies_of):
    told = "A childminder is upset\n\nThe childminder was rated inadequate by Ofsted."
    assert "Jake Wells" not in bodies_of(f"Jake Wells\n\n{told}")
    assert "Jake Wells" in bodies_of(f"Jake Wells\n\n{told} Mr Wells was sad.")


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("It broke the Care Act 2014, inspectors said.", "Care Act"),
        ("It was told under the Health and Social Care Act 2008 (Regulated Activities) Regulations 2014.", "Act"),
    ],
)
def test_a_law_is_no_body(bodies_of, text, law):
    assert not [name for name in bodies_of(f"{STORY}{text}") if law in name or "Regulations" in name]


def test_a_body_beside_a_law_is_one(bodies_of):
    assert "Elm Nursery" in bodies_of(
        STORY + "Under the Care Act 2014 action was taken, and Elm Nursery was rated good."
    )
