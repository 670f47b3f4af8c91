"""Copies rows of the judgement table to the clipboard: as many as one should hold, for an export takes any number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from gui.pages.judgements.table_copy import table_mime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge.palette import Palette
    from gui.models.inspection_cells import Cell
    from gui.pages.judgements.table import JudgementTable

_MOST_COPIED = 10_000


def copy_selection(table: JudgementTable, palette: Palette) -> None:
    """Copy the selected inspections, in the columns on the screen."""
    _copy(table, table.selected_numbers(), palette)


def copy_all(table: JudgementTable, palette: Palette) -> None:
    """Copy all inspections that the filter leaves, those of folded groups too."""
    _copy(table, range(table.rows.count.inspections), palette)


def _copy(table: JudgementTable, numbers: Sequence[int], palette: Palette) -> None:
    table.rows.read_cells(tuple(numbers[:_MOST_COPIED]), partial(_on_cells, table, palette))


def _on_cells(table: JudgementTable, palette: Palette, rows: Sequence[Sequence[Cell]]) -> None:
    QGuiApplication.clipboard().setMimeData(table_mime(table.visible_columns(), table.on_screen(rows), palette))
