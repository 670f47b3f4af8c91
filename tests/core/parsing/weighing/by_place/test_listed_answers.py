"""Grades over and under lists of areas: which side they belong to is decided once for the article."""

from __future__ import annotations

from core.parsing.weighing.by_place.answers import ABOVE, BELOW

OPENING = "Police report\n\n5 December 2022\n\nHMICFRS has published its report on North Marches Police.\n\n"


def answers(made):
    return [(answer.sort, [area.norm for area in answer.areas]) for _, answer in sorted(made.view.answers.items())]


def test_a_grade_as_a_head_answers_every_area_beneath_it(prepared):
    made = prepared(
        OPENING + "GOOD\nManaging offenders\nInvestigating crime\n\nADEQUATE\nProtecting vulnerable people\n"
    )
    assert answers(made) == [
        (BELOW, ["managing offenders", "investigating crime"]),
        (BELOW, ["protecting vulnerable people"]),
    ]


def test_a_grade_under_its_area_answers_that_area(prepared):
    made = prepared(
        OPENING + "Managing offenders\nGood\nInvestigating crime\nAdequate\nProtecting vulnerable people\nGood\n"
    )
    assert answers(made) == [
        (ABOVE, ["managing offenders"]),
        (ABOVE, ["investigating crime"]),
        (ABOVE, ["protecting vulnerable people"]),
    ]


def test_a_sentence_that_ends_in_a_colon_answers_the_list_beneath_it(prepared):
    made = prepared(OPENING + "The force was judged good for:\n• managing offenders\n• investigating crime\n")
    assert answers(made) == [(BELOW, ["managing offenders", "investigating crime"])]


def test_a_grade_in_prose_is_answered_by_no_list(prepared):
    made = prepared(OPENING + "The force was judged good.\n\nManaging offenders is hard, its chief constable said.\n")
    assert answers(made) == []
