"""The dialog over the window while a library is merged into the open one: how far it is, and Stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.dialogs.merge_job import MergeJob
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import documents

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from gui.desk import Desk

_WIDTH = 440


class MergeDialog(QDialog):
    """Follows a merge and closes with its end. It stands over the window: what is decided there would go between.

    Attributes:
        job: The merge; it begins when the dialog is opened by ``begin``.

    Args:
        desk: The shared parts.
        library: The library that is open.
        other: The library that is read.
    """

    def __init__(self, desk: Desk, library: Path, other: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = MergeJob(desk, library, other, self)
        self.setWindowTitle(self.tr("Merge a library"))
        self.title = QLabel(self.tr("Making a backup first…"))
        self.title.setFont(font_of(TextSize.TITLE, semibold=True))
        self.files = QuietLabel(desk.theme, size=TextSize.BODY)
        self.files.setText(self.tr("“{0}” into “{1}”").format(other.name, library.name))
        self.files.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(scaled(8))
        self.bar.setRange(0, 1)
        self.bar.setAccessibleName(self.tr("Documents merged"))
        self.note = QuietLabel(desk.theme, size=TextSize.BODY)
        self.note.setText(
            self.tr("If you stop, what is merged stays. Merging the same library again brings in the rest.")
        )
        self.note.setWordWrap(True)
        self.stop_button = QPushButton(self.tr("Stop merging"))
        self.stop_button.clicked.connect(self.stop)
        self._arrange()
        self.job.stepped.connect(self._on_step)
        self.job.ended.connect(self._on_ended)

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(10))
        for part in (self.title, self.files, self.bar, self.note):
            column.addWidget(part)
        column.addLayout(foot)
        self.setMinimumWidth(scaled(_WIDTH))

    def begin(self) -> None:
        """Begin to merge, over the window."""
        self.open()
        self.job.start()

    @property
    def stopping_with_nothing(self) -> bool:
        """Whether it was stopped before anything was merged; what goes on is only the backup."""
        return not self.stop_button.isEnabled() and not self.job.far[1]

    @Slot()
    def stop(self) -> None:
        """End the merge after the document that it is at; a backup of which nothing came yet is not waited for."""
        self.job.stop()
        self.stop_button.setEnabled(False)
        self.title.setText(self.tr("Stopping…"))
        if not self.job.far[1]:
            self.hide()

    def reject(self) -> None:
        """Escape stops, as the button does."""
        if self.job.running:
            self.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it stops, too."""
        if self.job.running:
            event.ignore()
            self.stop()
        else:
            super().closeEvent(event)

    @Slot(int, int)
    def _on_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        if self.stop_button.isEnabled():
            self.title.setText(self.tr("Merged {0} of {1}").format(f"{done:,}", documents(total)))

    @Slot()
    def _on_ended(self) -> None:
        self.accept()
