from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.knowledge import Relation, load_knowledge
from core.knowledge.continuing import continuity
from core.library import PastGrade
from core.library.history.area_changes import ChangeRules, Direction, change_rules, steps_up
from core.model import Basis
from tests.core.library.pasts import SHROPSHIRE, past

KNOWN = load_knowledge().frameworks
RULES = change_rules()
SIF, OLD, NEW = SHROPSHIRE
SCALES = KNOWN.scales()
GRADES = sorted({grade.id for scale in SCALES for grade in scale.grades} | {"not_judged", "maintained"})
FRAMEWORKS = [framework for framework in KNOWN.all() if framework.areas]


def later(framework: str | None, grades: dict[str, str | None]):
    return past(9, framework, date(2026, 6, 1), grades)


def test_the_same_area_went_two_steps_up() -> None:
    change = RULES.between(OLD, NEW, "help_and_protection")
    assert (change.direction, change.steps, change.relation) == (Direction.BETTER, 2, Relation.SAME)
    assert change.reason == "was Requires improvement in February 2022"
    assert (change.from_inspection, change.from_areas, change.from_grade) == (
        2,
        ("help_and_protection",),
        "requires_improvement",
    )


def test_a_similar_area_has_a_direction_and_says_that_it_is_only_similar() -> None:
    change = RULES.between(SIF, OLD, "help_and_protection")
    assert (change.direction, change.steps, change.relation) == (Direction.WORSE, -1, Relation.SIMILAR)
    assert change.reason == "was Good in September 2017, in a similar area of SIF (Help and protection)"


@pytest.mark.parametrize("area", ["children_in_care", "care_leavers"])
def test_of_areas_split_from_one_no_direction_is_told_but_the_joint_grade_is(area: str) -> None:
    change = RULES.between(OLD, NEW, area)
    assert (change.direction, change.steps, change.relation) == (Direction.NONE, 0, Relation.SPLIT)
    assert change.reason == "split in 2023 from Children in care and care leavers, Good in February 2022"
    assert change.from_grade == "good"


def test_of_an_area_merged_from_two_no_direction_is_told() -> None:
    change = RULES.between(SIF, OLD, "care_and_care_leavers")
    assert (change.direction, change.relation) == (Direction.NONE, Relation.MERGED)
    assert change.reason == "merged in 2018 from Children looked after and Care leavers"
    assert change.from_areas == ("looked_after_and_permanence", "care_leavers")
    assert change.from_grade == "requires_improvement"


def test_two_merged_grades_that_differ_are_no_one_grade_before() -> None:
    before = past(
        1, "sif_2013", date(2017, 9, 1), {"looked_after_and_permanence": "good", "care_leavers": "inadequate"}
    )
    assert RULES.between(before, OLD, "care_and_care_leavers").from_grade is None


