"""The arrangement of columns holds its own against columns that come and go with the frameworks in view."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from core.knowledge import load_knowledge
from gui.models.table_columns import AGE, BASIS, FRAMEWORK, PROVIDER, REGION, TableColumn, table_columns
from gui.pages.judgements.column_layout import ColumnLayout, layout_from_text

COLUMNS = table_columns(load_knowledge(), ("ilacs_2023", "ilacs_2018"))
IDS = [column.id for column in COLUMNS]


def ids(columns: list[TableColumn]) -> list[str]:
    return [column.id for column in columns]


def test_without_choices_columns_stand_as_they_come() -> None:
    assert ids(ColumnLayout().arranged(COLUMNS)) == IDS


@given(strategies.lists(strategies.sampled_from([*IDS, "area:of_another_framework"]), unique=True))
def test_any_order_keeps_every_column_once_and_the_first_one_first(order: list[str]) -> None:
    arranged = ids(ColumnLayout(order=tuple(order)).arranged(COLUMNS))
    assert sorted(arranged) == sorted(IDS)
    assert arranged[0] == PROVIDER.id
    chosen = [name for name in order if name in IDS and name != PROVIDER.id]
    assert [name for name in arranged if name in chosen] == chosen


def test_a_column_that_is_new_follows_the_one_it_follows_by_default() -> None:
    order = tuple(name for name in reversed(IDS) if name != FRAMEWORK.id)
    arranged = ids(ColumnLayout(order=order).arranged(COLUMNS))
    assert arranged[arranged.index(FRAMEWORK.id) - 1] == PROVIDER.id


def test_showing_and_hiding_undo_each_other() -> None:
    layout = ColumnLayout()
    assert (layout.is_shown(AGE), layout.is_shown(REGION)) == (True, False)
    changed = layout.with_shown(AGE, False).with_shown(REGION, True)
    assert (changed.is_shown(AGE), changed.is_shown(REGION)) == (False, True)
    back = changed.with_shown(AGE, True).with_shown(REGION, False)
    assert (back.is_shown(AGE), back.is_shown(REGION)) == (True, False)


@given(
    strategies.lists(strategies.sampled_from(IDS), unique=True),
    strategies.sets(strategies.sampled_from(IDS)),
    strategies.dictionaries(strategies.sampled_from(IDS), strategies.integers(20, 900)),
)
def test_an_arrangement_survives_the_settings(order: list[str], shown: set[str], widths: dict[str, int]) -> None:
    layout = ColumnLayout(tuple(order), frozenset(shown), frozenset(), widths)
    assert layout_from_text(layout.to_text()) == layout


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"order": 3}', "\x00", '{"order":[],"shown":[],"hidden":[],"widths":4}']
)
def test_a_damaged_setting_gives_the_first_arrangement(text: str) -> None:
    assert layout_from_text(text) == ColumnLayout()


def test_extra_areas_wait_in_the_chooser() -> None:
    columns = table_columns(load_knowledge(), ("sif_2013",))
    hidden = {column.id for column in columns if column.area is not None and not ColumnLayout().is_shown(column)}
    assert hidden
    assert BASIS.id == columns[-1].id
