"""CSV as Excel and every other program reads it: one row a judgement, headings in line 1."""

from __future__ import annotations

import csv
import re
from itertools import chain
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.exporting.beside import explain, written_beside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from core.exporting.summary import Summary, Table

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""What a terminal obeys and no text has; tabs and line ends are text."""

_CORRECTIONS_BEGIN = ("provider", "document_title", "subject", "area", "decision")
"""The first headings of a file of corrections; by them one of our own is known."""


def write_csv(summary: Summary, path: Path) -> tuple[Path, ...]:
    """Write the judgements of a summary, each with its evidence and source.

    Where something was corrected, the trail of it is written into a second file beside it. One that an earlier export
    left there is replaced, or goes where nothing is corrected any more; any other file of that name stays.

    UTF-8 with a byte order mark and CRLF line ends, every cell quoted: without the mark Excel garbles "’" and "é".

    Args:
        summary: What to write.
        path: Where to; a file that is there is replaced once the new one is whole.

    Returns:
        The files that were written.

    Raises:
        ExportError: The file could not be written, or another file is in the place of the corrections.
    """
    beside = corrections_beside(path)
    is_from_before = _holds_corrections(beside)
    if summary.corrections is None:
        _write(summary.judgements, path)
        if is_from_before:
            _remove(beside)
        return (path,)
    if beside.exists() and not is_from_before:
        raise ExportError(
            f"What was corrected would go to “{beside.name}”, and another file is called so. Nothing was written.",
            "Choose another name, or move that file.",
        )
    _write(summary.judgements, path)
    _write(summary.corrections, beside)
    return path, beside


def corrections_beside(path: Path) -> Path:
    """Where the corrections go: ``summary.csv`` has them in ``summary corrections.csv``."""
    return path.with_name(f"{path.stem} corrections{path.suffix}")


def _holds_corrections(path: Path) -> bool:
    """Whether a file is one that an export wrote, of this or an older version."""
    if not path.is_file():
        return False
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return next(csv.reader(file), [])[: len(_CORRECTIONS_BEGIN)] == list(_CORRECTIONS_BEGIN)
    except (OSError, UnicodeDecodeError, csv.Error):
        return False


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise explain(path, error) from error


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
    # Line by line, as the rows come from the library, so that a table of any length takes no memory.
    write_lines(chain([heads], ([cell.text for cell in row] for row in table.rows)), path)


def defused(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    The rule is OWASP's for CSV injection: ``=``, ``+``, ``-``, ``@``, tab and line ends at the start.
    """
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
