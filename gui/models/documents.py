"""The documents of the library as a list: rows come in pages from the library's worker, never all at once."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.library import count_documents, document_rows
from core.library.filters import DocumentColumn, DocumentFilter, SortKey
from core.model import DocumentState
from gui.dates import whole_date
from gui.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.library import Library
    from core.library.rows import DocumentRow
    from gui.tasks import Job, Tasks

PAGE = 100
"""Rows that one query reads."""
_PAGES_KEPT = 40
_QUESTIONS_KEPT = 4
_PAGES_SEARCHED = 100

NEWEST_FIRST = (
    SortKey(DocumentColumn.PUBLISHED_ON, descending=True),
    SortKey(DocumentColumn.ADDED_AT, descending=True),
)


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    Role.ROW,
)


@dataclass(frozen=True, slots=True)
class DocumentTally:
    """How many documents there are to show.

    Attributes:
        shown: How many the filter leaves.
        by_state: How many there are in each state when the filter's states are left out.
    """

    shown: int
    by_state: Mapping[DocumentState, int]

    @property
    def everything(self) -> int:
        """How many there are in all states."""
        return sum(self.by_state.values())


@dataclass(frozen=True, slots=True)
class _View:
    """What one reading of the library brings: sizes, the first rows, and those round the document to keep."""

    tally: DocumentTally
    pages: Mapping[int, tuple[DocumentRow, ...]]


def state_name(state: DocumentState) -> str:
    """What a state is called."""
    names = {
        DocumentState.NEW: QCoreApplication.translate("DocumentState", "New"),
        DocumentState.REVIEWED: QCoreApplication.translate("DocumentState", "Reviewed"),
        DocumentState.NEEDS_EYES: QCoreApplication.translate("DocumentState", "Needs eyes"),
        DocumentState.NO_JUDGEMENT: QCoreApplication.translate("DocumentState", "No judgement"),
    }
    return names[state]


class DocumentsModel(QAbstractListModel):
    """Documents that a filter leaves, in an order.

    Signals:
        tallied: A :class:`DocumentTally`, whenever the filter or the library changed.
        failed: The exception of a query that did not work.

    Args:
        tasks: Asks the open library.
    """

    tallied = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._where = DocumentFilter()
        self._order: tuple[SortKey, ...] = NEWEST_FIRST
        self._total = 0
        self._pages: OrderedDict[int, tuple[DocumentRow, ...]] = OrderedDict()
        self._asked: OrderedDict[int, Job[tuple[DocumentRow, ...]]] = OrderedDict()
        self._reading: Job[_View] | None = None

    @property
    def where(self) -> DocumentFilter:
        """The filter in force."""
        return self._where

    @property
    def order(self) -> tuple[SortKey, ...]:
        """The order in force."""
        return self._order

    def show(self, where: DocumentFilter, keep: int | None = None) -> None:
        """Show what another filter leaves; takes what :meth:`reload` takes."""
        self._where = where
        self.reload(keep)

    def reload(self, keep: int | None = None) -> None:
        """Read everything again; the rows shown stay until the new ones are here.

        Args:
            keep: Id of a document whose row is read as well, so that it can stay selected.
        """
        self._drop_questions()
        question = partial(_read_view, where=self._where, order=self._order, keep=keep)
        self._reading = self._tasks.query(question, self._adopt, self.failed.emit, owner=self)

    def find(self, document_id: int) -> None:
        """Read the row of a document wherever it stands; ``dataChanged`` tells when it is here."""
        question = partial(_read_page_of, where=self._where, order=self._order, document_id=document_id)
        self._tasks.query(question, self._on_found, self.failed.emit, owner=self)

    def clear(self) -> None:
        """Forget everything: no library is open."""
        self._drop_questions()
        self._adopt(_View(DocumentTally(0, {}), {}))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many documents the filter leaves."""
        return 0 if parent.isValid() else self._total

    def row(self, number: int) -> DocumentRow | None:
        """A row, or None while its page is on its way."""
        page = self._pages.get(number // PAGE)
        if page is None:
            self._ask_for(number // PAGE)
            return None
        self._pages.move_to_end(number // PAGE)
        place = number % PAGE
        return page[place] if place < len(page) else None

    def number_of(self, document_id: int) -> int | None:
        """Where a document stands, among the rows that were read."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == document_id:
                    return page * PAGE + place
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, the whole row, or everything about it in words."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        if role not in _ROLES:
            return None
        row = self.row(index.row())
        if role == Role.ROW or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return f"{row.title}\n{describe(row)}"

    def _ask_for(self, page: int) -> None:
        """Read a page that somebody looks at; of several questions waiting, the oldest ones give way."""
        if page in self._asked:
            return
        while len(self._asked) >= _QUESTIONS_KEPT:
            _, job = self._asked.popitem(last=False)
            job.cancel()
        question = partial(_read_page, where=self._where, order=self._order, page=page)
        self._asked[page] = self._tasks.query(
            question, partial(self._on_rows, page), partial(self._on_page_failed, page), owner=self
        )

    def _drop_questions(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()

    def _adopt(self, view: _View) -> None:
        self._reading = None
        self.beginResetModel()
        self._drop_questions()
        self._total = view.tally.shown
        self._pages = OrderedDict(view.pages)
        self.endResetModel()
        self.tallied.emit(view.tally)

    def _on_rows(self, page: int, rows: tuple[DocumentRow, ...]) -> None:
        self._asked.pop(page, None)
        self._pages[page] = rows
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first, last = page * PAGE, min(page * PAGE + len(rows), self._total) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _on_found(self, found: tuple[int, tuple[DocumentRow, ...]] | None) -> None:
        if found is not None:
            self._on_rows(*found)

    def _on_page_failed(self, page: int, error: BaseException) -> None:
        self._asked.pop(page, None)
        self.failed.emit(error)


def describe(row: DocumentRow, shorten: Callable[[str, str], str] = lambda outlet, _rest: outlet) -> str:
    """The second line of a row: state, outlet, date.

    Args:
        row: The document.
        shorten: Makes the outlet fit beside the rest of the line, so that the date is never cut.
    """
    state, day = state_name(row.state), whole_date(row.published_on) or "—"
    outlet = shorten((row.outlet or row.source).replace("\n", " "), f"{state} ·  · {day}")
    return " · ".join((state, outlet, day) if outlet.strip("…") else (state, day))


def _read_page(
    library: Library, *, where: DocumentFilter, order: tuple[SortKey, ...], page: int
) -> tuple[DocumentRow, ...]:
    return document_rows(library, where, order, page * PAGE, PAGE)


def _read_view(library: Library, *, where: DocumentFilter, order: tuple[SortKey, ...], keep: int | None) -> _View:
    by_state = {state: count_documents(library, replace(where, states=(state,))) for state in DocumentState}
    wanted = where.states or tuple(DocumentState)
    tally = DocumentTally(sum(by_state[state] for state in wanted), by_state)
    pages = {0: _read_page(library, where=where, order=order, page=0)} if tally.shown else {}
    kept = None if keep is None else _read_page_of(library, where=where, order=order, document_id=keep)
    if kept is not None:
        pages[kept[0]] = kept[1]
    return _View(tally, pages)


def _read_page_of(
    library: Library, *, where: DocumentFilter, order: tuple[SortKey, ...], document_id: int
) -> tuple[int, tuple[DocumentRow, ...]] | None:
    """The page on which a document stands, and its number; None when the filter leaves it out or it is very far."""
    if count_documents(library, replace(where, documents=(document_id,))) == 0:
        return None
    for page in range(_PAGES_SEARCHED):
        rows = _read_page(library, where=where, order=order, page=page)
        if any(row.id == document_id for row in rows):
            return page, rows
        if len(rows) < PAGE:
            return None
    return None