@pytest.mark.parametrize(
    ("before", "framework", "area", "grade", "reason"),
    [
        (None, "ilacs_2023", "care_leavers", "good", "the first full inspection in this library"),
        (NEW, None, "care_leavers", "good", "the framework of this inspection is not known"),
        (
            past(4, None, date(2022, 3, 1), {"care_leavers": "good"}),
            "ilacs_2023",
            "care_leavers",
            "good",
            "the framework of the inspection before is not known",
        ),
        (
            past(5, "school_eif_2024", date(2024, 10, 1), {"quality_of_education": "good"}),
            "school_report_card_2025",
            "achievement",
            "expected_standard",
            "grades of Report card cannot be compared with those of EIF 2024",
        ),
        (
            past(6, "ilacs_2023", date(2024, 5, 1), {"care_leavers": None}),
            "ilacs_2026",
            "care_leavers",
            "good",
            "documents differ on the grade in May 2024",
        ),
        (
            past(6, "ilacs_2023", date(2024, 5, 1), {"care_leavers": "not_judged"}),
            "ilacs_2026",
            "care_leavers",
            "good",
            "not judged in May 2024",
        ),
        (
            past(6, "ilacs_2023", date(2024, 5, 1), {"overall_effectiveness": "good"}),
            "ilacs_2026",
            "care_leavers",
            "good",
            "not told for the inspection in May 2024",
        ),
        (
            past(7, "slac_2009", date(2011, 5, 1), {"safeguarding_effectiveness": "adequate"}),
            "sif_2013",
            "help_and_protection",
            "requires_improvement",
            "was Adequate in May 2011, on another scale",
        ),
        (
            NEW,
            "ilacs_2018",
            "care_and_care_leavers",
            "good",
            "nothing is known of how ILACS 2018 compares with ILACS 2023",
        ),
        (
            past(8, "ilacs_2018", date(2022, 2, 7), {"overall_effectiveness": "good"}),
            "ilacs_2026",
            "overall_effectiveness",
            "good",
            "no area of ILACS 2018 that it could be compared with",
        ),
    ],
)
def test_where_nothing_may_be_said_the_reason_is(before, framework, area, grade, reason: str) -> None:
    change = RULES.between(before, later(framework, {area: grade}), area)
    assert (change.direction, change.steps) == (Direction.NONE, 0)
    assert change.reason == reason


def test_a_grade_that_a_person_took_away_is_told_so() -> None:
    taken_away = replace(OLD, grades=(PastGrade("help_and_protection", None, Basis.CORRECTED),))
    change = RULES.between(taken_away, NEW, "help_and_protection")
    assert (change.direction, change.reason) == (Direction.NONE, "corrected to no grade in February 2022")


def test_good_is_better_than_adequate_though_the_scale_has_changed() -> None:
    before = past(7, "slac_2009", date(2011, 5, 1), {"safeguarding_effectiveness": "adequate"})
    change = RULES.between(before, later("sif_2013", {"help_and_protection": "good"}), "help_and_protection")
    assert (change.direction, change.steps) == (Direction.BETTER, 1)


@given(st.sampled_from(SCALES), st.sampled_from(GRADES), st.sampled_from(SCALES), st.sampled_from(GRADES))
def test_steps_are_antisymmetric(one, grade: str, other, second: str) -> None:
    there, back = steps_up(one, grade, other, second), steps_up(other, second, one, grade)
    assert there == (None if back is None else -back)


@given(st.sampled_from(SCALES), st.data())
def test_steps_add_up_on_one_scale(scale, data: st.DataObject) -> None:
    first, second, third = (data.draw(st.sampled_from(scale.grades)).id for _ in range(3))
    parts = (steps_up(scale, first, scale, second), steps_up(scale, second, scale, third))
    assert steps_up(scale, first, scale, third) == sum(part for part in parts if part is not None)
    assert None not in parts


@given(st.data())
def test_a_direction_is_told_only_where_one_area_goes_on_as_the_same_a_renamed_or_a_similar_one(
    data: st.DataObject,
) -> None:
    before_framework, after_framework = (data.draw(st.sampled_from(FRAMEWORKS)) for _ in range(2))
    before = past(
        1,
        before_framework.id,
        date(2020, 1, 6),
        {area.id: data.draw(st.sampled_from(GRADES)) for area in before_framework.areas},
    )
    area = data.draw(st.sampled_from(after_framework.areas)).id
    after = later(after_framework.id, {area: data.draw(st.sampled_from(GRADES))})
    change = ChangeRules(KNOWN).between(before, after, area)
    sources = continuity(KNOWN, before_framework.id, after_framework.id).sources(area)
    if change.direction is not Direction.NONE:
        assert len(sources) == 1
        assert sources[0].relation in (Relation.SAME, Relation.RENAMED, Relation.SIMILAR)
    assert (change.steps > 0) is (change.direction is Direction.BETTER)
    assert (change.steps < 0) is (change.direction is Direction.WORSE)
    assert change.reason
