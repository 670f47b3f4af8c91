"""Filters and orders come back from the settings as they were; damage gives none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies

from core.library.table.filters import DateRange, GradeChoice, InspectionColumn, InspectionFilter, SortKey
from core.model import Basis, ProviderType
from gui.pages.judgements.remembered import filter_from_text, filter_to_text, order_from_text, order_to_text

words = strategies.text(max_size=12)
tuples_of_words = strategies.lists(words, max_size=3).map(tuple)
days = strategies.none() | strategies.dates(date(2000, 1, 1), date(2030, 1, 1))
filters = strategies.builds(
    InspectionFilter,
    text=words,
    provider_types=strategies.lists(strategies.sampled_from(ProviderType), max_size=3).map(tuple),
    inspectorates=tuples_of_words,
    frameworks=tuples_of_words,
    regions=tuples_of_words,
    grades=strategies.lists(strategies.builds(GradeChoice, grade=words, areas=tuples_of_words), max_size=3).map(tuple),
    bases=strategies.lists(strategies.sampled_from(Basis), max_size=2).map(tuple),
    inspected=strategies.builds(DateRange, first=days, last=days),
)
PLAIN = [column for column in InspectionColumn if column is not InspectionColumn.GRADE]
keys = strategies.builds(SortKey, column=strategies.sampled_from(PLAIN), descending=strategies.booleans())
GRADE = SortKey(InspectionColumn.GRADE, descending=True, areas=("help_and_protection",))


@given(filters)
def test_a_filter_survives(where: InspectionFilter) -> None:
    assert filter_from_text(filter_to_text(where)) == where


@given(strategies.lists(keys, max_size=4).map(tuple))
def test_an_order_survives(order: tuple[SortKey, ...]) -> None:
    assert order_from_text(order_to_text((*order, GRADE))) == (*order, GRADE)


def test_what_belongs_to_one_library_is_not_kept() -> None:
    assert filter_from_text(filter_to_text(InspectionFilter(documents=(1, 2)))).is_empty


@pytest.mark.parametrize("text", ["", "null", "{}", "[1]", '[["no such column", false, []]]', '{"text": "a"}'])
def test_damage_gives_nothing(text: str) -> None:
    assert filter_from_text(text) == InspectionFilter()
    assert order_from_text(text) == ()
