"""The list of what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from gui.delegates.search_result import SearchResultDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.models.search_results import SearchResultsModel


class SearchResultList(QListView):
    """Shows a :class:`SearchResultsModel`.

    Signals:
        opened: A place is to be read in its document: double click or Enter.
        currentRowChanged: Another row is current.
        leftUpwards: The arrow up was pressed in the first row: back to the field.

    Args:
        desk: The shared parts.
        model: The rows.
    """

    opened = Signal(QModelIndex)
    currentRowChanged = Signal(QModelIndex)
    leftUpwards = Signal()

    def __init__(self, desk: Desk, model: SearchResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = desk.knowledge.frameworks.area_title
        self.setModel(model)
        self.setItemDelegate(SearchResultDelegate(desk.chips, desk.faces, title, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Results"))
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentChanged.connect(self.currentRowChanged)
        desk.theme.changed.connect(self._refresh)

    def go_to(self, row: int) -> None:
        """Make a row current."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flag)

    def step(self, by: int) -> None:
        """Go to the row before or after the current one."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.model().rowCount():
            self.go_to(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row when there was no current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.go_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the arrow up leaves the first row."""
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Up and current.row() <= 0:
            self.leftUpwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @Slot()
    def _refresh(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
