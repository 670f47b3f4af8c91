"""Which columns the judgement table shows, in which order and how wide, as the user left them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gui.models.table_columns import TableColumn


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """The user's choices by column id; a column that is not mentioned keeps its own default.

    Attributes:
        order: Columns from the left.
        shown: Columns shown although they are hidden by default.
        hidden: Columns hidden although they are shown by default.
        widths: Widths in the design’s pixels, so that they grow with the text.
    """

    order: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)

    def is_shown(self, column: TableColumn) -> bool:
        """Whether a column is visible."""
        return column.id in self.shown or (column.shown and column.id not in self.hidden)

    def arranged(self, columns: Sequence[TableColumn]) -> list[TableColumn]:
        """The columns in the user's order; one that the order does not know follows the one it follows by default.

        The first column stays first, because it is frozen.
        """
        first = columns[0].id
        by_id = {column.id: column for column in columns}
        placed = [first, *(name for name in self.order if name in by_id and name != first)]
        for position, column in enumerate(columns):
            if column.id not in placed:
                placed.insert(placed.index(columns[position - 1].id) + 1, column.id)
        return [by_id[name] for name in placed]

    def showing(self, names: Sequence[str], columns: Sequence[TableColumn]) -> ColumnLayout:
        """The layout with exactly the columns of some ids, in their order; those of other frameworks stay away."""
        wanted = frozenset(names)
        return replace(
            self,
            order=tuple(names),
            shown=frozenset(column.id for column in columns if column.id in wanted and not column.shown),
            hidden=frozenset(column.id for column in columns if column.id not in wanted and column.shown),
        )

    def with_shown(self, column: TableColumn, shown: bool) -> ColumnLayout:
        """The layout with a column shown or hidden."""
        others_shown, others_hidden = self.shown - {column.id}, self.hidden - {column.id}
        if shown:
            return replace(self, shown=others_shown | {column.id}, hidden=others_hidden)
        return replace(self, shown=others_shown, hidden=others_hidden | {column.id})

    def with_width(self, column: TableColumn, width: int) -> ColumnLayout:
        """The layout with a column's width."""
        return replace(self, widths={**self.widths, column.id: width})

    def to_text(self) -> str:
        """The layout as a settings value."""
        return json.dumps(
            {
                "order": self.order,
                "shown": sorted(self.shown),
                "hidden": sorted(self.hidden),
                "widths": dict(self.widths),
            }
        )


def layout_from_text(text: str) -> ColumnLayout:
    """Read a settings value; the default layout when it is damaged."""
    try:
        held = json.loads(text)
        return ColumnLayout(
            order=tuple(str(name) for name in held["order"]),
            shown=frozenset(str(name) for name in held["shown"]),
            hidden=frozenset(str(name) for name in held["hidden"]),
            widths={str(name): int(width) for name, width in held["widths"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return ColumnLayout()
