"""CSV as Excel and every other program reads it: one row a judgement, headings in line 1."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from core.exporting.beside import written_beside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from core.exporting.summary import Summary, Table

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What a terminal obeys and no text has; tabs and line ends are text."""


def write_csv(summary: Summary, path: Path) -> None:
    """Write the judgements of a summary, each with its evidence and source.

    Where something was corrected, the trail of it is written into a second file beside it.

    UTF-8 with a byte order mark and CRLF line ends, every cell quoted: without the mark Excel garbles "’" and "é".

    Args:
        summary: What to write.
        path: Where to; a file that is there is replaced once the new one is whole.

    Raises:
        ExportError: The file could not be written.
    """
    _write(summary.judgements, path)
    if summary.corrections is not None:
        _write(summary.corrections, corrections_beside(path))


def corrections_beside(path: Path) -> Path:
    """Where the corrections go: ``summary.csv`` has them in ``summary corrections.csv``."""
    return path.with_name(f"{path.stem} corrections{path.suffix}")


def write_lines(lines: Iterable[Iterable[str]], path: Path) -> None:
    """Write lines of cells in the same form, for what is no table of judgements.

    Raises:
        ExportError: The file could not be written.
    """
    with written_beside(path) as draft, draft.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerows([defused(_CONTROL.sub("\ufffd", cell)) for cell in line] for line in lines)


def _write(table: Table, path: Path) -> None:
    heads = [column.name for column in table.columns]
    write_lines([heads, *([cell.text for cell in row] for row in table.rows)], path)


def defused(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    The rule is OWASP's for CSV injection: ``=``, ``+``, ``-``, ``@``, tab and carriage return at the start.
    """
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
