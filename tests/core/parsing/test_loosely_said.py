"""Words of every day for a grade are never certain."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL


def found(read, sentence):
    return [
        (claim.grade, claim.confidence)
        for one in read(SCHOOL + "Ofsted has inspected Mossfield Primary School. " + sentence + "\n").inspections
        for claim in one.current
        if claim.grade == "requires_improvement"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The quality of education needs to improve, inspectors said.",
        "Mossfield Primary School was told that teaching still needed to improve and behaviour needed to improve.",
    ],
)
def test_what_has_to_improve_is_left_for_somebody_to_look_at(read, sentence):
    assert all(confidence < 0.9 for _, confidence in found(read, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The quality of education requires improvement.",
        "The quality of education was judged to require improvement.",
    ],
)
def test_the_name_of_the_grade_is_as_sure_as_ever(read, sentence):
    assert [confidence >= 0.9 for _, confidence in found(read, sentence)] == [True]
