"""Print the judgement table of a library, with filters, in the grades' colours where the terminal has colours."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.judgement_table import table_lines
from core.cli.selection import add_filter_arguments, filter_of
from core.cli.terminal import add_colour_argument, room, wants_colour
from core.importing import ready_sample_library

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "--library", metavar="FILE.jdesk", type=Path, help="the library to show; the sample if left out"
    )
    add_colour_argument(parser)
    add_filter_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    from core.library import open_library

    colour = wants_colour(arguments.colour, sys.stdout)
    path: Path = arguments.library or ready_sample_library()
    with open_library(path, read_only=True) as library:
        for line in table_lines(library, filter_of(arguments), room(sys.stdout), colour=colour):
            print(line)
    return 0
