from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.library.resolving.meeting import Telling, meet
from core.model import VisitType

if TYPE_CHECKING:
    from collections.abc import Iterable

GOOD = frozenset({("overall_effectiveness", "good")})
POOR = frozenset({("overall_effectiveness", "inadequate")})
numbers = count(1)


def telling(**known: object) -> Telling:
    number = next(numbers)
    defaults = {"framework": "ilacs_2023", "grades": GOOD, "official": False}
    return Telling(id=number, document_id=number, sha256=f"{number:064x}", position=0, **(defaults | known))  # type: ignore[arg-type]  # a plain mapping of field names


def parted(tellings: Iterable[Telling]) -> list[list[Telling]]:
    return [meeting.tellings for meeting in meet(tellings)]


def together(*tellings: Telling) -> bool:
    return len(meet(tellings)) == 1


def test_the_same_day_of_publication_is_the_same_inspection() -> None:
    assert together(telling(published_on=date(2025, 8, 12)), telling(published_on=date(2025, 8, 12), grades=POOR))


def test_the_press_may_be_a_few_days_off() -> None:
    report = telling(published_on=date(2025, 8, 12), official=True)
    assert together(report, telling(published_on=date(2025, 8, 14)))
    assert not together(report, telling(published_on=date(2025, 8, 19)))


@pytest.mark.parametrize(
    ("first", "last", "same"),
    [
        (date(2025, 6, 30), date(2025, 7, 11), True),
        (date(2025, 7, 11), None, True),
        (date(2025, 7, 14), date(2025, 7, 18), False),
    ],
)
def test_visits_that_overlap_are_one(first: date, last: date | None, same: bool) -> None:
    report = telling(inspected_from=date(2025, 6, 30), inspected_to=date(2025, 7, 11))
    assert together(report, telling(inspected_from=first, inspected_to=last)) is same


def test_a_month_holds_its_days() -> None:
    visit = telling(inspected_from=date(2018, 4, 30), inspected_to=date(2018, 5, 4))
    assert together(visit, telling(inspected_month="2018-04"))
    assert together(visit, telling(inspected_month="2018-05"))
    assert not together(visit, telling(inspected_month="2018-06"))
    assert together(telling(inspected_month="2018-12"), telling(inspected_from=date(2018, 12, 31)))


def test_a_last_day_on_site_alone_meets_the_inspection_that_ended_then():
    report = telling(inspected_from=date(2025, 6, 30), inspected_to=date(2025, 7, 11))
    assert together(report, telling(inspected_to=date(2025, 7, 11)))
    assert not together(report, telling(inspected_to=date(2023, 7, 11)))


def test_a_publication_follows_its_visit_within_four_months() -> None:
    visit = telling(inspected_from=date(2025, 6, 30), inspected_to=date(2025, 7, 4))
    assert together(visit, telling(published_on=date(2025, 8, 12)))
    assert not together(visit, telling(published_on=date(2025, 6, 27)))
    assert not together(visit, telling(published_on=date(2026, 1, 12)))


def test_different_frameworks_never_meet_and_an_unknown_one_fits_all() -> None:
    known = telling(published_on=date(2025, 8, 12))
    assert not together(known, telling(published_on=date(2025, 8, 12), framework="ilacs_2018"))
    assert together(known, telling(published_on=date(2025, 8, 12), framework=None))


def test_a_monitoring_visit_is_not_the_graded_inspection() -> None:
    full = telling(published_on=date(2025, 8, 12), visit_type=VisitType.FULL)
    assert not together(full, telling(published_on=date(2025, 8, 12), visit_type=VisitType.MONITORING_VISIT))
    assert together(full, telling(published_on=date(2025, 8, 12), visit_type=VisitType.SHORT))
    assert together(full, telling(published_on=date(2025, 8, 12), visit_type=VisitType.UNKNOWN))


def test_two_inspections_told_of_in_one_document_stay_two() -> None:
    one = telling(published_on=date(2025, 8, 12))
    assert not together(one, replace(one, id=9999, position=1))


def test_fresh_news_without_dates_is_of_the_latest_inspection_even_when_it_differs() -> None:
    report = telling(published_on=date(2025, 8, 12), official=True)
    older = telling(published_on=date(2022, 2, 7), official=True, framework="ilacs_2018")
    news = telling(told_on=date(2025, 8, 20), framework=None, grades=POOR)
    assert parted([older, news, report]) == [[older], [report, news]]


def test_later_stories_without_dates_are_of_the_inspection_whose_grades_they_share() -> None:
    report = telling(published_on=date(2025, 8, 12), official=True)
    assert together(report, telling(told_on=date(2026, 3, 1)))
    assert not together(report, telling(told_on=date(2026, 3, 1), grades=POOR))


