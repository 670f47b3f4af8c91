"""The judgement table as a Qt model: rows are read in pages as they come into view, never on the GUI thread."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from core.library import InspectionFilter, TableCount, inspection_rows
from gui.models.group_heads import below_head, head_of
from gui.models.inspection_cells import Cell, CellMaker
from gui.models.inspection_order import BY_AUTHORITY, is_grouped
from gui.models.inspection_reading import Asked, RowPage, TableView, read_page, read_view, with_columns
from gui.models.roles import AnyIndex, Role
from gui.models.row_groups import PlainRows, RowGroups
from gui.models.row_pages import PAGE, RowPages
from gui.models.table_columns import TableColumn, head_data, table_columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.knowledge import Knowledge
    from core.library import Grouping, InspectionGroup, InspectionRow, Library, SortKey
    from gui.delegates.face_maker import FaceMaker
    from gui.tasks import Job, Tasks

_PAGES_KEPT = 20
"""Enough to go back and forth in; more would only give Python's collector more to look through at once."""

_DRAGGED = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
"""Put together once: a table asks for every cell that it paints, and Python takes longer over it than over the cell."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class InspectionsModel(QAbstractTableModel):
    """Rows of ``inspection_rows``, a column an area of the frameworks in view; heads of groups over them if wanted.

    A row is a head or an inspection. Inspections have numbers of their own, as they follow each other in the library,
    whether their group is folded or not: ``places`` leads from one to the other.

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
        self._asked = Asked(InspectionFilter(), BY_AUTHORITY)
        self._places: PlainRows | RowGroups = PlainRows(0)
        self._folded: frozenset[str | int | None] = frozenset()
        self._count = TableCount(0, 0)
        self._columns = table_columns(knowledge, ())
        self._columns_made: dict[tuple[str, ...], tuple[TableColumn, ...]] = {(): self._columns}
        self._visible: tuple[str, ...] = ()
        self._maker = self._new_maker()
        self._pages: RowPages[RowPage] = RowPages(tasks, self, self._on_page, self.failed.emit, kept=_PAGES_KEPT)
        self._reading: Job[TableView] | None = None

    @property
    def where(self) -> InspectionFilter:
        """The filter in force."""
        return self._asked.where

    @property
    def order(self) -> tuple[SortKey, ...]:
        """The order that was asked for, first key first."""
        return self._asked.order

    @property
    def whole_order(self) -> tuple[SortKey, ...]:
        """The order of the rows, with what keeps groups together."""
        return self._asked.whole_order

    @property
    def grouping(self) -> Grouping | None:
        """What stands together under heads; None for rows without heads."""
        return self._asked.grouping

    @property
    def count(self) -> TableCount:
        """How much the filter leaves."""
        return self._count

    @property
    def places(self) -> PlainRows | RowGroups:
        """Which row is a head and which an inspection."""
        return self._places

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
        return is_grouped(self._asked.order)

    def show(self, where: InspectionFilter, order: tuple[SortKey, ...] | None = None) -> None:
        """Read the library anew for a filter and an order; the rows shown stay until the new ones are there."""
        self._asked = replace(self._asked, where=where, order=self._asked.order if order is None else order)
        self._read((0,))

    def set_order(self, order: tuple[SortKey, ...]) -> None:
        """Take an order for the next reading."""
        self._asked = replace(self._asked, order=order)

    def set_grouping(self, grouping: Grouping | None) -> None:
        """Take a grouping for the next reading; all groups begin unfolded."""
        if grouping is not self._asked.grouping:
            self._asked = replace(self._asked, grouping=grouping)
            self._folded = frozenset()

    def fold(self, group: int, *, folded: bool) -> None:
        """Show the head of a group alone, or with its inspections again."""
        groups = self._places
        if not isinstance(groups, RowGroups) or (group in groups.folded) is folded:
            return
        first, count = groups.head_row(group) + 1, len(groups.numbers_of(group))
        others = groups.with_folded(groups.folded ^ {group})
        if folded:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
        else:
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
        self._take_folds(others)
        if folded:
            self.endRemoveRows()
        else:
            self.endInsertRows()
        head = first - 1
        self.dataChanged.emit(self.index(head, 0), self.index(head, self.columnCount() - 1))

    def fold_all(self, *, folded: bool) -> None:
        """Show all heads alone, or all with their inspections again."""
        if isinstance(self._places, RowGroups):
            self.beginResetModel()
            self._take_folds(self._places.with_folded(range(len(self._places.groups)) if folded else ()))
            self.endResetModel()

    def reload(self) -> None:
        """Read the same again, because the library changed."""
        self._read(self._pages.numbers()[-3:] or (0,))

    def clear(self) -> None:
        """Forget everything: no library is open."""
        self._drop_questions()
        self._adopt(TableView(TableCount(0, 0), (), {}))

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
        place = self.places.number_at(index.row()) if index.isValid() else None
        if place is None:
            return None
        page = self._pages.get(place // PAGE)
        return page.rows[place % PAGE] if page and place % PAGE < len(page.rows) else None

    def cell(self, index: AnyIndex) -> Cell | None:
        """What a cell shows, if its row is read; asks for the row otherwise."""
        place = self.places.number_at(index.row())
        if place is None:
            return self._head(index.row())
        number, offset = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._pages.ask(number, partial(read_page, asked=self._asked, number=number, size=PAGE))
            return None
        if offset >= len(page.rows):
            return None
        made = page.cells[offset]
        if made is None:
            above = page.rows[offset - 1] if offset else page.before
            made = self._maker.row_cells(page.rows[offset], above if self.grouped else None, page.changes)
            page.cells[offset] = made
        cell = made[index.column()]
        if self.grouping is not None and index.column() == 0:
            return below_head(cell, page.rows[offset], self.grouping)
        return cell

    def read_cells(self, numbers: tuple[int, ...], then: Callable[[tuple[tuple[Cell, ...], ...]], None]) -> None:
        """Read the cells of some rows, whether they are in view or not, each with its provider's name.

        Args:
            numbers: Of inspections, ascending.
            then: Called with their cells.
        """
        if not numbers:
            return
        wanted = frozenset(numbers)
        first, last, asked = numbers[0], numbers[-1], self._asked

        def question(library: Library) -> tuple[InspectionRow, ...]:
            rows = inspection_rows(library, asked.where, asked.whole_order, first, last - first + 1)
            return tuple(row for place, row in enumerate(rows, start=first) if place in wanted)

        self._tasks.query(
            question, lambda rows: then(tuple(map(self._maker.cells, rows))), self.failed.emit, owner=self
        )

    def read_row(self, number: int) -> tuple[Cell, ...] | None:
        """The cells of an inspection with its provider's name, if it is read; None otherwise."""
        page, offset = self._pages.get(number // PAGE), number % PAGE
        return self._maker.cells(page.rows[offset]) if page is not None and offset < len(page.rows) else None

    def names_read(self) -> frozenset[str]:
        """Names of providers among the rows that are read."""
        return frozenset(row.provider or "" for page in self._pages.values() for row in page.rows)

    def find_name(self, prefix: str, after: int) -> int | None:
        """The next row, among heads and those that are read, whose name begins so; from the top again at the end."""
        wanted = prefix.casefold()
        numbers = [
            number * PAGE + offset
            for number, page in self._pages.items()
            for offset, row in enumerate(page.rows)
            if (row.provider or "").casefold().startswith(wanted)
        ]
        places = sorted(row for number in numbers if (row := self.places.row_of(number)) is not None)
        # The inspections of a provider stand below its own head, where one goes on by arrow.
        places = self._heads_named(wanted) or places
        return next((place for place in places if place > after), places[0] if places else None)

    def group_at(self, row: int) -> InspectionGroup | None:
        """The group whose head stands in a row; None where an inspection stands."""
        number = self._places.head_at(row)
        groups = self._places.groups if isinstance(self._places, RowGroups) else ()
        return None if number is None else groups[number]

    def find_head(self, key: str | int | None) -> int | None:
        """The row of the head of a group, if it is still there."""
        if key is None or not isinstance(self._places, RowGroups):
            return None
        numbers = (number for number, group in enumerate(self._places.groups) if group.key == key)
        number = next(numbers, None)
        return None if number is None else self._places.head_row(number)

    def find_loaded(self, inspection_id: int) -> int | None:
        """The row of an inspection, if it is read; the head of its group if that is folded."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page.rows):
                if row.id == inspection_id:
                    return self.places.row_or_head(number * PAGE + offset)
        return None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Inspections that the filter leaves, with the heads of their groups, without what is folded."""
        return 0 if parent.isValid() else self._places.row_count

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Columns for the frameworks in view."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be dragged out."""
        return _DRAGGED if index.isValid() else super().flags(index)

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
            return None if cell.basis or (cell.head and index.column()) else cell.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.spoken
        return self.row(index) if role == Role.ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """Column heads; the second line comes by ``Role.ROW`` as the ``TableColumn``."""
        return head_data(self._columns, section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by one column, in SQL."""
        key = self._columns[column].sort_key(descending=order is Qt.SortOrder.DescendingOrder)
        if key is not None:
            self.show(self._asked.where, (key,))

    def _new_maker(self) -> CellMaker:
        return CellMaker(self._knowledge, self._faces, self._columns, self._visible, self._today())

    def _read(self, numbers: tuple[int, ...]) -> None:
        self._drop_questions()
        self.readingBegan.emit()
        read = partial(read_view, asked=self._asked, numbers=numbers, size=PAGE)
        question = partial(with_columns, read=read, knowledge=self._knowledge, known=frozenset(self._columns_made))
        self._reading = self._tasks.query(question, self._adopt, self.failed.emit, owner=self)

    def _drop_questions(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._pages.drop_questions()

    def _adopt(self, view: TableView) -> None:
        self._reading = None
        self.beginResetModel()
        self._count = view.count
        self._columns = self._columns_made.setdefault(view.frameworks, view.columns)
        self._maker = self._new_maker()
        self._pages.replace(view.pages)
        self._places = self._placed(view)
        self.endResetModel()
        self.viewRead.emit(view.count)

    def _placed(self, view: TableView) -> PlainRows | RowGroups:
        """The rows of a reading; groups folded before stay folded."""
        if view.groups is None:
            return PlainRows(view.count.inspections)
        folded = (number for number, group in enumerate(view.groups) if group.key in self._folded)
        return RowGroups(view.groups, frozenset(folded if self._folded else ()))

    def _take_folds(self, groups: RowGroups) -> None:
        self._places = groups
        self._folded = frozenset(groups.groups[number].key for number in groups.folded)

    def _head(self, row: int) -> Cell | None:
        """What the head of a group shows."""
        groups, grouping, number = self._places, self.grouping, self._places.head_at(row)
        if not isinstance(groups, RowGroups) or grouping is None or number is None:
            return None
        head = head_of(groups.groups[number], grouping, folded=number in groups.folded)
        return Cell(head.name, head.spoken, head=head)

    def _heads_named(self, beginning: str) -> list[int]:
        """Rows of the heads whose names begin so."""
        if not isinstance(self._places, RowGroups):
            return []
        names = ((group.name or "").casefold() for group in self._places.groups)
        return [self._places.head_row(number) for number, name in enumerate(names) if name.startswith(beginning)]

    def _on_page(self, number: int, _page: RowPage) -> None:
        first = number * PAGE
        last = min(first + PAGE, self._count.inspections) - 1
        if last >= first:
            top, bottom = self.places.row_or_head(first), self.places.row_or_head(last)
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, len(self._columns) - 1))
