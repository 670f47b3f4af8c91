"""The months of the slider."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from gui.pages.overview.months import FIRST_DAY, day_of_month, month_number, usual_since

TODAY = date(2026, 11, 26)


@given(st.integers(0, month_number(TODAY)))
def test_a_month_is_told_by_its_last_day_and_found_again(number: int) -> None:
    assert month_number(day_of_month(number, TODAY)) == number


def test_the_first_month_is_that_of_the_framework_and_the_last_ends_today() -> None:
    assert month_number(date(2010, 1, 1)) == month_number(FIRST_DAY) == 0
    assert day_of_month(0, TODAY) == date(2013, 11, 30)
    assert day_of_month(month_number(TODAY), TODAY) == TODAY


def test_movers_are_told_since_the_beginning_of_last_year() -> None:
    assert usual_since(TODAY) == date(2025, 1, 1)
