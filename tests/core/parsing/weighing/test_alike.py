"""Words such as "the same five grades" give a body what was told of the body before it."""

from __future__ import annotations

from core.parsing.bodies.body import Body
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.weighing.alike import ALIKE, likewise
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing

NOW, THEN = Timing(True, False), Timing(False, True, "2019")
ONE, TWO, THREE = (Body(name, name, None, None) for name in ("one", "two", "three"))
GOOD, OUTSTANDING = (GradeWord(grade, GradeForm.ADJECTIVE) for grade in ("good", "outstanding"))
SAME = GradeWord(ALIKE, GradeForm.SET)


def statement(body, area, grade, timing=NOW, start=0):
    return Statement(body, (area,), grade, timing, start, start + 4, "whole", 0.9, 0)


def test_a_body_is_given_every_current_grade_of_the_last_body_with_several():
    told = [
        statement(ONE, "overall_effectiveness", GOOD),
        statement(ONE, "impact_of_leaders", OUTSTANDING),
        statement(ONE, "care_leavers", OUTSTANDING, THEN),
        statement(TWO, "overall_effectiveness", OUTSTANDING),
    ]
    alike = statement(THREE, "overall_effectiveness", SAME, start=50)
    found = {(one.body, one.areas, one.grade, one.start) for one in likewise([alike], told)}
    assert found == {
        (THREE, ("overall_effectiveness",), GOOD, 50),
        (THREE, ("impact_of_leaders",), OUTSTANDING, 50),
    }


def test_what_was_told_last_of_an_area_counts():
    told = [
        statement(ONE, "overall_effectiveness", OUTSTANDING),
        statement(ONE, "impact_of_leaders", OUTSTANDING),
        statement(ONE, "overall_effectiveness", GOOD),
    ]
    grades = {one.areas[0]: one.grade for one in likewise([statement(TWO, "overall_effectiveness", SAME)], told)}
    assert grades["overall_effectiveness"] == GOOD


def test_without_another_body_that_has_several_grades_nothing_is_told():
    alike = statement(ONE, "overall_effectiveness", SAME)
    own = [statement(ONE, "overall_effectiveness", GOOD), statement(ONE, "impact_of_leaders", GOOD)]
    assert list(likewise([alike], own)) == []
    assert list(likewise([alike], [statement(TWO, "overall_effectiveness", GOOD)])) == []
