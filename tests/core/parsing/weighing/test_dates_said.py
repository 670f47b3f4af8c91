"""Months and days of which the words beside them say that they are those of the inspection told of."""

from __future__ import annotations

import pytest

from core.parsing.articles import read_article
from core.parsing.weighing.date_cues import INSPECTED, OTHER_TIME, PUBLISHED
from core.parsing.weighing.dates_said import date_sayings, with_times_said
from tests.core.parsing.conftest import document

NURSERY = "Nursery news\n\n3 July 2019\n\nHolly Lane Nursery in Marfield has been rated inadequate by Ofsted. "
UNDATED = "Nursery news\n\nHolly Lane Nursery in Marfield has been rated inadequate by Ofsted"


@pytest.fixture
def said(knowledge):
    """The times of a text that words say to be those of the inspection, where weighing takes none for one."""

    def said(text: str, weighed: str = OTHER_TIME) -> list[str]:
        reading = read_article(document(f"{text}\n"), knowledge, "test")
        view, words = reading.document, date_sayings(knowledge.wording)
        roles = {one.number: {time.at: weighed for time in one.times} for one in view.sentences}
        made = with_times_said(roles, view, reading.decisions, words)
        items = [view.sentences[number].items[at] for number, own in made.items() for at in own if own[at] == INSPECTED]
        return [reading.scene.text[item.start : item.end] for item in items]

    return said


@pytest.mark.parametrize(
    "words",
    [
        ", following an unannounced inspection conducted in May 2019.",
        " after an inspection in May 2019.",
        ". The inspection, which took place in May 2019, found broken toys.",
        ". The inspection of the nursery, carried out by two inspectors in early May 2019, was its third.",
        ". Inspected in May 2019, it lost its old grade.",
        ". The May 2019 inspection was its third.",
        ". Its staff and children were visited by inspectors in May 2019.",
        ". The inspectors who visited the nursery in May 2019 found broken toys.",
    ],
)
def test_a_month_with_its_year_needs_no_date_of_the_article(said, words):
    assert said(UNDATED + words) == ["May 2019"]


@pytest.mark.parametrize(
    "words",
    [
        "The inspection of the nursery, which took place in May, found broken toys.",
        "The unannounced visit by Ofsted at the end of May found broken toys.",
        "Ofsted's inspectors visited the nursery unannounced in May.",
        "The nursery's May inspection found broken toys.",
        "An assessment by Ofsted, undertaken during May, found broken toys.",
    ],
)
def test_a_month_is_that_of_the_inspection_that_is_named_beside_it(said, words):
    assert said(NURSERY + words) == ["May"]


@pytest.mark.parametrize(
    "words",
    [
        "It will be inspected again in May 2019.",
        "It had been inspected in May 2019.",
        "Its previous inspection, in March 2019, found no fault.",
        "The kitchen was visited by the mayor in May.",
        "The inspection of its sister, which was in May, is awaiting its report.",
        "It was rated good in May 2019, after an inspection in April 2019, and has lost that grade.",
        "It was inspected in May 2017.",
    ],
)
def test_a_month_of_another_inspection_is_not(said, words):
    assert said(NURSERY + words) == []


def test_nothing_is_said_where_newer_inspections_are_told_without_a_year(said):
    words = ", whose inspectors visited it in March. It was inspected in November 2016 as well."
    assert said(UNDATED + words) == []


def test_an_inspection_until_a_grade_of_before_is_an_older_one(said):
    words = ". It was good in September 2016. The inspection in May 2016 had found no fault."
    assert said(UNDATED + words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Its previous inspection, in March 2019, found no fault.",
        "It was outstanding when inspectors came in March 2016.",
    ],
)
def test_a_time_weighed_as_that_of_the_inspection_is_not_where_words_say_that_it_was_before(said, words):
    assert not any(time.startswith("March") for time in said(NURSERY + words, INSPECTED))


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("It was inspected in March and May.", ["March", "May"]),
        ("It was inspected in March/May 2019.", ["March", "May 2019"]),
        ("It was inspected in March and found fit in May.", ["March"]),
    ],
)
def test_months_told_together_are_all_of_the_inspection(said, words, months):
    assert said(NURSERY + words) == months


@pytest.mark.parametrize(
    ("words", "month"),
    [("in March.", "2019-03"), ("in March and May.", None), ("between April and June 2019.", None)],
)
def test_of_several_months_none_is_the_month(read, words, month):
    (found,) = read(f"{NURSERY}The nursery was inspected {words}\n").inspections
    assert (found.inspected_from, found.inspected_month) == (None, month)


def test_a_day_at_which_an_inspection_is_said_to_have_been_held_is_that_of_no_publication(said):
    words = "At the 4 May 2019 inspection broken toys were found."
    assert said(NURSERY + words, PUBLISHED) == ["the 4 May 2019"]


def test_a_day_of_inspection_reports_is_not_that_of_an_inspection(said):
    words = "The inspection was over when the 4 May 2019 inspection report came out."
    assert said(NURSERY + words, PUBLISHED) == []


@pytest.mark.parametrize(
    "line",
    ["Inspection date: 19 June 2019", "Date of inspection: 19 June 2019", "Inspection dates Stage 1: 19 June 2019"],
)
def test_one_day_behind_a_label_is_that_of_the_inspection(read, line):
    (found,) = read(f"Holly Lane Nursery\n\n{line}\n\nHolly Lane Nursery was rated good by Ofsted.\n").inspections
    assert str(found.inspected_from) == "2019-06-19"


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("The director has resigned today (9th April) after Ofsted rated Kirklees children's services poor.", False),
        ("The director stood down on Tuesday, 9 April, after Ofsted rated Kirklees inadequate.", False),
        ("Ministers issued a direction on 2 April after Ofsted rated Kirklees children's services inadequate.", False),
        ("The report, published on 9 April, says that Kirklees children's services are inadequate, Ofsted says.", True),
        ("After the director resigned the report was published on 9 April. Ofsted rated Kirklees inadequate.", True),
    ],
)
def test_a_day_on_which_somebody_does_something_else_is_not_that_of_the_report(read, sentence, published):
    found = read(f"Council boss goes\n\n10 April 2013\n\n{sentence}\n").inspections
    assert any(one.published_on is not None for one in found) is published
