"""What a search found, as a list: a row a place, the places of one document one after the other."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from core.library import QueryError, Search, SearchCounts, SearchPage, Span, search, search_counts
from core.model import DocumentKind
from gui.models.roles import AnyIndex, Role
from gui.wording.dates import whole_date
from gui.wording.numbers import counted
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Library, Place, SearchHit
    from gui.tasks import Job, Tasks

_BATCH = 20
_MOST_AT_ONCE = 200
_SPOKEN_SIGNS = 240
_PIECE = 300
"""Signs of a place that a list shows at most, and before the first that was looked for."""
_PIECE_BEFORE = 90


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row.

    Attributes:
        hit: The document that was found.
        place: Where in it; None when the search asked for no words, or they stand only in its title.
        first: Whether the document is named in this row.
        last: Whether it is the last row of the document.
    """

    hit: SearchHit
    place: Place | None
    first: bool
    last: bool

    @property
    def span(self) -> tuple[int, int] | None:
        """Where to open the document: at the first word that was looked for, else at the whole place."""
        if self.place is None:
            return None
        if self.place.finding_id is None and self.place.marks:
            mark = self.place.marks[0]
            return self.place.start + mark.start, self.place.start + mark.end
        return self.place.start, self.place.end


@dataclass(frozen=True, slots=True)
class SearchRead:
    """What one reading of the library brings.

    Attributes:
        wanted: What was looked for.
        page: The first documents.
        counts: For the filters.
        seconds: How long it took.
    """

    wanted: Search
    page: SearchPage
    counts: SearchCounts
    seconds: float


