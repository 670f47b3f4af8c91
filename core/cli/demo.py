"""Do the main job without a window: import the sample articles, print the judgement table, write CSV and XLSX."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.import_documents import closing_sentence
from core.cli.judgement_table import STANDARD_ORDER, table_lines
from core.cli.terminal import add_colour_argument, room, wants_colour
from core.exporting import build_summary, standard_columns, write_csv, write_xlsx
from core.importing import make_sample_library
from core.paths import documents_folder

if TYPE_CHECKING:
    import argparse

_NAME = "Judgement Desk demo"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--output", metavar="DIR", type=Path, help="where to put the library and the two summaries")
    add_colour_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the demonstration; its files of an earlier run are replaced."""
    from core.library import InspectionFilter, open_library

    folder: Path = arguments.output or documents_folder() / _NAME
    library_file = folder / "demo.jdesk"
    for earlier in (library_file, folder / "demo.jdesk-wal", folder / "demo.jdesk-shm"):
        earlier.unlink(missing_ok=True)
    summary = make_sample_library(library_file)
    for failed in summary.failed:
        print(f"{failed.name}: {failed.message} {failed.advice}", file=sys.stderr)
    everything = InspectionFilter()
    # A demonstration is made to be looked at; it is in colour unless the terminal or the user speaks against it.
    colour = wants_colour(arguments.colour, sys.stdout)
    with open_library(library_file) as library:
        for line in table_lines(library, everything, room(sys.stdout), colour=colour):
            print(line)
        exported = build_summary(library, everything, STANDARD_ORDER, standard_columns(library, everything))
        write_csv(exported, folder / "demo.csv")
        write_xlsx(exported, folder / "demo.xlsx")
    print(closing_sentence(summary))
    print(f"Library:  {library_file}\nCSV:      {folder / 'demo.csv'}\nWorkbook: {folder / 'demo.xlsx'}")
    return 1 if summary.failed else 0
