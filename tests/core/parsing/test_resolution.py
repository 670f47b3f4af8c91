"""Which statements become claims: those whose grade can have been given to such a body at such a time."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import ProviderType, Tense
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.resolution import Grading, Resolver
from core.parsing.scene import set_scene
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing
from tests.core.parsing.conftest import document, told


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


NURSERY = (
    "Inspectors call at Larkfield Nursery\n\n12 July 2024\n\n"
    "Ofsted's inspectors were at Larkfield Nursery on 11 and 12 June 2024. The nursery was rated good.\n\n"
)


@pytest.mark.parametrize(
    ("year", "is_known"),
    [
        ("2008", True),  # before the first framework for nurseries that is known
        ("2018", False),
    ],
)
def test_nurseries_were_satisfactory_as_long_as_schools_were(read, year, is_known):
    found = told(read(NURSERY + f"In {year} it was rated satisfactory.\n"))
    assert ("-overall_effectiveness=satisfactory" in found["Larkfield Nursery"]) is is_known


def test_an_earlier_grade_without_a_time_may_be_one_of_an_older_scale(read):
    found = told(read(NURSERY + "It has moved up from satisfactory to good.\n"))
    assert "-overall_effectiveness=satisfactory" in found["Larkfield Nursery"]


def test_a_grade_that_the_inspectorate_gave_to_nobody_is_none(read):
    found = told(read(NURSERY + "In 2008 it was rated excellent by Ofsted.\n"))
    assert "-overall_effectiveness=excellent" not in found["Larkfield Nursery"]


CARD = (
    "Report card for Mossfield\n\n12 June 2026\n\n"
    "Ofsted's inspectors were at Mossfield Primary School on 11 and 12 May 2026. Its report card has the strong "
    "standard for achievement and the expected standard for inclusion and for leadership and governance.\n\n"
)


def test_an_earlier_grade_is_one_of_the_scale_of_its_time(read):
    found = told(read(CARD + "In 2017 the school was in special measures.\n"))
    assert "-overall_effectiveness=inadequate" in found["Mossfield Primary School"]
