"""What stands at the edges of printed pages is not read, and a sentence goes on over the page."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing import parse
from core.parsing.clean_copy import clean_copy
from core.parsing.printed_pages import gaps_of_pages
from tests.core.parsing.conftest import COUNCIL, document, told
from tests.core.parsing.reports.report_texts import report

LONG = "Inspectors said that children in care are well looked after and that leaders know what is still to be done by"


def read(knowledge, *pages):
    """The copy that is read of some pages."""
    return clean_copy(report(*pages), knowledge).text


CHROME = ("28/11/2026, 10:03 Good news for Kirklees | Courier", "https://courier.example/news/kirklees-4711 {n}/2")
FIREFOX = ("Good news for Kirklees https://courier.example/news/kirklees", "{n} of 2 28/11/2026, 10:03")
AMERICAN = ("11/28/26, 10:03 AM Good news for Kirklees", "{n}/2")
RUNNING = ("Press cuttings of the council", "Page {n} of 2")


@pytest.mark.parametrize("edges", [CHROME, FIREFOX, AMERICAN])
def test_headers_and_footers_are_left_out(knowledge, edges):
    bodies = ("Good news for Kirklees\nIt is good.", "Care leavers are proud.")
    pages = [f"{edges[0]}\n{body}\n{edges[1].format(n=n)}" for n, body in enumerate(bodies, 1)]
    assert read(knowledge, *pages).split("\n") == [*bodies[0].split("\n"), *bodies[1:]]


def test_headers_are_left_out_where_the_text_hands_them_over_last(knowledge):
    pages = [f"It is good, {n}.\n{CHROME[0]}\n{CHROME[1].format(n=n)}" for n in (1, 2)]
    assert read(knowledge, *pages) == "It is good, 1.\nIt is good, 2."


def test_a_running_title_is_left_out_where_it_runs(knowledge):
    bodies = ["It is good.", "They are proud.", "All are well."]
    pages = [f"{RUNNING[0]}\n{body}\n{RUNNING[1].format(n=n)}" for n, body in enumerate(bodies, 1)]
    assert read(knowledge, *pages).split("\n") == [RUNNING[0], *bodies]


def test_the_title_of_the_first_page_stays(knowledge):
    pages = ["Good news for Kirklees\nIt is good.", "Good news for Kirklees\nThey are proud."]
    assert read(knowledge, *pages).split("\n") == ["Good news for Kirklees", "It is good.", "They are proud."]


@pytest.mark.parametrize(
    ("before", "behind", "parted_by"),
    [
        ("The council was judged to be", "good in every area.", " "),
        (LONG, "Kirklees Council.", " "),
        ("The council was judged to be good.", "Care leavers are proud.", "\n"),
        ("What inspectors found", "Care leavers are proud.", "\n"),
        (LONG, "• a list of its own", "\n"),
        ("It is a high-", "quality service.", ""),
    ],
)
def test_a_sentence_goes_on_over_the_page_and_nothing_else_does(knowledge, before, behind, parted_by):
    pages = [f"{before}\n{CHROME[1].format(n=1)}", f"{CHROME[0]}\n{behind}"]
    assert read(knowledge, *pages).strip() == f"{before}{parted_by}{behind}"


def test_the_day_of_printing_is_not_the_day_of_the_article(knowledge):
    pages = [f"{CHROME[0]}\n{COUNCIL.strip()}\nOfsted rated Kirklees good.\n{CHROME[1].format(n=1)}"]
    assert parse(report(*pages), knowledge).article_date == parse(document(COUNCIL), knowledge).article_date


def test_an_article_on_pages_tells_what_it_tells_without_them(knowledge):
    story = COUNCIL + "Ofsted has judged that children in care in Kirklees require improvement to be good.\n"
    cut = story.index("require improvement")
    pages = [f"{CHROME[0]}\n{story[:cut].rstrip()}\n{CHROME[1]}", f"{CHROME[0]}\n{story[cut:]}\n{CHROME[1]}"]
    assert told(parse(report(*pages), knowledge)) == told(parse(document(story), knowledge)) != {}


def test_a_title_that_a_browser_prints_above_the_address_is_left_out_on_the_first_page_too(knowledge):
    head = "Good news for Kirklees - Courier\nhttps://courier.example/news/kir…"
    pages = [f"{head}\nGood news for Kirklees\nIt is good.", f"{head}\nThey are proud."]
    assert read(knowledge, *pages).split("\n") == ["Good news for Kirklees", "It is good.", "They are proud."]


@pytest.mark.parametrize("edges", [CHROME, FIREFOX])
def test_pages_that_a_browser_printed_are_known_in_a_text_that_was_copied(knowledge, edges):
    bodies = ("Good news for Kirklees\nThe council was judged to be", "good in every area.")
    text = "\n".join(f"{edges[0]}\n{body}\n{edges[1].format(n=n)}" for n, body in enumerate(bodies, 1))
    assert clean_copy(document(text), knowledge).text == " ".join(bodies)


@pytest.mark.parametrize(
    "text",
    [
        "See https://courier.example/news 1/2\nIt is good.",
        "https://courier.example/a 2/2\nIt is good.\nhttps://courier.example/b 1/2\n",
        "https://courier.example/a 1/3\nIt is good.\nhttps://courier.example/b 2/3\n",
        "28/11/2026, 10:03 Good news\nIt is good.",
    ],
)
def test_lines_that_count_no_pages_stay(knowledge, text):
    assert clean_copy(document(text), knowledge).text == text


def test_grades_that_are_last_on_every_page_stay(knowledge):
    pages = [f"School number {n}\nIt was visited.\nRating: Good" for n in "ab"] + ["School c\nRating: Outstanding"] * 2
    assert read(knowledge, *pages).count("Rating: ") == 4


@given(st.lists(st.text(alphabet="ab -.\n1/", max_size=30), min_size=1, max_size=5))
def test_gaps_follow_each_other_within_the_text(pages):
    made = report(*pages)
    gaps = list(gaps_of_pages(made.text, made.pages))
    places = [place for gap in gaps for place in (gap.start, gap.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(made.text) for place in places)
