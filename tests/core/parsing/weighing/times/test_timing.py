"""Which of the times that a text tells is that of an earlier grade."""

from __future__ import annotations

import pytest

from core.model import Tense
from tests.core.parsing.conftest import COUNCIL


@pytest.fixture(scope="module")
def whens(read):
    """When the earlier grades of a sentence held, in the order of the text."""

    def told(sentence):
        claims = [claim for inspection in read(COUNCIL + sentence + "\n").inspections for claim in inspection.claims]
        earlier = [claim for claim in claims if claim.tense is Tense.EARLIER]
        return [(claim.grade, claim.when) for claim in sorted(earlier, key=lambda claim: claim.evidence.start)]

    return told


@pytest.mark.parametrize(
    "sentence",
    [
        "The council was rated inadequate in 2018 and requires improvement in 2020, and is now good.",
        "The council, rated inadequate in 2018, required improvement in 2020 and is now good.",
        "In 2018 the council was rated inadequate and in 2020 requires improvement, and is now good.",
    ],
)
def test_grades_and_times_that_take_turns_go_together(whens, sentence):
    assert whens(sentence)[:2] == [("inadequate", "2018"), ("requires_improvement", "2020")]


def test_the_time_of_a_change_is_not_that_of_the_grade_that_it_began_with(whens):
    told = dict(whens("In March 2017 the council went from good to inadequate, but now it is outstanding."))
    assert told["good"] is None


def test_a_time_in_brackets_that_tell_of_something_else_is_not_that_of_the_grade(whens):
    sentence = (
        "At its inspection of November 2017 (the report came out in January 2018) the council was rated inadequate."
    )
    assert whens(sentence) == [("inadequate", "November 2017")]


def test_a_time_in_brackets_behind_a_grade_is_its_own(whens):
    assert ("inadequate", "2016") in whens("The council, once rated inadequate (2016), is now rated good by Ofsted.")


def test_a_grade_of_some_years_before_another_has_a_time_of_its_own(whens):
    told = whens(
        "The council was good in 2018. Three years before that it was rated inadequate. It is now outstanding."
    )
    assert ("inadequate", "2015") in told


def test_the_time_of_the_latest_inspection_is_not_that_of_the_grade_before(whens):
    sentence = (
        "The most recent inspection in May 2023 concluded that the council had maintained its outstanding rating."
    )
    assert all(when != "May 2023" for _, when in whens(sentence))


def test_the_time_of_the_last_one_is(whens):
    assert ("outstanding", "2019") in whens("The council has kept the outstanding rating that it got in 2019.")
