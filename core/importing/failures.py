"""Failures of an import, kept in the library while it runs: noted when a file fails, struck off when it comes in."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from core.errors import LibraryError, ReadOnlyLibraryError
from core.file_names import shown_name
from core.importing.outcomes import ImportOutcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.importing.outcomes import ImportResult, ImportSummary
    from core.library import Library

log = logging.getLogger(__name__)


class FailureRecord:
    """The failures of a library, as one import changes them.

    Args:
        library: Where they are kept.
    """

    def __init__(self, library: Library) -> None:
        from core.library import import_failures

        self._library = library
        self._known: dict[str, dict[str, int]] = {}
        for failure in import_failures(library):
            self._known.setdefault(failure.path, {})[failure.inside] = failure.id
        self._failed_now: set[str] = set()

    def take(self, path: Path, result: ImportResult, sha256: str | None) -> None:
        """Keep a result that is a failure; ``sha256`` of its bytes, if they could be had."""
        if result.outcome is not ImportOutcome.FAILED:
            return
        from core.library import note_failure

        inside = result.source.removeprefix(shown_name(path))
        self._failed_now.add(inside)
        try:
            note_failure(
                self._library,
                kept_path(path),
                inside,
                title=result.title or "",
                message=result.message,
                advice=result.advice,
                sha256=sha256,
            )
        except ReadOnlyLibraryError:
            raise
        except LibraryError:
            # What could not be stored for want of room cannot be noted either; the result still says so.
            log.exception("the failure of %s could not be kept", result.name)

    def finish(self, path: Path) -> None:
        """Strike off what failed before in a file that is finished now, unless it failed again."""
        failed_now, self._failed_now = self._failed_now, set()
        before = self._known.pop(kept_path(path), None)
        if before is None:
            return
        from core.library import forget_failures

        forget_failures(self._library, [each for inside, each in before.items() if inside not in failed_now])


def note_what_is_left(library: Library, files: Sequence[Path], summary: ImportSummary) -> None:
    """Keep the files that an import did not come to among those that failed, so that they can be tried again.

    Args:
        library: Where they are kept.
        files: All of the import, in its order.
        summary: How it ended.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: They could not be kept.
    """
    if not summary.cancelled:
        return
    from core.library import note_unread

    left = _left(files, summary)
    log.info("%d files are left of a stopped import", len(left))
    note_unread(
        library,
        [kept_path(path) for path in left],
        title="Not read yet",
        message="The window was closed before this file was read. Nothing is wrong with it.",
        advice="Read it now, alone or with all the others.",
    )


def _left(files: Sequence[Path], summary: ImportSummary) -> Sequence[Path]:
    """The files behind the last that has a result; that one too if it holds files, of which some may be left."""
    from core.reading import INSIDE

    if not summary.results:
        return files
    last = summary.results[-1].source
    for number in range(len(files) - 1, -1, -1):
        shown = shown_name(files[number])
        if last == shown:
            return files[number + 1 :]
        if last.startswith(f"{shown}{INSIDE}"):
            return files[number:]
    return files


def kept_path(path: Path) -> str:
    """A file as it is called in the failures of a library."""
    # Not resolved: a link is what the user chose, and may point elsewhere the next time.
    return shown_name(os.path.abspath(path))  # noqa: PTH100 - Path.absolute leaves ".." in
