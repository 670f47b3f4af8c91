"""Dates as British readers write them."""

from __future__ import annotations

from datetime import date

import pytest

from gui.wording.dates import month_of, month_written, span_of_days, whole_date, years_between


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 6, 23), date(2025, 7, 4), "23 Jun – 4 Jul 2025"),
        (date(2026, 6, 8), date(2026, 6, 19), "8 – 19 Jun 2026"),
        (date(2024, 12, 30), date(2025, 1, 10), "30 Dec 2024 – 10 Jan 2025"),
        (date(2025, 9, 2), date(2025, 9, 2), "2 Sep 2025"),
        (None, date(2025, 9, 2), "2 Sep 2025"),
        (None, None, ""),
    ],
)
def test_days_on_site(first: date | None, last: date | None, words: str) -> None:
    assert span_of_days(first, last) == words


def test_every_month_has_three_letters() -> None:
    months = [month_of(date(2025, number, 1)) for number in range(1, 13)]
    assert [len(words) for words in months] == [8] * 12


def test_what_is_not_known_is_empty() -> None:
    assert (whole_date(None), month_of(None), month_written(None)) == ("", "", "")


def test_a_month_without_a_day() -> None:
    assert month_written("2018-09") == "Sep 2018"


def test_age_in_years() -> None:
    assert years_between(date(2016, 10, 20), date(2026, 11, 25)) == pytest.approx(10.1, abs=0.05)
