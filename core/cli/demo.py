"""Do the main job without a window: import the sample articles, print the judgement table, write CSV and XLSX."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.import_documents import closing_sentence
from core.cli.judgement_table import STANDARD_ORDER, table_lines
from core.cli.terminal import add_colour_argument, plain, room, wants_colour
from core.errors import DeskError
from core.exporting import build_summary, standard_columns, write_csv, write_xlsx
from core.file_presence import is_missing
from core.importing import make_sample_library
from core.paths import documents_folder

if TYPE_CHECKING:
    import argparse

_NAME = "Judgement Desk demo"
_ELSEWHERE = "Choose another folder with --output."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--output", metavar="DIR", type=Path, help="where to put the library and the two summaries")
    add_colour_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the demonstration; its own files of an earlier run are replaced.

    Raises:
        DeskError: The files cannot be put there, or others of these names are there.
    """
    from core.library import InspectionFilter, mark_as_demonstration, open_library

    folder: Path = arguments.output or documents_folder() / _NAME
    library_file, csv_file, workbook = (folder / f"demo.{ending}" for ending in ("jdesk", "csv", "xlsx"))
    _make_room(folder, library_file, (csv_file, workbook))
    summary = make_sample_library(library_file)
    for failed in summary.failed:
        print(plain(f"{failed.name}: {failed.message} {failed.advice}"), file=sys.stderr)
    everything = InspectionFilter()
    # A demonstration is made to be looked at; it is in colour unless the terminal or the user speaks against it.
    colour = wants_colour(arguments.colour, sys.stdout)
    with open_library(library_file) as library:
        mark_as_demonstration(library)
        for line in table_lines(library, everything, room(sys.stdout), colour=colour):
            print(line)
        exported = build_summary(library, everything, STANDARD_ORDER, standard_columns(library, everything))
        write_csv(exported, csv_file)
        write_xlsx(exported, workbook)
    print(closing_sentence(summary))
    print(plain(f"Library:  {library_file}"), plain(f"CSV:      {csv_file}"), plain(f"Workbook: {workbook}"), sep="\n")
    return 1 if summary.failed else 0


def _make_room(folder: Path, library_file: Path, summaries: tuple[Path, ...]) -> None:
    """Make the folder, or take an earlier run out of it; whatever else is called so is the user's and stays."""
    from core.library import is_untouched_demonstration, remove_demonstration

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise DeskError(f"“{folder}” is no folder but a file.", _ELSEWHERE) from error
    except OSError as error:
        raise DeskError(f"The folder “{folder}” could not be made: {error.strerror}.", _ELSEWHERE) from error
    if is_untouched_demonstration(library_file):
        remove_demonstration(library_file)
        return
    held = [path.name for path in (library_file, *summaries) if not is_missing(path)]
    if held:
        raise DeskError(
            f"In “{folder}” there is {' and '.join(held)} already, which the demonstration did not make or which was "
            "worked on since. Nothing was changed.",
            f"{_ELSEWHERE} Or move what is there.",
        )
