"""The dialog over the window while a library is merged into the open one: how far it is, and Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.dialogs.merge_job import MergeJob
from gui.dialogs.working import WorkingDialog
from gui.wording.numbers import documents

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk


class MergeDialog(WorkingDialog):
    """Follows a merge and goes with its end. It stands over the window: what is decided there would go between.

    Attributes:
        job: The merge; it begins when the dialog is opened by ``begin``.

    Args:
        desk: The shared parts.
        library: The library that is open.
        other: The library that is read.
    """

    def __init__(self, desk: Desk, library: Path, other: Path, parent: QWidget | None = None) -> None:
        into = self.tr("“{0}” is merged into “{1}”.").format(other.name, library.name)
        stays = self.tr("If you stop, what is merged stays. Merging the same library again brings in the rest.")
        super().__init__(desk, self.tr("Making a backup first…"), f"{into} {stays}", parent, stops=True)
        self.setWindowTitle(self.tr("Merge a library"))
        self.bar.setAccessibleName(self.tr("Documents merged"))
        self.stop_button.setText(self.tr("Stop merging"))
        self.job = MergeJob(desk, library, other, self)
        self.job.stepped.connect(self.follow)
        self.job.ended.connect(self.finish)

    def begin(self) -> None:
        """Begin to merge, over the window."""
        self.open()
        self.job.start()

    @property
    def stopping_with_nothing(self) -> bool:
        """Whether it was stopped before anything was merged; what goes on is only the backup."""
        return not self.stop_button.isEnabled() and not self.job.far[1]

    def stop(self) -> None:
        """End the merge after the document that it is at; a backup of which nothing came yet is not waited for."""
        self.job.stop()
        super().stop()
        if not self.job.far[1]:
            self.hide()

    def follow(self, done: int, total: int) -> None:
        """Show how far it is, also in words."""
        super().follow(done, total)
        if self.stop_button.isEnabled():
            self.title.setText(self.tr("Merged {0} of {1}").format(f"{done:,}", documents(total)))
