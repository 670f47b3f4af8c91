"""What needs eyes as a list: the queue of the library, in pages, with how far the day's review has come."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from core.library import DecidedCount, ReviewFilter, ReviewKind, decided_since, review_counts, review_items
from gui.models.roles import AnyIndex, Role
from gui.models.row_pages import PAGE, RowPages
from gui.wording.review import item_name, item_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.knowledge import Frameworks
    from core.library import Library, ReviewItem
    from gui.tasks import Job, Tasks

_PAGES_KEPT = 20
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    Role.ROW,
    Role.BEGUN,
)


@dataclass(frozen=True, slots=True)
class ReviewTally:
    """How much needs eyes, and how much was decided today.

    Attributes:
        by_kind: What is left, by why it needs eyes; whatever kinds the filter leaves out.
        shown: What is left of the kinds that the filter lets through.
        left: Everything that is left, whatever the filter.
        decided: What was decided since midnight.
    """

    by_kind: Mapping[ReviewKind, int] = field(default_factory=dict)
    shown: int = 0
    left: int = 0
    decided: DecidedCount = field(default_factory=DecidedCount)


@dataclass(frozen=True, slots=True)
class _View:
    """What one reading of the library brings; ``row`` is where to go on, None where there is nothing."""

    tally: ReviewTally
    row: int | None
    pages: Mapping[int, tuple[ReviewItem, ...]]


class ReviewItemsModel(QAbstractListModel):
    """The queue that a filter leaves.

    Signals:
        viewRead: The row to go on with, or None, whenever the queue was read.
        failed: The exception of a query that did not work.

    Attributes:
        begun: Whether a change of an item is begun and not decided; the page knows.

    Args:
        tasks: Asks the open library.
        frameworks: Names areas and grades.
    """

    viewRead = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, frameworks: Frameworks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._frameworks = frameworks
        self._reading: Job[_View] | None = None
        self.where = ReviewFilter()
        self.tally = ReviewTally()
        self.begun: Callable[[ReviewItem], bool] = _not_begun
        self._pages: RowPages[tuple[ReviewItem, ...]] = RowPages(
            tasks, self, self._on_rows, self.failed.emit, kept=_PAGES_KEPT
        )

    def show(self, where: ReviewFilter, at: ReviewItem | None = None) -> None:
        """Show what another filter leaves, from an item or from its beginning."""
        self.where = where
        self.reload(at)

    def reload(self, at: ReviewItem | None = None, row: int = 0) -> None:
        """Read the queue again; what is shown stays until the new rows are here.

        Args:
            at: Go on with this item, or the one behind it when it is decided; with the first one when None.
            row: Where it stood; only to find it sooner.
        """
        self._drop_questions()
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        question = partial(_read_view, where=self.where, at=at, row=row, since=midnight)
        self._reading = self._tasks.query(question, self._adopt, self.failed.emit, owner=self)

    def clear(self) -> None:
        """Forget everything: no library is open."""
        self._drop_questions()
        self._adopt(_View(ReviewTally(), None, {}))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many items the filter leaves."""
        return 0 if parent.isValid() else self.tally.shown

    def item(self, number: int) -> ReviewItem | None:
        """An item, or None while its page is on its way."""
        of_page, place = divmod(number, PAGE)
        page = self._pages.get(of_page)
        if page is None:
            self._pages.ask(of_page, partial(_read_page, where=self.where, page=of_page))
            return None
        return page[place] if place < len(page) else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What it is about, the whole item, or both lines in words."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid) or role not in _ROLES:
            return None
        item = self.item(index.row())
        if role == Role.ROW or item is None:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item_name(item)
        begun = self.begun(item)
        if role == Role.BEGUN:
            return begun
        told = f"{item_name(item)}\n{item_words(item, self._frameworks)}"
        if item.heading != item_name(item):
            told = f"{told}\n{item.heading}"
        return f"{told}\n{self.tr('A change is begun and not yet decided')}" if begun else told

    def _drop_questions(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._pages.drop_questions()

    def _adopt(self, view: _View) -> None:
        self._reading = None
        self.beginResetModel()
        self._drop_questions()
        self.tally = view.tally
        self._pages.replace(view.pages)
        self.endResetModel()
        self.viewRead.emit(view.row)

    def _on_rows(self, page: int, rows: tuple[ReviewItem, ...]) -> None:
        first, last = page * PAGE, min(page * PAGE + len(rows), self.tally.shown) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))


def _not_begun(_item: ReviewItem) -> bool:
    return False


def still_waiting(library: Library, items: tuple[ReviewItem, ...]) -> tuple[ReviewItem, ...]:
    """Those of some items that still stand in the queue, in its words of now."""
    found = (_find(library, item) for item in items)
    return tuple(item for item in found if item is not None)


def _find(library: Library, wanted: ReviewItem) -> ReviewItem | None:
    of = () if wanted.document_id is None else (wanted.document_id,)
    where, page = ReviewFilter(kinds=(wanted.kind,), documents=of), 0
    while items := _read_page(library, where=where, page=page):
        for item in items:
            if (item.subject_id, item.area) == (wanted.subject_id, wanted.area):
                return item
        page += 1
    return None


def _read_page(library: Library, *, where: ReviewFilter, page: int) -> tuple[ReviewItem, ...]:
    return review_items(library, where, PAGE, offset=page * PAGE)


def _read_view(library: Library, *, where: ReviewFilter, at: ReviewItem | None, row: int, since: datetime) -> _View:
    of_all_kinds = replace(where, kinds=())
    by_kind = review_counts(library, of_all_kinds)
    shown = sum(count for kind, count in by_kind.items() if not where.kinds or kind in where.kinds)
    everything = by_kind if of_all_kinds == ReviewFilter() else review_counts(library)
    tally = ReviewTally(by_kind, shown, sum(everything.values()), decided_since(library, since))
    if not shown:
        return _View(tally, None, {})
    pages = {0: _read_page(library, where=where, page=0)}
    found = 0 if at is None else _row_of(library, where, at, min(row, shown - 1), pages)
    return _View(tally, found, pages)


def _row_of(
    library: Library, where: ReviewFilter, at: ReviewItem, row: int, pages: dict[int, tuple[ReviewItem, ...]]
) -> int:
    """The row of an item, or of the one behind it; behind the last one it begins again at the first.

    It is looked for from where it stood, because decisions move it little; the pages read are kept for the view.
    """
    page, backwards = row // PAGE, False
    while True:
        if page not in pages:
            pages[page] = _read_page(library, where=where, page=page)
        items = pages[page]
        behind = next((place for place, item in enumerate(items) if item.place >= at.place), None)
        if behind == 0 and page and not backwards:
            page -= 1
            continue
        if behind is not None:
            return page * PAGE + behind
        if len(items) < PAGE:
            return 0
        page, backwards = page + 1, True
