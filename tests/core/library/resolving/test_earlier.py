from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING

import pytest

from core.knowledge import load_knowledge
from core.library.resolving.earlier import (
    EarlierClaim,
    Period,
    Standpoint,
    past_area,
    past_inspection,
    past_inspections,
    told_period,
)
from core.library.resolving.meeting import Telling, meet
from core.model import VisitType

if TYPE_CHECKING:
    from core.library.resolving.meeting import Meeting

FRAMEWORKS = load_knowledge().frameworks
numbers = count(1)


def inspection(
    published: date | None, grade: str = "good", framework: str | None = "ilacs_2018", **more: object
) -> Meeting:
    number = next(numbers)
    told = {"official": True, "grades": frozenset({("overall_effectiveness", grade)})} | more
    (meeting,) = meet(
        [Telling(number, number, f"{number:064x}", 0, framework=framework, published_on=published, **told)]  # type: ignore[arg-type]  # a plain mapping of field names
    )
    return meeting


NOW = Standpoint(inspection(date(2025, 8, 12), framework="ilacs_2023"), date(2025, 8, 13))
OF_2022 = inspection(
    date(2022, 3, 25),
    inspected_from=date(2022, 2, 7),
    grades=frozenset({("overall_effectiveness", "good"), ("care_and_care_leavers", "good")}),
)
OF_2017 = inspection(date(2017, 11, 24), "requires_improvement", "sif_2013")


def met(
    when: str | None,
    *known: Meeting,
    grade: str = "good",
    area: str = "overall_effectiveness",
    standpoint: Standpoint = NOW,
) -> Meeting | None:
    claim = EarlierClaim(1, "ilacs_2023", area, grade, when)
    return past_inspection(claim, standpoint, known or (OF_2017, OF_2022), FRAMEWORKS)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("March 2022", date(2022, 3, 1), date(2022, 3, 31)),
        ("in December 2019", date(2019, 12, 1), date(2019, 12, 31)),
        ("Feb. 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("Sept 2021", date(2021, 9, 1), date(2021, 9, 30)),
        ("25 March 2022", date(2022, 3, 25), date(2022, 3, 25)),
        ("25th March, 2022", date(2022, 3, 25), date(2022, 3, 25)),
        ("2022-03", date(2022, 3, 1), date(2022, 3, 31)),
        ("2022-03-25", date(2022, 3, 25), date(2022, 3, 25)),
        ("early 2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("decided 2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("31 February 2022", date(2022, 2, 1), date(2022, 2, 28)),
    ],
)
def test_the_words_for_a_time_are_a_period(when: str, first: date, last: date) -> None:
    assert told_period(when) == Period(first, last)


@pytest.mark.parametrize("when", [None, "", "last inspection", "previously", "20223"])
def test_words_without_a_year_are_no_period(when: str | None) -> None:
    assert told_period(when) is None


@pytest.mark.parametrize(
    ("area", "told_in", "judged_in", "expected"),
    [
        ("help_and_protection", "ilacs_2023", "ilacs_2018", "help_and_protection"),
        ("care_leavers", "ilacs_2023", "ilacs_2018", "care_and_care_leavers"),
        ("children_in_care", "ilacs_2023", "sif_2013", "looked_after_and_permanence"),
        ("impact_of_leaders", "ilacs_2018", "sif_2013", "leadership_management_governance"),
        ("adoption", "ilacs_2023", "ilacs_2018", None),
        ("overall_experiences_and_progress", "ilacs_2023", "ilacs_2018", "overall_effectiveness"),
        ("overall_effectiveness", "ilacs_2026", "ilacs_2026", None),
        ("care_leavers", None, "ilacs_2018", None),
        ("care_leavers", "ilacs_2023", None, "care_leavers"),
        ("all_areas", "ilacs_2023", "ilacs_2018", "all_areas"),
    ],
)
def test_an_area_is_looked_for_under_the_name_it_had_then(
    area: str, told_in: str | None, judged_in: str | None, expected: str | None
) -> None:
    assert past_area(FRAMEWORKS, area, told_in, judged_in) == expected


