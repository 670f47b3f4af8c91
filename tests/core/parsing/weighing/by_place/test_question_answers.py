"""A grade behind a question is the grade of what was asked, not of what is asked next."""

from __future__ import annotations

import pytest

from core.parsing.weighing.by_place.question_answers import question_answers
from tests.core.parsing.conftest import HOME


def answers(made):
    text = made.view.text
    return [
        (text[start:].split()[0].strip(".,"), [area.value[0] for area in answer.areas])
        for start, answer in sorted(question_answers(made.view.sentences, made.view.area_words.going_back).items())
    ]


def test_each_line_of_questions_and_grades_is_read_by_itself(prepared):
    made = prepared(
        HOME + "Is the service safe? Inadequate\nIs the service effective? Good\nIs the service caring? Outstanding\n"
    )
    assert answers(made) == [("Inadequate", ["safe"]), ("Good", ["effective"]), ("Outstanding", ["caring"])]


def test_a_grade_on_the_next_line_answers_too(prepared):
    made = prepared(HOME + "Are services safe?\n\nGood\n\nAre services well-led?\n\nOutstanding\n")
    assert answers(made) == [("Good", ["safe"]), ("Outstanding", ["well_led"])]


@pytest.mark.parametrize("said", ["Yes, and the rating is good.", "Here the grade is now good."])
def test_an_answer_may_have_an_opening(prepared, said):
    assert answers(prepared(HOME + "Is it responsive? " + said + "\n")) == [("good", ["responsive"])]


def test_what_goes_back_further_is_left_alone(prepared):
    made = prepared(HOME + "Is it safe? Good. Is it well-led? Good, and both of those were inadequate in 2021.\n")
    assert answers(made) == [("Good", ["safe"]), ("Good", ["well_led"])]


@pytest.mark.parametrize(
    "said",
    [
        "Is the home good? Good is not the word.",
        "Is it safe? Caring was rated good.",
        "Is it safe? The rest is rated good.",
        "It is safe. Good.",
    ],
)
def test_no_question_of_areas_has_no_answer(prepared, said):
    assert answers(prepared(HOME + said + "\n")) == []
