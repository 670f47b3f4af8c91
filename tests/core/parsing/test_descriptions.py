"""Words that praise people and things, and names of regulations, hold no grade and no area."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, SCHOOL, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Early years is good value, inspectors said, and leaders are good role models.",
        "Behaviour is good fun, the report says of the school's play.",
        "Leadership are outstanding ambassadors for the school, Ofsted said.",
        "“We are delighted with such a good outcome from Ofsted,” the head said.",
    ],
)
def test_praise_of_people_and_things_is_no_grade(read, sentence):
    assert not any(told(read(SCHOOL + sentence + "\n")).values())


def test_names_of_regulations_are_neither_grades_nor_areas(read):
    sentence = (
        "There were breaches in relation to safe care and treatment and good governance, which led to a rating of "
        "requires improvement.\n"
    )
    assert told(read(HOME + sentence)) == {"Oakleigh Manor": {"overall_effectiveness=requires_improvement"}}
