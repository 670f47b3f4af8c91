# ruff: noqa: E501
"""Whole articles: the seed, what is told besides claims, and articles that tell of no inspection."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import CheckOutcome, PointKind, ProviderType, VisitType
from core.parsing import PARSER_VERSION, trace
from core.parsing.weighing.readings import reading_of
from tests.core.parsing.conftest import document, told


@pytest.fixture
def seed(shared):
    return (shared / "seed" / "shropshire.txt").read_text(encoding="utf-8")


def test_the_seeds_inspection_is_wholly_right(read, seed):
    (inspection,) = read(seed).inspections
    assert inspection.provider.name == "Shropshire"
    assert inspection.provider.provider_type is ProviderType.CHILDRENS_SERVICES
    assert inspection.inspectorate == "Ofsted"
    assert inspection.visit_type is VisitType.FULL
    assert inspection.published_on == date(2025, 8, 12)
    assert (inspection.inspected_from, inspection.inspected_to, inspection.inspected_month) == (None, None, None)
    evidence = {(claim.area, claim.grade): claim.evidence.text for claim in inspection.current}
    overall = evidence.pop(("overall_effectiveness", "outstanding")).lower()
    assert "outstanding" in overall or "highest possible rating" in overall
    assert evidence == {
        ("impact_of_leaders", "outstanding"): (
            "Impact of leaders on social work practice with children and families: Outstanding"
        ),
        ("help_and_protection", "outstanding"): (
            "Experiences and progress of children who need help and protection: Outstanding"
        ),
        ("children_in_care", "outstanding"): "Experiences and progress of children in care: Outstanding",
        ("care_leavers", "good"): "Experiences and progress of care leavers: Good",
    }


def test_the_seeds_earlier_grade_is_read(read, seed):
    (earlier,) = read(seed).inspections[0].earlier
    assert (earlier.area, earlier.grade, earlier.when) == ("overall_effectiveness", "good", "2022")


def test_the_seeds_six_quotations_have_three_speakers(read, seed):
    houghton = ("Ruth Houghton", "Cabinet member for social care", "Shropshire Council")
    miles = ("Tanya Miles", "executive director", "Shropshire Council")
    kidd = ("Heather Kidd", "Leader", "Shropshire Council")
    quotes = read(seed).quotes
    assert [(quote.speaker, quote.role, quote.organisation) for quote in quotes] == [
        houghton,
        miles,
        kidd,
        kidd,
        kidd,
        miles,
    ]
    assert quotes[3].evidence.text.startswith("We remain committed to building on this success")


def test_the_seeds_strengths_and_named_practice(read, seed):
    (inspection,) = read(seed).inspections
    points = inspection.points
    strengths = [point.evidence.text for point in points if point.kind is PointKind.STRENGTH]
    for words in ("early help services", "professional curiosity", "listening to children’s voices"):
        assert any(words in strength for strength in strengths)
    assert any("Compass" in point.evidence.text for point in points if point.kind is PointKind.NAMED_PRACTICE)


def _counted(findings):
    return [check for check in findings.checks if check.check == "stated_count"]


def test_the_seeds_count_is_held_against_its_rows(read, seed):
    (check,) = _counted(read(seed))
    assert check.outcome is CheckOutcome.AGREES
    assert check.message == "“Three out of four”: three outstanding, one good. Agrees."


def test_a_count_that_does_not_agree_says_so(read, seed):
    changed = seed.replace(
        "Experiences and progress of care leavers: Good", "Experiences and progress of care leavers: Outstanding"
    )
    (check,) = _counted(read(changed))
    assert check.outcome is CheckOutcome.DIFFERS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \n",
        "Good news\n\nThe market square reopens on Friday.\n",
        "Ofsted consults on new grades\n\nOfsted has asked parents what they think of its four grades.\n",
        "Tributes to an outstanding teacher\n\nJane Marsh taught at Mossfield Primary School for forty years.\n",
    ],
)
def test_an_article_without_a_judgement_yields_none(read, text):
    assert all(not inspection.claims for inspection in read(text).inspections)


def test_a_date_line_and_words_like_yesterday_date_the_report(read):
    findings = read(
        "Nursery rated good\n\nThursday, 7 March 2024\n\n"
        "Little Acorns Nursery was rated good in a report that Ofsted published yesterday. Inspectors visited on 6 February.\n"
    )
    (inspection,) = findings.inspections
    assert inspection.published_on == date(2024, 3, 6)
    assert inspection.inspected_from == inspection.inspected_to == date(2024, 2, 6)


def test_two_providers_keep_their_own_grades_and_dates(read):
    findings = read(
        "Two schools inspected\n\n7 March 2024\n\n"
        "Hill Top Primary School was rated outstanding by Ofsted after a visit on 6 February. "
        "Low Moor Primary School was judged to require improvement after inspectors called on 13 February.\n"
    )
    assert told(findings) == {
        "Hill Top Primary School": {"overall_effectiveness=outstanding"},
        "Low Moor Primary School": {"overall_effectiveness=requires_improvement"},
    }
    assert {inspection.provider.name: inspection.inspected_from for inspection in findings.inspections} == {
        "Hill Top Primary School": date(2024, 2, 6),
        "Low Moor Primary School": date(2024, 2, 13),
    }


def test_a_trace_shows_every_grade_word_with_its_reading(knowledge, seed):
    reading = trace(document(seed), knowledge)
    assert reading.findings.parser_version == PARSER_VERSION
    assert {"whole", "areas-then-grade"} <= {
        read.id for decision in reading.decisions if (read := reading_of(decision))
    }
    assert all(decision.reasons for decision in reading.decisions if decision.target is not None)
    assert all(0 <= decision.judged <= 1 for decision in reading.decisions)


def test_grades_that_only_ofsted_gives_are_ofsteds_though_another_inspectorate_alone_is_named(read):
    (inspection,) = read(
        "School let down by its teaching\n\n12 July 2024\n\nHollin Bank Primary School requires improvement, inspectors "
        "say. Quality of education requires improvement and behaviour and attitudes are good. A neighbour, which is "
        "looked at by the ISI, is not affected.\n"
    ).inspections
    assert inspection.inspectorate == "Ofsted"
    assert ("quality_of_education", "requires_improvement") in {(one.area, one.grade) for one in inspection.current}
