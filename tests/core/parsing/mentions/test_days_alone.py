"""Days without their month, which is that of a time told before them."""

from __future__ import annotations

import pytest

from core.parsing.mentions.moments import MomentKind


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They arrived on 9 July and went home on the 20th.", [(9, 7), (20, 7)]),
        ("They came on December 11, 2023 and left on the 22nd, a Friday.", [(11, 12), (22, 12)]),
        ("In October, from the 14th to the 18th, inspectors were there.", [(14, 10)]),
        ("It began on 30 October and ended on the 3rd.", [(30, 10), (3, 11)]),
        ("A week of November, Monday 3rd to Friday 7th.", [(3, 11)]),
        ("Four days in May: Monday the 10th to Thursday the 13th.", [(10, 5)]),
        ("They were there in May (13th to 24th).", [(13, 5)]),
        ("In March it was looked at, from the twelfth to the twenty-third.", [(12, 3)]),
        ("In June, on Thursday the 8th (election day), she came.", [(8, 6)]),
    ],
)
def test_a_day_alone_is_one_of_the_month_told_last(times, text, days):
    assert [(one.first.day, one.first.month) for one in times(text) if one.kind is MomentKind.DAYS] == days


@pytest.mark.parametrize("text", ["It came out on the 12th.", "Gardening, reading and more. It ended on the 12th."])
def test_a_day_of_no_month_is_one_behind_a_small_word_of_time(times, text):
    (moment,) = times(text)
    assert moment.first == moment.last == (12, None, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In May it won the 3rd prize.", []),
        ("It was the 4th in the county.", []),
        ("On 2 May the 32nd. came", [2]),
        ("the first of two", []),
    ],
)
def test_a_number_of_something_else_and_a_day_without_a_month_are_no_days(times, text, days):
    assert [one.first.day for one in times(text) if one.kind is MomentKind.DAYS] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The first was inspected on 27 August, and the second on the following morning.", (28, 8, None)),
        ("Inspectors rang on 30 June 2023 and were there the next day.", (1, 7, 2023)),
        ("The report is of 28 February; the council's answer came two days later.", (2, 3, None)),
        ("They rang on 31 December 2022 and came the day after.", (1, 1, 2023)),
    ],
)
def test_days_behind_a_day_are_told_by_it(times, text, day):
    _, moment = times(text)
    assert moment.first == moment.last == day


@pytest.mark.parametrize("text", ["The following day she resigned.", "It was good in May. A day later she resigned."])
def test_the_following_day_of_no_day_told_is_no_time(times, text):
    assert all(moment.kind is MomentKind.MONTH for moment in times(text))
