"""The third grade is satisfactory where the text says so."""

from __future__ import annotations

import pytest

from core.parsing.weighing.numbers_told import telling_of_third
from tests.core.parsing.conftest import told

OVERALL = "overall_effectiveness"
STORY = "Ofsted's inspectors were at Mossfield Primary School in Fulwick.\n\n"


def grades(read, text):
    return next(iter(told(read(f"{STORY}{text}\n")).values()), set())


@pytest.mark.parametrize(
    "text",
    [
        "The school was given a grade 3 overall. Grade 1 is outstanding, grade 2 good and grade 3 satisfactory.",
        "The school was given a grade three overall. A grade three means “satisfactory”.",
    ],
)
def test_a_text_can_say_what_its_third_grade_is(read, text):
    assert f"{OVERALL}=satisfactory" in grades(read, text)


def test_the_third_grade_beside_a_satisfactory_is_that(read):
    text = "The school was rated satisfactory overall. It was also given a grade three for teaching."
    found = grades(read, text)
    assert len(found) > 1
    assert all(one.endswith("=satisfactory") for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The school was given a grade 3 overall.",
        "The school was given a grade 3 overall. Attendance is not yet satisfactory, a parent said.",
        "The school was given a grade 3 overall. It was satisfactory in 2010.",
    ],
)
def test_otherwise_it_is_that_of_today(read, text):
    assert f"{OVERALL}=requires_improvement" in grades(read, text)


@pytest.mark.parametrize(
    "text", ["3 satisfactory lessons", "grade 3, and a satisfactory answer", "grade 30 satisfactory"]
)
def test_numbers_beside_the_word_are_not_what_it_means(knowledge, text):
    assert telling_of_third(knowledge.wording).search(text) is None
