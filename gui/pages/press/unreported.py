"""The part of the press check for articles without a report: their table, and what else is known below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from core.library import inspection_detail
from gui.pages.press.others_panel import OthersPanel
from gui.pages.press.reading import read_others
from gui.pages.press.unreported_table import UnreportedTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.library import InspectionDocument, KnownFromOthers, Library
    from gui.desk import Desk
    from gui.models.without_report import WithoutReportModel
    from gui.tasks import Job


class Unreported(QObject):
    """Puts table and panel together.

    Signals:
        requestOpenEvidence: A document id, and None.
        failed: A query failed; carries the exception.

    Args:
        desk: The shared parts.
        model: The rows.
        parent: Widget that the parts are laid out in.
    """

    requestOpenEvidence = Signal(int, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, model: WithoutReportModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._current: int | None = None
        self._reading: Job[tuple[InspectionDocument | None, KnownFromOthers | None]] | None = None
        self.model = model
        model.setParent(self)
        self.table = UnreportedTable(desk, model, parent)
        self.panel = OthersPanel(desk, parent)
        self.table.opened.connect(self.open_current)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.panel.requestOpenEvidence.connect(self.requestOpenEvidence)
        model.viewRead.connect(self._keep_selection)
        model.failed.connect(self.failed)

    def clear(self) -> None:
        """No library is open any more."""
        self._drop_reading()
        self._current = None
        self.model.clear()
        self.panel.show_nothing()

    @Slot()
    def open_current(self) -> None:
        """Open the newest article of the selected inspection."""
        row = self.model.row(self.table.currentIndex())
        if row is not None and row.document_id is not None:
            self.requestOpenEvidence.emit(row.document_id, None)

    def step(self, by: int) -> None:
        """Go to the row before or after the current one."""
        row = self.table.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.table.go_to(row)

    def _drop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _keep_selection(self) -> None:
        row = self.model.find(self._current) if self._current is not None else 0
        if self.model.rowCount():
            self.table.go_to(row or 0)
        else:
            self.panel.show_nothing()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row(current)
        self._drop_reading()
        if row is None:
            return
        self._current = row.id
        self.panel.show_inspection(row)
        if row.document_id is not None:
            question = partial(_read_known, document_id=row.document_id, inspection_id=row.id)
            self._reading = self._desk.tasks.query(question, self._on_known, self.failed.emit, owner=self)

    def _on_known(self, known: tuple[InspectionDocument | None, KnownFromOthers | None]) -> None:
        self.panel.show_known(*known)


def _read_known(
    library: Library, *, document_id: int, inspection_id: int
) -> tuple[InspectionDocument | None, KnownFromOthers | None]:
    documents = inspection_detail(library, inspection_id).documents
    own = next((document for document in documents if document.id == document_id), None)
    return own, read_others(library, document_id, inspection_id)
