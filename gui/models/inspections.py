"""The judgement table as a Qt model: rows are read in pages as they come into view, never on the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.library import changes_of, count_inspections, frameworks_in_view, inspection_rows
from core.library.table.filters import InspectionFilter
from core.library.table.rows import TableCount
from gui.models.inspection_cells import Cell, CellMaker
from gui.models.inspection_order import BY_AUTHORITY, is_grouped
from gui.models.roles import Role
from gui.models.row_pages import PAGE, RowPages
from gui.models.table_columns import TableColumn, table_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.knowledge import Knowledge
    from core.library import AreaChange, Library
    from core.library.table.filters import SortKey
    from core.library.table.rows import InspectionRow
    from gui.delegates.face_maker import FaceMaker
    from gui.tasks import Job, Tasks

_PAGES_KEPT = 20
"""Enough to go back and forth in; more would only give Python's collector more to look through at once."""

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Page:
    """Rows of one page, the last row before it, their cells once somebody looked, and how their grades changed."""

    rows: tuple[InspectionRow, ...]
    before: InspectionRow | None
    cells: list[tuple[Cell, ...] | None]
    changes: Mapping[tuple[int, str], AreaChange] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _View:
    """What one reading of the library brings: sizes, columns and the first rows to show."""

    count: TableCount
    frameworks: tuple[str, ...]
    pages: dict[int, _Page]