class SearchResultsModel(QAbstractListModel):
    """Documents with their places; more are read as they come into view.

    Signals:
        readingBegan: Something is looked for.
        viewRead: It was found, or nothing; carries the :class:`SearchRead`.
        refused: The query cannot be understood; carries the ``QueryError``.
        failed: A query of the library failed; carries the exception.

    Args:
        tasks: Asks the open library.
    """

    readingBegan = Signal()
    viewRead = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wanted = Search()
        self._documents = 0
        self._read = 0
        self._rows: list[ResultRow] = []
        self._reading: Job[SearchRead] | None = None
        self._asked: Job[SearchPage] | None = None

    @property
    def wanted(self) -> Search:
        """What is looked for."""
        return self._wanted

    def show(self, wanted: Search) -> None:
        """Look for something; the rows shown stay until the new ones are there."""
        self._wanted = wanted
        self._ask(_BATCH)

    def reload(self) -> None:
        """Look for the same again, because the library changed."""
        if self._wanted.text:
            self._ask(min(max(_BATCH, self._read), _MOST_AT_ONCE))

    def clear(self) -> None:
        """Show nothing, and look for nothing."""
        self._drop_questions()
        self._wanted = Search()
        self._adopt(SearchRead(self._wanted, SearchPage(), SearchCounts(), 0.0), tell=False)

    def row(self, index: AnyIndex) -> ResultRow | None:
        """A row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def find(self, row: ResultRow | None) -> int | None:
        """Where the same place of the same document stands now, else the document's first one."""
        if row is None:
            return None
        of_document = [number for number, each in enumerate(self._rows) if each.hit.document_id == row.hit.document_id]
        same = (number for number in of_document if self._rows[number].span == row.span)
        return next(same, of_document[0] if of_document else None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Places that are read."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are documents that are not read yet."""
        idle = self._reading is None and self._asked is None
        return not parent.isValid() and idle and self._read < self._documents

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read the next documents."""
        if self.canFetchMore(parent):
            question = partial(search, wanted=self._wanted, offset=self._read, limit=_BATCH)
            self._asked = self._tasks.query(question, self._on_more, self._on_failed, owner=self)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """The place's words, the whole row, or everything about it in words."""
        row = self.row(index)
        if row is None or role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.place.text if row.place else row.hit.title
        return spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _ask(self, limit: int) -> None:
        self._drop_questions()
        self.readingBegan.emit()
        question = partial(_read_view, wanted=self._wanted, limit=limit)
        self._reading = self._tasks.query(question, self._adopt, self._on_failed, owner=self)

    def _drop_questions(self) -> None:
        for job in (self._reading, self._asked):
            if job is not None:
                job.cancel()
        self._reading, self._asked = None, None

    def _adopt(self, read: SearchRead, *, tell: bool = True) -> None:
        self._reading = None
        self.beginResetModel()
        self._documents, self._read = read.page.documents, len(read.page.hits)
        self._rows = [row for hit in read.page.hits for row in _rows_of(hit)]
        self.endResetModel()
        if tell:
            self.viewRead.emit(read)

    def _on_more(self, page: SearchPage) -> None:
        self._asked = None
        rows = [row for hit in page.hits for row in _rows_of(hit)]
        # What was counted may be gone meanwhile; asking again would find no end.
        self._documents = page.documents if rows else self._read
        self._read += len(page.hits)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _on_failed(self, error: BaseException) -> None:
        self._reading, self._asked = None, None
        if isinstance(error, QueryError):
            self.refused.emit(error)
        else:
            self.failed.emit(error)


def source_words(hit: SearchHit) -> str:
    """Where a document comes from: who was inspected, the outlet or that it is a report, the day."""
    named = hit.providers[0] if hit.providers else ""
    report = hit.kind is DocumentKind.OFFICIAL_REPORT
    outlet = translate("Search", "Official report") if report else hit.outlet or translate("Search", "Article")
    return " · ".join(part for part in (named, outlet, whole_date(hit.published_on)) if part)


def place_words(place: Place) -> str:
    """Where a place is: on which page."""
    return translate("Search", "page {0}").format(place.page) if place.page else ""


def more_words(row: ResultRow) -> str:
    """How many more places the document has than are shown; empty for none."""
    if not row.last or not row.hit.more_places:
        return ""
    one = translate("Search", "{0} more place in this document")
    return counted(row.hit.more_places, one, translate("Search", "{0} more places in this document"))


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of a place as a list shows them.

    Attributes:
        text: In one paragraph, with an ellipsis where it was cut.
        marks: What was looked for, as code point spans of that text.
    """

    text: str
    marks: tuple[Span, ...]


def piece_of(place: Place) -> Piece:
    """The words of a place round the first that was looked for, short enough for a list."""
    text, first, last = place.text, 0, len(place.text)
    begins, ends = place.whole
    if last > _PIECE:
        wanted = place.marks[0].start if place.marks else 0
        if wanted > _PIECE_BEFORE:
            first = text.find(" ", wanted - _PIECE_BEFORE, wanted) + 1 or wanted - _PIECE_BEFORE
            begins = False
        if last - first > _PIECE:
            last = max(text.rfind(" ", first, first + _PIECE), first + _PIECE_BEFORE)
            ends = False
    lead, tail = ("" if begins else "… "), ("" if ends else " …")
    moved = len(lead) - first
    marks = tuple(
        Span(mark.start + moved, mark.end + moved) for mark in place.marks if mark.start >= first and mark.end <= last
    )
    # Line ends become blanks one for one, so that the marks stay where they are.
    return Piece(f"{lead}{text[first:last]}{tail}".replace("\n", " ").replace("\r", " "), marks)


def spoken(row: ResultRow) -> str:
    """A row in words."""
    head = f"{row.hit.title}, {source_words(row.hit)}"
    if row.place is None:
        return f"{head}."
    text = " ".join(row.place.text.split())
    cut = text if len(text) <= _SPOKEN_SIGNS else f"{text[:_SPOKEN_SIGNS]}…"
    parts = (head if row.first else row.hit.title, place_words(row.place), cut, more_words(row))
    return ". ".join(part for part in parts if part)


def _rows_of(hit: SearchHit) -> Iterator[ResultRow]:
    places: tuple[Place | None, ...] = hit.places or (None,)
    for number, place in enumerate(places):
        yield ResultRow(hit, place, number == 0, number == len(places) - 1)


def _read_view(library: Library, *, wanted: Search, limit: int) -> SearchRead:
    began = time.perf_counter()
    page = search(library, wanted, 0, limit)
    counts = search_counts(library, wanted)
    return SearchRead(wanted, page, counts, time.perf_counter() - began)
