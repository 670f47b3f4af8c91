"""Which framework an inspection was under: the day decides, unless what the text names fits another far better."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import ProviderType
from core.parsing.frameworks import choose_framework
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
    chosen = choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", started, started, told(*areas))
    assert chosen is not None
    assert chosen.id == framework


def test_what_no_framework_of_the_kind_has_is_under_none(knowledge):
    assert choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", None, None, told("canteen")) is None


@pytest.mark.parametrize("grade", [TOP, PLACES[1], SAME])
def test_a_grade_told_by_its_place_speaks_against_no_framework(knowledge, grade):
    def chosen(told_so: str):
        said = [*told("adoption"), *told("all_areas", grade="unheard_of"), *told("all_areas", grade=told_so)]
        return choose_framework(knowledge, ProviderType.CHILDRENS_SERVICES, "Ofsted", None, None, said)

    assert chosen(grade) is not None
    assert chosen("heard_of_nowhere") is None
