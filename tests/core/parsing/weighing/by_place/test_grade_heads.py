"""Grades as heads over names: the names beneath are theirs, unless every name stands above its grade."""

from __future__ import annotations

OPENING = "Reports of the week\n\n5 December 2022\n\nOfsted has published these reports on schools.\n\n"


def under(made):
    names = {body.rank: body.body.name for body in made.cast.bodies}
    return [[names[rank] for rank in ranks] for _, ranks in sorted(made.cast.below.items())]


def test_names_beneath_a_grade_stand_under_it(prepared):
    made = prepared(OPENING + "Outstanding\nOak Lane Primary School\nElm Road Academy\n\nGood\nMill Hill School\n")
    assert under(made) == [["Oak Lane Primary School", "Elm Road Academy"], ["Mill Hill School"]]


def test_names_that_open_the_paragraphs_of_a_section_stand_under_its_head(prepared):
    made = prepared(
        OPENING
        + "GOOD\n\nOak Lane Primary School. Its inspectors were there for two days.\n\n"
        + "Elm Road Academy. The head retires in July, and a new one has been found.\n\n"
        + "INADEQUATE\n\nMill Hill School. Parents had complained for years.\n"
    )
    assert under(made) == [["Oak Lane Primary School", "Elm Road Academy"], ["Mill Hill School"]]


def test_a_short_sentence_of_a_paragraph_is_no_head(prepared):
    made = prepared(
        OPENING
        + "GOOD\n\nOak Lane Primary School\nInspected on 15 June. Up from inadequate. Pupils are proud of it.\n\n"
        + "Elm Road Academy\nInspected in May.\n\nINADEQUATE\n\nMill Hill School\nParents had complained.\n"
    )
    assert under(made) == [["Oak Lane Primary School", "Elm Road Academy"], ["Mill Hill School"]]


def test_names_above_their_grades_do_not_stand_under_the_grade_before(prepared):
    made = prepared(
        OPENING + "Oak Lane Primary School\nGood\n\nElm Road Academy\nInadequate\n\nMill Hill School\nGood\n"
    )
    assert under(made) == []


def test_names_listed_behind_a_grade_and_a_colon_stand_under_it(prepared):
    made = prepared(
        OPENING + "Good: Oak Lane Primary School, for the third time running; and Elm Road Academy.\n\n"
        "Inadequate: Mill Hill School.\n"
    )
    assert under(made) == [["Oak Lane Primary School", "Elm Road Academy"], ["Mill Hill School"]]


def test_an_area_behind_a_grade_and_a_colon_makes_it_no_head(prepared):
    made = prepared(OPENING + "Good: personal development at Oak Lane Primary School.\n")
    assert under(made) == []


def test_the_place_behind_a_name_and_a_comma_does_not_stand_under_the_grade(prepared):
    made = prepared(
        OPENING
        + "Good\nOak Lane Primary School, Tenbridge\nElm Road Academy, Clunford\n\nInadequate\nMill Hill School\n"
    )
    assert under(made) == [["Oak Lane Primary School", "Elm Road Academy"], ["Mill Hill School"]]


def test_two_of_a_kind_in_one_line_both_stand_under_the_grade(prepared):
    made = prepared(OPENING + "Good\nOak Lane Primary School, Elm Road Academy\n\nInadequate\nMill Hill School\n")
    assert under(made) == [["Oak Lane Primary School", "Elm Road Academy"], ["Mill Hill School"]]