def test_good_in_2022_meets_the_inspection_of_2022_whatever_its_grade() -> None:
    assert met("2022") is OF_2022
    assert met("2022", grade="inadequate") is OF_2022
    assert met("February 2022") is OF_2022
    assert met("March 2022") is OF_2022
    assert met("2017", grade="inadequate") is OF_2017


def test_a_year_without_an_inspection_meets_none() -> None:
    assert met("2021") is None
    assert met("May 2022") is None


def test_an_area_that_was_not_judged_then_meets_none() -> None:
    assert met("2022", area="adoption") is None
    assert met("2017", area="adoption") is OF_2017
    assert met("2022", area="care_leavers") is OF_2022


@pytest.mark.parametrize("when", [None, "last inspection", "previously"])
def test_the_last_inspection_is_the_latest_before(when: str | None) -> None:
    assert met(when) is OF_2022
    assert met(when, grade="inadequate") is OF_2022


def test_the_last_inspection_may_be_missing_here_so_an_old_one_needs_the_same_grade() -> None:
    assert met(None, OF_2017, grade="good") is None
    assert met(None, OF_2017, grade="requires_improvement") is OF_2017


def test_an_inspection_that_came_later_or_is_the_own_one_is_never_met() -> None:
    later = inspection(date(2025, 12, 1))
    assert met("2025", later) is None
    assert NOW.own is not None
    assert met("2025", NOW.own) is None


def test_an_article_that_is_about_no_inspection_looks_back_from_its_own_date() -> None:
    no_inspection = Standpoint(None, date(2023, 5, 1))
    assert met(None, standpoint=no_inspection) is OF_2022
    assert met("2022", standpoint=Standpoint(None, None)) is OF_2022
    assert met(None, standpoint=Standpoint(None, None)) is None


def test_a_visit_without_grades_is_never_met() -> None:
    visit = inspection(date(2023, 5, 2), visit_type=VisitType.MONITORING_VISIT, grades=frozenset())
    assert met(None, OF_2022, visit) is OF_2022
    assert met("2023", visit) is None


def test_of_two_in_one_year_the_better_date_then_the_same_grade_then_the_later_decides() -> None:
    january, november = inspection(date(2022, 1, 20), "inadequate"), inspection(date(2022, 11, 20), "good")
    assert met("2022", january, november, grade="inadequate") is january
    assert met("2022", january, november, grade="good") is november
    assert met("2022", january, november, grade="outstanding") is november
    assert met("January 2022", january, november, grade="good") is january


def test_where_only_the_publication_is_known_the_visit_can_have_been_months_before() -> None:
    published_only = inspection(date(2022, 1, 20))
    assert met("2021", published_only) is published_only
    assert met("December 2021", published_only) is published_only
    visited = inspection(date(2022, 1, 20), inspected_from=date(2022, 1, 3))
    assert met("2021", visited) is None


def test_good_in_every_area_agrees_only_where_every_area_was() -> None:
    mixed = inspection(
        date(2022, 9, 1), grades=frozenset({("impact_of_leaders", "good"), ("help_and_protection", "inadequate")})
    )
    assert met("2022", OF_2022, mixed, area="all_areas") is OF_2022


def test_of_two_grades_that_a_document_gives_one_inspection_the_one_that_agrees_stays() -> None:
    right = EarlierClaim(1, "ilacs_2023", "overall_effectiveness", "good", "2022")
    wrong = EarlierClaim(2, "ilacs_2023", "overall_effectiveness", "outstanding", "2022")
    other = EarlierClaim(3, "ilacs_2023", "overall_effectiveness", "inadequate", "2022")
    assert past_inspections([right, wrong], NOW, [OF_2022], FRAMEWORKS) == {1: OF_2022, 2: None}
    assert past_inspections([wrong, other], NOW, [OF_2022], FRAMEWORKS) == {2: OF_2022, 3: OF_2022}
