"""The article's own date, which many publications print below it and not above."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.parsing import parse
from tests.core.parsing.conftest import document

if TYPE_CHECKING:
    from core.model import Document

STORY = """Village school is good

Hill Top Primary School has been rated good by Ofsted, its head told parents in a letter that was handed out at the \
gate in the rain to all who came.

"We are delighted," she said."""


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("Posted 8 May 2020 by Dale Online", date(2020, 5, 8)),
        ("Dale & Wold Free Press, Saturday 9 May 2020", date(2020, 5, 9)),
        ("(7 January 2015, Dale & Wold Free Press)", date(2015, 1, 7)),
        ("10/11/2016 — Nan Halliday", date(2016, 11, 10)),
        ("Posted Mon 29/11/2021 at 10:22", date(2021, 11, 29)),
    ],
)
def test_a_line_below_tells_who_published_it_and_when(read, below, day):
    assert read(f"{STORY}\n\n{below}\n").article_date == day


def test_a_day_behind_the_last_sentence_is_the_articles(read):
    assert read(f"{STORY} There is a waiting list. 22 March 2019").article_date == date(2019, 3, 22)


def test_a_line_of_credits_may_stand_under_the_first_paragraph(read):
    told = STORY.replace('"We are', 'Thursday 9 February 2023 // Dale Advertiser\n\n"We are')
    assert read(told).article_date == date(2023, 2, 9)


@pytest.mark.parametrize(
    "below",
    [
        "Inspected 3 and 4 February 2026.",
        "Report published: 12 May 2020",
        "The consultation on it closes on 11 October 2024.",
        "Next meeting: 24 January 2024",
    ],
)
def test_the_day_of_something_told_is_not(read, below):
    assert read(f"{STORY}\n\n{below}\n").article_date is None


def mailed(text: str, sent_on: date = date(2026, 11, 28)) -> Document:
    return replace(document(text), media_type="message/rfc822", published_on=sent_on)


BODY = "Ofsted has rated children's services in Kirklees good. They were inspected in March."


@pytest.mark.parametrize(
    "line",
    ["12 July 2024", "Published: 12 July 2024", "The Dale Courier - 12 July 2024", "Meeting held on 12 July 2024"],
)
def test_what_is_sent_on_by_mail_has_its_own_day(knowledge, line):
    assert parse(mailed(f"Good news for Kirklees\n\n{line}\n\n{BODY}\n"), knowledge).article_date == date(2024, 7, 12)


@pytest.mark.parametrize(
    "line",
    ["", "Next meeting: 3 December 2026", "Inspection of 12 July 2024: how we answer", "Published: 12 July 2027"],
)
def test_a_mail_without_a_day_of_its_own_is_as_old_as_it_is(knowledge, line):
    assert parse(mailed(f"Good news for Kirklees\n\n{line}\n\n{BODY}\n"), knowledge).article_date == date(2026, 11, 28)


def test_a_page_that_states_its_day_is_believed(knowledge):
    page = replace(mailed(f"Good news\n\n12 July 2024\n\n{BODY}\n"), media_type="text/html")
    assert parse(page, knowledge).article_date == date(2026, 11, 28)


@pytest.mark.parametrize(
    "line",
    ["Inspection dates: 4 and 5 May 2023", "Report inspection date: 5 May 2023", "Inspected on 5 May 2023"],
)
def test_the_day_of_an_inspection_above_the_text_is_not_the_articles(read, line):
    assert read(STORY.replace("Village school is good\n", f"Village school is good\n\n{line}\n")).article_date is None


@pytest.mark.parametrize(
    "line",
    [
        "Inspection dates Stage 1: 19 June 2017 Stage 2: 27 November 2017",
        "The latest inspection took place on 19 June 2017.",
        "At the 19 June 2017 inspection it was praised.",
        "Date of inspection: 19 June 2017",
    ],
)
def test_the_day_of_an_inspection_above_the_text_is_not(read, line):
    assert read(f"Hill Top Primary School\n\n{line}\n\n{STORY}\n").article_date is None


@pytest.mark.parametrize(
    ("page", "byline", "day"),
    [
        ("18th Jan, 2022", "Rosa Cranfield 13th Feb, 2020 Updated: 14th Feb, 2020", date(2020, 2, 13)),
        ("18th Jan, 2022", "By Rosa Cranfield, 13 February 2020", date(2020, 2, 13)),
        ("13 February 2020", "By Rosa Cranfield, 18 January 2022", date(2020, 2, 13)),
        ("Dale Courier, 18 January 2022", "By Rosa Cranfield, 13 February 2020", date(2022, 1, 18)),
    ],
)
def test_a_later_day_alone_above_the_headline_is_the_pages_where_the_writer_has_one(read, page, byline, day):
    head, _, text = STORY.partition("\n\n")
    assert read(f"{page}\n\n{head}\n\n{byline}\n\n{text}\n").article_date == day


def test_a_day_in_a_short_first_paragraph_is_not_the_articles(read):
    text = (
        "From the bottom to the top\n\n"
        "Forty parents stood at the gate of the school on 21 March 2014. It was raining.\n\n"
        "Hill Top Primary School has been rated good by Ofsted.\n\nDale & Wold Free Press, Tuesday 19 May 2026\n"
    )
    assert read(text).article_date == date(2026, 5, 19)


@pytest.mark.parametrize("line", ["Posted on 19 May 2026.", "19 May 2026."])
def test_a_line_that_dates_the_text_may_end_like_a_sentence(read, line):
    assert read(f"Village school is good\n\n{line}\n\nHill Top Primary School was rated good.\n").article_date == date(
        2026, 5, 19
    )
