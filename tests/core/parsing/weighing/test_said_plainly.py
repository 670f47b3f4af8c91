"""What words say plainly of a grade goes before what was weighed."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, told

OVERALL = "overall_effectiveness"


@pytest.fixture(scope="module")
def told_of(read):
    """What is told of the one provider of an opening and a sentence."""

    def grades(opening, sentence):
        found = told(read(opening + sentence + "\n"))
        return next(iter(found.values()), set())

    return grades


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor missed out on a good rating and requires improvement.",
        "Oakleigh Manor narrowly missed an overall good rating and requires improvement.",
        "Oakleigh Manor fell short of its previous good rating and requires improvement.",
    ],
)
def test_a_grade_that_was_not_reached_is_none(told_of, sentence):
    assert told_of(HOME, sentence) <= {f"{OVERALL}=requires_improvement"}


def test_a_grade_that_inspectors_cannot_give_yet_is_none(told_of):
    sentence = "There is more to do before inspectors can give the council an overall good rating, Ofsted said."
    assert told_of(COUNCIL, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Kirklees Council has ditched its inadequate rating, Ofsted says.",
        "Kirklees Council's children's services are now out of special measures, Ofsted says.",
        "Kirklees Council has shed an inadequate rating, Ofsted says.",
    ],
)
def test_a_grade_that_is_left_behind_is_held_no_more(told_of, sentence):
    assert told_of(COUNCIL, sentence) == {f"-{OVERALL}=inadequate"}


def test_a_grade_that_somebody_hopes_to_leave_behind_is_not_made_an_earlier_one(told_of):
    sentence = "Kirklees Council is inadequate, Ofsted says, and hopes to be out of special measures by 2026."
    assert f"{OVERALL}=inadequate" in told_of(COUNCIL, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mossfield Primary School was given a good rating – a grade higher than the satisfactory it had in 2007.",
        "Mossfield Primary School was classed as good (grade two), up from satisfactory (grade three) in 2007.",
    ],
)
def test_what_a_grade_came_from_is_the_earlier_one(told_of, sentence):
    assert told_of(SCHOOL, sentence) == {f"{OVERALL}=good", f"-{OVERALL}=satisfactory"}


def test_a_grade_of_some_parts_is_not_that_of_the_whole(told_of):
    sentence = "Kirklees Council is good overall, Ofsted says, with some elements rated as outstanding."
    assert told_of(COUNCIL, sentence) == {f"{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Only care leavers, which require improvement, escaped the inadequate given to help and protection.",
        "Only care leavers, which require improvement, missed out on the inadequate awarded for help and protection.",
    ],
)
def test_what_one_area_escaped_another_has(told_of, sentence):
    assert "help_and_protection=inadequate" in told_of(COUNCIL, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor fell from good.",
        "Oakleigh Manor has been upgraded from a previous overall rating of good.",
        "Oakleigh Manor had dropped from its good rating, the CQC said.",
    ],
)
def test_the_grade_that_a_movement_starts_from_is_held_no_more(told_of, sentence):
    assert told_of(HOME, sentence) == {f"-{OVERALL}=good"}


def test_a_movement_that_is_denied_leaves_nothing_behind(told_of):
    found = told_of(HOME, "Oakleigh Manor has not dropped from its good rating, the CQC said.")
    assert found != {f"-{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Some aspects of the service were deemed “good”.",
        "Several key elements of its work were found to be outstanding.",
        "Inspectors saw a number of “good” features, while other parts of the service still require improvement.",
        "The report highlights areas that are outstanding.",
        "There are many good and outstanding areas of practice.",
    ],
)
def test_a_grade_of_parts_without_names_is_nobody_s(told_of, sentence):
    assert told_of(COUNCIL, sentence) == set()


def test_features_beside_a_grade_leave_it_alone(told_of):
    sentence = "The school was rated good by Ofsted, with some outstanding features."
    assert told_of(SCHOOL, sentence) == {f"{OVERALL}=good"}


def test_areas_that_are_counted_and_named_have_their_grade(told_of):
    sentence = "Two key areas, leadership and help and protection, were rated good by Ofsted."
    assert told_of(COUNCIL, sentence) == {"impact_of_leaders=good", "help_and_protection=good"}


def test_services_that_inspectors_found_are_the_whole(told_of):
    assert told_of(COUNCIL, "Ofsted's inspectors found services that were good.") == {f"{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor was rated good overall, which was one grade better than its previous inspection in 2015, when "
        "it was classed as inadequate.",
        "Oakleigh Manor has been rated good, an improvement on its last inspection in 2019, when it was found to be "
        "inadequate.",
        "Oakleigh Manor is rated good, two grades higher than at its previous inspection, when it was inadequate.",
    ],
)
def test_a_comparison_with_the_visit_before_has_the_new_grade_in_front(told_of, sentence):
    assert told_of(HOME, sentence) == {f"{OVERALL}=good", f"-{OVERALL}=inadequate"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor is almost good across the board, its manager said.",
        "Oakleigh Manor has mostly been rated good.",
        "Oakleigh Manor was judged to be largely outstanding.",
    ],
)
def test_a_grade_that_is_nearly_or_mostly_so_is_not_that_of_the_whole(told_of, sentence):
    assert told_of(HOME, sentence) == set()


def test_the_only_grade_of_its_kind_that_a_school_has_is_not_that_of_the_whole(read):
    text = "The school was rated inadequate. Its only good grade was given for how far pupils walk."
    assert told(read(SCHOOL + text)) == {"Mossfield Primary School": {"overall_effectiveness=inadequate"}}


def test_the_only_grade_of_its_kind_in_a_town_is_that_of_the_whole(read):
    text = "The school has been awarded the only outstanding rating in the town."
    assert told(read(SCHOOL + text)) == {"Mossfield Primary School": {"overall_effectiveness=outstanding"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ofsted has removed the council's inadequate label. The council is now rated good.",
        "Ofsted has lifted the council's inadequate rating. The council is now rated good.",
        "Services have shed the authority's inadequate label and are now good.",
    ],
)
def test_a_rating_that_was_removed_is_earlier(told_of, sentence):
    assert told_of(COUNCIL, sentence) == {f"{OVERALL}=good", f"-{OVERALL}=inadequate"}


def test_what_was_removed_beside_a_rating_changes_nothing(told_of):
    sentence = "The council has removed agency staff, and inadequate is its rating all the same."
    assert f"-{OVERALL}=inadequate" not in told_of(COUNCIL, sentence)
