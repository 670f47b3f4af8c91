"""Areas that a sentence tags on to a grade, and lists that are said to be of all areas."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.tagged import tagged_behind, tagged_on, told_of_all
from core.parsing.weighing.targets.target import AREAS, WHOLE, targets_of
from tests.core.parsing.conftest import SCHOOL


def of(prepared, sentence: str, sort: str, first: str = ""):
    """The sentence, its first grade, and the reading of a sort whose areas begin with a name."""
    ready = prepared(SCHOOL + sentence + "\n")
    view, at = ready.graded, ready.graded.grades[0]
    targets = targets_of(ready.view, view, at, view.word(at))
    return (
        view,
        at,
        max(
            (one for one in targets if one.sort == sort and (not first or one.areas[0].norm.startswith(first))),
            key=lambda one: len(one.areas),
        ),
        ready.view.area_words,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "They graded the quality of education as good, along with personal development.",
        "The quality of education was rated good again, as well as personal development.",
        "The quality of education is good, and personal development too.",
        "The quality of education was good then, and its personal development.",
        "The quality of education requires improvement, personal development included.",
        "The quality of education was good together with personal development, and parents are glad.",
    ],
)
def test_an_area_tagged_on_has_the_grade_too(prepared, sentence):
    found = tagged_on(*of(prepared, sentence, AREAS, "the quality"))
    assert [area.norm for area in found] == ["personal development"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The quality of education is good, and personal development is outstanding.",
        "The quality of education is good, along with personal development, which is outstanding.",
        "The quality of education is good, personal development outstanding.",
        "The quality of education is good but not personal development.",
    ],
)
def test_an_area_with_a_grade_of_its_own_is_not_tagged_on(prepared, sentence):
    assert tagged_on(*of(prepared, sentence, AREAS, "the quality")) == ()


@pytest.mark.parametrize("between", [", along with", " together with", ", as well as", ", like", ", in common with"])
def test_the_subject_of_a_grade_keeps_it_when_the_reading_holds_what_is_tagged_on(prepared, between):
    sentence = f"The quality of education is good{between} personal development."
    found = tagged_on(*of(prepared, sentence, AREAS, "personal"))
    assert [area.norm for area in found] == ["the quality of education"]


def test_what_stands_before_a_grade_without_being_its_subject_is_not_added(prepared):
    sentence = "Besides the quality of education they praised work that is good, along with personal development."
    assert tagged_on(*of(prepared, sentence, AREAS, "personal")) == ()


def test_an_area_can_be_tagged_on_to_the_whole(prepared):
    found = tagged_on(*of(prepared, "The school requires improvement, personal development included.", WHOLE))
    assert [area.norm for area in found] == ["personal development"]


def test_a_bare_name_is_not_tagged_on_to_the_whole(prepared):
    assert tagged_on(*of(prepared, "The school is good, and personal development.", WHOLE)) == ()


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("The school was good in all areas: quality of education, personal development and leadership.", True),
        ("It is good across the board, from personal development to leadership and management.", True),
        ("The school was good for personal development and for leadership and management.", False),
        ("It was good in all areas except leadership and management.", False),
        ("It was good for personal development and in every area of leadership and management.", False),
        ("Inspectors rated everything good: quality of education, personal development and leadership.", True),
        ("Everything was found to be good (quality of education, personal development and leadership).", True),
        ("Everything was good but leadership and management.", False),
    ],
)
def test_a_list_of_all_areas_tells_the_whole(prepared, sentence, whole):
    ready = prepared(SCHOOL + sentence + "\n")
    view, at = ready.graded, ready.graded.grades[0]
    readings = targets_of(ready.view, view, at, view.word(at))
    assert any(told_of_all(view, at, one, ready.view.area_words) for one in readings) is whole


@pytest.mark.parametrize(
    ("sentence", "added"),
    [
        ("It is outstanding. Leadership, too.", ["leadership"]),
        ("Personal development is good. Behaviour and attitudes also. The quality of education as well.", 2),
        ("It is good. And for the early years and for leadership too.", 2),
    ],
)
def test_sentences_without_a_verb_add_their_areas(prepared, sentence, added):
    made = prepared(SCHOOL + sentence + "\n")
    view = made.graded
    target = next(
        one
        for one in targets_of(made.view, view, view.grades[0], view.word(view.grades[0]))
        if one.sort == (AREAS if view.groups else WHOLE)
    )
    found = tagged_behind(view, view.grades[0], target, made.view.area_words, made.view.sentences[view.number + 1 :])
    assert len(found) == (added if isinstance(added, int) else len(added))


@pytest.mark.parametrize(
    "behind",
    ["Leadership matters too.", "Leadership.", "Leadership, too, is weak.", "Its leadership is outstanding too."],
)
def test_other_sentences_behind_add_none(prepared, behind):
    made = prepared(SCHOOL + f"It is good. {behind}\n")
    view = made.graded
    target = next(
        one for one in targets_of(made.view, view, view.grades[0], view.word(view.grades[0])) if one.sort == WHOLE
    )
    following = made.view.sentences[view.number + 1 :]
    assert tagged_behind(view, view.grades[0], target, made.view.area_words, following) == ()
