"""The import dialog while it reads: how far, what was found in each file, and the ways to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.import_row import ImportRowDelegate
from gui.models.import_progress import FileState, ImportColumn, ImportProgressModel, state_of
from gui.widgets.plain_header import PlainHeader
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.signed_label import SignedLabel
from gui.wording.numbers import counted, files as in_files, grades
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.importing import ImportProgress
    from gui.desk import Desk

_WIDTHS = {ImportColumn.STATE: 128, ImportColumn.FILE: 240, ImportColumn.FRAMEWORK: 130}


class ImportRunningView(QWidget):
    """Follows an import.

    Signals:
        backgroundChosen: Go on without the dialog.
        stopChosen: Stop after the files that are done.

    Args:
        desk: The shared parts of the windows.
    """

    backgroundChosen = Signal()
    stopChosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts = dict.fromkeys(FileState, 0)
        self._grades = 0
        self._follows_reading = True
        self.model = ImportProgressModel(desk.knowledge.frameworks, desk.faces, self)
        self.title = QLabel(self.tr("Looking for files…"))
        self.title.setFont(font_of(TextSize.TITLE, semibold=True))
        self.time_left = QuietLabel(desk.theme, size=TextSize.BODY)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(scaled(8))
        self.bar.setAccessibleName(self.tr("Files read"))
        self.added = SignedLabel(desk.theme, desk.icons, "check", IconRole.DONE)
        self.eyes = SignedLabel(desk.theme, desk.icons, "eye", IconRole.NEEDS_EYES)
        self.not_read = SignedLabel(desk.theme, desk.icons, "warning", IconRole.FAILED)
        self.found = QuietLabel(desk.theme, size=TextSize.BODY)
        self.table = self._make_table()
        self.note = QuietLabel(desk.theme, size=TextSize.BODY)
        self.note.setWordWrap(True)
        self.background_button = QPushButton(self.tr("Go on in background"))
        self.background_button.clicked.connect(self.backgroundChosen)
        self.stop_button = QPushButton(self.tr("Stop import"))
        self.stop_button.clicked.connect(self.stopChosen)
        self._arrange()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(ImportRowDelegate(self._desk.chips, table))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("Files of this import"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(26))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setHorizontalHeader(PlainHeader(self._desk.theme, table))
        table.horizontalHeader().setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, scaled(width))
        table.verticalScrollBar().sliderPressed.connect(self._on_user_scrolls)
        return table

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.time_left)
        counts = QHBoxLayout()
        counts.setSpacing(scaled(20))
        for part in (self.added, self.eyes, self.not_read, self.found):
            counts.addWidget(part)
        counts.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(6))
        foot.addWidget(self.note, 1)
        foot.addWidget(self.background_button)
        foot.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16))
        column.setSpacing(scaled(10))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(counts)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def begin(self, files: tuple[Path, ...]) -> None:
        """Start with files that are all waiting."""
        self.model.begin(files)
        self._counts = dict.fromkeys(FileState, 0)
        self._grades = 0
        self._follows_reading = True
        self.stop_button.setEnabled(True)
        self.bar.setRange(0, max(len(files), 1))
        self.bar.setValue(0)
        self.title.setText(self.tr("Reading {0}").format(in_files(len(files))))
        self._tell_counts()

    def follow(self, steps: Sequence[ImportProgress], seconds_left: float | None) -> None:
        """Take in what the import did since the last time; at least one step."""
        # First, because Qt paints at once whatever waits to be painted when a progress bar moves.
        self.bar.setValue(steps[-1].done)
        self.model.follow(steps)
        for result in (step.last for step in steps if step.last is not None):
            self._counts[state_of(result)] += 1
            self._grades += len(result.grades)
        step = steps[-1]
        number = min(step.done + 1, step.total)
        self.title.setText(self.tr("Reading {0} of {1}").format(f"{number:,}", in_files(step.total)))
        self.time_left.setText(_time_left(seconds_left))
        self._tell_counts()
        if self._follows_reading and step.done < self.model.rowCount():
            self.table.scrollTo(self.model.index(step.done, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def stopping(self) -> None:
        """Say that the wish to stop was heard."""
        self.stop_button.setEnabled(False)
        self.title.setText(self.tr("Stopping…"))
        self.time_left.clear()

    @property
    def problems(self) -> int:
        """How many files need the user."""
        return self._counts[FileState.NOT_READ] + self._counts[FileState.NEEDS_EYES]

    def _tell_counts(self) -> None:
        counts = self._counts
        added = counts[FileState.DONE] + counts[FileState.NEEDS_EYES] + counts[FileState.NOTHING_FOUND]
        self.added.tell(self.tr("{0} added").format(f"{added:,}"))
        self.eyes.tell(counted(counts[FileState.NEEDS_EYES], self.tr("{0} needs eyes"), self.tr("{0} need eyes")))
        self.not_read.tell(self.tr("{0} not read").format(f"{counts[FileState.NOT_READ]:,}"))
        self.found.setText(self.tr("{0} found").format(grades(self._grades)))
        one = self.tr("If you stop, the document already added stays in the library.")
        many = self.tr("If you stop, the {0} documents already added stay in the library.")
        stays = counted(added, one, many)
        self.note.setText(f"{self.tr('You can go on working.')} {stays if added else ''}".strip())

    def _on_user_scrolls(self) -> None:
        self._follows_reading = False


def _time_left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 60:
        one, many = (
            translate("ImportDialog", "about {0} second left"),
            translate("ImportDialog", "about {0} seconds left"),
        )
        return counted(max(round(seconds), 1), one, many)
    one, many = translate("ImportDialog", "about {0} minute left"), translate("ImportDialog", "about {0} minutes left")
    return counted(round(seconds / 60), one, many)
