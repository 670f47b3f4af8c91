"""A merge on its way: brings another library into the open one in the background, and tells on the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.library import Merged, merge_library, open_library
from core.model import Changes
from gui.settings import backup_folder

if TYPE_CHECKING:
    from pathlib import Path

    from gui.desk import Desk
    from gui.tasks import Job


@dataclass(frozen=True, slots=True)
class MergeEnd:
    """How a merge ended.

    Attributes:
        library: The file that was merged into.
        other: The file that was read.
        merged: What came of it, also of one that an error ended.
        error: What ended it early; None where nothing did.
    """

    library: Path
    other: Path
    merged: Merged
    error: BaseException | None = None

    @property
    def brought(self) -> bool:
        """Whether anything in the library is not as it was."""
        merged = self.merged
        return bool(merged.decisions or merged.notes or merged.failures) or merged.changes != Changes()


class MergeJob(QObject):
    """Merges one library into the open one, through a connection of its own.

    Signals:
        stepped: How many of the other's documents are done, and how many there are; not before the backup is made.
        ended: The ``MergeEnd``.

    Args:
        desk: The shared parts.
        library: The library that is open.
        other: The library that is read.
    """

    stepped = Signal(int, int)
    ended = Signal(object)

    def __init__(self, desk: Desk, library: Path, other: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.library, self.other = library, other
        self._merged = Merged()
        self._job: Job[Merged] | None = None
        self._far = (0, 0)

    @property
    def far(self) -> tuple[int, int]:
        """How many documents are done, of how many; of none while the backup is made."""
        return self._far

    def start(self) -> None:
        """Begin."""
        library_path, other, merged, folder = self.library, self.other, self._merged, backup_folder(self._desk.settings)

        def work(job: Job[Merged]) -> Merged:
            # It is open already, and was looked over then.
            with open_library(library_path, thorough=False) as library:
                return merge_library(
                    library, other, backups=folder, progress=job.report_count, cancelled=job.cancelled, merged=merged
                )

        self._job = self._desk.tasks.run(work, self._on_ended, self._on_failed, progress=self._on_step, owner=self)

    def stop(self) -> None:
        """End it after the document that it is at; what was merged stays."""
        if self._job is not None:
            self._job.stop()

    def _on_step(self, step: tuple[int, int]) -> None:
        self._far = step
        self.stepped.emit(*step)

    def _on_ended(self, merged: Merged) -> None:
        self._job = None
        self.ended.emit(MergeEnd(self.library, self.other, merged))

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self.ended.emit(MergeEnd(self.library, self.other, self._merged, error))
