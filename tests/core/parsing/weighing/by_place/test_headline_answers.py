"""A plain headline tells the grade of the whole; one that says more is weighed like any sentence."""

from __future__ import annotations

import pytest

STORY = "\n\n12 July 2024\n\nOfsted's inspectors were there in June 2024.\n\nThe report came out on Monday.\n"


def wholes(made):
    text = made.view.text
    return [text[start:].split()[0].strip("‘’'") for start, one in sorted(made.view.answers.items()) if one.is_whole]


@pytest.mark.parametrize(
    "headline",
    [
        "Kirklees children's services rated good by Ofsted",
        "Kirklees Council's children's services are rated good",
        "Mossfield Primary School rated ‘good’ by inspectors",
        "Oakleigh Manor care home rated good by the CQC",
        "Kirklees Council has been judged good overall",
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
    ],
)
def test_a_headline_that_says_more_is_left_to_be_weighed(prepared, headline):
    assert wholes(prepared(headline + STORY)) == []


def test_the_same_words_in_the_story_are_left_to_be_weighed(prepared):
    assert wholes(prepared("Inspectors call at the home" + STORY + "\nKirklees was rated good by Ofsted.\n")) == []
