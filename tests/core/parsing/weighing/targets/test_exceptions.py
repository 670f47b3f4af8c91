"""Areas that are taken out of all of them, and areas that are not."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.exceptions import has_taken_out
from tests.core.parsing.conftest import SCHOOL


@pytest.mark.parametrize(
    "sentence",
    [
        "Every area except leadership and management requires improvement.",
        "It is good in every category apart from personal development.",
        "Inspectors judged the school good for everything bar behaviour and attitudes, which was outstanding.",
    ],
)
def test_an_area_behind_a_word_of_exception_is_taken_out_of_all(prepared, sentence):
    assert has_taken_out(prepared(SCHOOL + sentence + "\n").graded)


@pytest.mark.parametrize(
    "sentence",
    [
        "Everything was good, but behaviour and attitudes was outstanding.",
        "Leadership and management is good, but personal development requires improvement.",
        "The quality of education is good.",
    ],
)
def test_an_area_with_a_grade_of_its_own_behind_but_is_not(prepared, sentence):
    assert not has_taken_out(prepared(SCHOOL + sentence + "\n").graded)
