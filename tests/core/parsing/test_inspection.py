"""What is put together to one inspection: whether the visit told of gave grades at all."""

from __future__ import annotations

import pytest

from core.model import VisitType
from core.parsing.inspection import grading_of
from core.parsing.resolution import Grading
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
        (CalledVisit(VisitType.FOCUSED_VISIT, 0.98), True, Grading.HARDLY),
    ],
)
def test_only_what_is_surely_a_monitoring_visit_gives_no_grades_whatever_is_said(visit, told_of, grading):
    assert grading_of(visit, told_of=told_of) is grading
