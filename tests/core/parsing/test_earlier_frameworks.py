"""The areas of one earlier inspection are those of one framework."""

from __future__ import annotations

from datetime import date

from core.model import ProviderType
from core.parsing.earlier_frameworks import of_their_frameworks
from core.parsing.judging import judgings
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing

LEADERSHIP = ("impact_of_leaders", "leadership_management_governance")
ADOPTION = ("adoption",)
LEAVERS = ("care_leavers",)
IN_2016 = Timing(False, True, "2016", date(2016, 12, 31))


def told(*named: tuple[str, ...], timing: Timing = IN_2016) -> list[Statement]:
    grade = GradeWord("good", GradeForm.ADJECTIVE)
    return [Statement(None, areas, grade, timing, 0, 4, "whole", 0.9, 1) for areas in named]


def narrowed(knowledge, statements):
    open_to = judgings(knowledge).of_kind(ProviderType.CHILDRENS_SERVICES)
    return [one.areas for one in of_their_frameworks(statements, open_to, None)]


def test_an_area_of_many_frameworks_is_that_of_the_one_that_has_the_others_too(knowledge):
    assert narrowed(knowledge, told(LEADERSHIP, ADOPTION)) == [LEADERSHIP[1:], ADOPTION]


def test_one_area_alone_tells_nothing(knowledge):
    assert narrowed(knowledge, told(LEADERSHIP)) == [LEADERSHIP]


def test_grades_of_today_stay_as_they_are(knowledge):
    today = told(LEADERSHIP, ADOPTION, timing=Timing(True, False))
    assert narrowed(knowledge, today) == [LEADERSHIP, ADOPTION]


def test_inspections_of_two_years_are_looked_at_apart(knowledge):
    in_2024 = Timing(False, True, "2024", date(2024, 12, 31))
    both = [*told(LEADERSHIP, LEAVERS, timing=in_2024), *told(ADOPTION)]
    assert narrowed(knowledge, both) == [LEADERSHIP[:1], LEAVERS, ADOPTION]


def test_what_was_graded_apart_is_of_a_framework_that_has_it_as_two_areas(knowledge):
    in_2018 = Timing(False, True, "2018", date(2018, 12, 31))
    care = ("children_in_care", "looked_after_and_permanence", "care_and_care_leavers")
    leavers = ("care_leavers", "care_and_care_leavers")
    weak, strong = told(care, leavers, timing=in_2018)
    strong = strong._replace(grade=GradeWord("outstanding", GradeForm.ADJECTIVE))
    assert narrowed(knowledge, [weak, strong]) == [("looked_after_and_permanence",), ("care_leavers",)]


def test_areas_that_no_framework_has_together_stay_as_they_are(knowledge):
    strange = ("canteen", "impact_of_leaders")
    assert narrowed(knowledge, told(strange, ("car_park",))) == [strange, ("car_park",)]


def test_the_year_of_a_sentence_before_tells_what_areas_were_meant(read):
    findings = read(
        "Better times for Kirklees\n\n12 July 2024\n\n"
        "Kirklees Council's children's services have been rated good by Ofsted.\n\n"
        "It is a long way from 2016. Back then adoption was found to be inadequate, and leadership required "
        "improvement.\n"
    )
    (inspection,) = findings.inspections
    earlier = {(claim.area, claim.when) for claim in inspection.claims if claim.tense == "earlier"}
    assert earlier == {("adoption", "2016"), ("leadership_management_governance", "2016")}


def test_no_framework_has_areas_with_grades_that_it_never_gives(knowledge):
    undated = Timing(False, True, None, None)
    behaviour = ("behaviour_and_attitudes", "behaviour_and_safety", "attendance_and_behaviour")
    teaching = ("quality_of_teaching", "quality_of_education", "curriculum_and_teaching")
    statements = told(behaviour, teaching, timing=undated)
    open_to = judgings(knowledge).of_kind(ProviderType.SCHOOL)
    found = {one.areas[0] for one in of_their_frameworks(statements, open_to, None)}
    assert found.isdisjoint({"attendance_and_behaviour", "curriculum_and_teaching"})


def test_grades_of_report_cards_are_of_them(knowledge):
    undated = Timing(False, True, None, None)
    areas = ("behaviour_and_attitudes", "attendance_and_behaviour"), ("quality_of_teaching", "curriculum_and_teaching")
    word = GradeWord("strong_standard", GradeForm.ADJECTIVE)
    statements = [one._replace(grade=word) for one in told(*areas, timing=undated)]
    open_to = judgings(knowledge).of_kind(ProviderType.SCHOOL)
    found = [one.areas for one in of_their_frameworks(statements, open_to, None)]
    assert found == [("attendance_and_behaviour",), ("curriculum_and_teaching",)]
