"""Add files and folders to a library, which is made if it is not there; says what became of each file."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from time import sleep as pause
from typing import TYPE_CHECKING

from core.cli.backing_up import back_up_first
from core.cli.terminal import fitted, plain, room, say
from core.cli.wording import counted, moment_in_words
from core.errors import FolderNotWatchedError
from core.file_presence import is_missing
from core.importing import (
    SECONDS_BETWEEN_LOOKS,
    ImportOutcome,
    gather_all,
    import_files,
    kept_path,
    look,
    retry_failures,
    watched_before,
)
from core.knowledge import load_knowledge
from core.library.file.naming import check_new_name

if TYPE_CHECKING:
    import argparse

    from core.importing import ImportProgress, ImportResult, ImportSummary
    from core.library import Library

_ERASE_LINE = "\r\x1b[K"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--library", metavar="FILE.jdesk", type=Path, required=True, help="the library to add to")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="file, or folder of files")
    parser.add_argument("--retry", action="store_true", help="try the files once more that failed before")
    parser.add_argument("--failures", action="store_true", help="only list the files that failed before")
    parser.add_argument(
        "--forget",
        metavar="FILE",
        action="append",
        default=[],
        type=Path,
        help="take a file off the list of those that failed; may be given repeatedly",
    )
    parser.add_argument(
        "--watch", metavar="FOLDER", type=Path, help="import what comes into a folder, until Ctrl+C stops it"
    )


def run(arguments: argparse.Namespace) -> int:
    """Import; 1 if one of the files could not be read, stored or forgotten, 2 if nothing was asked for.

    Raises:
        DeskError: The folder to watch is not there, or the library can be neither opened nor made.
    """
    from core.library import create_library, open_library

    gathered = gather_all(arguments.paths)
    files = gathered.files
    of_earlier = arguments.retry or arguments.failures or arguments.forget
    if not (arguments.paths or of_earlier or arguments.watch):
        print("Say which files to import, or --retry, --failures, --forget FILE or --watch FOLDER.", file=sys.stderr)
        return 2
    if arguments.paths and not files:
        others = f"; {left_out(gathered.left_out)}" if gathered.left_out else ""
        print(f"There are no files to import there{others}.", file=sys.stderr)
        if not (of_earlier or arguments.watch):
            return 0
    if arguments.watch:
        _check_folder(arguments.watch)
    path: Path = arguments.library
    new = is_missing(path) and (files or arguments.watch)
    if new:
        check_new_name(path)
    with create_library(path) if new else open_library(path) as library:
        if files or arguments.retry or arguments.forget or arguments.watch:
            back_up_first(library)
        failed = _import(library, files, gathered.left_out) if files else 0
        failed += _forget(library, arguments.forget)
        if arguments.retry:
            failed += _retry(library)
        if arguments.failures:
            print_failures(library)
        if arguments.watch:
            _watch(library, arguments.watch)
    return 1 if failed else 0


def _check_folder(folder: Path) -> None:
    """Refuse to watch what is not there or is closed: nothing would ever come of it.

    Raises:
        FolderNotWatchedError: It is not there, no folder, or may not be looked into.
    """
    try:
        os.scandir(folder).close()
    except FileNotFoundError as error:
        raise FolderNotWatchedError(f"“{folder}” is not there.", "Check its name, or connect its drive.") from error
    except NotADirectoryError as error:
        raise FolderNotWatchedError(f"“{folder}” is a file.", "Give the folder that it lies in.") from error
    except OSError as error:
        told = f"“{folder}” could not be opened: {error.strerror}."
        raise FolderNotWatchedError(told, "Give a folder that you may look into.") from error


def _import(library: Library, files: tuple[Path, ...], others: int = 0) -> int:
    summary = import_files(library, files, progress=show_progress)
    _tell_end(replace(summary, left_out=summary.left_out + others))
    return len(summary.failed)


def _retry(library: Library) -> int:
    summary = retry_failures(library, progress=show_progress)
    if summary.results:
        _tell_end(summary)
    else:
        say("No file failed before.")
    return len(summary.failed)


def _tell_end(summary: ImportSummary) -> None:
    """What a person should look at, which is known only when all is stored, and how the import went as a whole."""
    for result in summary.needing_eyes:
        if result.doubts:
            say(f"{'look at':<13}  {result.name}: {' '.join(result.doubts)}")
    say(closing_sentence(summary))


def _forget(library: Library, files: list[Path]) -> int:
    """Take files off the list of those that failed, with all that failed in them; gives how many were not on it."""
    from core.library import forget_failures, import_failures

    unknown = 0
    for file in files:
        path = kept_path(file)
        held = [failure.id for failure in import_failures(library) if failure.path == path]
        forget_failures(library, held)
        unknown += not held
        say(f"Forgotten: {path}" if held else f"Not among the files that failed: {path}. --failures lists them.")
    return unknown


def _watch(library: Library, folder: Path) -> None:
    """Look into the folder again and again; Ctrl+C ends it, as it ends any command."""
    from core.library import import_failures

    say(f"Watching {folder}. Ctrl+C stops it; the files there stay as they are.")
    watched = watched_before(folder, import_failures(library))
    while True:
        found = look(folder, watched)
        watched = found.watched
        if found.ready:
            back_up_first(library)
            _import(library, found.ready)
        pause(SECONDS_BETWEEN_LOOKS)


def print_failures(library: Library) -> None:
    """List the files that failed, the latest first, with the reason and what to do."""
    from core.library import import_failures

    failures = import_failures(library)
    for failure in failures:
        times = "" if failure.attempts < 2 else f", tried {failure.attempts} times"
        told = f"{failure.message} {failure.advice}".rstrip()
        say(f"{failure.path}{failure.inside} ({moment_in_words(failure.failed_at)}{times}): {told}")
    if failures:
        failed = sum(failure.tried for failure in failures)
        parts = [f"{counted(failed, 'file')} failed"] if failed else []
        if left := len(failures) - failed:
            parts.append(f"{counted(left, 'file')} {'was' if left == 1 else 'were'} left unread")
        say(f"{', '.join(parts)}. --retry tries again, --forget FILE takes one off the list.")
    else:
        say("No file failed before.")


def show_progress(progress: ImportProgress) -> None:
    """Print each result as it comes; in a terminal also what is being read, on a line that is overwritten."""
    moving = sys.stderr.isatty()
    if moving:
        print(_ERASE_LINE, end="", file=sys.stderr, flush=True)
    if progress.last:
        say(result_line(progress.last))
    if moving and progress.done < progress.total:
        words = f"Reading {progress.done + 1} of {progress.total}: {', '.join(progress.current)}"
        print(fitted(words, room(sys.stderr) - 1), end="", file=sys.stderr, flush=True)


def result_line(result: ImportResult) -> str:
    """One line that says what became of a file."""
    return plain(_result_line(result))


def _result_line(result: ImportResult) -> str:
    start = f"{result.outcome:<13}  {result.name}"
    if result.outcome is ImportOutcome.FAILED:
        return f"{start}: {result.message} {result.advice}".rstrip()
    copies = f" [the same as {counted(result.copies, 'other document')}]" if result.copies else ""
    if result.outcome is not ImportOutcome.IMPORTED:
        return f"{start}{copies}"
    known = load_knowledge().frameworks
    framework = known.get(result.framework)
    grades = ", ".join(
        f"{known.area_title(found.area, result.framework)}: "
        f"{known.grade_label(result.framework, found.area, found.grade)}"
        for found in result.grades
    )
    facts = [result.provider or "provider not named", framework.short if framework else "", grades or "no grades"]
    return f"{start}: {'; '.join(filter(None, facts))}{copies}"


def closing_sentence(summary: ImportSummary) -> str:
    """How the import went as a whole."""
    told = _counted_results(summary)
    return f"{told}; {left_out(summary.left_out)}." if summary.left_out else f"{told}."


def left_out(number: int) -> str:
    """How many files were not looked at."""
    return f"{counted(number, 'other file')} left out"


def _counted_results(summary: ImportSummary) -> str:
    counts = summary.counts
    there, failed = counts[ImportOutcome.ALREADY_THERE], counts[ImportOutcome.FAILED]
    if summary.results and there + failed == len(summary.results):
        known = [f"{counted(there, 'document')} already there"] if there else []
        lost = [f"{failed:,} failed" if there else f"{counted(failed, 'file')} failed"] if failed else []
        return f"Nothing imported: {', '.join([*known, *lost])}"
    parts = [
        f"{counted(counts[ImportOutcome.IMPORTED], 'document')} imported with {counted(summary.grades, 'grade')}",
        f"{there} already there",
        f"{counts[ImportOutcome.NOTHING_FOUND]} without a judgement",
        f"{failed} failed",
    ]
    return ", ".join(parts)
