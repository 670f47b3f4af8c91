"""Where rows stand when groups have heads: which row is a head, which an inspection, and which groups are folded."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library import InspectionGroup


@dataclass(frozen=True, slots=True)
class PlainRows:
    """Rows without heads: each is an inspection.

    Attributes:
        row_count: Rows on the screen.
    """

    row_count: int

    def head_at(self, _row: int) -> int | None:
        """None: there are no heads."""
        return None

    def head_above(self, _row: int) -> int | None:
        """None: there are no heads."""
        return None

    def number_at(self, row: int) -> int | None:
        """Number of the inspection in a row."""
        return row

    def row_of(self, number: int) -> int | None:
        """The row of an inspection."""
        return number

    def row_or_head(self, number: int) -> int:
        """The row of an inspection."""
        return number

    def numbers_in(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Numbers of the inspections in some rows, ascending."""
        return tuple(sorted(rows))


@dataclass(frozen=True)
class RowGroups:
    """Groups in their order; a head and below it its inspections, or the head alone when it is folded.

    Everything is worked out from the counts of the groups, so that a head is known without its inspections being read.
    Inspections have numbers, from 0 on, as they follow each other in the library's answer; rows have numbers as they
    stand on the screen.

    Attributes:
        groups: What the heads say.
        folded: Numbers of the groups that show their head only.
    """

    groups: Sequence[InspectionGroup]
    folded: frozenset[int] = frozenset()

    @property
    def row_count(self) -> int:
        """Rows on the screen, heads included."""
        return self._rows[-1]

    def head_at(self, row: int) -> int | None:
        """Number of the group whose head stands in a row; None where an inspection stands."""
        group = self.group_at(row)
        return group if self._rows[group] == row else None

    def group_at(self, row: int) -> int:
        """Number of the group that a row belongs to."""
        return bisect_right(self._rows, row, hi=len(self.groups)) - 1

    def number_at(self, row: int) -> int | None:
        """Number of the inspection in a row; None for a head."""
        group = self.group_at(row)
        below = row - self._rows[group]
        return self._numbers[group] + below - 1 if below else None

    def row_of(self, number: int) -> int | None:
        """The row of an inspection; None when its group is folded."""
        group = self.group_of(number)
        return None if group in self.folded else self._rows[group] + 1 + number - self._numbers[group]

    def head_above(self, row: int) -> int | None:
        """The row of the head that a row stands below, or that it is."""
        return self._rows[self.group_at(row)]

    def row_or_head(self, number: int) -> int:
        """The row of an inspection; the head of its group when that is folded."""
        row = self.row_of(number)
        return self._rows[self.group_of(number)] if row is None else row

    def numbers_in(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Numbers of the inspections in some rows, ascending; the head of a folded group stands for all of them."""
        numbers = set[int]()
        for row in rows:
            group, number = self.group_at(row), self.number_at(row)
            if number is not None:
                numbers.add(number)
            elif group in self.folded:
                numbers.update(self.numbers_of(group))
        return tuple(sorted(numbers))

    def group_of(self, number: int) -> int:
        """Number of the group of an inspection."""
        # A group without inspections does not occur, so the numbers ascend strictly.
        return bisect_right(self._numbers, number, hi=len(self.groups)) - 1

    def head_row(self, group: int) -> int:
        """The row of a head."""
        return self._rows[group]

    def numbers_of(self, group: int) -> range:
        """Numbers of the inspections of a group."""
        return range(self._numbers[group], self._numbers[group + 1])

    def with_folded(self, groups: Iterable[int]) -> RowGroups:
        """The same groups, these and no others folded."""
        return replace(self, folded=frozenset(groups))

    @cached_property
    def _numbers(self) -> list[int]:
        """The first number of each group, and the number of all at the end."""
        return list(accumulate((group.count for group in self.groups), initial=0))

    @cached_property
    def _rows(self) -> list[int]:
        """The row of each head, and the number of all rows at the end."""
        heights = (1 if n in self.folded else 1 + group.count for n, group in enumerate(self.groups))
        return list(accumulate(heights, initial=0))
