"""Orders of the judgement table: what was asked for can be told from what only decides between equals."""

from __future__ import annotations

from hypothesis import given, strategies

from core.library.table.filters import InspectionColumn, SortKey
from gui.models.inspection_order import BY_AUTHORITY, NEWEST_FIRST, added_to, asked_for, is_grouped, ordered_by

ASKABLE = [
    column for column in InspectionColumn if column not in (InspectionColumn.GRADE, InspectionColumn.AUTHORITIES_FIRST)
]
keys = strategies.builds(SortKey, column=strategies.sampled_from(ASKABLE), descending=strategies.booleans())
GRADE = SortKey(InspectionColumn.GRADE, descending=True, areas=("help_and_protection",))


@given(keys)
def test_one_key_is_asked_for_and_what_decides_between_equals_is_not(key: SortKey) -> None:
    assert asked_for(ordered_by(key)) == (key,)


def test_the_two_orders_of_the_menu_are_orders_by_one_key() -> None:
    assert (len(asked_for(BY_AUTHORITY)), len(asked_for(NEWEST_FIRST))) == (1, 1)


def test_under_the_authority_a_further_key_leaves_authorities_first() -> None:
    turned = SortKey(InspectionColumn.PROVIDER, descending=True)
    assert added_to(BY_AUTHORITY, GRADE) == (*BY_AUTHORITY[:2], GRADE)
    assert asked_for(added_to(added_to(BY_AUTHORITY, GRADE), turned)) == (turned, GRADE)
    assert is_grouped(added_to(BY_AUTHORITY, GRADE))
    assert not is_grouped(NEWEST_FIRST)


def test_adding_a_key_keeps_those_asked_for_before() -> None:
    framework = SortKey(InspectionColumn.FRAMEWORK)
    order = added_to(ordered_by(framework), GRADE)
    assert order == (framework, GRADE)


def test_adding_a_key_again_turns_it_round_in_its_place() -> None:
    framework, turned = SortKey(InspectionColumn.FRAMEWORK), SortKey(InspectionColumn.FRAMEWORK, descending=True)
    assert added_to((framework, GRADE), turned) == (turned, GRADE)
