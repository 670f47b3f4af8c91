"""Days told by their weekday."""

from __future__ import annotations

import pytest

from core.parsing.mentions.moments import LAST_OF_MONTH, MomentKind, Week


@pytest.mark.parametrize(
    ("text", "weekday", "week"),
    [
        ("on Tuesday", 1, Week.LATEST),
        ("on Sun", 6, Week.LATEST),
        ("ON THURS", 3, Week.LATEST),
        ("last Friday", 4, Week.BEFORE_TODAY),
        ("Last Monday", 0, Week.BEFORE_TODAY),
        ("on Thursday of last week", 3, Week.LAST),
        ("on Saturday last week", 5, Week.LAST),
    ],
)
def test_a_weekday_is_one_of_the_week_that_is_told(times, text, weekday, week):
    (moment,) = times(text)
    assert (moment.kind, moment.weekday, moment.week) == (MomentKind.WEEKDAY, weekday, week)


@pytest.mark.parametrize("joint", ["and", "to", "until"])
def test_weekdays_told_together_are_of_the_same_last_week(times, joint):
    assert [moment.week for moment in times(f"from Tuesday {joint} Thursday last week")] == [Week.LAST, Week.LAST]


def test_a_weekday_told_apart_is_not_of_last_week(times):
    assert [moment.week for moment in times("on Tuesday, and until Thursday last week")] == [Week.LATEST, Week.LAST]


@pytest.mark.parametrize(
    ("text", "weekday", "nth", "month"),
    [
        ("on the first Monday in July", 0, 1, (None, 7, None)),
        ("The fourth Tuesday of March 2022", 1, 4, (None, 3, 2022)),
        ("on the last Wednesday of November", 2, LAST_OF_MONTH, (None, 11, None)),
    ],
)
def test_a_weekday_of_a_month_is_counted(times, text, weekday, nth, month):
    (moment,) = times(text)
    assert (moment.kind, moment.weekday, moment.nth) == (MomentKind.WEEKDAY_OF_MONTH, weekday, nth)
    assert moment.first == month
