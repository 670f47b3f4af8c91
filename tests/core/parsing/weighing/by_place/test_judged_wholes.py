"""What a judging verb takes as its object is what was judged, whatever areas stand before it."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL, told

OVERALL = "overall_effectiveness"


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors criticised leadership at Kirklees Council and rated its children's services overall as inadequate.",
        "Ofsted said that help for care leavers had “deteriorated” and rated services overall as “inadequate”.",
        "Inspectors looked at help for care leavers. The report says that overall services are inadequate.",
        "Ofsted was critical of leadership and judged the council to be inadequate.",
    ],
)
def test_the_object_of_the_verb_is_the_whole(read, sentence):
    assert told(read(COUNCIL + sentence + "\n"))["Kirklees"] == {f"{OVERALL}=inadequate"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ofsted rated the school good for leadership and management.", {"leadership_and_management=good"}),
        ("Ofsted judged the school to be good in all areas.", {f"{OVERALL}=good", "all_areas=good"}),
        (
            "In two of the areas graded the school was good and in one, personal development, outstanding.",
            {"personal_development=outstanding"},
        ),
    ],
)
def test_areas_behind_the_grade_and_verbs_without_object_are_weighed(read, sentence, expected):
    assert told(read(SCHOOL + sentence + "\n"))["Mossfield Primary School"] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ofsted liked adoption, three years after rating the council's children's services as inadequate.",
        "The report dwells on leadership at Kirklees Council as part of an overall inadequate rating.",
        "Inspectors looked at adoption and leadership, and there was an overall inadequate rating for the council.",
    ],
)
def test_an_area_before_a_rating_of_the_whole_has_not_its_grade(read, sentence):
    found = told(read(COUNCIL + sentence + "\n"))["Kirklees"]
    assert {claim.lstrip("-") for claim in found} == {f"{OVERALL}=inadequate"}


def test_an_overall_rating_of_an_area_is_the_areas(read):
    found = told(read(COUNCIL + "There was an overall good rating for leadership and for adoption at Kirklees.\n"))
    assert f"{OVERALL}=good" not in found["Kirklees"]
