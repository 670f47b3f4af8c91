"""Rows of the table for the clipboard: as text between tabs, and as an HTML table that keeps the colours."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from gui.between_tabs import between_tabs, plain_cell
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
    text = between_tabs([heads, *([cell.text for cell in row] for row in rows)])
    mime = QMimeData()
    mime.setText(text)
    mime.setData(TSV, text.encode())
    mime.setHtml(_html(heads, rows, palette))
    return mime


def _html(heads: Sequence[str], rows: Sequence[Sequence[Cell]], palette: Palette) -> str:
    top = "".join(f"<th>{escape(head)}</th>" for head in heads)
    body = "".join(f"<tr>{''.join(_html_cell(cell, palette) for cell in row)}</tr>" for row in rows)
    return f"<table border='1' cellspacing='0' cellpadding='3'><tr>{top}</tr>{body}</table>"


def _html_cell(cell: Cell, palette: Palette) -> str:
    style = ""
    if isinstance(cell.face, GradeFace):
        light = palette.colours(cell.face.scale, cell.face.grade).light
        style = f" style='background-color:{light.fill};color:{light.text}'"
    return f"<td{style}>{escape(plain_cell(cell.text))}</td>"
