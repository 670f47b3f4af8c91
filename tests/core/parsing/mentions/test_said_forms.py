"""Times told from the day of the article."""

from __future__ import annotations

import pytest

from core.parsing.mentions.moments import MomentKind


@pytest.mark.parametrize(
    ("text", "kind", "ago"),
    [
        ("published today", MomentKind.TODAY, 0),
        ("announced this afternoon", MomentKind.TODAY, 0),
        ("Yesterday it said", MomentKind.DAYS_AGO, 1),
        ("as it said last night", MomentKind.DAYS_AGO, 1),
        ("the day before yesterday", MomentKind.DAYS_AGO, 2),
        ("two days ago", MomentKind.DAYS_AGO, 2),
        ("a week ago today", MomentKind.DAYS_AGO, 7),
        ("a fortnight ago today", MomentKind.DAYS_AGO, 14),
        ("three months ago", MomentKind.MONTHS_AGO, 3),
        ("last month", MomentKind.LAST_MONTH, 1),
        ("two and a half years ago", MomentKind.YEARS_AGO, 2),
        ("a year ago", MomentKind.YEARS_AGO, 1),
        ("12 years earlier", MomentKind.YEARS_AGO, 12),
        ("two decades ago", MomentKind.YEARS_AGO, 20),
        ("last year", MomentKind.LAST_YEAR, 1),
        ("this year", MomentKind.THIS_YEAR, 0),
    ],
)
def test_how_long_ago_is_counted_in_the_unit_of_its_kind(times, text, kind, ago):
    (moment,) = times(text)
    assert (moment.kind, moment.ago) == (kind, ago)


def test_the_kind_of_days_ago_is_written_into_cues_by_the_name_that_weights_know():
    assert f"{MomentKind.DAYS_AGO}" == "yesterday"


def test_none_ago_is_no_time(times):
    assert times("0 years ago") == ()
