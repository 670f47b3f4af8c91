"""Years and months that are counted from a time told before them."""

from __future__ import annotations

import pytest

from core.parsing.mentions.moments import Day, MomentKind


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was poor in 2015. Two years later it was good.", 2017),
        ("It was poor in May 2015 and better a year later.", 2016),
        ("It closed in 2015. Two years after that came good news.", 2017),
        ("It was poor in 2015 and worse two years afterwards.", 2017),
        ("It was good in 2015 and poor three years before that.", 2012),
        ("It was good in 2015, and poor three years previously.", 2012),
        ("It was good in 2015, and poor two years before.", 2013),
        ("It fell in 2015 and rose the following year.", 2016),
        ("It fell in 2015 and rose the year after.", 2016),
        ("It was good in 2015 and poor the year before that.", 2014),
        ("It was good in 2015 and poor the previous year.", 2014),
        ("It was good in 2015 and poor the year before.", 2014),
    ],
)
def test_years_are_counted_from_the_year_told_before(times, text, year):
    _, counted = times(text)
    assert (counted.kind, counted.first) == (MomentKind.YEAR, Day(None, None, year))


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("It was seen in May 2015 and again that October.", 10, 2015),
        ("It was seen in May 2015 and again the following October.", 10, 2015),
        ("It was seen in May 2015 and again the following March.", 3, 2016),
        ("It was seen in 2015 and again the following March.", 3, 2016),
        ("It was seen in May 2015, after the previous March had been poor.", 3, 2015),
        ("It was seen in May 2015, after the previous June had been poor.", 6, 2014),
        ("It was seen in 2015, and again in June of the following year.", 6, 2016),
        ("It was seen in 2015, and before in June of the previous year.", 6, 2014),
    ],
)
def test_a_month_is_of_the_year_that_is_told_before_it(times, text, month, year):
    *_, counted = times(text)
    assert (counted.kind, counted.first) == (MomentKind.MONTH, Day(None, month, year))


@pytest.mark.parametrize("text", ["Two years later it was good.", "The following year it was good."])
def test_without_a_year_before_there_is_nothing_to_count_from(times, text):
    assert times(text) == ()


def test_a_year_far_off_is_none_to_count_from(times):
    assert (
        len(times("It was poor in 2015. " + "Much has been said of it since. " * 12 + "Two years later it rose.")) == 1
    )


@pytest.mark.parametrize(
    "text", ["It had been good two years previously.", "Built in 1994. It was good two years before."]
)
def test_previously_is_counted_from_the_article_where_the_sentence_tells_no_year(times, text):
    counted = times(text)[-1]
    assert (counted.kind, counted.ago) == (MomentKind.YEARS_AGO, 2)


@pytest.mark.parametrize(
    "text",
    [
        "It was good in 2015, two years before the merger.",
        "the year before it opened",
        "four years after 'good' in 2015",
    ],
)
def test_before_something_else_is_no_time(times, text):
    assert all(moment.kind is MomentKind.YEAR and moment.first.year == 2015 for moment in times(text))


@pytest.mark.parametrize("text", ["He said that may help.", "That March 2015 report"])
def test_that_before_other_words_counts_from_nothing(times, text):
    assert all(moment.first.year in (2015, None) for moment in times(text))
