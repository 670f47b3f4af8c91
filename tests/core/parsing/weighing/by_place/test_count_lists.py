"""A list that opens with its number is of the one grade counted so often before, if it has as many areas."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, HOME


def answers(made):
    text = made.view.text
    return {
        text[start:].split()[0].strip(".,"): [area.value[0] for area in answer.areas]
        for start, answer in made.view.answers.items()
    }


@pytest.mark.parametrize(
    "said",
    [
        "It was found to be good in two ways and outstanding in three. The two: safe and caring.",
        "Two parts of its work were picked out as good and one as outstanding. The two are safe and caring.",
        "There were two good grades and an outstanding. The two, for the record, were safe and caring.",
        "The home is good for two of the five questions, outstanding for three.\n\nThe home opened in 2010.\n\n"
        "Those two are safe and caring.",
    ],
)
def test_a_list_has_the_grade_that_is_counted_with_its_number(prepared, said):
    assert answers(prepared(HOME + said + "\n")) == {"good": ["safe", "caring"]}


def test_each_list_has_its_own_grade(prepared):
    made = prepared(
        COUNCIL + "The report on the council gave it two goods and a requires improvement.\n\n"
        "The two: the impact of leaders; children in care. The one: children who need help and protection.\n"
    )
    assert answers(made) == {
        "goods": ["impact_of_leaders", "children_in_care"],
        "requires": ["help_and_protection"],
    }


@pytest.mark.parametrize(
    "said",
    [
        "It was good in two ways, and there were two outstanding answers. The two: safe and caring.",
        "It was good in three ways. The two: safe and caring.",
        "It was good in two ways. The two: safe, caring and responsive.",
        "It was good in two ways. The two managers spoke of safe and caring.",
        "The home is good and it has two managers. The two: safe and caring.",
        "It was good in two ways. The two: safe and caring were outstanding.",
    ],
)
def test_a_list_whose_grade_cannot_be_told_answers_nothing(prepared, said):
    assert answers(prepared(HOME + said + "\n")) == {}
