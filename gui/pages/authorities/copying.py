"""Tables of a profile as text between tabs, for the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.between_tabs import between_tabs, plain_cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.models.cell_table import CellTableModel


def table_text(model: CellTableModel, rows: Iterable[int]) -> str:
    """Some rows with a line of heads."""
    heads = [column.name for column in model.columns]
    return between_tabs([heads, *([cell.text for cell in model.cells(row)] for row in rows)])


def history_text(name: str, model: CellTableModel) -> str:
    """All rows, under the name of the authority or provider."""
    return f"{plain_cell(name)}\n{table_text(model, range(model.rowCount()))}"
