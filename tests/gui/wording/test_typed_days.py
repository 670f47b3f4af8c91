"""A day is understood as people type it; what is none is never guessed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QLocale

from gui.wording.dates import BRITISH, set_locale, whole_date
from gui.wording.typed_days import day_typed, month_typed

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def american() -> Iterator[None]:
    set_locale(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    set_locale(BRITISH)


@pytest.mark.parametrize(
    "typed", ["12 Aug 2025", "12 august 2025", "12/8/2025", "12/08/2025", "2025-08-12", " 12  Aug 2025 "]
)
def test_many_ways_to_write_a_day_are_understood(typed: str) -> None:
    assert day_typed(typed) == date(2025, 8, 12)


@pytest.mark.parametrize("typed", ["", "August", "31 Feb 2025", "12 Aug", "12/8/25", "last week"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert day_typed(typed) is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31)))
def test_a_day_that_the_desk_wrote_is_read_back(day: date) -> None:
    assert day_typed(whole_date(day)) == day


def test_americans_write_the_month_first(american: None) -> None:
    assert day_typed("8/12/2025") == date(2025, 8, 12)
    assert day_typed("Aug 12, 2025") == date(2025, 8, 12)


def test_months() -> None:
    assert month_typed("Sep 2024") == "2024-09"
    assert month_typed("June 2025") == "2025-06"
    assert month_typed("12 Jun 2025") is None
