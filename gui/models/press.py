"""Articles against reports as a tree: an inspection with its report, and under it every article that tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from core.library import InspectionFilter, PressCount, compared_frameworks, count_press, press_against_report
from gui.models.press_cells import PressCellMaker
from gui.models.press_columns import press_columns
from gui.models.roles import AnyIndex, Role
from gui.models.table_columns import head_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Knowledge
    from core.library import ArticleComparison, Library, PressComparison
    from gui.delegates.face_maker import FaceMaker
    from gui.models.inspection_cells import Cell
    from gui.models.press_cells import PressCell
    from gui.models.table_columns import TableColumn
    from gui.tasks import Job, Tasks

_BATCH = 25
"""Inspections that one query reads: each is compared with all of its articles."""
_MOST_AT_ONCE = 200
_TOP = 0
"""Internal id of an inspection; an article has the row of its inspection and one."""


@dataclass(slots=True)
class _Row:
    """One inspection with the cells of its own row and of those below it, once somebody looked."""

    compared: PressComparison
    own: tuple[Cell | PressCell, ...] | None
    articles: list[tuple[Cell | PressCell, ...] | None]


@dataclass(frozen=True, slots=True)
class _View:
    """What one reading of the library brings."""

    count: PressCount
    frameworks: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    compared: tuple[PressComparison, ...]


class PressModel(QAbstractItemModel):
    """Comparisons of a filter, those that differ most first; more are read as they come into view.

    Signals:
        readingBegan: A filter or a change is being read.
        viewRead: It was read; carries the ``PressCount``.
        failed: A query failed; carries the exception.

    Attributes:
        resting: Reads on for nobody meanwhile.

    Args:
        tasks: Asks the open library.
        knowledge: Names and columns.
        faces: Makes the faces of grades.
    """

    readingBegan = Signal()
    viewRead = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, knowledge: Knowledge, faces: FaceMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._knowledge = knowledge
        self._faces = faces
        self._where = InspectionFilter()
        self._differing_only = False
        self._count = PressCount(0, 0, 0, 0)
        self._rows: list[_Row] = []
        self._columns: tuple[TableColumn, ...] = ()
        self._columns_made: dict[tuple[str, ...], tuple[TableColumn, ...]] = {(): press_columns(knowledge, ())}
        self._set_columns(self._columns_made[()])
        self._reading: Job[_View] | None = None
        self._asked: Job[tuple[PressComparison, ...]] | None = None
        self.resting = False

    @property
    def where(self) -> InspectionFilter:
        """The filter in force."""
        return self._where

    @property
    def differing_only(self) -> bool:
        """Whether only inspections are shown of which an article tells another grade."""
        return self._differing_only

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns for the frameworks of what is compared."""
        return self._columns

    @property
    def total(self) -> int:
        """How many inspections there are, whether they are read or not."""
        return self._count.differing if self._differing_only else self._count.inspections

    def show(self, where: InspectionFilter, *, differing_only: bool) -> None:
        """Compare what a filter leaves; the rows shown stay until the new ones are there."""
        self._where, self._differing_only = where, differing_only
        self._read(_BATCH)

    def reload(self) -> None:
        """Compare the same again, because the library changed."""
        self._read(min(max(_BATCH, len(self._rows)), _MOST_AT_ONCE))

    def clear(self) -> None:
        """Forget everything: no library is open."""
        self._drop_questions()
        self._adopt(_View(PressCount(0, 0, 0, 0), (), (), ()))

    def compared(self, index: AnyIndex) -> PressComparison | None:
        """The comparison that a row belongs to."""
        row = self._row_of(index)
        return row.compared if row else None

    def article(self, index: AnyIndex) -> ArticleComparison | None:
        """The article of a row; None for the row of an inspection."""
        row = self._row_of(index)
        return row.compared.articles[index.row()] if row and index.internalId() != _TOP else None

    def cell(self, index: AnyIndex) -> Cell | PressCell | None:
        """What a cell shows."""
        row = self._row_of(index)
        if row is None:
            return None
        return self._cells(row, None if index.internalId() == _TOP else index.row())[index.column()]

    def find(self, inspection_id: int, document_id: int | None, column: int) -> QModelIndex:
        """The cell of an inspection, or of an article under it; no index when it is not read."""
        for number, row in enumerate(self._rows):
            if row.compared.inspection.id != inspection_id:
                continue
            top = self.index(number, column)
            for place, article in enumerate(row.compared.articles):
                if article.document.id == document_id:
                    return self.index(place, column, top.siblingAtColumn(0))
            return top
        return QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own default
        """The place of a cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]  # QObject has a parent() of its own
        """The inspection of an article."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Inspections that are read, or the articles of one."""
        if not parent.isValid():
            return len(self._rows)
        if parent.internalId() != _TOP or parent.column() > 0:
            return 0
        return len(self._rows[parent.row()].articles)

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """As many on both levels."""
        return len(self._columns)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are inspections that are not read yet."""
        idle = self._reading is None and self._asked is None and not self.resting
        return not parent.isValid() and idle and len(self._rows) < self.total

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read the next inspections."""
        if self.canFetchMore(parent):
            question = partial(
                _read_more, where=self._where, differing_only=self._differing_only, offset=len(self._rows)
            )
            self._asked = self._tasks.query(question, self._on_more, self._on_failed, owner=self)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """What a cell shows."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Role.CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken or cell.text
        return self.article(index) if role == Role.ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """Column heads; the second line comes by ``Role.ROW`` as the ``TableColumn``."""
        return head_data(self._columns, section, orientation, role)

    def _row_of(self, index: AnyIndex) -> _Row | None:
        if not index.isValid():
            return None
        number = index.row() if index.internalId() == _TOP else index.internalId() - 1
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _cells(self, row: _Row, place: int | None) -> tuple[Cell | PressCell, ...]:
        """The cells of an inspection, or of the article at a place; made when they are looked at."""
        if place is None:
            if row.own is None:
                row.own = self._maker.of_inspection(row.compared)
            return row.own
        made = row.articles[place]
        if made is None:
            made = row.articles[place] = self._maker.of_article(row.compared, row.compared.articles[place])
        return made

    def _read(self, limit: int) -> None:
        self._drop_questions()
        self.readingBegan.emit()
        question = partial(
            _read_view,
            where=self._where,
            differing_only=self._differing_only,
            limit=limit,
            knowledge=self._knowledge,
            known=frozenset(self._columns_made),
        )
        self._reading = self._tasks.query(question, self._adopt, self._on_failed, owner=self)

    def _drop_questions(self) -> None:
        for job in (self._reading, self._asked):
            if job is not None:
                job.cancel()
        self._reading, self._asked = None, None

    def _adopt(self, view: _View) -> None:
        self._reading = None
        self.beginResetModel()
        self._count = view.count
        self._set_columns(self._columns_made.setdefault(view.frameworks, view.columns))
        self._rows = _rows(view.compared)
        self.endResetModel()
        self.viewRead.emit(view.count)

    def _on_more(self, compared: tuple[PressComparison, ...]) -> None:
        self._asked = None
        if not compared:
            # What was counted is gone meanwhile; asking again would find no end.
            self._count = PressCount(len(self._rows), min(self._count.differing, len(self._rows)), 0, 0)
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(compared) - 1)
        self._rows += _rows(compared)
        self.endInsertRows()

    def _on_failed(self, error: BaseException) -> None:
        self._reading, self._asked = None, None
        self.failed.emit(error)

    def _set_columns(self, columns: tuple[TableColumn, ...]) -> None:
        if columns is not self._columns:
            self._columns = columns
            self._maker = PressCellMaker(self._knowledge, self._faces, self._columns, date.today())


def _rows(compared: Sequence[PressComparison]) -> list[_Row]:
    return [_Row(each, None, [None] * len(each.articles)) for each in compared]


def _read_view(
    library: Library,
    *,
    where: InspectionFilter,
    differing_only: bool,
    limit: int,
    knowledge: Knowledge,
    known: frozenset[tuple[str, ...]],
) -> _View:
    """Read everything anew; columns too where they are not known yet, as they take longer than a frame to work out."""
    frameworks = compared_frameworks(library, where)
    return _View(
        count_press(library, where),
        frameworks,
        () if frameworks in known else press_columns(knowledge, frameworks),
        press_against_report(library, where, 0, limit, differing_only=differing_only),
    )


def _read_more(
    library: Library, *, where: InspectionFilter, differing_only: bool, offset: int
) -> tuple[PressComparison, ...]:
    return press_against_report(library, where, offset, _BATCH, differing_only=differing_only)
