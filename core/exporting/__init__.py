"""A selection of the library as one file: one module a format, all over one neutral summary.

Only ``build`` and the columns know the library's records; the formats see tables of cells and nothing else.
"""

from core.exporting.build import RowColumn, TableColumn, build_summary, standard_columns
from core.exporting.csv_file import write_csv, write_lines
from core.exporting.summary import Cell, Column, Summary, Table
from core.exporting.xlsx_file import write_xlsx

WRITERS = {"csv": write_csv, "xlsx": write_xlsx}
"""Every format that a summary is written in, by the ending of its files; the self-test writes each."""

__all__ = [
    "WRITERS",
    "Cell",
    "Column",
    "RowColumn",
    "Summary",
    "Table",
    "TableColumn",
    "build_summary",
    "standard_columns",
    "write_csv",
    "write_lines",
    "write_xlsx",
]
