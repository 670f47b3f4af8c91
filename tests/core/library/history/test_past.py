from __future__ import annotations

from datetime import date

import pytest

from core.library.history.past import in_order, known_by, latest_graded
from core.model import VisitType
from tests.core.library.pasts import SHROPSHIRE, past

GOOD = {"overall_effectiveness": "good"}


@pytest.mark.parametrize(
    ("visit", "grades", "full", "graded"),
    [
        (VisitType.FULL, GOOD, True, True),
        (VisitType.FULL, {}, True, False),
        (VisitType.SHORT, GOOD, True, True),
        (VisitType.SHORT, {}, False, False),
        (VisitType.REINSPECTION, GOOD, True, True),
        (VisitType.UNKNOWN, GOOD, True, True),
        (VisitType.UNKNOWN, {}, False, False),
        (VisitType.FOCUSED_VISIT, GOOD, False, False),
        (VisitType.MONITORING_VISIT, GOOD, False, False),
        (VisitType.ANNUAL_RATING, GOOD, False, False),
    ],
)
def test_which_visits_are_full_inspections(visit: VisitType, grades: dict[str, str], full: bool, graded: bool) -> None:
    inspection = past(1, "ilacs_2018", date(2019, 5, 1), grades, visit=visit)
    assert (inspection.is_full, inspection.is_graded) == (full, graded)


def test_grades_count_from_the_day_of_publication_else_from_the_last_day_that_is_known() -> None:
    first, last, told = date(2024, 2, 26), date(2024, 3, 8), date(2024, 4, 22)
    assert past(1, None, first, {}, ended=last, published=told).known_on == told
    assert past(1, None, first, {}, ended=last).known_on == last
    assert past(1, None, first, {}).known_on == first
    assert past(1, None, None, {}, month="2024-02").known_on == date(2024, 2, 29)
    assert past(1, None, None, {}).known_on is None


def test_inspections_stand_in_the_order_in_which_they_began() -> None:
    later, earlier = past(1, None, date(2024, 6, 3), {}), past(2, None, None, {}, month="2024-02")
    told = past(3, None, None, {}, published=date(2024, 4, 1))
    assert [each.id for each in in_order([later, earlier, told, past(4, None, None, {})])] == [2, 3, 1]


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2017, 11, 23), None),
        (date(2017, 11, 24), 1),
        (date(2025, 8, 11), 2),
        (date(2025, 8, 12), 3),
        (date(2030, 1, 1), 3),
    ],
)
def test_the_grades_that_held_on_a_day_are_of_the_latest_inspection_published_by_then(
    day: date, held: int | None
) -> None:
    latest = latest_graded(reversed(SHROPSHIRE), day)
    assert (latest.id if latest else None) == held


def test_a_visit_without_grades_or_an_older_report_published_late_does_not_take_the_place_of_later_grades() -> None:
    visit = past(8, "ilacs_2023", date(2025, 11, 3), {}, visit=VisitType.FOCUSED_VISIT)
    late = past(9, "ilacs_2018", date(2022, 1, 10), GOOD, published=date(2025, 12, 1))
    held = (*SHROPSHIRE, visit, late)
    latest = latest_graded(held, date(2026, 1, 1))
    assert latest is not None
    assert latest.id == 3
    assert [each.id for each in known_by(held, date(2026, 1, 1))] == [1, 9, 2, 3, 8]
