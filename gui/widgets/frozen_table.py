"""A table whose first column stays in view, for many rows of equal height."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyleFactory, QTableView, QWidget

from gui.appearance.text_size import scaled
from gui.delegates.table_cell import ROW_HEIGHT
from gui.turns import NextTurn
from gui.widgets.opening_keys import OPENING_KEYS
from gui.widgets.table_header import TableHeader
from gui.widgets.whole_columns import scroll_to_whole_column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from gui.appearance.theme import Theme


_BAND = 3
"""Rows that are painted before the time is looked at."""
_PAINT_SECONDS = 0.008
"""How long rows are painted at a go: half of what a screen takes to show a picture; the other half is for what else is
painted in the same round, the first column and the header most of all."""


class _FirstColumn(QTableView):
    """The second view that shows the first column over the table; its clicks work, the keys stay with the table."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A selected row can be dragged."""
        _allow_drag(self, event)
        super().mousePressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """The table has it dragged."""
        table = self.parent()
        if isinstance(table, FrozenTable):
            table.dragBegun.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the table below."""
        table = self.parent()
        if isinstance(table, QTableView):
            table.wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint without a pause: see :meth:`FrozenTable.paintEvent`."""
        super().paintEvent(event)


class FrozenTable(QTableView):
    """The table.

    Signals:
        opened: The user wants to see where a cell comes from: double click or Enter.
        dragBegun: The user drags the selected rows, where the model lets them be dragged.

    Args:
        theme: Colours in force.
    """

    opened = Signal(QModelIndex)
    dragBegun = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = TableHeader(theme, self)
        self.first = _FirstColumn(self)
        self.first_header = TableHeader(theme, self.first)
        self.first_header.setSectionsMovable(False)
        self.setHorizontalHeader(self.header)
        self.first.setHorizontalHeader(self.first_header)
        for view in (self, self.first):
            _prepare(view)
        self.first.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.first.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.first.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.first.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self.first.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self._on_other_rows)
        self.header.sectionResized.connect(self._on_resized)
        self.first_header.sectionResized.connect(self._on_first_resized)
        self.first_header.sortRequested.connect(self.header.sortRequested)
        self.doubleClicked.connect(self.opened)
        self.first.doubleClicked.connect(self.opened)
        self.viewport().stackUnder(self.first)
        self._is_new = True
        self._unpainted = QRegion()
        self._next_turn = NextTurn(self)
        self._next_turn.came.connect(self._paint_rest)
        theme.changed.connect(self._repaint)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model in both views, with one selection."""
        super().setModel(model)
        self.first.setModel(model)
        self.first.setSelectionModel(self.selectionModel())
        if model is not None:
            model.modelReset.connect(self._show_first_only)
            model.modelReset.connect(self._on_other_rows)
            model.dataChanged.connect(self._on_other_rows)
            self.selectionModel().currentChanged.connect(self._repaint_rows)
        self._show_first_only()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint without a pause, but rows that are new no longer than half a frame: the rest comes in the next turn.

        Qt asks the delegate for every single cell. If each of those calls came from outside Python, each would wait
        for a worker to hand over, and a table painted during an import would take many times as long. Called from
        here, Python is entered once. What the first column covers is left to it.
        """
        seen = event.region().subtracted(self.first.geometry().translated(-self.viewport().pos()))
        began = time.perf_counter()
        for band in self._bands(seen.boundingRect()):
            if self._is_new and time.perf_counter() - began > _PAINT_SECONDS:
                rest = QRect(band.topLeft(), seen.boundingRect().bottomRight())
                self._unpainted += seen.intersected(rest)
                self._next_turn.start()
                return
            super().paintEvent(QPaintEvent(seen.intersected(band)))
        self._is_new = self._is_new and not self._unpainted.isEmpty()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A selected row can be dragged; from another one, dragging selects rows."""
        _allow_drag(self, event)
        super().mousePressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Whoever knows the rows has them dragged."""
        self.dragBegun.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first column as high as the table."""
        super().resizeEvent(event)
        self._place_first()

    def changeEvent(self, event: QEvent) -> None:
        """Grow rows with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "first"):
            for view in (self, self.first):
                view.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell when there was no current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring of the current cell goes quiet."""
        super().focusOutEvent(event)
        self._repaint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if event.key() in OPENING_KEYS and not event.modifiers() and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def scrollTo(
        self,
        index: QModelIndex,  # type: ignore[override]  # the stubs allow a persistent index too
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, out from under the first column."""
        bar = self.horizontalScrollBar()
        left = bar.value()
        super().scrollTo(index, hint)
        hidden = self.columnWidth(0) - self.visualRect(index).left()
        if index.column() == 0:
            bar.setValue(left)
        elif hidden > 0:
            bar.setValue(bar.value() - hidden)
        elif bar.value() > left:
            scroll_to_whole_column(self.horizontalHeader(), bar)

    def _bands(self, room: QRect) -> Iterator[QRect]:
        """A room in bands of whole rows, for a cell that is painted in two parts would have its words painted twice."""
        top, row = room.top(), self.rowAt(room.top())
        while top <= room.bottom():
            below = self.rowViewportPosition(row + _BAND) if 0 <= row < self.model().rowCount() - _BAND else -1
            bottom = below - 1 if top < below <= room.bottom() else room.bottom()
            yield QRect(room.left(), top, room.width(), bottom - top + 1)
            top, row = bottom + 1, row + _BAND

    @Slot()
    def _on_other_rows(self) -> None:
        """Other rows may be in view than were painted last."""
        self._is_new = True

    @Slot()
    def _paint_rest(self) -> None:
        """Go on with the rows that were left out."""
        rest, self._unpainted = self._unpainted, QRegion()
        self.viewport().update(rest)

    def _show_first_only(self) -> None:
        model = self.model()
        for column in range(1, model.columnCount() if model else 0):
            self.first.setColumnHidden(column, True)
        self.first.setColumnWidth(0, self.columnWidth(0))
        self._place_first()

    def _place_first(self) -> None:
        frame = self.frameWidth()
        height = self.viewport().height() + self.header.height()
        self.first.setGeometry(frame, frame, self.columnWidth(0), height)

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if section == 0:
            self.first.setColumnWidth(0, new)
            self._place_first()

    def _on_first_resized(self, section: int, _old: int, new: int) -> None:
        if section == 0 and new != self.columnWidth(0):
            self.setColumnWidth(0, new)

    def _repaint_rows(self, *cells: QModelIndex) -> None:
        """Paint the rows of the current cell and of the one before again; Qt itself looks after what is selected."""
        for view in (self, self.first):
            for cell in cells:
                if cell.isValid():
                    top, height = view.rowViewportPosition(cell.row()), view.rowHeight(cell.row())
                    view.viewport().update(0, top, view.viewport().width(), height)

    def _repaint(self) -> None:
        for view in (self, self.first):
            view.viewport().update()
        for header in (self.header, self.first_header):
            header.viewport().update()


def _allow_drag(view: QTableView, event: QMouseEvent) -> None:
    """Let a press drag only what is selected already, so that dragging elsewhere goes on selecting."""
    index = view.indexAt(event.position().toPoint())
    plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
    view.setDragEnabled(plain and index.isValid() and view.selectionModel().isSelected(index))


def _prepare(view: QTableView) -> None:
    # The delegate paints the whole of a cell. The desk's style, asked about its ground in Python, has nothing to add
    # and takes a tenth of the time of a page of cells.
    style = QStyleFactory.create("Fusion")
    style.setParent(view)
    view.setStyle(style)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(scaled(ROW_HEIGHT))
    rows.setDefaultSectionSize(scaled(ROW_HEIGHT))
