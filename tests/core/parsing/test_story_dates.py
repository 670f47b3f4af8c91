"""Dates that a round-up tells of all its reports, and one that stands above the entries and is another's."""

from __future__ import annotations

from datetime import date

import pytest

ENTRIES = "Hill Top Primary School\nRated good by Ofsted.\n\nLow Moor Primary School\nRated outstanding by Ofsted.\n"


def published(read, lead: str) -> set[str]:
    found = read(f"Reports of the week\n\n12 July 2024\n\n{lead}\n\n{ENTRIES}").inspections
    names = ("Hill Top Primary School", "Low Moor Primary School")
    return {str(one.published_on) for one in found if one.provider.name in names}


def test_a_day_above_the_entries_is_that_of_all(read):
    assert published(read, "The reports were published on 5 July 2024.") == {"2024-07-05"}


def test_the_day_of_another_body_is_not(read):
    lead = "The report on Kirklees Council's children's services was published by Ofsted on 5 July 2024."
    assert published(read, lead) == {"None"}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Ofsted's inspection ended on 14 June.", None, "2024-06-14"),
        ("The inspection, which finished on 14 June, was its first.", None, "2024-06-14"),
        ("The inspection began on 10 June.", "2024-06-10", None),
        ("The inspection began on 10 June and ended on 14 June.", "2024-06-10", "2024-06-14"),
        ("Inspectors were there from 10 to 14 June.", "2024-06-10", "2024-06-14"),
        ("It was inspected on 11 June.", "2024-06-11", "2024-06-11"),
    ],
)
def test_a_day_told_as_the_first_or_last_is_not_both(read, words, first, last):
    text = f"School rated good\n\n12 July 2024\n\nHill Top Primary School was rated good by Ofsted. {words}\n"
    (found,) = read(text).inspections
    assert (found.inspected_from, found.inspected_to) == tuple(day and date.fromisoformat(day) for day in (first, last))


@pytest.mark.parametrize("opening", ["Having been inspected on 11 June", "Inspected on 11 June"])
def test_what_opens_a_sentence_was_done_to_the_body_it_names_next(read, opening):
    text = (
        "Schools inspected\n\n12 July 2024\n\nHill Top Primary School was rated good by Ofsted on 5 July.\n\n"
        f"{opening}, Low Moor Primary School was rated inadequate.\n"
    )
    days = {one.provider.name: str(one.inspected_from) for one in read(text).inspections}
    assert days == {"Hill Top Primary School": "None", "Low Moor Primary School": "2024-06-11"}


@pytest.mark.parametrize("line", ["Dale Parish Link – July 2024", "Dale Parish Link, July 2024"])
def test_days_without_a_year_are_those_before_the_month_of_the_paper(read, line):
    (found,) = read(
        f"{line}\n\nNotes from the vestry\n\nHill Top Primary School was rated good by Ofsted in a report of 28 June. "
        "The inspectors were there on 21 and 22 May.\n"
    ).inspections
    assert found.published_on == date(2024, 6, 28)
    assert (found.inspected_from, found.inspected_to) == (date(2024, 5, 21), date(2024, 5, 22))


def test_a_month_of_an_inspection_is_not_that_of_the_paper(read):
    found = read(
        "Inspection of May 2024\n\nHill Top Primary School was rated good by Ofsted in a report dated 28 June.\n"
    ).inspections
    assert [one.published_on for one in found] == [None]
