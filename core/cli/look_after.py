"""Look after a library: check it, back it up, bring a backup back, compact it, merge another into it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.backing_up import back_up_first, chosen_folder
from core.cli.terminal import plain
from core.cli.wording import counted, day_in_words, moment_in_words
from core.errors import LibraryError
from core.file_presence import is_missing
from core.knowledge import load_knowledge
from core.library.file.naming import check_new_name

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from core.library import FindingConflict, JudgementConflict, LibraryReport, Merged, Signature

WHICH_HOLDS = "Of what was decided twice the newer holds; both stay in the trail, where it can be decided anew."
"""What is said of decisions that two libraries did not agree on; the window says the same."""
KEPT_AS = "As it was before, the library is kept as"
"""What is said of the backup, followed by its path; the window says the same."""
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
        action.add_argument(
            "--folder", metavar="FOLDER", type=Path, help="where backups are kept, if not where the settings say"
        )
    merge.add_argument("other", metavar="OTHER.jdesk", type=Path, help="is only read")
    restore = actions.add_parser("restore", help="bring a backup back; what stands there is moved aside")
    restore.add_argument("backup", metavar="BACKUP.jdesk", type=Path)
    restore.add_argument("library", metavar="FILE.jdesk", type=Path)


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 if the library is not in order, or a document could not be merged."""
    lines, code = _ACTIONS[arguments.action](arguments)
    for line in lines:
        print(plain(line))
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
    found = "All is in order" if report.sound else counted(len(report.problems), "problem")
    documents, pieces = counted(report.documents, "document"), counted(report.evidence, "piece")
    yield f"{found}: {documents}, {pieces} of evidence held against their texts."


def _backup(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import back_up, open_library

    with open_library(arguments.library, read_only=True) as library:
        made = back_up(library, arguments.folder or chosen_folder())
    return iter([f"{made.path} ({_size(made.size)})"]), 0


def _backups(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import backups_of

    folder = arguments.folder or chosen_folder()
    if folder and is_missing(folder):
        raise LibraryError(
            f"The folder “{folder}”, where backups are kept, is not there.",
            "Connect its drive, or give another folder with --folder.",
        )
    found = backups_of(arguments.library, folder)
    lines = [f"{moment_in_words(each.made_at):>24}  {_size(each.size):>10}  {each.path}" for each in found]
    return iter(lines or ["There are no backups of it."]), 0


def _restore(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import restore

    if is_missing(arguments.library):
        check_new_name(arguments.library)
    restored = restore(arguments.backup, arguments.library)
    lines = [f"Brought back as {restored.path}."]
    if restored.kept:
        lines.append(f"What stood there before is kept as {restored.kept}.")
    return iter(lines), 0


def _compact(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import compact_library, open_library

    with open_library(arguments.library) as library:
        back_up_first(library)
        compacted = compact_library(library)
    return iter([f"{_size(compacted.saved)} given back; the library has {_size(compacted.after)} now."]), 0


def _merge(arguments: argparse.Namespace) -> tuple[Iterator[str], int]:
    from core.library import merge_library, open_library

    with open_library(arguments.library) as library:
        merged = merge_library(library, arguments.other, backups=chosen_folder(), progress=_show_progress)
    return _merge_lines(merged), int(bool(merged.not_merged))


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done:,} of {total:,}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _merge_lines(merged: Merged) -> Iterator[str]:
    yield (
        f"{counted(merged.added, 'document')} added, {merged.known:,} there already; "
        f"new here: {counted(merged.decisions, 'decision')}, {merged.notes:,} among tags, notes and views."
    )
    for failure in merged.not_merged:
        yield f"not merged: {failure.heading}: {failure.message}"
    for conflict in merged.finding_conflicts:
        yield from _finding_lines(conflict)
    for clash in merged.judgement_conflicts:
        yield from _judgement_lines(clash)
    if merged.finding_conflicts or merged.judgement_conflicts:
        yield WHICH_HOLDS
    if merged.backup is not None:
        yield f"{KEPT_AS} {merged.backup.path}."


def _finding_lines(conflict: FindingConflict) -> Iterator[str]:
    area = load_knowledge().frameworks.area_title(conflict.area) if conflict.area else None
    about = ", ".join(filter(None, (conflict.provider, area or conflict.subject.replace("_", " "))))
    yield f"decided twice: {about}, in “{conflict.document}”"
    ours, theirs = (conflict.ours, conflict.ours_by), (conflict.theirs, conflict.theirs_by)
    yield from _both(ours, theirs, theirs_holds=conflict.theirs_holds)


def _judgement_lines(clash: JudgementConflict) -> Iterator[str]:
    known = load_knowledge().frameworks
    framework = known.get(clash.framework)
    facts = (
        clash.provider or "not named",
        framework.short if framework else None,
        day_in_words(clash.day),
        known.area_title(clash.area, clash.framework),
    )
    yield f"corrected twice: {', '.join(filter(None, facts))}"
    ours, theirs = (
        (known.grade_label(clash.framework, clash.area, grade) if grade else "no grade", signature)
        for grade, signature in ((clash.ours, clash.ours_by), (clash.theirs, clash.theirs_by))
    )
    yield from _both(ours, theirs, theirs_holds=clash.theirs_holds)


def _both(ours: tuple[str, Signature], theirs: tuple[str, Signature], *, theirs_holds: bool) -> Iterator[str]:
    """What holds, and what does not, each with who decided it."""
    held, other = (theirs, ours) if theirs_holds else (ours, theirs)
    for word, (decided, signature) in (("holds:", held), ("not:", other)):
        when = f", {moment_in_words(signature.made_at)}" if signature.made_at else ""
        yield f"  {word:<6} {decided} ({signature.made_by or 'not named'}{when})"


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
