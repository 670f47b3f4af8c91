from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from core.knowledge import Relation
from core.library.history.area_changes import Direction, change_rules
from core.library.history.lines import AreaLine, LineState, lines_of
from core.model import VisitType
from tests.core.library.pasts import SHROPSHIRE, SHROPSHIRE_2018, past

TODAY = date(2026, 11, 26)
RULES = change_rules()


def lines(*inspections, as_at: date = TODAY) -> dict[str, AreaLine]:
    return {line.title: line for line in lines_of(RULES, inspections, as_at)}


def told(line: AreaLine) -> list[str | None]:
    return [point.grade.grade if point.grade else None for point in line.points]


def test_each_area_runs_through_three_frameworks() -> None:
    found = lines(*SHROPSHIRE)
    assert list(found) == ["Overall", "Leaders", "Help & protection", "In care", "Care leavers", "Adoption"]
    assert told(found["Help & protection"]) == ["good", "requires_improvement", "outstanding"]
    assert told(found["In care"]) == ["requires_improvement", "good", "outstanding"]
    assert told(found["Care leavers"]) == ["requires_improvement", "good", "good"]
    assert [point.link for point in found["Overall"].points] == [Relation.NONE, Relation.SIMILAR, Relation.SAME]
    assert [point.link for point in found["In care"].points] == [Relation.NONE, Relation.SIMILAR, Relation.SPLIT]
    assert [point.link for point in found["Care leavers"].points] == [Relation.NONE, Relation.MERGED, Relation.SPLIT]


def test_one_grade_for_two_areas_stands_in_both_lines_and_says_so() -> None:
    found = lines(*SHROPSHIRE)
    assert [point.shared for point in found["In care"].points] == [False, True, False]
    assert [point.shared for point in found["Care leavers"].points] == [False, True, False]
    assert not any(point.shared for point in found["Leaders"].points)


def test_the_end_of_a_line_is_told_by_the_framework_of_the_day() -> None:
    found = lines(*SHROPSHIRE)
    assert (found["Overall"].state, found["Overall"].note) == (LineState.ENDED, "ended with ILACS 2023 in March 2026")
    assert (found["Adoption"].state, found["Adoption"].note) == (LineState.ENDED, "ended with SIF in July 2018")
    assert (found["Overall"].ended_on, found["Adoption"].ended_on) == (date(2026, 3, 31), date(2018, 7, 31))
    assert found["Leaders"].ended_on is None
    assert found["Leaders"].state is LineState.NOT_INSPECTED_YET
    assert found["Leaders"].note == "no inspection under ILACS 2026 yet"
    before = lines(*SHROPSHIRE, as_at=date(2026, 3, 31))
    assert before["Overall"].state is LineState.GOES_ON
    assert before["Overall"].note == ""


def test_for_a_narrow_table_the_same_is_said_in_fewer_words() -> None:
    found = lines(*SHROPSHIRE)
    assert found["Adoption"].short_note == "ended Jul 2018"
    assert found["Leaders"].short_note == "none under ILACS 2026 yet"
    assert all(len(line.short_note) < len(line.note) for line in found.values() if line.note)
    assert not any(line.short_note for line in found.values() if not line.note)


def test_an_area_ended_with_the_last_framework_that_judged_it_also_if_nobody_came_under_that_one() -> None:
    assert lines(SHROPSHIRE[1])["Overall"].note == "ended with ILACS 2023 in March 2026"


def test_as_at_a_day_later_reports_are_not_known() -> None:
    found = lines(*SHROPSHIRE, as_at=date(2022, 3, 24))
    assert told(found["Overall"]) == ["good"]


def test_an_inspection_that_does_not_tell_an_area_is_a_gap_that_nothing_is_compared_across() -> None:
    silent = past(2, "ilacs_2018", date(2022, 2, 7), {"overall_effectiveness": "good"})
    points = lines(SHROPSHIRE[0], silent, SHROPSHIRE[2])["Leaders"].points
    assert [point.grade is None for point in points] == [False, True, False]
    assert points[1].change is None
    assert points[2].change is not None
    assert points[2].change.direction is Direction.NONE
    assert points[2].change.reason == "not told for the inspection in February 2022"
    assert points[2].link is Relation.NONE


def test_a_visit_without_grades_does_not_stand_in_the_lines() -> None:
    visit = past(7, "ilacs_2018", date(2023, 1, 17), {}, visit=VisitType.FOCUSED_VISIT)
    assert lines(*SHROPSHIRE, visit) == lines(*SHROPSHIRE)


def test_schools_lose_their_overall_grade_and_then_begin_anew_with_report_cards() -> None:
    eif = past(
        1, "school_eif_2019", date(2022, 5, 10), {"overall_effectiveness": "good", "quality_of_education": "good"}
    )
    eif_24 = past(2, "school_eif_2024", date(2025, 1, 14), {"quality_of_education": "requires_improvement"})
    card = past(3, "school_report_card_2025", date(2026, 2, 3), {"curriculum_and_teaching": "expected_standard"})
    found = lines(eif, eif_24, card)
    assert (found["Overall"].state, found["Overall"].note) == (
        LineState.ENDED,
        "ended with EIF 2019 in September 2024",
    )
    quality = next(line for line in found.values() if told(line)[:2] == ["good", "requires_improvement"])
    assert quality.points[1].change is not None
    assert (quality.points[1].change.direction, quality.points[1].change.steps) == (Direction.WORSE, -1)
    assert quality.state is LineState.NOT_COMPARABLE
    assert quality.short_note == "cannot be compared"
    cards = next(line for line in found.values() if "expected_standard" in told(line))
    (last,) = (point for point in cards.points if point.inspection_id == 3)
    assert last.change is not None
    assert last.change.direction is Direction.NONE
    assert "cannot be compared" in last.change.reason


def test_an_inspection_without_a_framework_keeps_its_place_and_is_compared_with_nothing() -> None:
    unknown = past(4, None, date(2024, 1, 9), {"help_and_protection": "inadequate"})
    points = lines(*SHROPSHIRE[:2], unknown)["Help & protection"].points
    assert [point.framework for point in points] == ["sif_2013", "ilacs_2018", None]
    assert points[2].change is not None
    assert points[2].change.direction is Direction.NONE


def test_what_is_held_without_any_framework_has_no_lines() -> None:
    assert lines(past(4, None, date(2024, 1, 9), {"help_and_protection": "inadequate"})) == {}


GRADE = st.sampled_from(["outstanding", "good", "requires_improvement", "inadequate", "not_judged", None])


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(SHROPSHIRE_2018, GRADE)), min_size=1, max_size=5))
def test_every_point_tells_the_grade_of_its_inspection_and_in_order(held) -> None:
    inspections = [
        past(number, "ilacs_2018", date(2018 + number, 3, 5), grades) for number, grades in enumerate(held, start=1)
    ]
    for line in lines_of(RULES, reversed(inspections), TODAY):
        assert [point.inspection_id for point in line.points] == [each.id for each in inspections]
        for point, inspection in zip(line.points, inspections, strict=True):
            assert point.grade == inspection.grade(point.area)
        assert line.points[0].link is Relation.NONE
