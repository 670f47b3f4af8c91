"""A table of cells that are all there: rows that were read at once and are few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from gui.models.inspection_cells import Cell
    from gui.models.table_columns import TableColumn

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()


class CellTableModel(QAbstractTableModel):
    """Shows rows of :class:`Cell` under heads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[TableColumn, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show(self, columns: Sequence[TableColumn], rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show other rows, one cell a column each."""
        self.beginResetModel()
        self.columns, self._rows = tuple(columns), tuple(rows)
        self.endResetModel()

    def cells(self, row: int) -> tuple[Cell, ...]:
        """The cells of a row."""
        return self._rows[row]

    def cell(self, index: AnyIndex) -> Cell | None:
        """A cell; None outside the table."""
        return self._rows[index.row()][index.column()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Rows at the top; cells have none."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, sentence or the cell itself."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken or cell.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if cell.right else _LEFT
        return cell if role == Role.CELL else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return column if role == Role.ROW else None
