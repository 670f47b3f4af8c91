"""The import itself: files through the workers into the library, whole documents only."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from core.file_names import files_called, shown_name
from core.importing.failures import FailureRecord
from core.importing.outcomes import ImportOutcome, ImportProgress, ImportResult, ImportSummary
from core.importing.reading_job import KnownDocument, PassedOver, ReadDocument, ReadPart, UnreadDocument, read_parts
from core.importing.storing_results import already_there, failed, settled, store
from core.importing.workers import PartWorkers
from core.library.steps.summed_changes import SummedChanges
from core.model import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from core.errors import DeskError
    from core.importing.lane import Reached
    from core.library import Library

log = logging.getLogger(__name__)

_TOGETHER = 64
"""Parts of files and their ends that are stored in one transaction at most: about 32 documents."""
_PATIENCE = 0.25
"""Seconds that a document may wait for others to be stored with it."""

_NO_CHANGES = Changes()


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    progress: Callable[[ImportProgress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportSummary:
    """Read, parse and store files; each becomes a whole document or a failure with its reason.

    ZIP files, mailboxes and messages are taken apart, and what is in them counts like files of their own. Failures are
    kept in the library until their files come in; see ``retry_failures``. What is read in a short time is stored in one
    transaction; where that fails, each document by itself.

    Args:
        library: Where to; used from the calling thread alone, so give it a library of its own.
        paths: The files, as ``gather`` lists them.
        progress: Told before the first file and after each, in the calling thread; of a document when it is stored.
        cancelled: Asked at least every 100 ms while nothing is being stored. When it says yes, files under way are
            dropped and those stored stay.

    Raises:
        ReadOnlyLibraryError: The library takes no documents.
        ReaderNotStartedError: The system starts no process for the desk.

    Any other trouble with a file is that file's result.
    """
    from core.library import known_documents, writing_many

    known = known_documents(library)
    work = partial(read_parts, known=frozenset(known))
    workers: PartWorkers[ReadPart] = PartWorkers(work, count=_worker_count())
    with writing_many(library), workers:
        run = _Import(library, known, len(paths))
        progress(run.progress(()))
        for parts in workers.gathered(paths, cancelled, most=_TOGETHER, patience=_PATIENCE):
            for _ in run.take(parts):
                progress(run.progress(workers.current))
    summary = replace(run.summary, results=settled(library, run.summary.results))
    log.info("imported: %s", ", ".join(f"{count} {outcome}" for outcome, count in summary.counts.items()))
    return summary


class _Import:
    """One import under way: what is known of the library, and what became of the files so far."""

    def __init__(self, library: Library, known: Mapping[str, int], files: int) -> None:
        self._library = library
        self._known = known
        self._failures = FailureRecord(library)
        self._results: list[ImportResult] = []
        self._last: ImportResult | None = None
        self._changes = SummedChanges()
        self._waiting = files
        self._in_file = 0
        self._left_out = 0

    @property
    def summary(self) -> ImportSummary:
        """The whole, as far as it came."""
        results, changes = tuple(self._results), self._changes.changes
        return ImportSummary(results, self._total, self._waiting > 0, changes, self._left_out)

    def progress(self, current: tuple[str, ...]) -> ImportProgress:
        """How far it is; ``current`` is what is being read."""
        done = len(self._results)
        return ImportProgress(done, self._total, current if done < self._total else (), self._last)

    @property
    def _total(self) -> int:
        # The file that is being stored waits no longer, once something of it is stored.
        return len(self._results) + self._waiting - (self._in_file > 0)

    def take(self, parts: Sequence[tuple[Path, Reached[ReadPart] | None]]) -> Iterator[ImportResult]:
        """Store the documents that were read, together, and keep why others are none; gives the results in order."""
        read = [(path, part.outcome) for path, part in parts if part and isinstance(part.outcome, ReadDocument)]
        stored = iter(store(self._library, read) if read else ())
        for path, part in parts:
            if part is None:
                self._finish(path)
            elif isinstance(part.outcome, ReadDocument):
                yield self._keep(path, next(stored), part.outcome.document.sha256)
            elif isinstance(part.outcome, PassedOver):
                self._left_out += 1
            else:
                yield self._keep(path, *self._without_storing(path, part.part, part.outcome))

    def _without_storing(
        self, path: Path, name: str | None, outcome: KnownDocument | UnreadDocument | DeskError
    ) -> tuple[ImportResult, str | None]:
        """The result for what makes no new document, with the hash of its bytes if they could be had."""
        if isinstance(outcome, KnownDocument):
            return already_there(path, outcome.source, self._known[outcome.sha256]), outcome.sha256
        if isinstance(outcome, UnreadDocument):
            return failed(path, outcome.source, outcome.error), outcome.sha256
        return failed(path, name or shown_name(path.name), outcome), None

    def _keep(self, path: Path, result: ImportResult, sha256: str | None) -> ImportResult:
        self._failures.take(path, result, sha256)
        self._last = result
        self._changes.add(result.changes)
        # Thousands of results are kept to the end, so without what is already in the sums.
        self._results.append(replace(result, changes=_NO_CHANGES))
        self._in_file += 1
        return result

    def _finish(self, path: Path) -> None:
        """A file is finished, with all that was in it."""
        self._failures.finish(path)
        self._waiting -= 1
        self._in_file = 0


def retry_failures(
    library: Library,
    *,
    progress: Callable[[ImportProgress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportSummary:
    """Import once more what failed; what comes in now is no failure any longer.

    Of a file that holds files only those count that failed or are new.

    Args:
        library: Where the failures are kept, and where to.
        progress: As for ``import_files``.
        cancelled: As for ``import_files``.

    Raises:
        ReadOnlyLibraryError: The library takes no documents.
        ReaderNotStartedError: The system starts no process for the desk.
    """
    from core.library import import_failures

    failures = reversed(import_failures(library))
    paths = list(dict.fromkeys(path for failure in failures for path in files_called(failure.path)))
    whole = {shown_name(path) for path in paths}
    summary = import_files(library, paths, progress=progress, cancelled=cancelled)
    told = tuple(
        result
        for result in summary.results
        if result.outcome is not ImportOutcome.ALREADY_THERE or result.source in whole
    )
    not_told = len(summary.results) - len(told)
    return replace(summary, results=told, total=summary.total - not_told)


def _worker_count() -> int:
    """Two readers keep one writer busy; more only where there are processors to spare."""
    return max(2, min(4, (os.cpu_count() or 2) - 1))