class InspectionsModel(QAbstractTableModel):
    """Rows of ``inspection_rows``, a column an area of the frameworks in view.

    Signals:
        readingBegan: A filter, an order or a change is being read.
        viewRead: A filter, an order or a change was read; carries the ``TableCount``.
        failed: A query failed; carries the exception.

    Args:
        tasks: Asks the open library.
        knowledge: Names and columns.
        faces: Makes the faces of grades.
        today: Gives the day that ages count to.
    """

    readingBegan = Signal()
    viewRead = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        knowledge: Knowledge,
        faces: FaceMaker,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._knowledge = knowledge
        self._faces = faces
        self._today = today
        self._where = InspectionFilter()
        self._order: tuple[SortKey, ...] = BY_AUTHORITY
        self._count = TableCount(0, 0)
        self._columns_made: dict[tuple[str, ...], tuple[TableColumn, ...]] = {}
        self._columns = self._columns_for(())
        self._visible: tuple[str, ...] = ()
        self._maker = self._new_maker()
        self._pages: RowPages[_Page] = RowPages(tasks, self, self._on_page, self.failed.emit, kept=_PAGES_KEPT)
        self._reading: Job[_View] | None = None

    @property
    def where(self) -> InspectionFilter:
        """The filter in force."""
        return self._where

    @property
    def order(self) -> tuple[SortKey, ...]:
        """The order in force, first key first."""
        return self._order

    @property
    def count(self) -> TableCount:
        """How much the filter leaves."""
        return self._count

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns for the frameworks in view."""
        return self._columns

    @property
    def is_reading(self) -> bool:
        """Whether a filter, an order or a change is being read."""
        return self._reading is not None

    @property
    def grouped(self) -> bool:
        """Whether inspections of one provider stand together, so that later ones read "earlier"."""
        return is_grouped(self._order)

    def show(self, where: InspectionFilter, order: tuple[SortKey, ...] | None = None) -> None:
        """Read the library anew for a filter and an order; the rows shown stay until the new ones are there."""
        self._where = where
        self._order = self._order if order is None else order
        self._read((0,))

    def set_order(self, order: tuple[SortKey, ...]) -> None:
        """Take an order for the next reading."""
        self._order = order

    def reload(self) -> None:
        """Read the same again, because the library changed."""
        self._read(self._pages.numbers()[-3:] or (0,))

    def clear(self) -> None:
        """Forget everything: no library is open."""
        self._drop_questions()
        self._adopt(_View(TableCount(0, 0), (), {}))

    def arrange(self, visible: tuple[str, ...]) -> None:
        """Take note of which columns stand side by side, by id, for the chips that span two."""
        if visible == self._visible:
            return
        self._visible = visible
        self._maker = self._new_maker()
        for page in self._pages.values():
            page.cells[:] = [None] * len(page.cells)
        if self._count.inspections:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def row(self, index: AnyIndex) -> InspectionRow | None:
        """The record of a row, if it is read."""
        page = self._pages.get(index.row() // PAGE) if index.isValid() else None
        return page.rows[index.row() % PAGE] if page and index.row() % PAGE < len(page.rows) else None

    def cell(self, index: AnyIndex) -> Cell | None:
        """What a cell shows, if its row is read; asks for the row otherwise."""
        number, offset = divmod(index.row(), PAGE)
        page = self._pages.get(number)
        if page is None:
            self._pages.ask(number, partial(_read_page, where=self._where, order=self._order, number=number))
            return None
        if offset >= len(page.rows):
            return None
        made = page.cells[offset]
        if made is None:
            above = page.rows[offset - 1] if offset else page.before
            made = self._maker.cells(page.rows[offset], above if self.grouped else None, page.changes)
            page.cells[offset] = made
        return made[index.column()]

    def read_cells(self, numbers: tuple[int, ...], then: Callable[[tuple[tuple[Cell, ...], ...]], None]) -> None:
        """Read the cells of some rows, whether they are in view or not, each with its provider's name.

        Args:
            numbers: Row numbers, ascending.
            then: Called with the cells of those rows.
        """
        if not numbers:
            return
        wanted = frozenset(numbers)
        first, last = numbers[0], numbers[-1]

        def question(library: Library) -> tuple[InspectionRow, ...]:
            rows = inspection_rows(library, self._where, self._order, first, last - first + 1)
            return tuple(row for place, row in enumerate(rows, start=first) if place in wanted)

        self._tasks.query(
            question, lambda rows: then(tuple(map(self._maker.cells, rows))), self.failed.emit, owner=self
        )

    def read_row(self, number: int) -> tuple[Cell, ...] | None:
        """The cells of a row with its provider's name, if it is read; None otherwise."""
        page, offset = self._pages.get(number // PAGE), number % PAGE
        return self._maker.cells(page.rows[offset]) if page is not None and offset < len(page.rows) else None

    def find_name(self, prefix: str, after: int) -> int | None:
        """The next row, among those that are read, whose provider's name begins so; from the top again at the end."""
        wanted = prefix.casefold()
        places = sorted(
            number * PAGE + offset
            for number, page in self._pages.items()
            for offset, row in enumerate(page.rows)
            if (row.provider or "").casefold().startswith(wanted)
        )
        return next((place for place in places if place > after), places[0] if places else None)

    def find_loaded(self, inspection_id: int) -> int | None:
        """The row number of an inspection, if its row is read."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page.rows):
                if row.id == inspection_id:
                    return number * PAGE + offset
        return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Inspections that the filter leaves."""
        return 0 if parent.isValid() else self._count.inspections

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Columns for the frameworks in view."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be dragged out."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else super().flags(index)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """What a cell shows; nothing until its page is read."""
        if not index.isValid():
            return None
        if role == Role.CELL:
            return self.cell(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[index.column()].right else _LEFT
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return None if cell.basis else cell.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return self.row(index) if role == Role.ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """Column heads; the second line comes by ``Role.ROW`` as the ``TableColumn``."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{column.name}, {column.subtitle}" if column.subtitle else column.name
        return column if role == Role.ROW else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by one column, in SQL."""
        key = self._columns[column].sort_key(descending=order is Qt.SortOrder.DescendingOrder)
        if key is not None:
            self.show(self._where, (key,))

    def _columns_for(self, frameworks: tuple[str, ...]) -> tuple[TableColumn, ...]:
        """The columns of frameworks, worked out once: it takes longer than a frame, and sorting changes nothing."""
        if frameworks not in self._columns_made:
            self._columns_made[frameworks] = table_columns(self._knowledge, frameworks)
        return self._columns_made[frameworks]

    def _new_maker(self) -> CellMaker:
        return CellMaker(self._knowledge, self._faces, self._columns, self._visible, self._today())

    def _read(self, numbers: tuple[int, ...]) -> None:
        self._drop_questions()
        self.readingBegan.emit()
        question = partial(_read_view, where=self._where, order=self._order, numbers=numbers)
        self._reading = self._tasks.query(question, self._adopt, self.failed.emit, owner=self)

    def _drop_questions(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._pages.drop_questions()

    def _adopt(self, view: _View) -> None:
        self._reading = None
        self.beginResetModel()
        self._count = view.count
        self._columns = self._columns_for(view.frameworks)
        self._maker = self._new_maker()
        self._pages.replace(view.pages)
        self.endResetModel()
        self.viewRead.emit(view.count)

    def _on_page(self, number: int, _page: _Page) -> None:
        first = number * PAGE
        last = min(first + PAGE, self._count.inspections) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


def _read_page(library: Library, *, where: InspectionFilter, order: tuple[SortKey, ...], number: int) -> _Page:
    """Read one page and the row before it."""
    first = number * PAGE
    extra = 1 if first else 0
    rows = inspection_rows(library, where, order, first - extra, PAGE + extra)
    own = rows[extra:]
    changes = changes_of(library, [row.id for row in own]) if own else {}
    return _Page(own, rows[0] if extra and rows else None, [None] * len(own), changes)


def _read_view(
    library: Library, *, where: InspectionFilter, order: tuple[SortKey, ...], numbers: tuple[int, ...]
) -> _View:
    count = count_inspections(library, where)
    frameworks = frameworks_in_view(library, where)
    within = [number for number in numbers if number * PAGE < max(1, count.inspections)] or [0]
    pages = {number: _read_page(library, where=where, order=order, number=number) for number in within}
    return _View(count, frameworks, pages)
