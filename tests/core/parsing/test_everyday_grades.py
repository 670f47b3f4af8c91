"""Everyday words are grades only where the sentence speaks of grades."""

from __future__ import annotations

import pytest

from core.parsing.scene import set_scene
from tests.core.parsing.conftest import document

STORY = (
    "Inspectors call at Larchfield Court\n\n12 July 2024\n\n"
    "The Care Inspectorate was at Larchfield Court, a care home in Perth, in June.\n\n"
)


@pytest.fixture
def grades(knowledge):
    """The grades that the words of the last sentence of a story stand for."""

    def grades(said: str) -> list[str]:
        line = set_scene(document(STORY + said + "\n"), knowledge).lines[-1]
        return [line.items[at].value.grade for at in line.grades]

    return grades


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("The home was graded weak.", "weak"),
        ("Its setting is weak.", "weak"),
        ("Inspectors thought the home “very good” in June.", "very_good"),
        ("The home has a rating that is very good.", "very_good"),
        ("Very good", "very_good"),
    ],
)
def test_where_grades_or_areas_are_spoken_of_they_are_grades(grades, said, grade):
    assert grades(said) == [grade]


@pytest.mark.parametrize(
    "said",
    [
        "A weak handshake was all that the minister got.",
        "The signal in the lounge is weak.",
        "The home was graded in June. The tea was weak.",
    ],
)
def test_elsewhere_they_blame_something_else(grades, said):
    assert grades(said) == []


def test_without_the_grade_its_second_word_stands_as_it_stood(grades):
    assert grades("The food is very good.") == ["good"]
