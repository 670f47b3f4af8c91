"""An import on its way: gathers the files, reads them in the background, and tells of each step on the GUI thread."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.importing import ImportProgress, ImportSummary, gather_all, import_files_apart, note_what_is_left
from core.library import open_library
from core.model import Changes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.importing import ImportResult
    from gui.tasks import Job, Tasks

_NO_CHANGES = Changes()
_ANNOUNCE_MS = 1_500
"""How often other windows hear of new records while an import runs."""
_STEP_MS = 100
"""How often its own dialog does: painting after every one of hundreds of files a second would leave no time to work."""


class ImportJob(QObject):
    """One import into the open library.

    Signals:
        gathered: The files that will be read, as a tuple of paths.
        stepped: The ``ImportProgress`` of each file since the last time, as a tuple.
        ended: The ``ImportSummary``.
        failed: The exception that ended the import as a whole; what was added before stays, as ``so_far`` tells.

    Args:
        tasks: Does the work.
        library_path: The library to import into; the import opens it for itself.
    """

    gathered = Signal(object)
    stepped = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, library_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._library_path = library_path
        self._job: Job[ImportSummary] | None = None
        self._lists_what_is_left = threading.Event()
        self._progress = ImportProgress(0, 0)
        self._unannounced = Changes()
        self._started = 0.0
        self._steps: list[ImportProgress] = []
        self._results: list[ImportResult] = []
        self._stepping = QTimer(self)
        self._stepping.setSingleShot(True)
        self._stepping.setInterval(_STEP_MS)
        self._stepping.timeout.connect(self._tell_steps)
        self._announcing = QTimer(self)
        self._announcing.setInterval(_ANNOUNCE_MS)
        self._announcing.timeout.connect(self._announce)

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self._job is not None

    @property
    def progress(self) -> ImportProgress:
        """How far it is; of no files while they are looked for."""
        return self._progress

    @property
    def so_far(self) -> ImportSummary:
        """What became of the files that are done, for an import that ends before its own summary."""
        return ImportSummary(tuple(self._results), self._progress.total, cancelled=bool(self._results))

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders.

        Args:
            paths: As the user chose them.
        """
        wanted, library_path, lists_what_is_left = tuple(paths), self._library_path, self._lists_what_is_left

        def work(job: Job[ImportSummary]) -> ImportSummary:
            gathered = gather_all(wanted)
            files = gathered.files
            job.report(files)
            # It is open already, and was looked over then.
            with open_library(library_path, thorough=False) as library:
                summary = import_files_apart(library, files, progress=job.report, cancelled=job.cancelled)
                if lists_what_is_left.is_set():
                    note_what_is_left(library, files, summary)
            return replace(summary, left_out=summary.left_out + gathered.left_out)

        self._started = time.monotonic()
        self._progress = ImportProgress(0, 0)
        self._results = []
        self._announcing.start()
        self._job = self._tasks.run(work, self._on_ended, self._on_failed, progress=self._on_step, owner=self)

    def stop(self) -> None:
        """End it after the files that are done; what was added stays."""
        if self._job is not None:
            self._job.stop()

    def list_what_is_left(self) -> None:
        """Should it end early, keep what it has not read among the files of the library that were not read."""
        self._lists_what_is_left.set()

    def seconds_left(self, step: ImportProgress) -> float | None:
        """How long the rest will take at the speed so far; None while that is a guess."""
        taken = time.monotonic() - self._started
        if step.done < 3 or taken < 1.0:
            return None
        return taken / step.done * (step.total - step.done)

    def _on_step(self, step: ImportProgress | tuple[Path, ...]) -> None:
        if isinstance(step, ImportProgress):
            if step.last is not None:
                self._unannounced |= step.last.changes
                # Thousands are kept to the end, so without what is already in the sums.
                self._results.append(replace(step.last, changes=_NO_CHANGES))
            self._progress = step
            self._steps.append(step)
            if not self._stepping.isActive():
                self._stepping.start()
        else:
            self._progress = ImportProgress(0, len(step))
            self.gathered.emit(step)

    def _on_ended(self, summary: ImportSummary) -> None:
        self._finish()
        self.ended.emit(summary)

    def _on_failed(self, error: BaseException) -> None:
        self._finish()
        self.failed.emit(error)

    def _finish(self) -> None:
        self._job = None
        self._stepping.stop()
        self._tell_steps()
        self._announcing.stop()
        self._announce()

    def _tell_steps(self) -> None:
        steps, self._steps = tuple(self._steps), []
        if steps:
            self.stepped.emit(steps)

    def _announce(self) -> None:
        changes, self._unannounced = self._unannounced, Changes()
        if changes != Changes():
            self._tasks.announce(changes)
