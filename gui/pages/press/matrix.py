"""The tree of the press check: a row an inspection, beneath it a row an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame

from gui.appearance.text_size import scaled
from gui.delegates.press_cell import FOLD, PressDelegate
from gui.widgets.frozen_tree import FrozenTree
from gui.widgets.opening_keys import OPENING_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from gui.delegates.grade_face import GradeFace
    from gui.desk import Desk
    from gui.models.press import PressModel
    from gui.models.table_columns import TableColumn


class PressMatrix(FrozenTree):
    """Shows a :class:`PressModel`.

    Signals:
        opened: The user wants the words of a cell: double click, Enter or Space.
        currentCellChanged: Another cell is current.
        noteRequested: N was pressed: keep the current cell as a note.

    Args:
        desk: The shared parts.
        model: The rows.
    """

    opened = Signal(QModelIndex)
    currentCellChanged = Signal(QModelIndex)
    noteRequested = Signal()

    def __init__(self, desk: Desk, model: PressModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._rows = model
        self._folded: set[int] = set()
        self._widths: dict[str, int] = {}
        self._arranging = False
        self._arranged: Sequence[TableColumn] = ()
        self._delegate = PressDelegate(desk.chips, self)
        self.head.setSectionsMovable(False)
        self.head.setSectionsClickable(False)
        self.head.setStretchLastSection(False)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(self.tr("Articles against reports"))
        self.doubleClicked.connect(self.opened)
        self.collapsed.connect(self._on_folded)
        self.expanded.connect(self._on_unfolded)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_inserted)
        self.head.sectionResized.connect(self._on_resized)
        self.selectionModel().currentChanged.connect(self.currentCellChanged)
        desk.theme.changed.connect(self._refresh)
        self._arrange()

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell current."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def step(self, by: int) -> None:
        """Go to the row before or after the current one."""
        current = self.currentIndex()
        if not current.isValid():
            self._begin()
            return
        to = self.indexBelow(current) if by > 0 else self.indexAbove(current)
        if to.isValid():
            self.go_to(to.siblingAtColumn(current.column()))

    def doItemsLayout(self) -> None:
        """Lay out what is read. Qt would read on with every layout, and lay out again, to the very end."""
        self._rows.resting = True
        super().doItemsLayout()
        self._rows.resting = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell when there was no current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._begin()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open, N notes; left and right go through the cells, and fold at the name of an inspection."""
        current = self.currentIndex()
        if event.key() in OPENING_KEYS and not event.modifiers() and current.isValid():
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_N and not event.modifiers():
            self.noteRequested.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers() and current.isValid():
            self._go_across(current, forward=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The sign before an inspection folds it."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        names_inspection = index.isValid() and not index.parent().isValid() and index.column() == 0
        if names_inspection and place.x() - self.visualRect(index).left() < scaled(FOLD):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow rows with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _go_across(self, current: QModelIndex, *, forward: bool) -> None:
        top, first = not current.parent().isValid(), current.column() == 0
        if top and first and self.isExpanded(current) is not forward:
            self.setExpanded(current, forward)
            return
        column = current.column() + (1 if forward else -1)
        if 0 <= column < len(self._rows.columns):
            self.go_to(current.siblingAtColumn(column))
        elif not forward and not top:
            self.go_to(current.parent())

    def _begin(self) -> None:
        if self._rows.rowCount():
            self.go_to(self._rows.index(0, 0))

    @Slot()
    def _on_reset(self) -> None:
        """Other rows: arrange the columns only where they are others too, for that takes longer than a frame."""
        if self._arranged is not self._rows.columns:
            self._arrange()
        self._unfold(0, self._rows.rowCount() - 1)

    def _on_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            self._unfold(first, last)

    def _unfold(self, first: int, last: int) -> None:
        """Show the articles of inspections, except where the user folded them."""
        # While a layout is due anyway, unfolding a row lays out nothing by itself.
        self.scheduleDelayedItemsLayout()
        for number in range(first, last + 1):
            index = self._rows.index(number, 0)
            compared = self._rows.compared(index)
            if compared is not None:
                self.setExpanded(index, compared.inspection.id not in self._folded)

    @Slot(QModelIndex)
    def _on_folded(self, index: QModelIndex) -> None:
        compared = self._rows.compared(index)
        if compared is not None:
            self._folded.add(compared.inspection.id)
        current = self.currentIndex()
        if current.parent() == index:
            # A row that is folded away cannot stay current: coming back to it would unfold it.
            self.go_to(index.siblingAtColumn(current.column()))

    @Slot(QModelIndex)
    def _on_unfolded(self, index: QModelIndex) -> None:
        compared = self._rows.compared(index)
        if compared is not None:
            self._folded.discard(compared.inspection.id)

    def _arrange(self) -> None:
        """Widths, and which grades a column can hold."""
        self._arranging = True
        self._arranged = self._rows.columns
        faces: dict[int, Sequence[GradeFace]] = {
            number: self._desk.faces.faces_of_column(column.area)
            for number, column in enumerate(self._rows.columns)
            if column.area
        }
        for number, column in enumerate(self._rows.columns):
            first = max(scaled(column.width), self._delegate.width_for(faces.get(number, ())))
            self.setColumnWidth(number, self._widths.get(column.id, first))
        self._delegate.set_faces(faces)
        self._arranging = False

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if not self._arranging and new and section < len(self._rows.columns):
            self._widths[self._rows.columns[section].id] = new

    @Slot()
    def _refresh(self) -> None:
        self._widths.clear()
        self._arrange()
        self.viewport().update()