def test_a_story_is_never_of_an_inspection_that_came_after_it() -> None:
    report = telling(published_on=date(2025, 8, 12), official=True)
    assert not together(report, telling(told_on=date(2025, 7, 1)))


def test_a_story_without_any_date_needs_the_only_inspection_that_shares_its_grades() -> None:
    report = telling(published_on=date(2025, 8, 12))
    undated = telling()
    assert together(report, undated)
    assert not together(report, telling(grades=POOR))
    twin = telling(published_on=date(2023, 1, 20))
    assert len(meet([report, twin, undated])) == 3


def test_stories_of_the_same_weeks_are_of_one_inspection() -> None:
    assert together(telling(told_on=date(2025, 8, 13)), telling(told_on=date(2025, 8, 15), grades=POOR))
    assert not together(telling(told_on=date(2025, 8, 13)), telling(told_on=date(2025, 12, 15), grades=POOR))


@pytest.mark.parametrize(
    ("told", "is_inspection"),
    [
        (telling(grades=frozenset()), False),
        (telling(grades=frozenset(), visit_type=VisitType.FULL), False),
        (telling(grades=frozenset(), visit_type=VisitType.MONITORING_VISIT), True),
        (telling(grades=frozenset(), visit_type=VisitType.UNGRADED), True),
        (telling(grades=frozenset(), published_on=date(2025, 8, 12)), True),
        (telling(grades=frozenset(), inspected_month="2025-06"), True),
        (telling(), True),
    ],
)
def test_only_what_tells_enough_is_an_inspection(told: Telling, is_inspection: bool) -> None:
    assert told.is_inspection is is_inspection
    assert bool(meet([told])) is is_inspection


days = st.none() | st.integers(0, 400).map(lambda number: date(2024, 1, 1) + timedelta(days=number))


@st.composite
def one_providers_tellings(draw: st.DrawFn) -> list[Telling]:
    return [
        Telling(
            id=number,
            document_id=draw(st.integers(1, 6)),
            sha256=f"{number * 7919 % 101:064x}",
            position=0,
            official=draw(st.booleans()),
            told_on=draw(days),
            framework=draw(st.sampled_from([None, "ilacs_2018", "ilacs_2023"])),
            visit_type=draw(st.sampled_from(VisitType)),
            published_on=draw(days),
            inspected_from=draw(days),
            grades=draw(st.sampled_from([frozenset(), GOOD, POOR])),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


@settings(max_examples=200)
@given(tellings=one_providers_tellings(), data=st.data())
def test_the_order_of_import_makes_no_difference(tellings: list[Telling], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(tellings))
    assert parted(shuffled) == parted(tellings)


@settings(max_examples=100)
@given(tellings=one_providers_tellings())
def test_every_telling_has_one_place_and_no_document_two_in_one_inspection(tellings: list[Telling]) -> None:
    meetings = parted(tellings)
    placed = [told for meeting in meetings for told in meeting]
    assert sorted(told.id for told in placed) == sorted(told.id for told in tellings if told.is_inspection)
    for meeting in meetings:
        assert len({told.document_id for told in meeting}) == len(meeting)
        assert len({told.framework for told in meeting} - {None}) <= 1


@settings(max_examples=300)
@given(tellings=one_providers_tellings(), data=st.data())
def test_the_decisive_tellings_alone_lead_to_the_same_inspections(tellings: list[Telling], data: st.DataObject) -> None:
    meetings = meet(tellings)
    decisive = {telling.id for meeting in meetings for telling in meeting.decisive}
    kept = [telling for telling in tellings if telling.id in decisive or data.draw(st.booleans())]
    kept_ids = {telling.id for telling in kept}
    again = meet(kept)
    assert [[telling.id for telling in meeting.tellings if telling.id in kept_ids] for meeting in meetings] == [
        [telling.id for telling in meeting.tellings] for meeting in again
    ]
    assert [(m.framework, m.family, m.dates, m.grades) for m in meetings] == [
        (m.framework, m.family, m.dates, m.grades) for m in again
    ]


def test_a_telling_that_repeats_what_is_known_is_not_decisive() -> None:
    report = telling(published_on=date(2025, 8, 12), official=True)
    first, second = (telling(published_on=date(2025, 8, 12), told_on=date(2025, 8, day)) for day in (13, 14))
    other = telling(published_on=date(2025, 8, 12), told_on=date(2025, 8, 15), grades=POOR)
    (meeting,) = meet([report, first, second, other])
    assert meeting.decisive == [report, other]
