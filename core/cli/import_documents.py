"""Add files and folders to a library, which is made if it is not there; says what became of each file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.terminal import fitted, room
from core.importing import ImportOutcome, gather, import_files
from core.knowledge import load_knowledge

if TYPE_CHECKING:
    import argparse

    from core.importing import ImportProgress, ImportResult, ImportSummary

_ERASE_LINE = "\r\x1b[K"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--library", metavar="FILE.jdesk", type=Path, required=True, help="the library to add to")
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="file, or folder of files")


def run(arguments: argparse.Namespace) -> int:
    """Import; 1 if one of the files could not be read or stored."""
    from core.library import create_library, open_library

    files = gather(arguments.paths)
    if not files:
        print("There are no files to import there.", file=sys.stderr)
        return 0
    path: Path = arguments.library
    with open_library(path) if path.exists() else create_library(path) as library:
        summary = import_files(library, files, progress=show_progress)
    print(closing_sentence(summary))
    return 1 if summary.failed else 0


def show_progress(progress: ImportProgress) -> None:
    """Print each result as it comes; in a terminal also what is being read, on a line that is overwritten."""
    moving = sys.stderr.isatty()
    if moving:
        print(_ERASE_LINE, end="", file=sys.stderr, flush=True)
    if progress.last:
        print(result_line(progress.last))
    if moving and progress.done < progress.total:
        words = f"Reading {progress.done + 1} of {progress.total}: {', '.join(progress.current)}"
        print(fitted(words, room(sys.stderr) - 1), end="", file=sys.stderr, flush=True)


def result_line(result: ImportResult) -> str:
    """One line that says what became of a file."""
    start = f"{result.outcome:<13}  {result.name}"
    if result.outcome is ImportOutcome.FAILED:
        return f"{start}: {result.message} {result.advice}".rstrip()
    if result.outcome is not ImportOutcome.IMPORTED:
        return start
    known = load_knowledge().frameworks
    framework = known.get(result.framework)
    grades = ", ".join(
        f"{known.area_title(found.area, result.framework)}: "
        f"{known.grade_label(result.framework, found.area, found.grade)}"
        for found in result.grades
    )
    facts = [result.provider or "provider not named", framework.short if framework else "", grades or "no grades"]
    eyes = f" [look at it: {' '.join(result.doubts)}]" if result.needs_eyes else ""
    return f"{start}: {'; '.join(filter(None, facts))}{eyes}"


def closing_sentence(summary: ImportSummary) -> str:
    """How the import went as a whole."""
    counts = summary.counts
    parts = [
        f"{counted(counts[ImportOutcome.IMPORTED], 'document')} imported with {counted(summary.grades, 'grade')}",
        f"{counts[ImportOutcome.ALREADY_THERE]} already there",
        f"{counts[ImportOutcome.NOTHING_FOUND]} without a judgement",
        f"{counts[ImportOutcome.FAILED]} failed",
    ]
    return f"{', '.join(parts)}."


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 grade", "2 grades"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
