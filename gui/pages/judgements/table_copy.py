"""Rows of the table for the clipboard: as text between tabs, and as an HTML table that keeps the colours."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from gui.delegates.grade_face import GradeFace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge.palette import Palette
    from gui.models.inspection_cells import Cell
    from gui.models.table_columns import TableColumn

TSV = "text/tab-separated-values"
"""Media type registered with IANA; programs that know it need not guess what the text is."""


def table_mime(columns: Sequence[TableColumn], rows: Sequence[Sequence[Cell]], palette: Palette) -> QMimeData:
    """Rows with a line of heads.

    Args:
        columns: The columns from the left.
        rows: The cells of each row, in the same order.
        palette: Colours of the grades, as every output has them: the usual set on white, whatever the windows show.
    """
    heads = [column.name for column in columns]
    lines = (heads, *([one_cell(cell.text) for cell in row] for row in rows))
    mime = QMimeData()
    between_tabs = "\n".join("\t".join(line) for line in lines)
    mime.setText(between_tabs)
    mime.setData(TSV, between_tabs.encode())
    mime.setHtml(_html(heads, rows, palette))
    return mime


def one_cell(text: str) -> str:
    """Text that stays one cell, and text: a spreadsheet takes what begins like a formula for one."""
    # Not before something is copied: the window would wait for the exports at its start.
    from core.exporting.csv_file import defused

    return defused(" ".join(text.split()))


def _html(heads: Sequence[str], rows: Sequence[Sequence[Cell]], palette: Palette) -> str:
    top = "".join(f"<th>{escape(head)}</th>" for head in heads)
    body = "".join(f"<tr>{''.join(_html_cell(cell, palette) for cell in row)}</tr>" for row in rows)
    return f"<table border='1' cellspacing='0' cellpadding='3'><tr>{top}</tr>{body}</table>"


def _html_cell(cell: Cell, palette: Palette) -> str:
    style = ""
    if isinstance(cell.face, GradeFace):
        light = palette.colours(cell.face.scale, cell.face.grade).light
        style = f" style='background-color:{light.fill};color:{light.text}'"
    return f"<td{style}>{escape(one_cell(cell.text))}</td>"
