"""A list of any number of rows of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_AT_ONCE = 1_000
"""Rows placed in one go: Qt asks the model about each, which takes a second for all documents of a large library."""


class LongList(QListView):
    """The list; rows beyond the first ones are placed in turns, so that the window goes on meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awaited = QPersistentModelIndex()
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def scrollTo(
        self,
        index: QModelIndex,  # type: ignore[override]  # the stubs allow a persistent index too
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, now or when it gets its place."""
        super().scrollTo(index, hint)
        is_placed = not self.visualRect(index).isEmpty()
        self._awaited = QPersistentModelIndex() if is_placed else QPersistentModelIndex(index)

    def updateGeometries(self) -> None:
        """More rows may have got their places; where, can be asked only afterwards."""
        super().updateGeometries()
        if self._awaited.isValid():
            QTimer.singleShot(0, self, self._go_to_awaited)

    @Slot()
    def _go_to_awaited(self) -> None:
        if self._awaited.isValid():
            self.scrollTo(self.model().index(self._awaited.row(), self._awaited.column(), self.rootIndex()))
