"""The days of one inspection are put together from what the sentences of an article tell of it."""

from __future__ import annotations

from datetime import date

import pytest

OPENING = (
    "Inspectors call at Kirklees\n\n12 July 2024\n\nOfsted has rated children's services at Kirklees Council good.\n\n"
)


@pytest.fixture
def dates(read):
    """First and last day and the month of the one inspection of an article."""

    def dates(sentences):
        (inspection,) = read(f"{OPENING}{sentences}\n").inspections
        return inspection.inspected_from, inspection.inspected_to, inspection.inspected_month

    return dates


@pytest.mark.parametrize(
    ("sentences", "first", "last"),
    [
        ("The inspection closed on 14 June, having opened on the 10th.", date(2024, 6, 10), date(2024, 6, 14)),
        ("The inspection began on 10 June and ended on 14 June.", date(2024, 6, 10), date(2024, 6, 14)),
        ("Inspectors were in the town for a week from 10 June.", date(2024, 6, 10), None),
        ("Inspectors were in the town for five days from 10 June.", date(2024, 6, 10), date(2024, 6, 14)),
        (
            "Inspectors were in the town for a fortnight from 10 June, leaving on the 21st.",
            date(2024, 6, 10),
            date(2024, 6, 21),
        ),
        ("Inspectors were in the town from 10 to 14 June.", date(2024, 6, 10), date(2024, 6, 14)),
    ],
)
def test_the_first_and_the_last_day_are_those_that_are_told(dates, sentences, first, last):
    assert dates(sentences)[:2] == (first, last)


def test_of_a_week_that_one_day_tells_the_days_are_not_known(dates):
    assert dates("The inspection took place in the week of 10 June.")[:2] == (None, None)
