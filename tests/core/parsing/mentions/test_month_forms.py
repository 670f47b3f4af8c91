"""Months and years."""

from __future__ import annotations

import pytest

from core.parsing.mentions.moments import MomentKind


@pytest.mark.parametrize(
    ("text", "month", "years_ago"),
    [
        ("in November 2021", (None, 11, 2021), None),
        ("in Sept. 2021", (None, 9, 2021), None),
        ("in September", (None, 9, None), None),
        ("in April of last year", (None, 4, None), 1),
        ("in April this year", (None, 4, None), 0),
    ],
)
def test_a_month_keeps_the_year_that_is_printed_or_said(times, text, month, years_ago):
    (moment,) = times(text)
    assert (moment.kind, moment.first, moment.years_ago) == (MomentKind.MONTH, month, years_ago)


@pytest.mark.parametrize(("text", "years"), [("good in 2019", [2019]), ("in 1820", []), ("20191 pupils", [])])
def test_a_year_is_one_of_this_century_or_the_last(times, text, years):
    assert [one.first.year for one in times(text) if one.kind is MomentKind.YEAR] == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("under the Care Act 2014", []),
        ("the Regulated Activities Regulations 2014", []),
        ("the 2014 Act", []),
        ("the law was changed in 2014", [2014]),
        ("it had to act in 2014 and did in 2015", [2014, 2015]),
    ],
)
def test_the_year_of_a_law_is_no_time(times, text, years):
    assert [one.first.year for one in times(text) if one.kind is MomentKind.YEAR] == years
