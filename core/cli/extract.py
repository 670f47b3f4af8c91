"""Read and parse files without a library; one JSON object a line, in the order of the files, also for failed ones."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.extract_json import document_line, error_line
from core.cli.terminal import plain
from core.errors import DeskError
from core.importing import FileWorkers, gather

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="file, or folder of files")
    parser.add_argument("--json", action="store_true", required=True, help="JSON lines, the only form there is")
    parser.add_argument("--with-text", action="store_true", help="add the text that start and end refer to")


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each file; 1 if one of them could not be read."""
    files = gather(arguments.paths)
    failed = 0
    with FileWorkers(partial(extract_line, with_text=arguments.with_text)) as workers:
        for path, line in workers.in_order(files, lambda: False):
            if isinstance(line, DeskError):
                failed += 1
                print(plain(f"{path}: {line}"), file=sys.stderr)
                print(error_line(str(path), line))
            else:
                print(line)
    return 1 if failed else 0


def extract_line(path: Path, *, with_text: bool) -> str:
    """Read and parse one file, in a worker process.

    Raises:
        UnreadableFileError: One of its kinds says why the file could not be read.
    """
    from core.knowledge import load_knowledge
    from core.parsing import parse
    from core.reading import read_file

    document = read_file(path)
    return document_line(str(path), document, parse(document, load_knowledge()), with_text=with_text)
