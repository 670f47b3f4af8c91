"""What the model of the judgement table reads in one go, in the library's thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.library import (
    changes_of,
    count_inspections,
    frameworks_in_view,
    in_groups,
    inspection_groups,
    inspection_rows,
)
from gui.models.table_columns import table_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.knowledge import Knowledge
    from core.library import AreaChange, Grouping, InspectionFilter, InspectionGroup, InspectionRow, Library, SortKey
    from core.library.table.rows import TableCount
    from gui.models.inspection_cells import RowCells
    from gui.models.table_columns import TableColumn


@dataclass(frozen=True, slots=True)
class RowPage:
    """Rows of one page, the last row before it, their cells once somebody looked, and how their grades changed."""

    rows: tuple[InspectionRow, ...]
    before: InspectionRow | None
    cells: list[RowCells | None]
    changes: Mapping[tuple[int, str], AreaChange] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableView:
    """What one reading of the library brings.

    Attributes:
        count: How much the filter leaves.
        frameworks: Those of what it leaves.
        pages: The first rows to show.
        groups: Heads of groups; None for rows without heads.
        columns: For those frameworks; empty where whoever asked has them.
    """

    count: TableCount
    frameworks: tuple[str, ...]
    pages: dict[int, RowPage]
    groups: tuple[InspectionGroup, ...] | None = None
    columns: tuple[TableColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Which inspections are shown, and how.

    Attributes:
        where: The filter.
        order: What the user asked for, first key first.
        grouping: What stands together under heads; None for rows without heads.
    """

    where: InspectionFilter
    order: tuple[SortKey, ...]
    grouping: Grouping | None = None

    @property
    def whole_order(self) -> tuple[SortKey, ...]:
        """The order of the rows, with what keeps groups together."""
        return self.order if self.grouping is None else in_groups(self.grouping, self.order)


def read_page(library: Library, *, asked: Asked, number: int, size: int) -> RowPage:
    """Read one page of so many rows, and the row before it."""
    first = number * size
    extra = 1 if first else 0
    rows = inspection_rows(library, asked.where, asked.whole_order, first - extra, size + extra)
    own = rows[extra:]
    changes = changes_of(library, [row.id for row in own]) if own else {}
    return RowPage(own, rows[0] if extra and rows else None, [None] * len(own), changes)


def read_view(library: Library, *, asked: Asked, numbers: tuple[int, ...], size: int) -> TableView:
    """Read everything anew, with these pages as far as there are so many."""
    count = count_inspections(library, asked.where)
    frameworks = frameworks_in_view(library, asked.where)
    grouping = asked.grouping
    groups = None if grouping is None else inspection_groups(library, asked.where, grouping, asked.order)
    within = [number for number in numbers if number * size < max(1, count.inspections)] or [0]
    pages = {number: read_page(library, asked=asked, number=number, size=size) for number in within}
    return TableView(count, frameworks, pages, groups)


def with_columns(
    library: Library,
    *,
    read: Callable[[Library], TableView],
    knowledge: Knowledge,
    known: frozenset[tuple[str, ...]],
) -> TableView:
    """Read a view, and work out the columns of frameworks that nobody asked for before: it takes longer than a frame.

    Args:
        library: Where.
        read: Reads the view.
        knowledge: For the columns.
        known: Frameworks whose columns there are.
    """
    view = read(library)
    return view if view.frameworks in known else replace(view, columns=table_columns(knowledge, view.frameworks))
