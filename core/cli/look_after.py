"""Look after a library: check it, back it up, bring a backup back, compact it, merge another into it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from core.library import LibraryReport, Merged

_MEGABYTE = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="read everything in it and say what is not in order")
    backup = actions.add_parser("backup", help="make a backup now")
    backups = actions.add_parser("backups", help="list its backups, newest first")
    compact = actions.add_parser("compact", help="give back the room of removed documents")
    merge = actions.add_parser("merge", help="merge another library into it")
    for action in (check, backup, backups, compact, merge):
        action.add_argument("library", metavar="FILE.jdesk", type=Path)
    for action in (backup, backups):
        action.add_argument("--folder", metavar="FOLDER", type=Path, help="where backups are kept")
    merge.add_argument("other", metavar="OTHER.jdesk", type=Path, help="is only read")
    restore = actions.add_parser("restore", help="bring a backup back; what stands there is moved aside")
    restore.add_argument("backup", metavar="BACKUP.jdesk", type=Path)
    restore.add_argument("library", metavar="FILE.jdesk", type=Path)


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 if the library is not in order, or a document could not be merged."""
    lines, code = _ACTIONS[arguments.action](arguments)
    for line in lines:
        print(line)
    return code


def _check(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import check_library, open_library

    # For writing where possible, as search indexes can be checked only then.
    with open_library(arguments.library, thorough=False) as library:
        report = check_library(library)
    return _report_lines(report), int(not report.sound)


def _report_lines(report: LibraryReport) -> Iterator[str]:
    for problem in report.problems:
        yield f"{problem.kind}: {problem.message}"
    found = "All is in order" if report.sound else f"{len(report.problems):,} problems"
    yield f"{found}: {report.documents:,} documents, {report.evidence:,} pieces of evidence held against their texts."


def _backup(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import back_up, open_library

    with open_library(arguments.library, read_only=True) as library:
        made = back_up(library, arguments.folder)
    return iter([f"{made.path} ({_size(made.size)})"]), 0


def _backups(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import backups_of

    found = backups_of(arguments.library, arguments.folder)
    lines = [f"{each.made_at.astimezone():%d %B %Y, %H:%M}  {_size(each.size):>10}  {each.path}" for each in found]
    return iter(lines or ["There are no backups of it."]), 0


def _restore(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import restore

    restored = restore(arguments.backup, arguments.library)
    lines = [f"Brought back as {restored.path}."]
    if restored.kept:
        lines.append(f"What stood there before is kept as {restored.kept}.")
    return iter(lines), 0


def _compact(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import compact_library, open_library

    with open_library(arguments.library) as library:
        compacted = compact_library(library)
    return iter([f"{_size(compacted.saved)} given back; the library has {_size(compacted.after)} now."]), 0


def _merge(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import merge_library, open_library

    with open_library(arguments.library) as library:
        merged = merge_library(library, arguments.other, progress=_show_progress)
    return _merge_lines(merged), int(bool(merged.not_merged))


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done:,} of {total:,}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _merge_lines(merged: Merged) -> Iterator[str]:
    yield (
        f"{merged.added:,} documents added, {merged.known:,} were there already; "
        f"{merged.decisions:,} decisions and {merged.notes:,} tags, notes and views are new."
    )
    for failure in merged.not_merged:
        yield f"not merged: {failure.heading}: {failure.message}"
    for conflict in merged.finding_conflicts:
        held, other = _ordered(conflict.ours, conflict.theirs, theirs_holds=conflict.theirs_holds)
        yield f"decided twice: {conflict.subject.replace('_', ' ')} {conflict.finding_id}: {held}, not {other}"
    for clash in merged.judgement_conflicts:
        held, other = _ordered(clash.ours or "no grade", clash.theirs or "no grade", theirs_holds=clash.theirs_holds)
        area = clash.area.replace("_", " ")
        yield f"corrected twice: {area} of inspection {clash.inspection_id}: {held}, not {other}"


def _ordered(ours: str, theirs: str, *, theirs_holds: bool) -> tuple[str, str]:
    """What holds, and what does not."""
    held, other = (theirs, ours) if theirs_holds else (ours, theirs)
    return held.replace("_", " "), other.replace("_", " ")


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:,.1f} MB"


_ACTIONS = {
    "check": _check,
    "backup": _backup,
    "backups": _backups,
    "restore": _restore,
    "compact": _compact,
    "merge": _merge,
}
