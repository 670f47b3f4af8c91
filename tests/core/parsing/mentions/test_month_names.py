"""What months and weekdays are called stands in one table."""

from __future__ import annotations

import calendar

import pytest

from core.knowledge import load_knowledge
from core.parsing.mentions.month_names import month_names

NAMES = month_names(load_knowledge().wording)


def test_every_month_and_weekday_is_read_in_full_and_in_short():
    for number in range(1, 13):
        in_full = calendar.month_name[number]
        assert NAMES.month(in_full) == NAMES.month(in_full[:3].upper()) == number
    for number, name in enumerate(calendar.day_name):
        assert NAMES.weekday(name) == NAMES.weekday(name[:3]) == number


@pytest.mark.parametrize(("year", "month", "printed"), [(2024, 9, "September 2024"), (2024, None, "2024")])
def test_a_month_is_printed_in_full_with_its_year(year, month, printed):
    assert NAMES.printed(year, month) == printed


def test_short_forms_are_no_full_names():
    assert {"jan", "sept", "sep", "dec"} <= set(NAMES.short)
    assert {"may", "september"}.isdisjoint(NAMES.short)
