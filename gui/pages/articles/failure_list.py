"""The files that an import could not read or store, or did not come to, as a list in place of the documents."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from gui.delegates.failure_row import FailureRowDelegate
from gui.models.roles import Role
from gui.wording.dates import moment_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from core.library import ImportFailure
    from gui.desk import Desk

_FAILURE = Role.ROW


def name_of(failure: ImportFailure) -> str:
    """What the file is called; of a file in another, both."""
    return f"{PurePath(failure.path).name}{failure.inside}"


class FailureList(QListWidget):
    """Shows them, the latest first.

    Signals:
        chosen: Another failure is current; carries it, or None.

    Attributes:
        failures: All of them.

    Args:
        desk: The shared parts of the windows.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.failures: tuple[ImportFailure, ...] = ()
        self._written = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(FailureRowDelegate(desk.theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Files that were not read"))
        self.currentItemChanged.connect(self._on_current)

    def show_failures(self, failures: Sequence[ImportFailure]) -> None:
        """Show these; the one that is current stays so. What is out of sight is written when it comes in sight."""
        if tuple(failures) == self.failures:
            return
        self.failures = tuple(failures)
        self._written = False
        if self.isVisible() or not failures:
            self._write()
        if self.isVisible():
            self.chosen.emit(self.current())

    def showEvent(self, event: QShowEvent) -> None:
        """Write what came meanwhile."""
        self._write()
        super().showEvent(event)

    def _write(self) -> None:
        if self._written:
            return
        self._written = True
        item = self.currentItem()
        before: ImportFailure | None = item.data(_FAILURE) if item is not None else None
        self.blockSignals(True)
        self.clear()
        for failure in self.failures:
            item = QListWidgetItem(f"{name_of(failure)}\n{failure.title} · {moment_words(failure.failed_at)}")
            item.setToolTip(f"{failure.path}{failure.inside}\n{failure.message}")
            item.setData(_FAILURE, failure)
            self.addItem(item)
        same = next((n for n, each in enumerate(self.failures) if before is not None and each.id == before.id), 0)
        self.setCurrentRow(same if self.failures else -1)
        self.blockSignals(False)

    def current(self) -> ImportFailure | None:
        """The failure that is current."""
        self._write()
        item = self.currentItem()
        found: ImportFailure | None = item.data(_FAILURE) if item is not None else None
        return found

    def choose_first(self) -> None:
        """Make the first current, if none is, and tell which is."""
        self._write()
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        else:
            self.chosen.emit(self.current())

    def step(self, by: int) -> None:
        """Go to a neighbour, if there is one."""
        if 0 <= self.currentRow() + by < self.count():
            self.setCurrentRow(self.currentRow() + by)

    @Slot()
    def _on_current(self) -> None:
        self.chosen.emit(self.current())
