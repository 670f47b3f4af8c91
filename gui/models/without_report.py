"""Inspections that only articles tell of, the newest first; more are read as they come into view."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from core.library import InspectionFilter, count_press, frameworks_in_view, without_report
from gui.models import table_columns as columns
from gui.models.inspection_cells import CellMaker
from gui.models.roles import AnyIndex, Role
from gui.models.table_columns import area_columns_of, head_data, in_words

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.library import InspectionRow, Library
    from gui.delegates.face_maker import FaceMaker
    from gui.models.inspection_cells import Cell
    from gui.models.table_columns import TableColumn
    from gui.tasks import Job, Tasks

_BATCH = 100
_MOST_AT_ONCE = 1000
_BEFORE_AREAS = (columns.PROVIDER, columns.FRAMEWORK, columns.INSPECTED, columns.PUBLISHED)
_BEHIND_AREAS = (columns.SOURCES,)


class WithoutReportModel(QAbstractTableModel):
    """Rows of ``without_report``.

    Signals:
        viewRead: A filter or a change was read; carries the ``PressCount``.
        failed: A query failed; carries the exception.

    Args:
        tasks: Asks the open library.
        knowledge: Names and columns.
        faces: Makes the faces of grades.
    """

    viewRead = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, knowledge: Knowledge, faces: FaceMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._knowledge = knowledge
        self._faces = faces
        self._where = InspectionFilter()
        self._total = 0
        self._rows: list[InspectionRow] = []
        self._cells: list[tuple[Cell, ...]] = []
        self._frameworks: tuple[str, ...] | None = None
        self._set_columns(())
        self._asked: Job[Any] | None = None

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns for the frameworks in view."""
        return self._columns

    def show(self, where: InspectionFilter) -> None:
        """List what a filter leaves; the rows shown stay until the new ones are there."""
        self._where = where
        self._read(_BATCH)

    def reload(self) -> None:
        """List the same again, because the library changed."""
        self._read(min(max(_BATCH, len(self._rows)), _MOST_AT_ONCE))

    def clear(self) -> None:
        """Forget everything: no library is open."""
        self._drop_question()
        self.beginResetModel()
        self._total, self._rows, self._cells = 0, [], []
        self.endResetModel()

    def row(self, index: AnyIndex) -> InspectionRow | None:
        """The inspection of a row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def find(self, inspection_id: int) -> int | None:
        """Where an inspection stands, among those that are read."""
        return next((number for number, row in enumerate(self._rows) if row.id == inspection_id), None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Inspections that are read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Columns for the frameworks in view."""
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are inspections that are not read yet."""
        return not parent.isValid() and self._asked is None and len(self._rows) < self._total

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read the next inspections."""
        if self.canFetchMore(parent):
            question = partial(without_report, where=self._where, offset=len(self._rows), limit=_BATCH)
            self._asked = self._tasks.query(question, self._on_more, self._on_failed, owner=self)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._cells):
            return None
        cell = self._cells[index.row()][index.column()]
        if role == Role.CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return self._rows[index.row()] if role == Role.ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """Column heads; the second line comes by ``Role.ROW`` as the ``TableColumn``."""
        return head_data(self._columns, section, orientation, role)

    def _read(self, limit: int) -> None:
        self._drop_question()
        where = self._where

        def question(library: Library) -> tuple[Any, tuple[str, ...], tuple[InspectionRow, ...]]:
            frameworks = frameworks_in_view(library, where)
            return count_press(library, where), frameworks, without_report(library, where, 0, limit)

        self._asked = self._tasks.query(question, self._adopt, self._on_failed, owner=self)

    def _drop_question(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _adopt(self, read: tuple[Any, tuple[str, ...], tuple[InspectionRow, ...]]) -> None:
        self._asked = None
        count, frameworks, rows = read
        self.beginResetModel()
        self._set_columns(frameworks)
        self._total = count.without_report
        self._rows = list(rows)
        self._cells = [self._maker.cells(row) for row in rows]
        self.endResetModel()
        self.viewRead.emit(count)

    def _on_more(self, rows: tuple[InspectionRow, ...]) -> None:
        self._asked = None
        if not rows:
            # What was counted is gone meanwhile; asking again would find no end.
            self._total = len(self._rows)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self._cells += [self._maker.cells(row) for row in rows]
        self.endInsertRows()

    def _on_failed(self, error: BaseException) -> None:
        self._asked = None
        self.failed.emit(error)

    def _set_columns(self, frameworks: tuple[str, ...]) -> None:
        if frameworks == self._frameworks:
            return
        self._frameworks = frameworks
        areas = [column for column in area_columns_of(self._knowledge, frameworks) if column.shown]
        self._columns = (*map(in_words, _BEFORE_AREAS), *areas, *map(in_words, _BEHIND_AREAS))
        visible = [column.id for column in self._columns]
        self._maker = CellMaker(self._knowledge, self._faces, self._columns, visible, date.today())
