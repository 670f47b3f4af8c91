"""Dates as their readers write them, British ones first of all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from gui.wording.dates import (
    moment_words,
    month_of,
    month_written,
    set_locale,
    span_of_days,
    whole_date,
    years_between,
)


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


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize(
    ("locale", "day", "span"),
    [
        ("en_GB", "4 Jul 2025", "23 Jun – 4 Jul 2025"),
        ("en_US", "Jul 4, 2025", "Jun 23, 2025 – Jul 4, 2025"),
        ("en_CA", "2025 Jul 4", "2025 Jun 23 – 2025 Jul 4"),
        ("cy_GB", "4 Gorff 2025", "23 Meh – 4 Gorff 2025"),
    ],
)
def test_dates_are_in_the_order_of_where_the_reader_is(locale: str, day: str, span: str) -> None:
    set_locale(QLocale(locale))
    assert whole_date(date(2025, 7, 4)) == day
    assert span_of_days(date(2025, 6, 23), date(2025, 7, 4)) == span


def test_a_moment_of_late_is_told_by_today_and_yesterday() -> None:
    now = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
    assert moment_words(now - timedelta(hours=1), now).startswith("today, ")
    assert moment_words(now - timedelta(days=1), now).startswith("yesterday, ")
    assert moment_words(now - timedelta(days=9), now).startswith("17 Nov 2026, ")
