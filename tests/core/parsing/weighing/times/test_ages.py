"""How long ago a time was, as one word."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from core.knowledge import load_knowledge
from core.parsing.mentions.calendar import Resolved, resolve
from core.parsing.mentions.finding import moments_of
from core.parsing.weighing.times.ages import age_of

TODAY = date(2024, 7, 12)
WORDING = load_knowledge().wording
AGES = ["ahead", "now", "half-year", "year", "old"]


def age(words: str, today: date | None = TODAY, reference: date | None = TODAY) -> str:
    (moment,) = moments_of(words, WORDING)
    return age_of(moment, resolve(moment, today), reference, dated=today is not None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Tuesday", "now"),
        ("yesterday", "now"),
        ("on 11 June 2024", "now"),
        ("in January 2024", "half-year"),
        ("in September 2023", "year"),
        ("in March 2019", "old"),
        ("in 2024", "this-year"),
        ("in 2023", "last-year"),
        ("in 2019", "old"),
        ("in 2027", "ahead"),
        ("in December 2025", "ahead"),
    ],
)
def test_the_age_of_a_time_in_an_article_with_a_date(words, expected):
    assert age(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in 2024", "this-year?"),
        ("in 2023", "last-year?"),
        ("in 2019", "old"),
        ("in June 2024", "now?"),
        ("in June 2023", "year?"),
        ("two years ago", "unknown"),
    ],
)
def test_without_a_date_of_the_article_the_age_is_a_guess(words, expected):
    assert age(words, None, date(2024, 12, 31)) == expected


def test_without_any_year_nothing_is_known():
    assert age("in June", None, None) == "unknown"


@given(st.integers(-400, 4000), st.integers(-400, 4000))
def test_an_older_day_is_never_called_younger(one, other):
    (moment,) = moments_of("on 1 June 2024", WORDING)
    ages = [
        AGES.index(age_of(moment, Resolved(day, day, day.year, day.month), TODAY, dated=True))
        for day in (TODAY - timedelta(days=ago) for ago in sorted((one, other)))
    ]
    assert ages == sorted(ages)
