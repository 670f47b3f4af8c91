"""What times come to against the day of the article."""

from __future__ import annotations

from datetime import date

import pytest

from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.moments import LAST_OF_MONTH, Day, Moment, MomentKind, Week

TODAY = date(2024, 7, 12)
"""A Friday."""


def moment(kind, first=(None, None, None), last=None, **told):
    return Moment(0, 1, kind, Day(*first), Day(*(last or first)), **told)


def days(first, last=None):
    return moment(MomentKind.DAYS, first, last)


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        (days((10, 6, None), (14, 6, None)), date(2024, 6, 10), date(2024, 6, 14)),
        (days((20, 1, 2021), (11, 2, 2021)), date(2021, 1, 20), date(2021, 2, 11)),
        (days((18, 7, None)), date(2024, 7, 18), date(2024, 7, 18)),
        (days((20, 7, None)), date(2023, 7, 20), date(2023, 7, 20)),
        (days((28, 11, None), (2, 12, None)), date(2023, 11, 28), date(2023, 12, 2)),
        (days((9, 12, None), (10, 1, 2020)), date(2019, 12, 9), date(2020, 1, 10)),
        (days((31, 6, 2024)), None, None),
        (days((10, None, None)), date(2024, 7, 10), date(2024, 7, 10)),
        (days((16, None, None)), date(2024, 6, 16), date(2024, 6, 16)),
    ],
)
def test_days_without_a_year_are_the_last_such_days_or_some_shortly_ahead(told, first, last):
    resolved = resolve(told, TODAY)
    assert (resolved.first, resolved.last) == (first, last)


@pytest.mark.parametrize(
    ("weekday", "week", "day"),
    [
        (1, Week.LATEST, date(2024, 7, 9)),
        (4, Week.LATEST, TODAY),
        (5, Week.LATEST, date(2024, 7, 6)),
        (4, Week.BEFORE_TODAY, date(2024, 7, 5)),
        (1, Week.BEFORE_TODAY, date(2024, 7, 9)),
        (3, Week.LAST, date(2024, 7, 4)),
        (6, Week.LAST, date(2024, 7, 7)),
    ],
)
def test_a_weekday_is_the_last_one_of_the_week_that_is_told(weekday, week, day):
    assert resolve(moment(MomentKind.WEEKDAY, weekday=weekday, week=week), TODAY).first == day


@pytest.mark.parametrize(
    ("nth", "weekday", "month", "day"),
    [
        (1, 0, (None, 7, None), date(2024, 7, 1)),
        (2, 4, (None, 3, 2022), date(2022, 3, 11)),
        (LAST_OF_MONTH, 2, (None, 11, None), date(2023, 11, 29)),
        (LAST_OF_MONTH, 3, (None, 2, 2024), date(2024, 2, 29)),
    ],
)
def test_a_weekday_of_a_month_is_counted_from_its_beginning_or_its_end(nth, weekday, month, day):
    assert resolve(moment(MomentKind.WEEKDAY_OF_MONTH, month, weekday=weekday, nth=nth), TODAY).first == day


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (moment(MomentKind.MONTH, (None, 11, 2021)), "2021-11"),
        (moment(MomentKind.MONTH, (None, 5, None)), "2024-05"),
        (moment(MomentKind.MONTH, (None, 9, None)), "2023-09"),
        (moment(MomentKind.MONTH, (None, 4, None), years_ago=1), "2023-04"),
        (moment(MomentKind.MONTH, (None, 9, None), years_ago=0), "2024-09"),
        (moment(MomentKind.LAST_MONTH, ago=1), "2024-06"),
        (moment(MomentKind.MONTHS_AGO, ago=8), "2023-11"),
    ],
)
def test_a_month_alone_gives_no_day(told, text):
    resolved = resolve(told, TODAY)
    assert resolved.first is None
    assert resolved.month_text == text


@pytest.mark.parametrize(
    ("kind", "ago", "day"),
    [
        (MomentKind.TODAY, 0, TODAY),
        (MomentKind.DAYS_AGO, 1, date(2024, 7, 11)),
        (MomentKind.DAYS_AGO, 14, date(2024, 6, 28)),
    ],
)
def test_days_ago_are_counted_from_the_article(kind, ago, day):
    assert resolve(moment(kind, ago=ago), TODAY) == Resolved(day, day, day.year, day.month)


@pytest.mark.parametrize(
    ("kind", "ago", "year"),
    [(MomentKind.YEARS_AGO, 5, 2019), (MomentKind.LAST_YEAR, 1, 2023), (MomentKind.THIS_YEAR, 0, 2024)],
)
def test_years_ago_are_counted_from_the_article(kind, ago, year):
    assert resolve(moment(kind, ago=ago), TODAY) == Resolved(year=year)


@pytest.mark.parametrize(
    "told",
    [
        days((27, 6, None)),
        days((10, None, None)),
        moment(MomentKind.WEEKDAY, weekday=1),
        moment(MomentKind.DAYS_AGO, ago=1),
        moment(MomentKind.WEEKDAY_OF_MONTH, (None, 7, None), nth=1),
    ],
)
def test_without_an_article_date_what_needs_one_comes_to_nothing(told):
    assert resolve(told, None) == Resolved()


def test_without_an_article_date_days_are_of_the_year_given_for_them():
    assert resolve(days((27, 6, None)), None, 2019).first == date(2019, 6, 27)
    assert resolve(moment(MomentKind.MONTH, (None, 6, None)), None, 2019).month_text == "2019-06"


@pytest.mark.parametrize(
    ("resolved", "day"),
    [
        (Resolved(date(2024, 6, 10), date(2024, 6, 14), 2024, 6), date(2024, 6, 14)),
        (Resolved(year=2024, month=2), date(2024, 2, 29)),
        (Resolved(year=2023, month=12), date(2023, 12, 31)),
        (Resolved(year=2023), date(2023, 12, 31)),
        (Resolved(), None),
    ],
)
def test_the_latest_day_is_the_last_that_a_time_can_mean(resolved, day):
    assert resolved.latest == day
