"""Days printed with their month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.parsing.mentions.calendar import resolve
from core.parsing.mentions.moments import MomentKind


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 10 to 14 June", (10, 6, None), (14, 6, None)),
        ("14, 15, 16, 17 and 18 May 2024", (14, 5, 2024), (18, 5, 2024)),
        ("on Monday 18th March 2024", (18, 3, 2024), (18, 3, 2024)),
        ("VISIT OF 11 AND 12 JUNE", (11, 6, None), (12, 6, None)),
        ("on 15 & 16 May", (15, 5, None), (16, 5, None)),
        ("on March 18 and 19, 2024", (18, 3, 2024), (19, 3, 2024)),
        ("in July (8th to 12th)", (8, 7, None), (12, 7, None)),
        ("the first of February 2020", (1, 2, 2020), (1, 2, 2020)),
        ("on the twenty-third and twenty-fourth of June", (23, 6, None), (24, 6, None)),
        ("by the last day of April", (30, 4, None), (30, 4, None)),
        ("on the last day of February 2024", (29, 2, 2024), (29, 2, 2024)),
        ("on May the ninth", (9, 5, None), (9, 5, None)),
        ("on June the 23rd, 2021", (23, 6, 2021), (23, 6, 2021)),
        ("14th Dec '17", (14, 12, 2017), (14, 12, 2017)),
        ("on 3 March ’19", (3, 3, 2019), (3, 3, 2019)),
        ("on March 3, '19", (3, 3, 2019), (3, 3, 2019)),
        ("on 19.4.24", (19, 4, 2024), (19, 4, 2024)),
        ("on 19/04/2024", (19, 4, 2024), (19, 4, 2024)),
        ("on 24-03-2022", (24, 3, 2022), (24, 3, 2022)),
        ("on 2022-03-24", (24, 3, 2022), (24, 3, 2022)),
        ("Thurs 5 Sept. 2024", (5, 9, 2024), (5, 9, 2024)),
    ],
)
def test_days_are_read_as_they_are_printed(times, text, first, last):
    (moment,) = times(text)
    assert (moment.kind, moment.first, moment.last) == (MomentKind.DAYS, first, last)


@given(st.dates(min_value=date(2005, 1, 1), max_value=date(2030, 12, 31)))
def test_a_printed_date_comes_back_as_that_date(times, day):
    for printed in (f"{day:%d %B %Y}", f"{day:%B %d, %Y}", f"{day:%d/%m/%Y}", day.isoformat()):
        (moment,) = times(f"on {printed} it rained")
        assert resolve(moment, None).first == day
