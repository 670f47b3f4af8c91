"""How the sheets of a workbook lie on the screen and on paper: rows as high as their texts, pages that can be read."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.worksheet import Worksheet

    from core.exporting.summary import Cell, Column, Summary

_LINE = 15.0
"""Height of a line of the standard font, in points."""

_HIGHEST = 408.75
"""The highest row of Excel in whole pixels: 409 points (Excel specifications and limits)."""

_PAGE_WIDTH = 255
"""Characters that stand side by side on A4 across in print of 6½ points, which can just be read."""

_A4 = 9
"""Excel's number for the size of paper."""

_TITLE_ROOM = 80
_FILTER_ROOM = 165
"""Letters of title and filter at the head of a page; Excel takes 255 of all that stands there."""

_FOOT = "&LMade {day} with Judgement Desk. Not official: check against the inspectorate’s own report.&RPage &P of &N"


def height_of(columns: Iterable[Column], row: Iterable[Cell]) -> float | None:
    """Height of a row in points, if it is higher than a line.

    Excel makes room for texts that wrap by itself, LibreOffice and others only where the file says so.
    """
    wrapped = ((column, cell) for column, cell in zip(columns, row, strict=True) if column.wraps)
    lines = max((_lines(cell.text, column.width) for column, cell in wrapped), default=1)
    return min(_HIGHEST, lines * _LINE) if lines > 1 else None


def height_of_heading(columns: Iterable[Column]) -> float:
    """Height of the row of headings, in points: two lines and more, so that the signs of the filter find room."""
    return _LINE * max([2, *(_lines(column.title, column.width) for column in columns)]) + 3


def set_up_page(sheet: Worksheet, columns: tuple[Column, ...], summary: Summary) -> None:
    """Print across on A4, over as many pages as can be read, each with the headings, the names and the filter."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(max(1, ceil(sum(column.width for column in columns) / _PAGE_WIDTH)), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    chosen = "; ".join(summary.chosen)
    sheet.set_header(f"&L{_printed(summary.title, _TITLE_ROOM)}&R{_printed(chosen, _FILTER_ROOM)}")
    sheet.set_footer(_FOOT.format(day=f"{summary.made_at:%Y-%m-%d}"))


def set_up_page_of_remarks(sheet: Worksheet, summary: Summary) -> None:
    """Print what a workbook is about on one page."""
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(_FOOT.format(day=f"{summary.made_at:%Y-%m-%d}"))


def _lines(text: str, width: int) -> int:
    """Lines of a text in a column as wide as so many figures; letters are narrower, which makes up for whole words."""
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))


def _printed(text: str, room: int) -> str:
    """Words for the head of a page, where ``&`` begins a command and control characters have no place."""
    shown = ""
    for sign in filter(str.isprintable, text):
        longer = shown + ("&&" if sign == "&" else sign)
        if len(longer.encode("utf-16-le")) // 2 > room:
            return f"{shown}…"
        shown = longer
    return shown
