"""The documents of the library as a list: rows come in pages from the library's worker, never all at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from core.library import all_tags, count_documents, document_rows, import_failures
from core.library.table.filters import DocumentColumn, DocumentFilter, SortKey
from core.model import DocumentKind, DocumentState
from gui.models.roles import AnyIndex, Role
from gui.models.row_pages import PAGE, RowPages
from gui.wording.dates import whole_date
from gui.wording.numbers import counted, documents
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.library import ImportFailure, Library
    from core.library.table.rows import DocumentRow
    from gui.tasks import Job, Tasks

_PAGES_KEPT = 40
_PAGES_SEARCHED = 100
_LEAST_OF_OUTLET = 6
"""Letters of an outlet's name that still tell which one it is."""

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
        tags: Every tag that a document of the library has, by name.
        failures: Files that an import could not read or store, the latest first.
        reports: How many of those shown are official reports.
    """

    shown: int
    by_state: Mapping[DocumentState, int]
    tags: tuple[str, ...] = ()
    failures: tuple[ImportFailure, ...] = ()
    reports: int = 0

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
        DocumentState.NEW: translate("DocumentState", "New"),
        DocumentState.REVIEWED: translate("DocumentState", "Reviewed"),
        DocumentState.NEEDS_EYES: translate("DocumentState", "Needs eyes"),
        DocumentState.NO_JUDGEMENT: translate("DocumentState", "No judgement"),
    }
    return names[state]


def listed_words(tally: DocumentTally) -> str:
    """How many are listed, by what they are: articles, reports, or documents where there are both."""
    if not tally.reports:
        return counted(tally.shown, translate("Documents", "{0} article"), translate("Documents", "{0} articles"))
    if tally.reports == tally.shown:
        return counted(tally.shown, translate("Documents", "{0} report"), translate("Documents", "{0} reports"))
    return documents(tally.shown)


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
        self._pages: RowPages[tuple[DocumentRow, ...]] = RowPages(
            tasks, self, self._on_rows, self.failed.emit, kept=_PAGES_KEPT
        )
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

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many documents the filter leaves."""
        return 0 if parent.isValid() else self._total

    def row(self, number: int) -> DocumentRow | None:
        """A row, or None while its page is on its way."""
        of_page, place = divmod(number, PAGE)
        page = self._pages.get(of_page)
        if page is None:
            self._pages.ask(of_page, partial(_read_page, where=self._where, order=self._order, page=of_page))
            return None
        return page[place] if place < len(page) else None

    def number_of(self, document_id: int) -> int | None:
        """Where a document stands, among the rows that were read."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == document_id:
                    return page * PAGE + place
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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

    def _drop_questions(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._pages.drop_questions()

    def _adopt(self, view: _View) -> None:
        self._reading = None
        self.beginResetModel()
        self._drop_questions()
        self._total = view.tally.shown
        self._pages.replace(view.pages)
        self.endResetModel()
        self.tallied.emit(view.tally)

    def _on_rows(self, page: int, rows: tuple[DocumentRow, ...]) -> None:
        first, last = page * PAGE, min(page * PAGE + len(rows), self._total) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _on_found(self, found: tuple[int, tuple[DocumentRow, ...]] | None) -> None:
        if found is not None:
            self._pages.put(*found)


def describe(row: DocumentRow) -> str:
    """Everything about a document in a line: state, outlet or file, date, tags."""
    told = (state_name(row.state), row.outlet or row.source, whole_date(row.published_on) or "—", ", ".join(row.tags))
    return " · ".join(part for part in told if part)


def describe_within(row: DocumentRow, fits: Callable[[str], bool]) -> str:
    """The same in little room: the outlet is shortened or left out, then the state, but the date is never cut.

    Args:
        row: The document.
        fits: Whether words find room.
    """
    state, day = state_name(row.state), whole_date(row.published_on) or "—"
    outlet = (row.outlet or "").replace("\n", " ").strip()
    shorter = (f"{outlet[:length].rstrip()}…" for length in range(len(outlet) - 1, _LEAST_OF_OUTLET - 1, -1))
    for shown in (outlet, *shorter) if outlet else ():
        if fits(line := " · ".join((state, shown, day))):
            return line
    return line if fits(line := f"{state} · {day}") else day


def _read_page(
    library: Library, *, where: DocumentFilter, order: tuple[SortKey, ...], page: int
) -> tuple[DocumentRow, ...]:
    return document_rows(library, where, order, page * PAGE, PAGE)


def _read_view(library: Library, *, where: DocumentFilter, order: tuple[SortKey, ...], keep: int | None) -> _View:
    by_state = {state: count_documents(library, replace(where, states=(state,))) for state in DocumentState}
    shown = sum(by_state[state] for state in where.states or tuple(DocumentState))
    tally = DocumentTally(
        shown=shown,
        by_state=by_state,
        tags=tuple(tag.name for tag in all_tags(library) if tag.documents),
        failures=import_failures(library),
        reports=_count_reports(library, where) if shown else 0,
    )
    pages = {0: _read_page(library, where=where, order=order, page=0)} if tally.shown else {}
    kept = None if keep is None else _read_page_of(library, where=where, order=order, document_id=keep)
    if kept is not None:
        pages[kept[0]] = kept[1]
    return _View(tally, pages)


def _count_reports(library: Library, where: DocumentFilter) -> int:
    if where.kinds and DocumentKind.OFFICIAL_REPORT not in where.kinds:
        return 0
    return count_documents(library, replace(where, kinds=(DocumentKind.OFFICIAL_REPORT,)))


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
