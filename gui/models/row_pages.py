"""Pages of rows that a model has read, and those that it has asked for: few enough that memory stays flat."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Mapping, ValuesView

    from PySide6.QtCore import QObject

    from core.library import Library
    from gui.tasks import Job, Tasks

PAGE = 100
"""Rows that one query reads."""
_QUESTIONS_KEPT = 4

Page = TypeVar("Page")


class RowPages(Generic[Page]):
    """Pages by their number.

    Args:
        tasks: Asks the open library.
        owner: The model; answers are dropped once it is gone.
        arrived: Called with the number of a page and the page when it was read.
        failed: Called with the exception of a query that did not work.
        kept: How many pages are kept; the ones not asked for longest go first.
    """

    def __init__(
        self,
        tasks: Tasks,
        owner: QObject,
        arrived: Callable[[int, Page], None],
        failed: Callable[[BaseException], None],
        *,
        kept: int,
    ) -> None:
        self._tasks = tasks
        self._owner = owner
        self._arrived = arrived
        self._failed = failed
        self._kept = kept
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._asked: OrderedDict[int, Job[Page]] = OrderedDict()

    def get(self, number: int) -> Page | None:
        """A page, if it is read."""
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
        return page

    def ask(self, number: int, question: Callable[[Library], Page]) -> None:
        """Read a page that somebody looks at; of several questions waiting, the oldest ones give way."""
        if number in self._asked:
            return
        while len(self._asked) >= _QUESTIONS_KEPT:
            _, job = self._asked.popitem(last=False)
            job.cancel()
        self._asked[number] = self._tasks.query(
            question, partial(self.put, number), partial(self._on_failed, number), owner=self._owner
        )

    def put(self, number: int, page: Page) -> None:
        """Hold a page that was read."""
        self._asked.pop(number, None)
        self._pages[number] = page
        while len(self._pages) > self._kept:
            self._pages.popitem(last=False)
        self._arrived(number, page)

    def replace(self, pages: Mapping[int, Page]) -> None:
        """Hold these pages and no others."""
        self.drop_questions()
        self._pages = OrderedDict(pages)

    def drop_questions(self) -> None:
        """Wait for no page any more."""
        for job in self._asked.values():
            job.cancel()
        self._asked.clear()

    def numbers(self) -> tuple[int, ...]:
        """Numbers of the pages that are read, the one looked at last at the end."""
        return tuple(self._pages)

    def items(self) -> ItemsView[int, Page]:
        """The pages that are read, with their numbers."""
        return self._pages.items()

    def values(self) -> ValuesView[Page]:
        """The pages that are read."""
        return self._pages.values()

    def _on_failed(self, number: int, error: BaseException) -> None:
        self._asked.pop(number, None)
        self._failed(error)
