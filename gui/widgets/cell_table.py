"""A table of few rows in the look of the judgement table: chips in area columns, words in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from gui.appearance.text_size import scaled
from gui.delegates.grade_delegate import GradeDelegate
from gui.delegates.grade_face import GradeFace
from gui.delegates.table_cell import ROW_HEIGHT, TableCellDelegate
from gui.models.cell_table import CellTableModel
from gui.widgets.opening_keys import OPENING_KEYS
from gui.widgets.table_header import TableHeader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.models.inspection_cells import Cell
    from gui.models.table_columns import TableColumn

_LEAST_AREA = 74
"""Room in the design's pixels for a chip with its letters, and for some of the head."""


class CellTable(QTableView):
    """Shows a :class:`CellTableModel`.

    Signals:
        opened: The user wants what is behind a row, given by its number: double click, Enter or Space.

    Args:
        desk: The shared parts.
        name: What the table is called, for those who do not see it.
        stretches: Whether the last column takes the room that is left.
        fits: Whether columns of grades, which have shorter words, give way so that all columns are seen at once.
    """

    opened = Signal(int)

    def __init__(
        self, desk: Desk, name: str, parent: QWidget | None = None, *, stretches: bool = False, fits: bool = False
    ) -> None:
        super().__init__(parent)
        self._fits = fits
        self._widths: dict[str, int] = {}
        self._arranging = False
        self.rows = CellTableModel(self)
        self._grades = GradeDelegate(desk.chips, self)
        self._words = TableCellDelegate(desk.theme, self)
        self.setItemDelegate(self._words)
        header = TableHeader(desk.theme, self)
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(stretches)
        header.sectionResized.connect(self._on_resized)
        self.setHorizontalHeader(header)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(name)
        self.doubleClicked.connect(self._on_double_clicked)
        desk.theme.changed.connect(self._refresh)
        self._set_heights()

    def show_rows(self, columns: Sequence[TableColumn], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show other rows; a width that the user gave a column stays."""
        self.rows.show(columns, rows)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first cell when there was no current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if event.key() in OPENING_KEYS and not event.modifiers() and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow rows with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "rows"):
            self._set_heights()

    def _set_heights(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(scaled(ROW_HEIGHT))
        rows.setDefaultSectionSize(scaled(ROW_HEIGHT))

    def _arrange(self) -> None:
        """Widths, and which grades each column holds."""
        self._arranging = True
        faces: dict[int, dict[str, GradeFace]] = {}
        for row in range(self.rows.rowCount()):
            for number, cell in enumerate(self.rows.cells(row)):
                if cell.face is not None:
                    held = faces.setdefault(number, {})
                    if isinstance(cell.face, GradeFace):
                        held[cell.face.label] = cell.face
        for number, (column, width) in enumerate(zip(self.rows.columns, self._first_widths(), strict=True)):
            self.setColumnWidth(number, self._widths.get(column.id, width))
            self.setItemDelegateForColumn(number, self._grades if number in faces else self._words)
        self._grades.set_faces({number: tuple(held.values()) for number, held in faces.items()})
        self._arranging = False

    def _first_widths(self) -> list[int]:
        """How wide columns are until the user drags them."""
        columns = self.rows.columns
        of_areas = sum(column.area is not None for column in columns)
        if not self._fits or not of_areas:
            return [scaled(column.width) for column in columns]
        left = self.viewport().width() - sum(scaled(column.width) for column in columns if column.area is None)
        share = max(left // of_areas, scaled(_LEAST_AREA))
        return [min(scaled(column.width), share) if column.area else scaled(column.width) for column in columns]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        if self._fits and event.oldSize().width() != event.size().width():
            self._arrange()

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if not self._arranging and new and section < len(self.rows.columns):
            self._widths[self.rows.columns[section].id] = new

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    @Slot()
    def _refresh(self) -> None:
        self._widths.clear()
        self._set_heights()
        self._arrange()
        self.viewport().update()
