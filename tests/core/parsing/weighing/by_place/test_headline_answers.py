"""A plain headline tells the grade of the whole; one that says more is weighed like any sentence."""

from __future__ import annotations

import pytest

STORY = "\n\n12 July 2024\n\nOfsted's inspectors were there in June 2024.\n\nThe report came out on Monday.\n"


def wholes(made):
    text = made.view.text
    return [
        text[start:].split()[0].strip("‘’',:").lower()
        for start, one in sorted(made.view.answers.items())
        if one.is_whole
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Kirklees children's services rated good by Ofsted",
        "Kirklees Council's children's services are rated good",
        "Mossfield Primary School rated ‘good’ by inspectors",
        "Oakleigh Manor care home rated good by the CQC",
        "Kirklees Council has been judged good overall",
        "Pride as Mossfield Primary School rated good",
        "Kirklees rated good",
        "Kirklees children's services given ‘good’ Ofsted rating",
        "Mossfield Primary School awarded ‘good’ by Ofsted",
        "Mossfield Primary School wins good rating from Ofsted",
        "Mossfield Primary School keeps good rating",
        "Good rating for Kirklees children's services",
        "Bosses welcome ‘good’ Ofsted rating for Kirklees children's services",
        "Ofsted rates Kirklees good",
        "Watchdog finds Mossfield Primary School good",
        "Mossfield Primary School is good, says Ofsted",
        "Mossfield Primary School told it is good",
        "Good: Ofsted's verdict on Mossfield Primary School",
        "Mossfield Primary School rated good after Ofsted inspection",
        "Kirklees children's services still good",
        "Kirklees Council's children's services ‘changing but still good’",
        "Mossfield Primary School is still rated good, says Ofsted",
    ],
)
def test_a_plain_headline_tells_the_grade_of_the_whole(prepared, headline):
    assert wholes(prepared(headline + STORY)) == ["good"]


@pytest.mark.parametrize(
    "headline",
    [
        "Kirklees children's services not rated good by Ofsted",
        "Kirklees could be rated good by Ofsted",
        "Kirklees children's services rated good for care leavers",
        "Kirklees children's services once rated good by Ofsted",
        "School that was rated good closes its doors",
        "Kirklees children's services rated good and Leeds outstanding",
        "Kirklees wants to be rated good by Ofsted",
        "What it means to be rated good by Ofsted",
        "Mossfield Primary School wants good rating",
        "Mossfield Primary School eyes good rating",
        "Ofsted rates nine in ten schools good",
        "Kirklees loses its good rating",
        "Mossfield Primary School could get good rating",
        "Mossfield Primary School rated good in mock Ofsted inspection",
        "Good behaviour at Mossfield Primary School",
        "Good news for Mossfield Primary School",
        "Mossfield Primary School is good",
        "Mossfield Primary School still not good",
        "Mossfield Primary School still hopes for good rating",
        "Kirklees children's services still good in parts",
    ],
)
def test_a_headline_that_says_more_is_left_to_be_weighed(prepared, headline):
    assert wholes(prepared(headline + STORY)) == []


def test_the_same_words_in_the_story_are_left_to_be_weighed(prepared):
    assert wholes(prepared("Inspectors call at the home" + STORY + "\nKirklees was rated good by Ofsted.\n")) == []


def test_a_short_story_whose_headline_says_it_plainly_tells_the_grade(read):
    story = (
        "\n\n12 July 2024\n\nStaff were praised after the visit in June. The report came out on Monday.\n\n"
        "Those who work there said that it had been a long year, and they thanked families for their help.\n"
    )
    (found,) = read("Kirklees children's services rated good by Ofsted" + story).inspections
    assert found.provider.name == "Kirklees"
    assert [(claim.area, claim.grade) for claim in found.current] == [("overall_effectiveness", "good")]


@pytest.mark.parametrize(
    "headline", ["Our children's services judged to be good", "Children's services rated as good by Ofsted"]
)
def test_a_headline_in_which_a_council_speaks_of_its_own_services_is_plain(prepared, headline):
    assert wholes(prepared(headline + STORY)) == ["good"]


@pytest.mark.parametrize(
    "headline",
    ["Children's services at three councils rated good", "Our children's services should be good", "Our good services"],
)
def test_one_of_other_councils_or_of_hopes_is_not(prepared, headline):
    assert wholes(prepared(headline + STORY)) == []
