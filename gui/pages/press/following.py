"""The panel below the matrix follows its current cell, and its words are opened from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from gui.models.press_cells import PressCell, Sign
from gui.pages.press.reading import read_words
from gui.pages.press.selection import asked_of
from gui.turns import Turns

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.models.press import PressModel
    from gui.pages.press.evidence_panel import PressEvidencePanel
    from gui.pages.press.matrix import PressMatrix
    from gui.pages.press.reading import SaidByBoth
    from gui.tasks import Job


class CellFollower(QObject):
    """Reads the words of both sides for the current cell; a newer cell takes the place of one still being read.

    Signals:
        requestOpenEvidence: As a page's own.
        failed: A query failed; carries the exception.

    Args:
        desk: The shared parts.
        model: The rows.
        matrix: Whose current cell is followed.
        evidence: Shows the words.
        parent: Owner of the queries.
    """

    requestOpenEvidence = Signal(int, object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, model: PressModel, matrix: PressMatrix, evidence: PressEvidencePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._matrix = matrix
        self._evidence = evidence
        self._current: tuple[int, int | None, int] | None = None
        self._reading: Job[SaidByBoth] | None = None
        # All rows are painted before the first cell is chosen and its words are shown.
        self._turns = Turns(self, pause=Turns.FRAME)
        matrix.currentCellChanged.connect(self._follow)
        matrix.opened.connect(self.open_words)

    def forget(self) -> None:
        """Another library, or none: no cell is current."""
        self._turns.drop()
        self._current = None
        self._evidence.show_nothing()

    def keep(self) -> None:
        """After a reading the same cell is current again, else the first one that is worth a look."""
        index = self._model.find(*self._current) if self._current else QModelIndex()
        if index.isValid():
            self._turns.drop()
            self._matrix.go_to(index)
        elif self._model.rowCount():
            self._turns.begin_soon(self._choose_first)
        else:
            self._turns.drop()
            self._evidence.show_nothing()

    @Slot(QModelIndex)
    def open_words(self, index: QModelIndex) -> None:
        """Go to the words of a cell: in the article, or for the row of the inspection in the report."""
        asked = asked_of(self._model, index)
        if asked is not None:
            question = partial(read_words, asked=asked)
            self._desk.tasks.query(question, self._open, self.failed.emit, owner=self)

    def _open(self, said: SaidByBoth) -> None:
        words = said.article or said.report
        if words is not None:
            self.requestOpenEvidence.emit(words.document_id, words.span)

    def _choose_first(self) -> None:
        """Unless the user has chosen meanwhile."""
        if not self._matrix.currentIndex().isValid() and self._model.rowCount():
            self._matrix.go_to(self._first_to_look_at())

    def _first_to_look_at(self) -> QModelIndex:
        """The first cell that differs in the first article, else one that may differ, else the inspection's name."""
        top = self._model.index(0, 0)
        for sign in (Sign.DIFFERS, Sign.UNSURE):
            for column in range(self._model.columnCount()):
                index = self._model.index(0, column, top)
                cell = self._model.cell(index)
                if isinstance(cell, PressCell) and cell.sign is sign and (cell.area or cell.fact):
                    return index
        return top

    @Slot(QModelIndex)
    def _follow(self, index: QModelIndex) -> None:
        compared, cell, asked = self._model.compared(index), self._model.cell(index), asked_of(self._model, index)
        if compared is None or cell is None or asked is None:
            return
        article = self._model.article(index)
        self._current = (asked.inspection_id, asked.article_id, index.column())
        self._evidence.show_cell(compared, article, cell, cell.spoken)
        self._drop_reading()
        self._reading = self._desk.tasks.query(
            partial(read_words, asked=asked),
            lambda said: self._evidence.show_words(said, article),
            self.failed.emit,
            owner=self,
        )

    def _drop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
