"""Dates as pages print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.reading.page_dates import date_in, date_in_address, is_date_line

DAY = date(2025, 8, 12)


@pytest.mark.parametrize(
    "text",
    [
        *("2025-08-12", "2025-08-12T23:30:00Z", "20250812T1010", "12 August 2025", "Tuesday, 12th August, 2025"),
        *(
            "12 Aug 2025, 10:15",
            "August 12, 2025",
            "12/08/2025",
            "12.08.2025",
            "12-Aug-2025",
            "the 12th of August 2025",
        ),
    ],
)
def test_a_date_is_read_in_the_british_order(text: str) -> None:
    assert date_in(text) == DAY


@pytest.mark.parametrize("text", ["", "2025", "August 2025", "31/13/2025", "30 February 2025", "12 May", "2025-13-40"])
def test_no_date_is_made_of_less(text: str) -> None:
    assert date_in(text) is None


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_from_each_way_to_write_it(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%d/%m/%Y", "%B %d, %Y", "%d %b %Y"):
        assert date_in(day.strftime(form)) == day


def test_a_date_in_an_address() -> None:
    assert date_in_address("https://news.example/2025/08/12/good") == DAY
    assert date_in_address("https://news.example/2025/aug/12/good") == DAY
    assert date_in_address("https://news.example/2025/99/12/good") is None


def test_a_dateline_is_told_from_prose() -> None:
    assert is_date_line("Tuesday, 12 August 2025, 6.30 pm")
    assert is_date_line("Published: 12 August 2025")
    assert not is_date_line("Inspected on 12 August 2025")
    assert not is_date_line("Tuesday")
