"""Rows with heads: each row is a head or an inspection, and the way there and back is the same."""

from __future__ import annotations

from hypothesis import given, strategies as st

from core.library import InspectionGroup
from gui.models.row_groups import RowGroups

counts = st.lists(st.integers(1, 5), max_size=8)


def groups_of(*sizes: int) -> RowGroups:
    return RowGroups([InspectionGroup(place, f"Council {place}", None, size) for place, size in enumerate(sizes)])


def test_a_head_stands_over_its_inspections() -> None:
    groups = groups_of(2, 1)
    assert [groups.head_at(row) for row in range(groups.row_count)] == [0, None, None, 1, None]
    assert [groups.number_at(row) for row in range(groups.row_count)] == [None, 0, 1, None, 2]


def test_a_folded_group_shows_its_head_alone() -> None:
    groups = groups_of(2, 1, 3).with_folded({0})
    assert [groups.head_at(row) for row in range(groups.row_count)] == [0, 1, None, 2, None, None, None]
    assert groups.number_at(2) == 2
    assert groups.row_of(1) is None
    assert groups.numbers_of(2) == range(3, 6)


def test_nothing_has_no_rows() -> None:
    assert groups_of().row_count == 0


@given(counts, st.sets(st.integers(0, 7)))
def test_every_inspection_in_sight_is_found_in_its_row(sizes: list[int], folded: set[int]) -> None:
    groups = groups_of(*sizes).with_folded(group for group in folded if group < len(sizes))
    seen = [number for row in range(groups.row_count) if (number := groups.number_at(row)) is not None]
    heads = [head for row in range(groups.row_count) if (head := groups.head_at(row)) is not None]
    assert heads == list(range(len(sizes)))
    assert [groups.head_row(head) for head in heads] == [
        row for row in range(groups.row_count) if groups.head_at(row) is not None
    ]
    for number in range(sum(sizes)):
        row = groups.row_of(number)
        assert (row is None) == (number not in seen) == (groups.group_of(number) in groups.folded)
        assert row is None or (groups.number_at(row) == number and groups.group_at(row) == groups.group_of(number))
