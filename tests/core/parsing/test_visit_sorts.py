"""Whether a visit gave grades, and of what sort it was."""

from __future__ import annotations

import pytest

from core.model import ProviderType, VisitType
from core.parsing.visit_sorts import Grading, grading_of
from core.parsing.weighing.visits import CalledVisit


@pytest.mark.parametrize(
    ("visit", "told_of", "grading"),
    [
        (None, True, Grading.YES),
        (CalledVisit(VisitType.FULL, 0.99), True, Grading.YES),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.6), True, Grading.HARDLY),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.6), False, Grading.YES),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.98), True, Grading.NO),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.98), False, Grading.NO),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.6, gradeless=True), True, Grading.NO),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.6, gradeless=True), False, Grading.YES),
        (CalledVisit(VisitType.MONITORING_VISIT, 0.8), False, Grading.HARDLY),
        (CalledVisit(VisitType.FOCUSED_VISIT, 0.98), True, Grading.HARDLY),
        (CalledVisit(VisitType.FOCUSED_VISIT, 0.98), False, Grading.YES),
        (CalledVisit(VisitType.FOCUSED_VISIT, 0.98, gradeless=True), True, Grading.NO),
        (CalledVisit(VisitType.FOCUSED_VISIT, 0.6, gradeless=True), True, Grading.HARDLY),
    ],
)
def test_a_visit_gives_no_grades_where_its_name_or_the_text_says_so(visit, told_of, grading):
    assert grading_of(visit, ProviderType.CHILDRENS_SERVICES, told_of=told_of) is grading


def test_a_focused_visit_to_a_care_home_gives_grades():
    visit = CalledVisit(VisitType.FOCUSED_VISIT, 0.98)
    assert grading_of(visit, ProviderType.ADULT_SOCIAL_CARE, told_of=True) is Grading.YES


def test_a_grade_that_only_yearly_ratings_have_is_of_one(read):
    (inspection,) = read(
        "Letter for County Hall\n\n10 December 2010\n\nKent County Council's children's services perform well, Ofsted "
        "said yesterday in a letter to the council."
    ).inspections
    assert [one.grade for one in inspection.current] == ["performs_well"]
    assert inspection.visit_type is VisitType.ANNUAL_RATING


def test_a_visit_that_gives_no_grade_leaves_one_that_stood(read):
    (inspection,) = read(
        "Inspectors go back\n\n6 October 2021\n\nInspectors from Ofsted made a monitoring visit to Kirklees Council's "
        "children's services on 14 and 15 September.\n\nNo new grade was given. The council was rated inadequate by "
        "Ofsted in 2019."
    ).inspections
    assert inspection.visit_type is VisitType.MONITORING_VISIT
    assert inspection.current == ()
