"""The second place where each grade stands, held against the cover."""

from __future__ import annotations

import pytest

from core.model import CheckOutcome, Tense

from .report_texts import GRADES_2023, ROWS_2023, grades, ilacs_cover, parsed, sif_cover

HEADINGS = (
    "The experiences and progress of children who need help and \nprotection: requires improvement to be good\n"
    "1. Prose.\n"
    "The experiences and progress of children in care: outstanding\n20. Prose.\n"
    "The experiences and progress of care leavers is inadequate\n36. Prose.\n"
    "The impact of leaders on social work practice with children and \nfamilies: good\n52. Prose.\n"
)
BOXES = (
    "Key judgement Judgement grade\nThe experiences and progress of children \nwho need help and protection "
    "Requires improvement\nSummary\n"
    "Key Judgement Inspection Grade\nThe experiences and progress of \nchildren looked after and \nachieving "
    "permanence\nGood\nSummary\n"
    "The graded judgment for adoption performance is that it is \noutstanding\n"
    "The graded judgement about the experience and progress of care leavers \nis that it is good.\n"
    "Leadership, management and governance\nKey judgement Judgement grade\nLeadership, management and \n"
    "governance\nInadequate\n"
)


def checks(findings):
    return [(check.outcome, check.message) for check in findings.checks if check.check == "cover_vs_sections"]


def test_headings_that_agree_confirm_the_cover():
    findings = parsed(ilacs_cover(), HEADINGS)
    assert grades(findings) == GRADES_2023
    assert [outcome for outcome, _ in checks(findings)] == [CheckOutcome.AGREES]
    assert {c.confidence for c in findings.inspections[0].current if c.area != "overall_effectiveness"} == {0.99}


def test_boxes_and_sentences_that_agree_confirm_the_cover():
    findings = parsed(sif_cover(), "2\n" + BOXES)
    assert [outcome for outcome, _ in checks(findings)] == [CheckOutcome.AGREES]
    assert not findings.inspections[0].doubts


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("The experiences and progress of children in care: good", "children_in_care"),
        ("The experiences and progress of care leavers are good.", "care_leavers"),
        ("Experiences and progress of care leavers – good", "care_leavers"),
        ("The impact of leaders on practice with children and families: inadequate", "impact_of_leaders"),
    ],
)
def test_a_heading_that_says_otherwise_is_told_and_lowers_confidence(heading, area):
    findings = parsed(ilacs_cover(), f"Prose.\n{heading}\n1. Prose.\n")
    claim = next(c for c in findings.inspections[0].current if c.area == area)
    assert claim.grade == GRADES_2023[area]
    assert claim.confidence < 0.9
    assert [outcome for outcome, _ in checks(findings)] == [CheckOutcome.DIFFERS]
    assert findings.inspections[0].doubts


def test_a_report_without_headings_cannot_be_checked():
    assert [outcome for outcome, _ in checks(parsed(ilacs_cover()))] == [CheckOutcome.CANNOT_TELL]


def test_a_row_that_the_cover_lost_is_taken_from_its_section_and_told():
    findings = parsed(ilacs_cover([row for row in ROWS_2023 if "care leavers" not in row[0]]), HEADINGS)
    claim = next(c for c in findings.inspections[0].current if c.area == "care_leavers")
    assert (claim.grade, claim.rule, claim.evidence.page) == ("inadequate", "section-heading", 2)
    assert any("Care leavers" in doubt for doubt in findings.inspections[0].doubts)


@pytest.mark.parametrize(
    "prose",
    [
        "The experiences and progress of children in care were good at the time of the last inspection.\n",
        "The experiences and progress of care leavers have improved.\n",
        "Inspectors looked at the experiences and progress of care leavers: good\npractice was seen.\n",
        "The experiences and progress of care leavers 12\n",
    ],
)
def test_prose_and_contents_are_no_second_place(prose):
    assert [outcome for outcome, _ in checks(parsed(ilacs_cover(), prose))] == [CheckOutcome.CANNOT_TELL]


def test_sections_add_no_area_that_the_framework_does_not_have():
    extra = HEADINGS + "The experiences and progress of children in care and care leavers: good\n"
    assert set(grades(parsed(ilacs_cover(), extra))) == set(GRADES_2023)


def test_all_claims_of_a_report_cite_its_text():
    pages = [sif_cover(), "2\n" + BOXES, "3\nThe Local Safeguarding Children Board is good\n"]
    text = "\n".join(pages)
    claims = [claim for inspection in parsed(*pages).inspections for claim in inspection.claims]
    assert claims
    for claim in claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
        assert claim.tense is Tense.CURRENT
