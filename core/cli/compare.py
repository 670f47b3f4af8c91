"""Hold what the press says against the official reports, inspection by inspection, those that differ most first."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.press_table import comparison_lines
from core.cli.terminal import add_colour_argument, room, wants_colour
from core.importing import ready_sample_library

if TYPE_CHECKING:
    import argparse

    from core.library import InspectionFilter, Library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("provider", nargs="?", default="", metavar="PROVIDER", help="a council, a school, a home …")
    parser.add_argument(
        "--library", metavar="FILE.jdesk", type=Path, help="the library to compare in; the sample if left out"
    )
    add_colour_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the comparisons."""
    from core.library import open_library

    colour = wants_colour(arguments.colour, sys.stdout)
    path: Path = arguments.library or ready_sample_library()
    with open_library(path, read_only=True) as library:
        where = _filter(library, arguments.provider)
        for line in comparison_lines(library, where, room(sys.stdout), colour=colour):
            print(line)
    return 0


def _filter(library: Library, provider: str) -> InspectionFilter:
    """An authority by any of its names, else words that must all occur.

    Raises:
        NotInLibraryError: No inspection is of it, and no provider is called so.
    """
    from core.knowledge import load_knowledge
    from core.library import InspectionFilter, count_inspections, find_provider

    match = load_knowledge().authorities.by_name(provider) if provider else None
    where = InspectionFilter(text=provider)
    if match is not None:
        where = InspectionFilter(authorities=tuple(authority.code for authority in match.authorities))
    if provider and not count_inspections(library, where).inspections:
        find_provider(library, provider)
    return where
