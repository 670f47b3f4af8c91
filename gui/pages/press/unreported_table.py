"""The table of inspections that only articles tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Slot

from gui.appearance.text_size import scaled
from gui.delegates.grade_delegate import GradeDelegate
from gui.delegates.table_cell import TableCellDelegate
from gui.widgets.frozen_table import FrozenTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.models.without_report import WithoutReportModel

_NAME_WIDTH = 180


class UnreportedTable(FrozenTable):
    """Shows a :class:`WithoutReportModel`.

    Args:
        desk: The shared parts.
        model: The rows.
    """

    def __init__(self, desk: Desk, model: WithoutReportModel, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._rows = model
        self._plain = TableCellDelegate(desk.theme, self)
        self._grades = GradeDelegate(desk.chips, self)
        self.setItemDelegate(self._plain)
        self.first.setItemDelegate(self._plain)
        for header in (self.header, self.first_header):
            header.setSectionsMovable(False)
            header.setSectionsClickable(False)
        self.setModel(model)
        self.setAccessibleName(self.tr("Articles without a report"))
        self.first.setAccessibleName(self.tr("Inspections"))
        model.modelReset.connect(self._arrange)
        self._arrange()

    def go_to(self, row: int) -> None:
        """Make a row current."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), flags.ClearAndSelect | flags.Rows)

    @Slot()
    def _arrange(self) -> None:
        columns = self._rows.columns
        for number, column in enumerate(columns):
            self.setColumnWidth(number, scaled(column.width if number else _NAME_WIDTH))
            self.setItemDelegateForColumn(number, self._grades if column.area else self._plain)
        self._grades.set_faces({n: self._desk.faces.faces_of_column(c.area) for n, c in enumerate(columns) if c.area})
