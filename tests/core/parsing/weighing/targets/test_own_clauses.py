"""A body that is named anew for its grade has it, and not the areas that the sentence spoke of before."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL, told

NAME = "Mossfield Primary School"


def grades(read, sentence):
    return told(read(SCHOOL + sentence + "\n"))[NAME]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ofsted came to look at behaviour and leadership, and the school was rated good.",
        "Ofsted's focus was the quality of education, but Mossfield Primary School was judged good.",
        "Known for its leadership, Mossfield Primary School was rated good.",
        "Leadership had slipped, but it was good overall.",
    ],
)
def test_areas_in_a_clause_of_their_own_have_not_the_grade_of_the_school(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good"}


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("For leadership, Mossfield Primary School was rated good.", {"leadership_and_management"}),
        (
            "On behaviour and leadership the school was rated good.",
            {"behaviour_and_attitudes", "leadership_and_management"},
        ),
        ("It was for leadership that Mossfield Primary School was rated good.", {"leadership_and_management"}),
        ("When it comes to leadership, Mossfield Primary School is rated good.", {"leadership_and_management"}),
        ("Behaviour: the school was rated good.", {"behaviour_and_attitudes"}),
        ("Leadership and the sixth form were judged good.", {"leadership_and_management", "sixth_form_provision"}),
        (
            "Inspectors looked at behaviour and leadership, and the school was rated good in both.",
            {"behaviour_and_attitudes", "leadership_and_management"},
        ),
        ("The last visit was about leadership, for which the school was graded good.", {"leadership_and_management"}),
    ],
)
def test_areas_that_belong_to_the_clause_have_it(read, sentence, areas):
    assert grades(read, sentence) == {f"{area}=good" for area in areas}


@pytest.mark.parametrize("says", ["told inspectors", "said after the visit", "say"])
def test_areas_of_people_who_tell_something_have_not_the_grade_they_tell_of(read, says):
    text = f"{COUNCIL}The council was rated outstanding for leadership. It is good, care leavers {says}.\n"
    assert "care_leavers=good" not in told(read(text))["Kirklees"]


@pytest.mark.parametrize("says", [", said Ofsted", ", inspectors said"])
def test_areas_before_the_inspectors_who_tell_have_it(read, says):
    text = f"{COUNCIL}The council was rated outstanding for leadership. It is good for care leavers{says}.\n"
    assert "care_leavers=good" in told(read(text))["Kirklees"]
