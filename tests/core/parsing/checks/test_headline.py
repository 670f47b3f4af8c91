"""The headline's grade against the story's."""

from __future__ import annotations

import pytest

from tests.core.parsing.checks.conftest import AGREES, CANNOT_TELL, DIFFERS

_VISIT = "\n\n12 July 2024\n\nOfsted's inspectors were at Kirklees Council's children's services in June 2024.\n\n"
_SAYS_GOOD = "Kirklees children's services rated good by Ofsted" + _VISIT


def test_a_headline_that_says_what_the_story_says_agrees(checked):
    text = _SAYS_GOOD + "The council's children's services were rated good overall by Ofsted."
    (check,) = checked("headline_vs_body", text)
    assert check.outcome is AGREES
    assert check.message == "The headline says Good; the text gives Overall effectiveness: Good. Agrees."


def test_a_headline_that_says_another_grade_differs_and_points_at_the_headline(checked):
    text = _SAYS_GOOD + "The council's children's services were rated outstanding overall by Ofsted."
    (check,) = checked("headline_vs_body", text)
    assert check.outcome is DIFFERS
    assert check.message == "The headline says Good; the text gives Overall effectiveness: Outstanding. Differs."
    assert check.evidence.end <= text.index("\n")


def test_an_earlier_grade_in_the_story_is_not_held_against_the_headline(checked):
    text = _SAYS_GOOD + "The services were rated good overall by Ofsted. They had been inadequate in 2019."
    assert [check.outcome for check in checked("headline_vs_body", text)] == [AGREES]


def test_a_story_of_areas_alone_cannot_tell(checked):
    text = _SAYS_GOOD + "Help and protection is outstanding and support for care leavers requires improvement, it said."
    (check,) = checked("headline_vs_body", text)
    assert check.outcome is CANNOT_TELL
    assert "none of the whole" in check.message


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        ("Inspectors call at Kirklees", "The council's children's services were rated good overall by Ofsted."),
        ("Kirklees children's services rated good by Ofsted", "The council welcomed the news."),
    ],
)
def test_nothing_is_compared_where_one_of_the_two_gives_no_grade(checked, headline, story):
    assert checked("headline_vs_body", headline + _VISIT + story) == []
