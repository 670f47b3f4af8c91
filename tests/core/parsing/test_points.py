"""What an article singles out is told part by part, in the name of an inspection, and by nobody in speech."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing.points import points_of
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import SCHOOL, document


@pytest.fixture(scope="session")
def points(knowledge):
    """The points that a sentence behind an opening gives, by kind."""

    def found(sentence: str) -> dict[PointKind, list[str]]:
        told: dict[PointKind, list[str]] = {}
        for point in points_of(set_scene(document(SCHOOL + sentence + "\n"), knowledge)):
            told.setdefault(point.kind, []).append(point.evidence.text)
        return told

    return found


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Inspectors praised the calm corridors and the choice of books.",
            ["the calm corridors", "the choice of books"],
        ),
        ("The report praises its reading scheme.", ["its reading scheme"]),
        ("Ofsted singled out the early years team.", ["the early years team"]),
        ("They were impressed by pupils who help each other.", ["pupils who help each other"]),
        ("The inspectorate was complimentary about lunchtimes.", ["lunchtimes"]),
        ("Strengths, the report says, are many.", []),
        ("The report lists strengths, including warm teaching; calm lessons.", ["warm teaching", "calm lessons"]),
        ("The findings name strengths such as homework clubs.", ["homework clubs"]),
        ("The report names one strength: its choir practice.", ["its choir practice"]),
    ],
)
def test_strengths_are_told_part_by_part(points, sentence, parts):
    assert points(sentence).get(PointKind.STRENGTH, []) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Inspectors told the school to raise attendance.", ["raise attendance"]),
        ("The report says it must check its registers.", []),
        ("Ofsted wants to see better handwriting.", ["see better handwriting"]),
        ("The report has areas for improvement, including spelling tests.", ["spelling tests"]),
        ("Ofsted's area for improvement: phonics lessons.", ["phonics lessons"]),
        ("Inspectors had one recommendation for the head: that lessons begin on time.", ["lessons begin on time"]),
        ("Inspectors were less taken with the playground.", ["the playground"]),
    ],
)
def test_what_is_to_be_improved_is_told(points, sentence, parts):
    assert points(sentence).get(PointKind.IMPROVEMENT, []) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Parents praised the calm corridors.",
        "“It was a lovely day for us. Inspectors praised the calm corridors, and we are all so proud of it,” she said.",
        "Inspectors praised staff.",
    ],
)
def test_what_no_inspection_finds_what_somebody_says_and_a_mere_word_are_none(points, sentence):
    assert points(sentence) == {}


def test_a_part_that_goes_on_about_another_is_none(points):
    assert points("Inspectors praised kind staff, who never give up.") == {PointKind.STRENGTH: ["kind staff"]}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Pupils like the “Reading Friends” scheme.", "Reading Friends"),
        ("Pupils like a scheme called Reading Friends.", "Reading Friends"),
        ("Pupils like a thing known as Reading Friends.", "Reading Friends"),
        ("The mentoring programme of the school, Reading Friends, is new.", "Reading Friends"),
    ],
)
def test_a_practice_has_a_name_of_its_own(points, sentence, name):
    assert points(sentence) == {PointKind.NAMED_PRACTICE: [name]}


@pytest.mark.parametrize(
    "sentence",
    ["A boy called Rowan likes it.", "Pupils like the “Reading Friends” book.", "The head, Rowan Lee, likes it."],
)
def test_other_names_are_no_practices(points, sentence):
    assert points(sentence) == {}
