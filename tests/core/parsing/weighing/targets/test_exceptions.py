"""Areas that are taken out of all of them, and areas that have the grade after all."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.exceptions import is_taken_out
from tests.core.parsing.conftest import HOME, SCHOOL, told


def taken_out(prepared, sentence: str) -> list[bool]:
    ready = prepared(SCHOOL + sentence + "\n")
    view, excepting = ready.graded, ready.view.area_words.excepting
    return [is_taken_out(view, view.groups[-1], at, excepting) for at in view.grades]


@pytest.mark.parametrize(
    "sentence",
    [
        "Every area except leadership and management requires improvement.",
        "It is good in every category apart from personal development.",
        "Everything but behaviour and attitudes was rated good.",
    ],
)
def test_the_grade_of_all_others_is_not_that_of_what_is_taken_out(prepared, sentence):
    assert taken_out(prepared, sentence) == [True]


def test_an_area_that_is_taken_out_can_have_a_grade_of_its_own(prepared):
    sentence = "Inspectors found all areas good bar behaviour and attitudes, which was outstanding."
    assert taken_out(prepared, sentence) == [True, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Everything was good, but behaviour and attitudes was outstanding.",
        "Leadership and management is good, but personal development requires improvement.",
        "The quality of education is good.",
    ],
)
def test_where_nothing_is_taken_out_of_all_no_area_is(prepared, sentence):
    assert not any(taken_out(prepared, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor was rated good overall and was praised for being caring.",
        "Oakleigh Manor was judged good with particular praise for leadership and safety.",
        "Oakleigh Manor was rated good, with inspectors commending its leadership.",
        "Praised for its leadership, Oakleigh Manor was rated good.",
        "Inspectors praised its leadership and safety and rated it good.",
        "Leadership and safety were praised and Oakleigh Manor was rated good.",
        "Its leadership was commended in the report, which rates the home good.",
        "Inspectors had concerns about safety, but Oakleigh Manor was rated good.",
        "Leadership came in for criticism as the home was rated good.",
        "Inspectors praised caring staff at Oakleigh Manor, which was rated good.",
    ],
)
def test_areas_that_are_praised_or_blamed_have_not_the_grade_of_the_body_beside_them(read, sentence):
    assert told(read(HOME + sentence + "\n"))["Oakleigh Manor"] == {"overall_effectiveness=good"}


@pytest.mark.parametrize(
    ("sentence", "area"),
    [
        ("Leadership was praised and rated good at Oakleigh Manor.", "well_led"),
        ("Safety, which had been criticised at the last inspection of the home, is now rated good.", "safe"),
        ("Leadership, praised by the CQC in the home's last report, was rated good.", "well_led"),
        ("The home's leadership was praised and was rated good.", "well_led"),
        ("Inspectors praised the home's leadership, which was rated good.", "well_led"),
        ("Concerns about staff at Oakleigh Manor did not keep it from being rated good for safety.", "safe"),
    ],
)
def test_areas_that_are_praised_and_graded_have_their_grade(read, sentence, area):
    assert f"{area}=good" in told(read(HOME + sentence + "\n"))["Oakleigh Manor"]
