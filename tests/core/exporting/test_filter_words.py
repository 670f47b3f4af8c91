"""An export says what was chosen, so that it cannot be taken for the whole."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from core.exporting.filter_words import filter_words
from core.knowledge import load_knowledge
from core.library import DateRange, GradeChoice, InspectionFilter
from core.model import Basis, ProviderType, VisitType


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (InspectionFilter(), ()),
        (InspectionFilter(text="  care leavers "), ("With the words “care leavers”",)),
        (
            InspectionFilter(provider_types=(ProviderType.CHILDRENS_SERVICES, ProviderType.SCHOOL)),
            ("Kind of provider: Children’s services or School",),
        ),
        (InspectionFilter(inspectorates=("Ofsted",)), ("Inspectorate: Ofsted",)),
        (InspectionFilter(frameworks=("ilacs_2023", "unheard_of")), ("Framework: ILACS 2023 or unheard_of",)),
        (InspectionFilter(visit_types=(VisitType.FOCUSED_VISIT,)), ("Visit: Focused visit",)),
        (InspectionFilter(regions=("West Midlands",)), ("Region: West Midlands",)),
        (InspectionFilter(authorities=("E06000051", "X1")), ("Authority: Shropshire or X1",)),
        (InspectionFilter(bases=(Basis.SINGLE_SOURCE,)), ("Basis: Single source",)),
        (InspectionFilter(grades=(GradeChoice("inadequate"),)), ("Grade: Inadequate in any area",)),
        (
            InspectionFilter(
                grades=(
                    GradeChoice("good", ("care_leavers",)),
                    GradeChoice("outstanding", ("care_leavers",)),
                    GradeChoice("inadequate"),
                )
            ),
            ("Grade: Good or Outstanding in Care leavers", "Grade: Inadequate in any area"),
        ),
        (InspectionFilter(published=DateRange(date(2024, 1, 1))), ("Published from 2024-01-01",)),
        (InspectionFilter(published=DateRange(None, date(2024, 1, 1))), ("Published to 2024-01-01",)),
        (
            InspectionFilter(inspected=DateRange(date(2024, 1, 1), date(2024, 2, 1))),
            ("Inspected from 2024-01-01 to 2024-02-01",),
        ),
        (InspectionFilter(documents=(4,)), ("Told of by a chosen document",)),
        (InspectionFilter(documents=(4, 7)), ("Told of by one of 2 chosen documents",)),
    ],
)
def test_each_part_of_a_filter_is_a_sentence(where: InspectionFilter, words: tuple[str, ...]) -> None:
    assert filter_words(where, load_knowledge()) == words


def test_no_part_of_a_filter_is_left_untold() -> None:
    whole = InspectionFilter(
        text="care",
        provider_types=(ProviderType.SCHOOL,),
        inspectorates=("Ofsted",),
        frameworks=("ilacs_2023",),
        visit_types=(VisitType.FULL,),
        regions=("London",),
        authorities=("E06000051",),
        grades=(GradeChoice("good"),),
        bases=(Basis.REPORT,),
        inspected=DateRange(date(2024, 1, 1)),
        published=DateRange(date(2024, 1, 1)),
        documents=(4,),
    )
    usual = InspectionFilter()
    for field in fields(InspectionFilter):
        assert getattr(whole, field.name) != getattr(usual, field.name), field.name
        without = replace(whole, **{field.name: getattr(usual, field.name)})
        assert len(filter_words(without, load_knowledge())) == len(filter_words(whole, load_knowledge())) - 1
