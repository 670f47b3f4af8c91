"""The tables of the overview, one in sight at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.pages.overview.tables import Twin
from gui.widgets.cell_table import CellTable
from gui.widgets.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from gui.desk import Desk

_NOTHING = Twin((), (), ())


class TwinTable(CellTable):
    """A table whose rows open the rows behind them.

    Signals:
        rowsWanted: The filter that finds them.
    """

    rowsWanted = Signal(object)

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, parent)
        self.twin = _NOTHING
        self.opened.connect(self._on_opened)

    def show_twin(self, twin: Twin) -> None:
        """Show other rows; the current row stays current where its first cell is still there."""
        if twin == self.twin:
            return
        row = self.currentIndex().row()
        held = self.twin.rows[row][0].text if 0 <= row < len(self.twin.rows) else None
        column = max(self.currentIndex().column(), 0)
        self.twin = twin
        self.show_rows(twin.columns, twin.rows)
        again = next((n for n, cells in enumerate(twin.rows) if cells[0].text == held), None)
        if again is not None:
            self.setCurrentIndex(self.rows.index(again, min(column, len(twin.columns) - 1)))

    def go_to(self, spoken: str) -> None:
        """Make the row current whose first cell says so, if there is one."""
        row = next((n for n, cells in enumerate(self.twin.rows) if cells[0].spoken == spoken), None)
        if row is not None:
            self.setCurrentIndex(self.rows.index(row, 0))

    @Slot(int)
    def _on_opened(self, row: int) -> None:
        where = self.twin.behind[row]
        if where is not None:
            self.rowsWanted.emit(where)


class TwinTables(QWidget):
    """Authorities, regions, quarters.

    Signals:
        rowsWanted: The filter that finds the rows behind a row.

    Args:
        desk: The shared parts.
    """

    rowsWanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (self.tr("Authorities"), self.tr("Regions"), self.tr("Over time"))
        self.choice = ChoiceChips(self.tr("Which table"), names, self)
        self.tables = tuple(TwinTable(desk, name, self) for name in names)
        self.authorities, self.regions, self.quarters = self.tables
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(4), 0, 0)
        column.setSpacing(scaled(6))
        across = QHBoxLayout()
        across.setContentsMargins(scaled(12), 0, 0, 0)
        across.addWidget(self.choice)
        across.addStretch(1)
        column.addLayout(across)
        column.addWidget(self._stack, 1)
        for table in self.tables:
            self._stack.addWidget(table)
            table.rowsWanted.connect(self.rowsWanted)
        self.choice.chosen.connect(self._stack.setCurrentIndex)

    @property
    def shown(self) -> TwinTable:
        """The table in sight."""
        return self.tables[self._stack.currentIndex()]
