"""Words for grades and for what they are of that newspapers use besides the inspectorates' own."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, SCHOOL, told

OVERALL = "overall_effectiveness"


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Mossfield Primary School has been ranked as requiring improvements.", "requires_improvement"),
        ("Mossfield Primary School was given a good ranking.", "good"),
        ("Inspectors gave the school an overall ranking of requires improvement.", "requires_improvement"),
        ("Mossfield Primary School has achieved the top certification from Ofsted.", "outstanding"),
    ],
)
def test_rankings_and_certifications_are_grades(read, sentence, grade):
    assert told(read(SCHOOL + sentence + "\n")) == {"Mossfield Primary School": {f"{OVERALL}={grade}"}}


def test_whether_a_service_is_safe_is_its_safety(read):
    sentence = "Oakleigh Manor was rated good overall as well as for whether its services were safe and effective.\n"
    assert told(read(HOME + sentence)) == {"Oakleigh Manor": {f"{OVERALL}=good", "safe=good", "effective=good"}}


def test_the_quality_of_the_care_that_a_home_gives_is_the_whole(read):
    sentence = "Inspectors found the quality of care provided by the home to be good.\n"
    assert told(read(HOME + sentence)) == {"Oakleigh Manor": {f"{OVERALL}=good"}}
