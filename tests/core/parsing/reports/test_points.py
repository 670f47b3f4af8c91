"""Points a report lists: each one alone, without bullets, numbers, subheadings, footnotes and running lines."""

from __future__ import annotations

import pytest

from core.model import PointKind

from .report_texts import SIF_TITLE, ilacs_cover, parsed, sif_cover

RUNNING = "Inspection of Wiltshire local authority children’s services\n4 to 15 March 2024 {}\n"


def told(findings, kind, inspection=0):
    return [" ".join(p.evidence.text.split()) for p in findings.inspections[inspection].points if p.kind is kind]


def improvements(findings, inspection=0):
    return told(findings, PointKind.IMPROVEMENT, inspection)


@pytest.mark.parametrize(
    "heading",
    [
        "What needs to improve?",
        "What needs to improve",
        "What needs to improve?1",
        "What needs to improve? \n1",
        "Areas for improvement",
    ],
)
def test_bullets_below_the_heading_are_one_point_each(heading):
    page = (
        f"{heading}\n• The quality of plans, so that they \nare clear.\n• Support for care leavers.\n"
        "The experiences and progress of children who need help and \nprotection: requires improvement to be good\n"
        "1. Children get help. Plans need to improve.\n• Not a point.\n"
    )
    assert improvements(parsed(ilacs_cover(), page)) == [
        "The quality of plans, so that they are clear.",
        "Support for care leavers.",
    ]


def test_bullets_on_the_cover_are_read_too():
    prose = "Children thrive.\nWhat needs to improve?\n• The quality of plans.\n"
    assert improvements(parsed(ilacs_cover(prose=prose))) == ["The quality of plans."]


def test_a_list_over_a_page_break_leaves_the_running_lines_out():
    pages = [
        ilacs_cover(),
        RUNNING.format(2)
        + "What needs to improve?\n• The quality of plans.\n• Support for care leavers, in particular \nhelp with",
        RUNNING.format(3) + "housing and work.\nThe experiences and progress of care leavers: inadequate\n1. Prose.\n",
        RUNNING.format(4) + "Prose.\n",
    ]
    points = improvements(parsed(*pages))
    assert points[0] == "The quality of plans."
    assert points[1].endswith("housing and work.")
    assert len(points) == 2


def test_numbered_recommendations():
    page = (
        "7\nRecommendations\n1. Ensure that plans are clear.\n2. Improve support, so that care leavers \nhave homes.\n"
        "Summary for children and young people\n• Children get help. This is good.\n"
    )
    assert improvements(parsed(sif_cover(title=SIF_TITLE), page)) == [
        "Ensure that plans are clear.",
        "Improve support, so that care leavers have homes.",
    ]


def test_priority_actions_and_areas_under_one_heading():
    page = (
        "5\nWhat does the local authority need to improve?\nPriority and immediate action\n"
        "18. There are no areas for priority or immediate action.\nAreas for improvement\n19. Ensure that plans "
        "are clear.\n"
        "20. Improve support.\nThe local authority’s strengths\n21. Families have early help.\n22. Staff are "
        "committed.\n"
        "Progress since the last inspection\n23. The last inspection was in 2010.\n"
    )
    findings = parsed(sif_cover(title=SIF_TITLE), page)
    assert improvements(findings) == ["Ensure that plans are clear.", "Improve support."]
    assert told(findings, PointKind.STRENGTH) == ["Families have early help.", "Staff are committed."]


def test_bullets_with_times_and_a_leading_sentence():
    page = (
        "Areas for improvement\n22. In order to improve services the local authority should take the \nfollowing "
        "action.\n"
        "Immediately:\n• improve supervision\n• improve plans so that \nthey are clear\nWithin three months:\n• "
        "review placements.\n"
        "Outcomes for looked after children and young people\nGrade 3 (Adequate)\n23. Prose.\n"
    )
    assert improvements(parsed(sif_cover(title=SIF_TITLE), page)) == [
        "improve supervision",
        "improve plans so that they are clear",
        "review placements.",
    ]


def test_subheadings_and_footnotes_are_no_part_of_a_point():
    page = (
        "What does the LSCB need to improve?\nAreas for improvement \nData and performance management \n• Ensure "
        "good data.\n"
        "Practice and policy \n• Ensure that learning is shared.\n1 A footnote that explains something.\n"
    )
    assert improvements(parsed(sif_cover(title=SIF_TITLE), page)) == [
        "Ensure good data.",
        "Ensure that learning is shared.",
    ]


def test_the_board_s_points_belong_to_the_board():
    pages = [
        sif_cover(),
        "2\nRecommendations\n1. Ensure that plans are clear.\nSummary for children and young people\n• You are safe.\n",
        "3\nThe Local Safeguarding Children Board (LSCB)\nThe Local Safeguarding Children Board is good\n"
        "Executive summary\n"
        "The board is strong.\nRecommendations\n100. Ensure rigorous analysis.\nInspection findings – the Local "
        "Safeguarding Children Board\n101. Prose.\n",
    ]
    findings = parsed(*pages)
    assert improvements(findings, 0) == ["Ensure that plans are clear."]
    assert improvements(findings, 1) == ["Ensure rigorous analysis."]


def test_contents_and_sentences_make_no_list():
    page = (
        "Contents\nRecommendations 8\nExecutive summary 9\n1. Prose about what needs to improve.\n2. "
        "Recommendations were made. (Recommendation)\n"
    )
    assert improvements(parsed(ilacs_cover(), page)) == []
