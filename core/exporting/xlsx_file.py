"""An Excel workbook: the table as seen with live colours, a row a judgement with its evidence, and what it is about."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.exporting.beside import explain, written_beside
from core.exporting.held_back import held_back
from core.exporting.xlsx_layout import height_of, height_of_heading, set_up_page, set_up_page_of_remarks
from core.knowledge import Border
from core.temporary_folder import temporary_folder
from core.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from core.exporting.summary import Column, Summary, Table, Value
    from core.knowledge import GradeColours

_ROW_LIMIT = 1_048_576
"""Rows of an Excel sheet, the heading included (Excel specifications and limits)."""

_TEXT_LIMIT = 32_767
"""Characters of an Excel cell, as UTF-16 counts them (Excel specifications and limits)."""

_FIRST_YEAR = 1900
"""Excel knows no day before it."""

_DOTTED = 4
"""Excel's number for a dotted border."""

_CUT = " … (cut: an Excel cell holds no more)"


def write_xlsx(summary: Summary, path: Path) -> tuple[Path, ...]:
    """Write a summary as a workbook of three sheets, and one more where something was corrected.

    Grades are coloured by rules on their words, so that a grade typed over takes its new colour. Nothing in the
    workbook is a formula or a link, whatever the texts look like. The same summary gives the same bytes.

    Args:
        summary: What to write.
        path: Where to; a file that is there is replaced once the new one is whole.

    Returns:
        The files that were written: this one.

    Raises:
        ExportError: The file could not be written, or has more rows than an Excel sheet.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    with (
        written_beside(path) as draft,
        temporary_folder() as drafts,
        draft.open("wb", buffering=0) as file,
        held_back(file) as target,
    ):
        options = {
            "constant_memory": True,
            "tmpdir": str(drafts),
            "strings_to_formulas": False,
            "strings_to_urls": False,
        }
        try:
            with Workbook(target, options) as workbook:
                _describe(workbook, summary)
                writer = _SheetWriter(workbook, summary)
                writer.table("Judgement table", summary.inspections)
                writer.table("Judgements", summary.judgements)
                if summary.corrections is not None:
                    writer.table("Corrections", summary.corrections)
                writer.about("About")
        except XlsxWriterException as error:
            cause = error.args[0] if error.args else None
            raise explain(path, cause if isinstance(cause, OSError) else OSError(str(error))) from error
    return (path,)


def _describe(workbook: Workbook, summary: Summary) -> None:
    workbook.set_properties(
        {
            "title": summary.title,
            "comments": f"Made with Judgement Desk {VERSION}",
            # A fixed day of making makes the same summary the same bytes.
            "created": summary.made_at.replace(tzinfo=None),
        }
    )


class _SheetWriter:
    """Writes the sheets of one workbook with its shared formats."""

    def __init__(self, workbook: Workbook, summary: Summary) -> None:
        self._workbook = workbook
        self._summary = summary
        self._heading = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1, "bg_color": "#E9ECF0"}
        )
        self._plain = workbook.add_format({"valign": "top"})
        self._wrapped = workbook.add_format({"valign": "top", "text_wrap": True})
        # A gap, so that a number does not run into the words of the next column.
        self._number = workbook.add_format({"valign": "top", "align": "right", "indent": 1})
        self._day = workbook.add_format({"valign": "top", "num_format": "d mmm yyyy", "align": "left"})
        self._moment = workbook.add_format({"valign": "top", "num_format": "d mmm yyyy hh:mm", "align": "left"})
        self._title = workbook.add_format({"bold": True, "font_size": 14})
        self._label = workbook.add_format({"bold": True, "valign": "top"})
        self._grades: dict[str, Format] = {}

    def table(self, name: str, table: Table) -> None:
        """Write a table with a frozen, filterable heading and its grades coloured."""
        sheet = self._workbook.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        set_up_page(sheet, table.columns, self._summary)
        sheet.set_row(0, height_of_heading(table.columns))
        for number, column in enumerate(table.columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, storable(column.title), self._heading)
        last = 0
        for last, row in enumerate(table.rows, start=1):
            if last >= _ROW_LIMIT:
                raise ExportError(
                    f"There are more than {_ROW_LIMIT - 1:,} rows, and an Excel sheet holds no more.",
                    "Filter the table first, or export as CSV.",
                )
            if height := height_of(table.columns, row):
                sheet.set_row(last, height)
            for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
                self._write(sheet, last, number, column, cell.value)
        if table.columns:
            sheet.autofilter(0, 0, last, len(table.columns) - 1)
        self._colour(sheet, table, last)

    def about(self, name: str) -> None:
        """Write what the workbook is about."""
        sheet = self._workbook.add_worksheet(name)
        set_up_page_of_remarks(sheet, self._summary)
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, 100)
        sheet.write_string(0, 0, storable(self._summary.title), self._title)
        for row, remark in enumerate(self._summary.remarks, start=2):
            sheet.write_string(row, 0, storable(remark.label), self._label)
            sheet.write_string(row, 1, storable(remark.text), self._wrapped)

    def _write(self, sheet: Worksheet, row: int, number: int, column: Column, value: Value) -> None:
        if value is None:
            return
        if isinstance(value, datetime):
            # Excel knows no zones; the heading says that it is UTC.
            sheet.write_datetime(row, number, value.replace(tzinfo=None), self._moment)
        elif isinstance(value, date) and value.year >= _FIRST_YEAR:
            sheet.write_datetime(row, number, value, self._day)
        elif isinstance(value, (int, float)):
            sheet.write_number(row, number, value, self._number)
        else:
            sheet.write_string(row, number, storable(str(value)), self._wrapped if column.wraps else self._plain)

    def _colour(self, sheet: Worksheet, table: Table, last: int) -> None:
        for number, column in enumerate(table.columns):
            for word in column.grade_words if last else ():
                look = self._grade_format(word.colours)
                rule = {"type": "cell", "criteria": "==", "value": f'"{word.word}"', "format": look}
                sheet.conditional_format(1, number, last, number, rule)

    def _grade_format(self, colours: GradeColours) -> Format:
        if colours.id in self._grades:
            return self._grades[colours.id]
        look: dict[str, object] = {"bg_color": colours.light.fill, "font_color": colours.light.text}
        if colours.border is Border.DOTTED:
            look |= {"border": _DOTTED, "border_color": colours.light.text}
        return self._grades.setdefault(colours.id, self._workbook.add_format(look))


def storable(text: str) -> str:
    """Make a text safe for a cell: what Excel cannot hold or XlsxWriter would take for mark-up is changed visibly."""
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    if len(text) > _TEXT_LIMIT // 2 and len(units := text.encode("utf-16-le")) > 2 * _TEXT_LIMIT:
        text = units[: 2 * (_TEXT_LIMIT - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter writes such a text into the file unescaped, as ready-made rich text.
        text += " "
    return text
