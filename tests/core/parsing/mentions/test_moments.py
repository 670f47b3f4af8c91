"""Times as the press prints them, and the dates they come to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.parsing.mentions.calendar import resolve
from core.parsing.mentions.moments import MomentKind, moments_of

TODAY = date(2024, 7, 12)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 10 to 14 June 2024", date(2024, 6, 10), date(2024, 6, 14)),
        ("between January 20 and February 11", date(2024, 1, 20), date(2024, 2, 11)),
        ("on Monday 18th March and Friday 22nd March", date(2024, 3, 18), date(2024, 3, 22)),
        ("14, 15, 16, 17 and 18 May", date(2024, 5, 14), date(2024, 5, 18)),
        ("30 April, 2 May and 9 May", date(2024, 4, 30), date(2024, 5, 9)),
        ("from 28 November to 2 December", date(2023, 11, 28), date(2023, 12, 2)),
        ("in July (8th to 12th)", date(2024, 7, 8), date(2024, 7, 12)),
        ("on 19.4.24", date(2024, 4, 19), date(2024, 4, 19)),
        ("yesterday", date(2024, 7, 11), date(2024, 7, 11)),
        ("on Tuesday", date(2024, 7, 9), date(2024, 7, 9)),
        ("on Friday", date(2024, 7, 12), date(2024, 7, 12)),
        ("last Friday", date(2024, 7, 5), date(2024, 7, 5)),
        ("last Tuesday", date(2024, 7, 9), date(2024, 7, 9)),
        ("on Thursday of last week", date(2024, 7, 4), date(2024, 7, 4)),
        ("two days ago", date(2024, 7, 10), date(2024, 7, 10)),
        ("stayed until the first of February", date(2024, 2, 1), date(2024, 2, 1)),
        ("on the third and fourth of June", date(2024, 6, 3), date(2024, 6, 4)),
        ("by the last day of April", date(2024, 4, 30), date(2024, 4, 30)),
        ("on the last day of February 2024", date(2024, 2, 29), date(2024, 2, 29)),
        ("VISIT OF 11 AND 12 JUNE", date(2024, 6, 11), date(2024, 6, 12)),
        ("on 15 & 16 May", date(2024, 5, 15), date(2024, 5, 16)),
        ("on 24-03-2022", date(2022, 3, 24), date(2022, 3, 24)),
        ("the day before yesterday", date(2024, 7, 10), date(2024, 7, 10)),
        ("a fortnight ago today", date(2024, 6, 28), date(2024, 6, 28)),
        ("as it said last night", date(2024, 7, 11), date(2024, 7, 11)),
        ("announced this afternoon", date(2024, 7, 12), date(2024, 7, 12)),
        ("on the last Wednesday of November", date(2023, 11, 29), date(2023, 11, 29)),
        ("on the first Monday in July", date(2024, 7, 1), date(2024, 7, 1)),
        ("on the second Friday of March 2022", date(2022, 3, 11), date(2022, 3, 11)),
        ("It came out on the 10th.", date(2024, 7, 10), date(2024, 7, 10)),
        ("It came out on the 16th.", date(2024, 6, 16), date(2024, 6, 16)),
    ],
)
def test_days_resolve_against_the_articles_date(text, first, last):
    (moment,) = moments_of(text)
    resolved = resolve(moment, TODAY)
    assert (resolved.first, resolved.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("in November 2021", "2021-11"),
        ("last May", "2024-05"),
        ("in September", "2023-09"),
        ("in April of last year", "2023-04"),
    ],
)
def test_a_month_alone_gives_no_day(text, month):
    (moment,) = moments_of(text)
    resolved = resolve(moment, TODAY)
    assert resolved.first is None
    assert resolved.month_text == month


def test_years_ago_are_counted_from_the_article():
    (moment,) = moments_of("five years ago")
    assert resolve(moment, TODAY).year == 2019


@pytest.mark.parametrize("text", ["it may be good", "they march on", "a sun-lit room", "at 12:10 sharp", "section 5"])
def test_other_words_are_no_times(text):
    assert moments_of(text) == ()


def test_without_an_article_date_a_day_without_a_year_comes_to_nothing():
    (moment,) = moments_of("Monday 27 June")
    assert moment.kind is MomentKind.DAYS
    assert resolve(moment, None).first is None


def test_no_date_goes_over_the_end_of_a_paragraph():
    found = moments_of("It meets in November.\n\n20 pupils came.")
    assert [moment.kind for moment in found] == [MomentKind.MONTH]


@given(st.dates(min_value=date(2005, 1, 1), max_value=date(2030, 12, 31)))
def test_a_printed_date_comes_back_as_that_date(day):
    for printed in (f"{day:%d %B %Y}", f"{day:%B %d, %Y}", f"{day:%d/%m/%Y}", day.isoformat()):
        (moment,) = moments_of(f"on {printed} it rained")
        assert resolve(moment, None).first == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They arrived on 9 July and went home on the 20th.", [(9, 7), (20, 7)]),
        ("They came on December 11, 2023 and left on the 22nd, a Friday.", [(11, 12), (22, 12)]),
        ("In October, from the 14th to the 18th, inspectors were there.", [(14, 10)]),
        ("It began on 30 October and ended on the 3rd.", [(30, 10), (3, 11)]),
        ("A week of November, Monday 3rd to Friday 7th.", [(3, 11)]),
        ("Four days in May: Monday the 10th to Thursday the 13th.", [(10, 5)]),
        ("They were there in May (13th to 24th).", [(13, 5)]),
        ("In March it was looked at, from the twelfth to the twenty-third.", [(12, 3)]),
        ("In June, on Thursday the 8th (election day), she came.", [(8, 6)]),
    ],
)
def test_a_day_alone_is_one_of_the_month_told_last(text, days):
    assert [(one.first.day, one.first.month) for one in moments_of(text) if one.kind is MomentKind.DAYS] == days


@pytest.mark.parametrize(
    "text",
    ["In May it won the 3rd prize.", "It was the 4th in the county.", "On 2 May the 32nd. came", "the first of two"],
)
def test_a_number_of_something_else_and_a_day_without_a_month_are_no_days(text):
    assert [one.first.day for one in moments_of(text) if one.kind is MomentKind.DAYS] in ([], [2])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The first was inspected on 27 August, and the second on the following morning.", date(2023, 8, 27 + 1)),
        ("Inspectors rang on 30 June 2023 and were there the next day.", date(2023, 7, 1)),
        ("The report is of 28 February; the council's answer came two days later.", date(2024, 3, 2)),
        ("They rang on 31 December 2022 and came the day after.", date(2023, 1, 1)),
    ],
)
def test_days_behind_a_day_are_told_by_it(text, day):
    moments = moments_of(text)
    assert len(moments) == 2
    assert resolve(moments[1], TODAY).first == day


@pytest.mark.parametrize("text", ["The following day she resigned.", "It was good in May. A day later she resigned."])
def test_the_following_day_of_no_day_told_is_no_time(text):
    assert all(moment.kind is MomentKind.MONTH for moment in moments_of(text))
