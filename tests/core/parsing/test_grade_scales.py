"""Which grades could be given: those of a scale of the kind of body, of the time, and of who inspected."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import ProviderType
from core.parsing.grade_scales import GradeScales, grade_by_place
from core.parsing.judging import judgings
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing
from tests.core.parsing.conftest import told


@pytest.mark.parametrize(
    ("place", "of_a_school", "of_nobody_known"),
    [
        ("top", "outstanding", "outstanding"),
        ("second", "good", "good"),
        ("third", "requires_improvement", "requires_improvement"),
        ("bottom", "inadequate", "inadequate"),
    ],
)
def test_a_place_is_a_grade_of_the_scale(knowledge, place, of_a_school, of_nobody_known):
    word = GradeWord(place, GradeForm.NUMBER)
    statement = Statement(
        None, ("overall_effectiveness",), word, Timing(current=True, earlier=False), 0, 2, "whole", 1.0, 0
    )
    known = judgings(knowledge)
    framework = knowledge.frameworks.get("school_eif_2019")
    day = date(2023, 5, 3)
    school = GradeScales(known, ProviderType.SCHOOL, framework, day, "Ofsted")
    unknown = GradeScales(known, ProviderType.OTHER, None, day)
    assert school.grade(statement, "overall_effectiveness") == of_a_school
    assert unknown.grade(statement, "overall_effectiveness") == of_nobody_known


@pytest.mark.parametrize(
    ("scale", "place", "by_number", "grade"),
    [
        ("cqc_score_4", "second", True, "score_2"),
        ("cqc_score_4", "second", False, "score_3"),
        ("scotland6_care", "fifth", True, "very_good"),
        ("scotland6_care", "second", False, "very_good"),
        ("ofsted4", "second", True, "good"),
        ("ofsted4", "fifth", True, None),
    ],
)
def test_a_number_is_the_grade_that_bears_it_and_a_place_is_counted_from_the_best(
    knowledge, scale, place, by_number, grade
):
    scales = {one.id: one for one in knowledge.frameworks.scales()}
    word = GradeWord(place, GradeForm.NUMBER, by_number)
    assert grade_by_place(word, scales[scale]) == grade


@pytest.mark.parametrize(
    ("scale", "said", "grade"),
    [
        ("annual_rating", "adequate", "performs_adequately"),
        ("annual_rating", "good", "performs_well"),
        ("ofsted4", "good", "good"),
        ("ofsted4", "adequate", "adequate"),
    ],
)
def test_a_grade_is_called_as_its_scale_calls_it(knowledge, scale, said, grade):
    framework = next(one for one in knowledge.frameworks.all() if one.scale is not None and one.scale.id == scale)
    scales = GradeScales(judgings(knowledge), framework.provider_type, framework, None)
    word = GradeWord(said, GradeForm.ADJECTIVE)
    timing = Timing(current=True, earlier=False)
    statement = Statement(None, ("overall_effectiveness",), word, timing, 0, 2, "whole", 1.0, 0)
    assert scales.grade(statement, "overall_effectiveness") == grade


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


ALDERBECK = (
    "Good for Alderbeck school\n\n12 July 2024\n\n"
    "Ofsted's inspectors were at Alderbeck Primary School in June. It was rated good.\n\n"
)


def test_a_grade_given_no_more_on_the_day_told_with_it_was_given_before(read):
    found = told(read(ALDERBECK + "In 2019 the school went up from satisfactory to good.\n"))
    assert "-overall_effectiveness=satisfactory" in found["Alderbeck Primary School"]


@pytest.mark.parametrize(
    ("grade", "given"), [("satisfactory", {"overall_effectiveness=satisfactory"}), ("exceptional", set())]
)
def test_without_a_day_a_grade_of_before_the_first_framework_may_be_meant(read, grade, given):
    text = f"Agency inspected\n\nOfsted has rated Moorbeck Adoption Agency as {grade}. Adopters were asked.\n"
    assert next(iter(told(read(text)).values()), set()) == given
