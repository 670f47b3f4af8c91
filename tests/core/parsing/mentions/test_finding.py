"""Which times are found in a text, and where they begin and end."""

from __future__ import annotations

import pytest

from core.errors import KnowledgeError
from core.knowledge.wording import load_wording
from core.parsing.mentions.finding import moments_of
from core.parsing.mentions.moments import MomentKind


@pytest.mark.parametrize(
    "text",
    [
        "it may be good",
        "they march on",
        "a sun-lit room",
        "at 12:10 sharp",
        "section 5",
        "The Mayor spoke to Marchers of a decade",
    ],
)
def test_other_words_are_no_times(times, text):
    assert times(text) == ()


def test_no_date_goes_over_the_end_of_a_paragraph(times):
    found = times("It meets in November.\n\n20 pupils came.")
    assert [moment.kind for moment in found] == [MomentKind.MONTH]


def test_a_date_goes_over_the_end_of_a_line(times):
    text = "They came on 9\nJuly 2024 and left."
    (moment,) = times(text)
    assert text[moment.start : moment.end] == "9\nJuly 2024"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was rated good on 19 March 2024, after 2019.", ["19 March 2024", "2019"]),
        ("On 30 April, 2 May and 9 May they were there.", ["30 April, 2 May and 9 May"]),
        ("Inspected on 30 April; published on 9 May.", ["30 April", "9 May"]),
        ("In 2019 it was good, and last year too.", ["2019", "last year"]),
        ("Two years ago, in MAY, it closed.", ["Two years ago", "MAY"]),
        ("On the last day of April the head left.", ["the last day of April"]),
        ("In May last year and in June this year.", ["May last year", "June this year"]),
    ],
)
def test_times_are_found_where_they_stand_and_neighbouring_days_are_one(times, text, words):
    assert [text[one.start : one.end] for one in times(text)] == words


@pytest.mark.parametrize("text", ["from 28 November to 2 December 2023", "from 28 November 2023 to 2 December"])
def test_days_joined_have_the_year_that_either_prints(times, text):
    (moment,) = times(text)
    assert (moment.first, moment.last) == ((28, 11, 2023), (2, 12, 2023))


def test_what_reads_like_a_date_with_impossible_numbers_is_none(times):
    assert times("On 32 May it won. Part 45.13.2019 is missing.") == ()


def test_without_the_names_of_months_nothing_is_read(tmp_path):
    (tmp_path / "months.toml").write_text('[numbers]\n1 = ["january"]\n')
    with pytest.raises(KnowledgeError, match=r"months\.weekdays"):
        moments_of("on 3 January", load_wording(tmp_path))
