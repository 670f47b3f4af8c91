"""Which statements become claims: those whose grade can have been given to such a body at such a time."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import ProviderType, Tense
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.resolution import Resolver
from core.parsing.scene import set_scene
from core.parsing.visit_sorts import Grading
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing
from tests.core.parsing.conftest import SCHOOL, document


@pytest.fixture(scope="module")
def scene(knowledge):
    return set_scene(document("It was inspected.\n"), knowledge)


def statement(grade, timing, area="overall_effectiveness"):
    word = GradeWord(grade, GradeForm.ADJECTIVE)
    return Statement(None, (area,), word, timing, 0, 2, "whole", 1.0, 0)


def settled(scene, kind, inspectorate, *statements):
    resolver = Resolver(scene, kind, None, date(2024, 7, 12), frozenset(), inspectorate)
    chosen, _ = resolver.settle(statements, grading=Grading.YES)
    return [(found.grade, tense, found.statement.timing.when) for found, tense in chosen]


NOW = Timing(current=True, earlier=False)


def test_a_grade_stands_where_no_framework_of_who_inspected_is_known_for_the_kind(scene):
    good = statement("good", NOW)
    assert settled(scene, ProviderType.CHILDRENS_HOME, "CIW", good) == [("good", Tense.CURRENT, None)]


def test_a_grade_that_is_on_no_scale_of_the_kind_is_none(scene):
    assert settled(scene, ProviderType.CHILDRENS_HOME, "Ofsted", statement("performs_well", NOW)) == []


AREAS = ("leadership_and_management", "quality_of_education")


@pytest.mark.parametrize(
    ("grading", "tense"), [(Grading.YES, Tense.CURRENT), (Grading.HARDLY, Tense.CURRENT), (Grading.NO, Tense.EARLIER)]
)
def test_several_areas_with_a_grade_outweigh_what_a_visit_seems_to_be_called_but_not_what_it_surely_was(
    scene, grading, tense
):
    resolver = Resolver(scene, ProviderType.SCHOOL, None, date(2024, 7, 12), frozenset(), "Ofsted")
    statements = [statement("inadequate", NOW, area) for area in AREAS]
    chosen, _ = resolver.settle(statements, grading=grading)
    assert [(found.area, when) for found, when in chosen] == [(area, tense) for area in AREAS]


def test_a_single_grade_is_earlier_where_a_visit_is_called_one_that_gives_none(scene):
    resolver = Resolver(scene, ProviderType.SCHOOL, None, date(2024, 7, 12), frozenset(), "Ofsted")
    chosen, _ = resolver.settle([statement("inadequate", NOW)], grading=Grading.HARDLY)
    assert [when for _, when in chosen] == [Tense.EARLIER]


def test_grades_that_stand_beside_a_visit_without_any_have_the_areas_of_their_own_time(scene, knowledge):
    framework = knowledge.frameworks.get("ilacs_2018")
    resolver = Resolver(scene, ProviderType.CHILDRENS_SERVICES, framework, date(2019, 3, 8), frozenset(), "Ofsted")
    then = Timing(current=True, earlier=False, when="2016", date=date(2016, 12, 31))
    names = ("impact_of_leaders leadership_management_governance", "adoption", "care_and_care_leavers care_leavers")
    told = [statement("inadequate", then)._replace(areas=tuple(ids.split())) for ids in names]
    chosen, _ = resolver.settle(told, grading=Grading.NO)
    assert [found.area for found, _ in chosen] == ["leadership_management_governance", "adoption", "care_leavers"]


IN_2013 = Timing(False, True, "2013", date(2013, 12, 31))


def areas_of_2013(scene, knowledge, kind, framework, *statements):
    resolver = Resolver(scene, kind, knowledge.frameworks.get(framework), date(2018, 7, 12), frozenset(), None)
    chosen, _ = resolver.settle(statements, grading=Grading.YES)
    return [found.area for found, _ in chosen]


def named(grade, *areas):
    return statement(grade, IN_2013)._replace(areas=areas)


def test_an_area_of_before_is_one_of_the_inspectorate_that_came_this_time(scene, knowledge):
    achievement = named("good", "achievement_of_pupils", "pupils_achievement")
    assert areas_of_2013(scene, knowledge, ProviderType.SCHOOL, "isi_2016", achievement) == ["pupils_achievement"]
    assert areas_of_2013(scene, knowledge, ProviderType.SCHOOL, None, achievement) == ["achievement_of_pupils"]


def test_what_councils_were_judged_on_in_2013_was_safeguarding_and_looked_after_children(scene, knowledge):
    protection = named("inadequate", "help_and_protection", "safeguarding_effectiveness")
    care = named("adequate", "looked_after_and_permanence", "looked_after_children_services")
    kind = ProviderType.CHILDRENS_SERVICES
    assert areas_of_2013(scene, knowledge, kind, "sif_2013", protection) == ["safeguarding_effectiveness"]
    assert areas_of_2013(scene, knowledge, kind, "sif_2013", care) == ["looked_after_children_services"]


def areas_of(scene, kind, framework, day, *candidates, timing=NOW):
    resolver = Resolver(scene, kind, framework, day, frozenset(), "Ofsted")
    told = [statement("inadequate", timing)._replace(areas=areas) for areas in candidates]
    return [found.area for found, _ in resolver.settle(told, grading=Grading.YES)[0]]


PROTECTION = ("help_and_protection", "safeguarding_effectiveness", "helped_and_protected")
SAFEGUARDING = ("safeguarding", "safeguarding_effectiveness")


def test_help_and_protection_is_itself_where_the_framework_of_the_day_has_it(scene, knowledge):
    framework = knowledge.frameworks.get("cp_2012")
    told = areas_of(scene, ProviderType.CHILDRENS_SERVICES, framework, date(2013, 9, 10), PROTECTION)
    assert told == ["help_and_protection"]


@pytest.mark.parametrize("candidates", [PROTECTION, SAFEGUARDING])
def test_before_that_framework_what_protects_children_is_safeguarding(scene, candidates):
    told = areas_of(scene, ProviderType.CHILDRENS_SERVICES, None, date(2011, 6, 1), candidates)
    assert told == ["safeguarding_effectiveness"]


@pytest.mark.parametrize("kind", [ProviderType.SCHOOL, ProviderType.FURTHER_EDUCATION])
def test_those_who_lodge_whom_they_teach_are_judged_for_that_too(scene, kind):
    told = areas_of(scene, kind, None, date(2024, 7, 12), ("helped_and_protected",), ("quality_of_education",))
    assert told == ["helped_and_protected", "quality_of_education"]


def test_nobody_else_is_judged_by_what_homes_are_judged_by(scene):
    assert areas_of(scene, ProviderType.EARLY_YEARS, None, date(2024, 7, 12), ("helped_and_protected",)) == []


def test_everyday_words_for_areas_are_not_meant_by_good_across_the_board(read):
    (one,) = read(
        SCHOOL + "Mossfield Primary School was rated good across the board by Ofsted.\n\nLeaders share high hopes. The "
        "quality of teaching has not changed.\n"
    ).inspections
    assert {claim.area for claim in one.current} <= {"overall_effectiveness", "all_areas"}


def test_areas_listed_on_lines_of_their_own_are_meant_by_good_in_all_of_them(read):
    (one,) = read(
        "Council rated\n\n17 June 2026\n\nThe children's services of Kirklees Council have been graded good in all "
        "four areas inspected by Ofsted.\n\nThe four are:\n- The impact of leaders on social work practice\n- Help and "
        "protection\n- The experiences of children in care\n- The experiences and progress of care leavers\n"
    ).inspections
    assert {claim.area for claim in one.current} >= {"impact_of_leaders", "help_and_protection", "care_leavers"}


TWO = (
    "Two reports\n\n12 July 2022\n\nOfsted inspected Hill Top Academy. It was rated good for its quality of education, "
    "behaviour and attitudes, personal development and leadership, and for its sixth form.\n\n"
)


def test_a_sixth_form_named_for_one_school_is_not_meant_by_every_area_of_another(read):
    text = TWO + "Low Moor Primary School was rated inadequate by Ofsted in every area.\n"
    found = {one.provider.name: {claim.area for claim in one.current} for one in read(text).inspections}
    assert "sixth_form_provision" in found["Hill Top Academy"]
    assert "quality_of_education" in found["Low Moor Primary School"]
    assert "sixth_form_provision" not in found["Low Moor Primary School"]


def test_one_named_beside_it_is(read):
    text = TWO + "Low Moor School, which has a sixth form, was rated inadequate by Ofsted in every area.\n"
    found = {one.provider.name: {claim.area for claim in one.current} for one in read(text).inspections}
    assert "sixth_form_provision" in found["Low Moor School"]
