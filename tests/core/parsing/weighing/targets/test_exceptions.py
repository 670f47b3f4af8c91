"""Areas that are taken out of all of them, and areas that have the grade after all."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.exceptions import is_taken_out
from tests.core.parsing.conftest import SCHOOL


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
