"""Grades in a row answer, one by one, the areas that their own sentence or another one names."""

from __future__ import annotations

import pytest

OPENING = "School report\n\n5 June 2023\n\nOfsted has inspected three primary schools of the Tolver Trust.\n\n"
HEAD = (
    "What follows are the grades for quality of education / behaviour and attitudes / personal development, in that "
    "order.\n\n"
)


def answers(made):
    text = made.view.text
    found = []
    for start, answer in sorted(made.view.answers.items()):
        (area,) = answer.areas
        found.append((text[start:].split()[0].strip("/,."), area.value[0]))
    return found


def test_a_row_answers_as_many_areas_of_a_sentence_above(prepared):
    made = prepared(OPENING + HEAD + "Larkmead Primary School: Good / Outstanding / Good\n")
    assert answers(made) == [
        ("Good", "quality_of_education"),
        ("Outstanding", "behaviour_and_attitudes"),
        ("Good", "personal_development"),
    ]


def test_a_row_shows_its_own_words_and_not_those_of_the_sentence_above(prepared):
    made = prepared(OPENING + HEAD + "Larkmead Primary School: Good / Outstanding / Good\n")
    text = made.view.text
    shown = [text[area.start : area.end] for answer in made.view.answers.values() for area in answer.areas]
    assert shown
    assert all(words.startswith("Larkmead Primary School: Good") for words in shown)


@pytest.mark.parametrize(
    "said",
    [
        "In order, those are for quality of education, behaviour and attitudes, and personal development.",
        "The words were for quality of education, behaviour and attitudes, and personal development respectively.",
    ],
)
def test_a_row_answers_the_areas_behind_it_where_they_are_said_to_be_in_order(prepared, said):
    made = prepared(OPENING + f"For Larkmead Primary School the row reads good, outstanding, good. {said}\n")
    assert [area for _, area in answers(made)] == [
        "quality_of_education",
        "behaviour_and_attitudes",
        "personal_development",
    ]


def test_a_row_of_another_length_answers_nothing(prepared):
    made = prepared(OPENING + HEAD + "Larkmead Primary School: Good / Outstanding / Good / Good\n")
    assert not made.view.answers


def test_a_scale_that_is_explained_is_no_row(prepared):
    made = prepared(
        OPENING + "Schools are judged for quality of education, behaviour and attitudes, personal development, and "
        "leadership and management.\n\nThe grades are outstanding, good, requires improvement, inadequate.\n"
    )
    assert [one.is_nothing for one in made.view.answers.values()] == [True] * 4


def test_care_and_care_leavers_are_apart_where_the_row_has_a_grade_for_each(prepared):
    made = prepared(
        "Council rated\n\n5 June 2026\n\nOfsted has inspected children's services in Kirklees.\n\nThe grades are for "
        "the impact of leaders, the help and protection of children, and children in care and care leavers, in that "
        "order.\n\nKirklees: Good / Outstanding / Good / Inadequate\n"
    )
    assert answers(made)[2:] == [("Good", "children_in_care"), ("Inadequate", "care_leavers")]


COUNCIL = "Council rated\n\n5 June 2024\n\nOfsted has inspected children's services in Kirklees.\n\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Leadership and care leavers were rated good and outstanding respectively.",
            [("good", "impact_of_leaders"), ("outstanding", "care_leavers")],
        ),
        (
            "Care leavers and leadership were judged outstanding and good.",
            [("outstanding", "care_leavers"), ("good", "impact_of_leaders")],
        ),
        (
            "Help and protection and leadership got requires improvement and good, in that order.",
            [("requires", "help_and_protection"), ("good", "impact_of_leaders")],
        ),
        (
            "The grades for help and protection and for leadership were inadequate and good respectively.",
            [("inadequate", "help_and_protection"), ("good", "impact_of_leaders")],
        ),
        (
            "Good and outstanding were the grades for leadership and for care leavers respectively.",
            [("Good", "impact_of_leaders"), ("outstanding", "care_leavers")],
        ),
        (
            "The experiences of children in care and of care leavers were judged good and inadequate respectively.",
            [("good", "children_in_care"), ("inadequate", "care_leavers")],
        ),
    ],
)
def test_grades_answer_the_areas_of_their_own_sentence_one_by_one(prepared, sentence, told):
    assert answers(prepared(COUNCIL + sentence + "\n")) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Leadership and care leavers were rated good or outstanding.",
        "Leadership and care leavers were both good.",
        "Leadership and care leavers went from good to outstanding.",
        "Leadership and care leavers were good, and outstanding practice was seen.",
        "Leadership was good and care leavers outstanding.",
        "The verdict on leadership and care leavers is good, and that is also the overall result.",
        "Leadership, help and protection and care leavers were good and outstanding respectively.",
    ],
)
def test_grades_that_are_not_as_many_or_not_joined_answer_nothing_by_order(prepared, sentence):
    assert not prepared(COUNCIL + sentence + "\n").view.answers
