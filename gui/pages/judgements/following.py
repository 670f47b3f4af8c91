"""The details follow the current cell of the judgement table, and its words are opened from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from gui.delegates.grade_face import AbsentFace
from gui.pages.judgements.detail_reading import read_detail

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.models.inspections import InspectionsModel
    from gui.pages.judgements.detail_reading import ShownDetail
    from gui.pages.judgements.details import DetailsPanel
    from gui.pages.judgements.table import JudgementTable
    from gui.tasks import Job


class DetailFollower(QObject):
    """Reads what the details show of a cell; a newer cell takes the place of one still being read.

    Signals:
        requestOpenEvidence: As a page's own.

    Args:
        desk: The shared parts.
        model: The rows.
        table: Says which column a row is first judged in.
        details: Shows what was read.
        parent: Owner of the queries.
    """

    requestOpenEvidence = Signal(int, object)

    def __init__(
        self, desk: Desk, model: InspectionsModel, table: JudgementTable, details: DetailsPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._table = table
        self._details = details
        self._reading: Job[ShownDetail] | None = None
        self._current: tuple[int, str | None] | None = None

    @property
    def current(self) -> tuple[int, str | None] | None:
        """Inspection and area that the details are about; None while their row is not read yet."""
        return self._current

    def follow(self, index: QModelIndex) -> None:
        """Show the details of a cell; of the row's first grade where the cell has no area of its own."""
        row, cell = self._model.row(index), self._model.cell(index)
        if cell is not None and cell.head is not None:
            self._current = None
            self.show_nothing()
            return
        if row is None or cell is None:
            self._current = None
            return
        if cell.area is None and cell.face is None:
            index = index.siblingAtColumn(self._table.first_judged_column(index.row()))
            cell = self._model.cell(index) or cell
        if self._reading is not None:
            self._reading.cancel()
        self._current = (row.id, cell.area)
        missing = cell.face if isinstance(cell.face, AbsentFace) else None
        self._reading = self._desk.tasks.query(
            partial(read_detail, inspection_id=row.id, area=cell.area),
            partial(self._on_detail, missing),
            self._model.failed.emit,
            owner=self,
        )

    def show_nothing(self) -> None:
        """No row is current."""
        if self._reading is not None:
            self._reading.cancel()
        self._details.show_nothing()

    @Slot(QModelIndex)
    def open_words(self, index: QModelIndex) -> None:
        """Go to the words of the cell; of the whole document when the cell has none."""
        self.follow(index)
        row, cell = self._model.row(index), self._model.cell(index)
        if row is None or cell is None:
            return
        self._desk.tasks.query(
            partial(read_detail, inspection_id=row.id, area=cell.area),
            partial(self._open_evidence, row.document_id),
            self._model.failed.emit,
            owner=self,
        )

    def _on_detail(self, missing: AbsentFace | None, shown: ShownDetail) -> None:
        self._details.show_detail(shown, missing)

    def _open_evidence(self, fallback: int | None, shown: ShownDetail) -> None:
        judgement = shown.judgement
        if judgement is not None and judgement.document_id is not None and judgement.start is not None:
            self.requestOpenEvidence.emit(judgement.document_id, (judgement.start, judgement.end))
        elif fallback is not None:
            self.requestOpenEvidence.emit(fallback, None)
