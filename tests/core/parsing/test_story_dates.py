"""Dates that a round-up tells of all its reports, and one that stands above the entries and is another's."""

from __future__ import annotations

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
