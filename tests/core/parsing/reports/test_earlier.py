"""Earlier grades told in the prose: kept as earlier ones, with their time, and only of the council itself."""

from __future__ import annotations

import pytest

from .report_texts import GRADES_2023, grades, ilacs_cover, parsed


def earlier(prose, **cover):
    findings = parsed(ilacs_cover(prose=prose + "\n", **cover))
    assert grades(findings) == GRADES_2023
    return [(c.area, c.grade, c.when) for c in findings.inspections[0].earlier]


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        (
            "Since the last inspection in 2018, when services were judged to be good overall, much has changed.",
            ("overall_effectiveness", "good", "2018"),
        ),
        (
            "Since the previous inspection in 2019, when children’s services in Wiltshire were judged to require "
            "improvement to be good, leaders have acted.",
            ("overall_effectiveness", "requires_improvement", "2019"),
        ),
        (
            "Since the last inspection in March 2020, when services were judged to be requires improvement to be "
            "good, much is new.",
            ("overall_effectiveness", "requires_improvement", "2020"),
        ),
        (
            "The last full inspection of children’s services in Wiltshire, in January 2019, judged all services as "
            "requires improvement to be good.",
            ("overall_effectiveness", "requires_improvement", "2019"),
        ),
        (
            "The previous inspection of the local authority’s services for looked after children was in May 2012. "
            "The local authority was judged to be adequate.",
            ("looked_after_children_services", "adequate", "2012"),
        ),
        (
            "The last inspection of the local authority’s arrangements for the protection of children was in March "
            "2013. The local authority was judged to be adequate.",
            ("help_and_protection", "adequate", "2013"),
        ),
        (
            "Services for care leavers have improved since the last inspection in 2018, when they were judged to be "
            "inadequate.",
            ("care_leavers", "inadequate", "2018"),
        ),
        (
            "Services have improved since the last inspection, when the local authority was judged inadequate.",
            ("overall_effectiveness", "inadequate", "last inspection"),
        ),
        (
            "Since the previous inspection in 2023, when the local authority was judged by Ofsted to be "
            "outstanding, little has changed.",
            ("overall_effectiveness", "outstanding", "2023"),
        ),
    ],
)
def test_earlier_grades_are_read_with_their_time(prose, told):
    assert earlier(prose) == [told]


@pytest.mark.parametrize(
    "prose",
    [
        "The local authority operates six children’s homes. All were judged to be good at their last inspection "
        "in 2022.",
        "The fostering service was judged to be adequate at the last inspection in 2012.",
        "Children’s services in the predecessor local authority, Wessex County Council, were judged inadequate "
        "in 2019.",
        "Most children attend schools that were judged good or outstanding at their last inspection in 2022.",
        "Children’s services are now judged to be outstanding overall.",
        "The level of risk is judged to be low.",
        "Practice is good and was not judged in 2019 by anyone.",
        "In 2024, services were judged to be good by this inspection.",
    ],
)
def test_what_was_said_of_others_or_of_now_is_left_out(prose):
    assert earlier(prose) == []


def test_the_same_grade_told_twice_is_one_claim():
    prose = (
        "At the last inspection in 2018 services were judged good overall. In 2018 the local authority "
        "was judged to be good overall."
    )
    assert len(earlier(prose)) == 1
