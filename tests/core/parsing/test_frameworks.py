"""Which framework an inspection was under: the day decides, unless what the text names fits another far better."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import ProviderType
from core.parsing.frameworks import WhenInspected, choose_framework
from core.parsing.lexicon import PLACES, SAME, TOP, GradeForm, GradeWord
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing

OLD = ("help_and_protection", "looked_after_and_permanence", "adoption", "care_leavers", "lscb")
NEW = ("help_and_protection", "impact_of_leaders", "care_and_care_leavers")


def told(*areas: str, grade: str = "good") -> list[Statement]:
    word = GradeWord(grade, GradeForm.ADJECTIVE)
    return [Statement(None, (area,), word, Timing(True, False), 0, 4, "whole", 0.9, 1) for area in areas]


@pytest.mark.parametrize(
    ("started", "areas", "framework"),
    [
        (date(2019, 7, 9), NEW, "ilacs_2018"),
        (date(2019, 7, 9), OLD + OLD, "ilacs_2018"),
        (date(2016, 5, 9), OLD, "sif_2013"),
        (None, NEW, "ilacs_2018"),
        (None, OLD, "sif_2013"),
    ],
)
def test_the_day_on_site_counts_for_more_than_a_long_list_of_old_areas(knowledge, started, areas, framework):
    when = WhenInspected(started, is_sharp=started is not None)
    chosen = choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", when, told(*areas))
    assert chosen is not None
    assert chosen.id == framework


def test_what_no_framework_of_the_kind_has_is_under_none(knowledge):
    assert (
        choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", WhenInspected(), told("canteen")) is None
    )


@pytest.mark.parametrize("grade", [TOP, PLACES[1], SAME])
def test_a_grade_told_by_its_place_speaks_against_no_framework(knowledge, grade):
    def chosen(told_so: str):
        said = [*told("adoption"), *told("all_areas", grade="unheard_of"), *told("all_areas", grade=told_so)]
        return choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", WhenInspected(), said)

    assert chosen(grade) is not None
    assert chosen("heard_of_nowhere") is None


@pytest.mark.parametrize(
    ("started", "month", "reported", "day"),
    [
        (date(2026, 5, 11), date(2026, 5, 1), date(2026, 7, 1), date(2026, 5, 11)),
        (None, date(2026, 5, 1), date(2026, 7, 1), date(2026, 5, 15)),
        (None, None, date(2026, 7, 1), date(2026, 5, 17)),
        (None, None, None, None),
    ],
)
def test_only_what_was_reported_was_inspected_some_time_before(started, month, reported, day):
    assert WhenInspected.of(started, month, reported) == (day, started is not None, reported, False)


def test_a_month_of_inspection_is_under_the_framework_of_that_month(read):
    found = read(
        "Verdict on Hartlow\n\n12 July 2026\n\nInspectors of Ofsted were at Kirklees Council's children's services in "
        "May 2026 and rated them good for help and protection.\n"
    )
    assert [one.framework for one in found.inspections] == ["ilacs_2026"]


def test_a_grade_of_a_year_is_under_the_framework_of_that_year_where_the_text_has_no_date(read):
    found = read(
        "Our results\n\nMossfield School was rated good by Ofsted in 2013. Behaviour was judged good as well.\n"
    )
    assert [one.framework for one in found.inspections] == ["school_s5_2012"]


@pytest.mark.parametrize(
    ("grade", "is_yearly", "framework"),
    [
        ("poor", False, "csa_2009"),
        ("adequate", True, "csa_2009"),
        ("adequate", False, "slac_2009"),
        ("inadequate", False, "slac_2009"),
    ],
)
def test_a_grade_by_another_name_and_the_word_yearly_speak_for_the_yearly_ratings(
    knowledge, grade, is_yearly, framework
):
    when = WhenInspected.of(None, None, date(2010, 12, 9))
    said = told("overall_effectiveness", grade=grade)
    chosen = choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", when, said, is_yearly=is_yearly)
    assert chosen is not None
    assert chosen.id == framework


def test_what_goes_by_the_day_of_the_report_is_chosen_by_that_day(knowledge):
    frameworks = knowledge.frameworks
    when = WhenInspected.of(date(2009, 11, 2), None, date(2009, 12, 9))
    assert when.day_for(frameworks.get("csa_2009")) == date(2009, 12, 9)
    assert when.day_for(frameworks.get("slac_2009")) == date(2009, 11, 2)
    assert WhenInspected.of(date(2009, 11, 2), None, None).day_for(frameworks.get("csa_2009")) == date(2009, 11, 2)


def test_the_time_told_with_a_grade_is_outweighed_by_areas_that_only_another_framework_has(read):
    (one,) = read(
        "Kirklees rated outstanding\n\nOfsted has rated Kirklees Council's children's services outstanding. The impact "
        "of leaders and the experiences and progress of children in care and care leavers are outstanding.\n\nIn 2015 "
        "the council's children's services were inadequate.\n"
    ).inspections
    assert one.framework is None or one.framework.startswith("ilacs")
    assert "looked_after_and_permanence" not in {claim.area for claim in one.current}


def test_titles_of_the_framework_of_2015_tell_it_where_no_date_does(read):
    opening = "Ofsted has inspected Little Acorns Nursery, in Fulwick. "
    titles = "It was rated good for the quality of teaching, learning and assessment, for behaviour and leadership.\n"
    (old,) = read(opening + titles).inspections
    (new,) = read(opening + "It was rated good for the quality of education and for leadership.\n").inspections
    assert (old.framework, new.framework) == ("ey_cif_2015", "ey_eif_2019")
    assert "teaching_learning" in {claim.area for claim in old.claims}


def test_teaching_learning_and_assessment_is_never_the_quality_of_education(read):
    text = (
        "Nursery news\n\n12 May 2022\n\nOfsted has inspected Little Acorns Nursery. It was rated good for quality of "
        "teaching, learning and assessment and for leadership.\n"
    )
    (found,) = read(text).inspections
    assert "quality_of_education" not in {claim.area for claim in found.claims}
