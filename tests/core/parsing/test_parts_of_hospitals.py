"""A grade of one service of a hospital is not believed of the whole."""

from __future__ import annotations

import pytest

from core.parsing.parts_of_hospitals import MOST_OF_PART

HEAD = "Inspectors give their verdict\n\n12 July 2024\n\nThe Care Quality Commission has been to Dale NHS Trust.\n\n"


def sureness(read, sentence, head=HEAD):
    found = read(head + sentence + "\n").inspections
    return {claim.area: claim.confidence for inspection in found for claim in inspection.current}


@pytest.mark.parametrize(
    "sentence",
    [
        "Maternity services at Dale NHS Trust were rated inadequate for being safe by the CQC.",
        "Urgent and emergency care at Dale NHS Trust was rated inadequate for being safe by the CQC.",
    ],
)
def test_a_service_s_grade_is_left_for_review(read, sentence):
    assert sureness(read, sentence)["safe"] <= MOST_OF_PART


@pytest.mark.parametrize(
    "sentence",
    [
        "Dale NHS Trust was rated inadequate for being safe by the CQC.",
        "Outpatients praised its maternity unit, but the trust was rated inadequate for being safe by the CQC.",
    ],
)
def test_the_whole_s_grade_is_not(read, sentence):
    assert sureness(read, sentence)["safe"] > MOST_OF_PART


LISTED = HEAD.replace("has been to Dale NHS Trust", "has rated Dale NHS Trust good")


@pytest.mark.parametrize(
    "told",
    [
        "• Urgent and emergency care service – Waits are shorter. Safe was rated inadequate.",
        "• Maternity services: the unit was short of midwives. It was rated inadequate for being safe.",
        "Medical care (including older people's care) – Safe has dropped from good to inadequate.",
        "Emergency operations centre (EOC) service - Calls wait. Safe was rated inadequate.",
        "Surgery\n\nWaits are longer than ever here, staff told inspectors. Safe was rated inadequate by them.",
    ],
)
def test_what_a_paragraph_says_that_opens_with_a_service_is_the_service_s(read, told):
    found = sureness(read, told, LISTED)
    assert found.get("safe", 0.0) <= MOST_OF_PART
    assert found["overall_effectiveness"] > MOST_OF_PART


def test_the_trust_s_own_grade_goes_before_that_of_a_service(read):
    told = "• Maternity service – Safe was rated inadequate.\n\nThe trust was rated good for being safe."
    found = read(LISTED + told + "\n").inspections[0]
    assert [claim.grade for claim in found.current if claim.area == "safe"] == ["good"]


@pytest.mark.parametrize(
    "told",
    [
        "Critical care has been rated requires improvement. Safe was rated inadequate.",
        "The trust's urgent care service was rated requires improvement. How safe it is was rated inadequate.",
        "Community mental health services stay good. They were inspected in May. Safe was rated inadequate.",
        "Its patient transport service was rated inadequate for being safe.",
        "Out-of-hours services at Dale NHS Trust were rated inadequate for being safe.",
    ],
)
def test_what_goes_on_about_a_service_is_the_service_s(read, told):
    assert sureness(read, told, LISTED).get("safe", 0.0) <= MOST_OF_PART


@pytest.mark.parametrize(
    "told",
    [
        "Critical care has been rated good. Dale NHS Trust was rated inadequate for being safe.",
        "Critical care has been rated good. The trust's safety was rated inadequate.",
        "Critical care has been rated good.\n\nThe trust was rated inadequate for being safe.",
        "Critical care has been rated good. The overall trust rating for being safe is inadequate.",
        "Patients of its maternity unit were asked. Dale NHS Trust was rated inadequate for being safe.",
    ],
)
def test_a_sentence_that_names_the_whole_is_not(read, told):
    assert sureness(read, told)["safe"] > MOST_OF_PART


def test_a_provider_that_is_called_as_a_service_is_a_whole(read):
    head = HEAD.replace("Dale NHS Trust", "Thornby Gynaecology Clinic")
    found = sureness(read, "Thornby Gynaecology Clinic was rated inadequate for being safe by the CQC.", head)
    assert found["safe"] > MOST_OF_PART


@pytest.mark.parametrize(
    "told",
    [
        "• Acute wards for adults of working age – Waits are long. Safe was rated inadequate.",
        "Long stay or rehabilitation wards for adults: Safe was rated inadequate.",
        "Community-based services for older people - Safe has dropped from good to inadequate.",
    ],
)
def test_a_paragraph_that_opens_with_any_service_is_about_it(read, told):
    assert sureness(read, told, LISTED).get("safe", 0.0) <= MOST_OF_PART


def test_a_body_that_is_called_as_a_service_opens_no_paragraph_about_a_part(read):
    head = HEAD.replace("Dale NHS Trust", "Thornby Ambulance Service")
    assert sureness(read, "Thornby Ambulance Service – Safe was rated inadequate.", head)["safe"] > MOST_OF_PART


def test_what_goes_on_about_a_service_that_was_given_grades_is_the_service_s(read):
    told = "There are worries about emergency care, with two areas inadequate. The third, safe, was rated good."
    assert sureness(read, told, LISTED)["safe"] <= MOST_OF_PART
    told = "Work in emergency care has lifted the whole trust to good. The first area, safe, was rated good."
    assert sureness(read, told, LISTED)["safe"] > MOST_OF_PART


@pytest.mark.parametrize(
    ("told", "is_whole"),
    [
        ("Dale NHS Trust received an outstanding rating from the CQC for its children's services.", False),
        ("Dale NHS Trust was rated outstanding by the CQC for its end of life care.", False),
        ("Dale NHS Trust was rated outstanding by the CQC, and its end of life care was praised.", True),
        ("Dale NHS Trust was rated outstanding by the CQC for its third time.", True),
    ],
)
def test_a_grade_given_for_a_service_behind_it_is_the_service_s(read, told, is_whole):
    assert (sureness(read, told).get("overall_effectiveness", 0.0) > MOST_OF_PART) == is_whole


@pytest.mark.parametrize(
    ("told", "is_whole"),
    [
        ("Almost all services at Dale NHS Trust were rated good for being safe.", False),
        ("Following the visit, both services were again rated good for being safe.", False),
        ("Most of its core services were rated good for being safe.", False),
        ("Most staff were glad that Dale NHS Trust was rated good for being safe.", True),
    ],
)
def test_what_many_services_have_is_not_the_whole_s(read, told, is_whole):
    assert (sureness(read, told, LISTED).get("safe", 0.0) > MOST_OF_PART) == is_whole
