"""Write a selection of a library as CSV (a row a judgement) or as an Excel workbook (the table, and the same rows)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.judgement_table import STANDARD_ORDER
from core.cli.selection import add_filter_arguments, filter_of
from core.cli.terminal import plain
from core.cli.wording import counted
from core.errors import ExportError
from core.exporting import WRITERS, build_summary, standard_columns
from core.exporting.beside import check_place, refuse_library

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--library", metavar="FILE.jdesk", type=Path, required=True, help="the library to export from")
    parser.add_argument("--format", choices=sorted(WRITERS), help="told by the ending of OUT if left out")
    parser.add_argument(
        "out", metavar="OUT", type=Path, help="the file to write in place of one that is there; never of a library"
    )
    add_filter_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the file."""
    from core.library import count_inspections, open_library

    out: Path = arguments.out
    check_place(out)
    refuse_library(out)
    ending = out.suffix.lower().removeprefix(".")
    name = arguments.format or ending
    if ending in WRITERS and ending != name:
        raise ExportError(
            f"{out.name} ends in .{ending}, but --format asks for {name}. Nothing was written.",
            f"Leave --format out, or call the file {out.stem}.{name}.",
        )
    if name not in WRITERS:
        raise ExportError(f"{out.name} does not say which kind of file to write.", "Add --format csv or --format xlsx.")
    where = filter_of(arguments)
    with open_library(arguments.library, read_only=True) as library:
        columns = standard_columns(library, where)
        written = WRITERS[name](build_summary(library, where, STANDARD_ORDER, columns), out)
        number = count_inspections(library, where).inspections
    held = counted(number, "inspection") if number else "no inspections, as none fits what was asked for"
    print(plain(f"Written: {out} ({held})"), file=sys.stderr)
    for beside in written[1:]:
        print(plain(f"Written: {beside} (what was corrected)"), file=sys.stderr)
    return 0
