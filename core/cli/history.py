"""Print a provider's history: its inspections, each area through the frameworks, and for a council its neighbours."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.history_table import history_lines
from core.cli.selection import day_argument
from core.cli.terminal import add_colour_argument, room, wants_colour
from core.importing import ready_sample_library
from core.model import ProviderType

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("provider", metavar="PROVIDER", help="a council, a school, a home …")
    parser.add_argument(
        "--library", metavar="FILE.jdesk", type=Path, help="the library to look in; the sample if left out"
    )
    parser.add_argument(
        "--as-at", metavar="YYYY-MM-DD", type=day_argument, help="as it was known on that day; today if left out"
    )
    parser.add_argument(
        "--provider-type", type=ProviderType, choices=list(ProviderType), help="where services share a name"
    )
    add_colour_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the history."""
    from core.library import find_provider, open_library, provider_history

    colour = wants_colour(arguments.colour, sys.stdout)
    path: Path = arguments.library or ready_sample_library()
    as_at: date = arguments.as_at or datetime.now().astimezone().date()
    with open_library(path, read_only=True) as library:
        provider = find_provider(library, arguments.provider, arguments.provider_type)
        history = provider_history(library, provider.id, as_at)
        for line in history_lines(library, history, room(sys.stdout), colour=colour):
            print(line)
    return 0
