"""What a grade is, in plain sentences made of the facts of its framework."""

from __future__ import annotations

import pytest

from core.knowledge import load_knowledge
from gui.help.grade_explained import GradeExplanation, GradeInQuestion, explain

FRAMEWORKS = load_knowledge().frameworks


def told(framework: str | None, area: str | None, grade: str) -> GradeExplanation:
    return explain(GradeInQuestion(framework, area, grade), FRAMEWORKS)


@pytest.mark.parametrize(
    ("grade", "place"),
    [
        ("outstanding", "The best of 4 grades."),
        ("requires_improvement", "Number 3 of 4 grades, counted from the best."),
        ("inadequate", "The lowest of 4 grades."),
    ],
)
def test_the_place_on_the_scale_is_told(grade: str, place: str) -> None:
    assert told("ilacs_2023", "help_and_protection", grade).place == place


def test_framework_area_and_days_are_told() -> None:
    sentences = told("ilacs_2023", "help_and_protection", "good").sentences
    assert "Given for: Help and protection." in sentences
    assert "Framework: ILACS 2023 (Ofsted), in use from 1 Jan 2023 to 31 Mar 2026." in sentences


def test_a_framework_still_in_use_has_no_last_day() -> None:
    sentences = told("ilacs_2026", "help_and_protection", "good").sentences
    assert any(sentence.startswith("Framework: ILACS 2026 (Ofsted), in use since") for sentence in sentences)
    assert "This framework has no overall grade, and none is worked out from its areas." in sentences


def test_what_reports_print_is_told_where_it_differs() -> None:
    assert (
        "Reports print it as “Requires improvement to be good”."
        in told("ilacs_2023", None, "requires_improvement").sentences
    )


def test_a_value_outside_any_scale_has_no_place_and_no_meaning() -> None:
    value = told(None, None, "maintained")
    assert (value.scale, value.meaning) == (None, "")
    assert value.place.startswith("It stands on no scale")
    assert "Which framework it is of is not told." in value.sentences


def test_every_grade_of_every_framework_is_explained() -> None:
    for framework in FRAMEWORKS.all():
        for area in framework.areas:
            for grade in (area.scale or framework.scale).grades if (area.scale or framework.scale) else ():
                value = told(framework.id, area.id, grade.id)
                assert value.label == grade.label
                assert value.meaning
                assert value.scale is (area.scale or framework.scale)
