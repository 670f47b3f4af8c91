"""A folder that is watched: which files in it are new and complete since the last look.

One look is a function of what is there and of what the last look saw. Nothing here waits, and no file is ever moved,
changed or deleted; whoever watches (a window's timer, the command line) asks again after a few seconds.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.file_names import files_called
from core.file_presence import is_folder
from core.importing.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.library import ImportFailure

SECONDS_BETWEEN_LOOKS = 5.0
"""A sensible pause: a download that says nothing for so long has ended."""

# How browsers, mail programs and office programs call files that they are still writing.
_UNFINISHED_ENDINGS = (
    ".part", ".partial", ".crdownload", ".download", ".opdownload", ".tmp", ".temp", ".swp", ".filepart", ".lock", "~",
)  # fmt: skip
_UNFINISHED_BEGINNINGS = ("~$", ".~", "~wrl", "unconfirmed ")


@dataclass(frozen=True, slots=True)
class Sighting:
    """How a file looked.

    Attributes:
        size: In bytes.
        changed: When its content changed last, in nanoseconds.
    """

    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Watched:
    """What the last look saw.

    Attributes:
        seen: Every file that was there.
        taken: Files that were given out, as they looked then.
    """

    seen: Mapping[Path, Sighting] = field(default_factory=dict)
    taken: Mapping[Path, Sighting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the folder.

    Attributes:
        ready: Files to import now: new, or changed since they were given out, and no longer growing.
        watched: To be given to the next look.
        is_there: Whether the folder could be looked into; a drive that is away may come back.
    """

    ready: tuple[Path, ...]
    watched: Watched
    is_there: bool = True


def look(folder: Path, before: Watched) -> Look:
    """Look into a folder and those in it.

    A file is ready when it looks as it did at the last look, so none is at the first. Files that the library holds
    already are ready like others; an import knows them by their bytes.

    Args:
        folder: The folder.
        before: What the last look saw; ``Watched()`` for the first.
    """
    if not is_folder(folder):
        return Look((), before, is_there=False)
    seen = {file: sighting for file in gather([folder]) if (sighting := _sighting(file))}
    ready = tuple(
        file
        for file, sighting in seen.items()
        if before.seen.get(file) == sighting and before.taken.get(file) != sighting
    )
    taken = {file: sighting for file, sighting in before.taken.items() if file in seen}
    return Look(ready, Watched(seen, taken | {file: seen[file] for file in ready}))


def watched_before(folder: Path, failures: Iterable[ImportFailure]) -> Watched:
    """What to begin a watch with: files that failed and have not changed since are as if they had been given out.

    Their failures are known, so reading them again at each beginning would only tell of them again. A file that was
    never tried is read.

    Args:
        folder: The folder that will be watched; what lies elsewhere does not matter.
        failures: Of the library that the files come into.
    """
    absolute = Path(os.path.abspath(folder))  # noqa: PTH100 - as failures are kept: not resolved
    taken = {}
    for failure in filter(lambda each: each.tried, failures):
        for file in files_called(failure.path):
            if file.is_relative_to(absolute) and (sighting := _sighting(file)) and _is_as_it_failed(file, failure):
                taken[folder / file.relative_to(absolute)] = sighting
    return Watched(taken=taken)


def _is_as_it_failed(file: Path, failure: ImportFailure) -> bool:
    """Whether a file has the bytes that failed; where those are not known, whether it is older than its failure."""
    try:
        if failure.sha256 is None or failure.inside:
            # The hash of a failure inside a file is not that of the file.
            return datetime.fromtimestamp(file.stat().st_mtime, UTC) <= failure.failed_at
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest() == failure.sha256
    except OSError:
        # What cannot be read now is tried, and tells by itself what the matter is.
        return False


def is_unfinished(name: str) -> bool:
    """Whether a file is called as programs call what they are still writing."""
    name = name.casefold()
    return name.endswith(_UNFINISHED_ENDINGS) or name.startswith(_UNFINISHED_BEGINNINGS)


def _sighting(file: Path) -> Sighting | None:
    """How a file looks; None for one that is gone, empty or still being written."""
    if is_unfinished(file.name):
        return None
    try:
        state = file.stat()
    except OSError:
        return None
    return Sighting(state.st_size, state.st_mtime_ns) if state.st_size else None
