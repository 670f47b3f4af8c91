"""Work off the GUI thread: one worker that owns the open library, and a thread for each longer piece of other work.

Everything that may take time goes through ``Tasks``. Results come back on the GUI thread; a result that nobody waits
for any more is dropped. The GUI thread itself never holds a ``Library``.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import AnotherLibraryError, LibraryError
from gui.jobs import Failed, Job, Waiting
from gui.turns import NextTurn
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.library import Library
    from core.model import Changes

__all__ = ["Job", "OpenLibrary", "Tasks"]

_Result = TypeVar("_Result")

_CLOSING = 0
"""What the last work of all is held under; jobs count from 1."""
_TURN_SECONDS = 0.004
"""How long answers are taken in one turn of the event loop, before others have theirs."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """Which library is open.

    Attributes:
        path: The file.
        read_only: Whether it takes no changes.
        why_read_only: The reason in a sentence for the user; empty where it takes changes.
        asked_for: The user wanted it open for reading only, so it may take changes when opened otherwise.
        number: Counts up with each opening, so that what is asked of one library never reaches another.
    """

    path: Path
    read_only: bool
    why_read_only: str = ""
    asked_for: bool = False
    number: int = 0


class Tasks(QObject):
    """The workers.

    Signals:
        libraryOpened: An ``OpenLibrary`` is ready for queries.
        libraryClosed: No library is open any more.
        libraryChanged: ``Changes`` that some work made; windows refresh those records.
        unexpected: An exception of work that nobody handles; the crash hook shows it.

    Args:
        parent: Qt parent.
    """

    libraryOpened = Signal(object)
    libraryClosed = Signal()
    libraryChanged = Signal(object)
    unexpected = Signal(object)
    _delivered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = 0
        # What is done holds who asked for it. It stays here, so that no worker is ever the last to let it go: Qt's
        # objects would be taken apart in the wrong thread. Workers get numbers.
        self._held: dict[int, Callable[[], None]] = {_CLOSING: self._close_in_worker}
        self._queue: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._library: Library | None = None
        # Both of the worker: how many libraries were opened, and which of them is open; 0 for none.
        self._openings = 0
        self._number = 0
        self._open: OpenLibrary | None = None
        self._threads: dict[int, tuple[Job[Any], threading.Thread]] = {}
        self._stopped = False
        self._letters: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._opening = NextTurn(self)
        self._opening.came.connect(self._open_letters)
        self._delivered.connect(self._opening.start, Qt.ConnectionType.QueuedConnection)
        self._worker = threading.Thread(target=self._work_through_queue, name="library", daemon=True)
        self._worker.start()

    @property
    def open_library(self) -> OpenLibrary | None:
        """The library that is open, as the GUI thread knows it."""
        return self._open

    @property
    def shown(self) -> int:
        """Number of the library that the windows show, from which all that the user sees was read; 0 for none.

        While another one is being opened, it is still that of the one before.
        """
        return self._open.number if self._open is not None else 0

    def open(self, path: Path, *, create: bool = False, read_only: bool = False, failed: Failed | None = None) -> None:
        """Open a library, or make a new one, in place of the one that is open.

        Args:
            path: The file.
            create: Make it; it must not exist yet.
            read_only: Only look into it; works also while another program has it open.
            failed: Hears why it could not be opened; the library open before stays open.
        """

        def work() -> OpenLibrary:
            from core.library import create_library, open_library

            opened = create_library(path) if create else open_library(path, read_only=read_only)
            self._close_in_worker()
            self._library = opened
            self._openings += 1
            self._number = self._openings
            return OpenLibrary(path, opened.read_only, opened.why_read_only, asked_for=read_only, number=self._number)

        self._enqueue(work, Waiting(self._on_opened, failed))

    def close(self) -> None:
        """Close the open library once the work before this is done."""
        self._enqueue(self._close_in_worker, Waiting(self._on_closed))

    def query(
        self,
        question: Callable[[Library], _Result],
        then: Callable[[_Result], None] | None = None,
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
    ) -> Job[_Result]:
        """Ask the library that the windows show something, in its own thread, in the order of asking.

        Once another library is open, or none, nobody wants to know any more: the question is dropped.

        Args:
            question: Called with the library in the worker.
            then: Called with the answer on the GUI thread.
            failed: Called with the exception on the GUI thread; without it the crash hook hears of it.
            owner: Once this object is destroyed the answer is dropped.

        Returns:
            The job; ``cancel()`` drops the answer, and the question too if it was not asked yet.
        """
        shown = self.shown

        def work() -> _Result:
            if self._library is None:
                raise LibraryError("No library is open.", "Open or make one from the File menu.")
            return question(self._library)

        return self._enqueue(work, Waiting(then, failed, owner=owner), wanted=lambda: self._number == shown)

    def change(
        self,
        change: Callable[[Library], _Result],
        then: Callable[[_Result], None] | None = None,
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
        of: int | None = None,
    ) -> Job[_Result]:
        """Change the library that the windows show, in its own thread, in the order of asking; never another one.

        Args:
            change: Called with the library in the worker.
            then: Called with what it gives on the GUI thread.
            failed: Called with the exception on the GUI thread, an ``AnotherLibraryError`` where that library is not
                open any more; without it the crash hook hears of it.
            owner: Once this object is destroyed nobody hears of it; the change is made all the same.
            of: Number of the library that it is meant for (``shown``, when the user was asked); the one shown now when
                None.
        """
        meant = self.shown if of is None else of

        def work() -> _Result:
            if self._library is None or self._number != meant:
                raise _another_library(self._library is not None)
            return change(self._library)

        return self._enqueue(work, Waiting(then, failed, owner=owner))

    def run(
        self,
        work: Callable[[Job[_Result]], _Result],
        then: Callable[[_Result], None] | None = None,
        failed: Failed | None = None,
        *,
        progress: Callable[[Any], None] | None = None,
        owner: QObject | None = None,
    ) -> Job[_Result]:
        """Do something that needs no open library, or opens its own, in a thread of its own.

        Args:
            work: Called with its job in the thread; asks ``job.cancelled()`` and calls ``job.report(step)``.
            then: Called with the result on the GUI thread.
            failed: Called with the exception on the GUI thread; without it the crash hook hears of it.
            progress: Called with each reported step on the GUI thread.
            owner: Once this object is destroyed results are dropped.
        """
        job = self._job(Waiting(then, failed, progress, owner))

        def ended() -> None:
            self._threads.pop(job.number, None)

        def perform() -> None:
            job.perform(lambda: work(job), ended)

        self._held[job.number] = perform
        thread = threading.Thread(target=self._perform, args=(job.number,), name=f"job {job.number}", daemon=True)
        self._threads[job.number] = (job, thread)
        thread.start()
        return job

    def announce(self, changes: Changes) -> None:
        """Tell all windows what some work changed in the open library."""
        self.libraryChanged.emit(changes)

    def shut_down(self, limit: float = 5.0) -> bool:
        """Call off all work, close the library and wait.

        Args:
            limit: Seconds to wait at most; what has not ended by then is left to the end of the process.

        Returns:
            Whether everything ended in time.
        """
        if self._stopped:
            return True
        self._stopped = True
        deadline = time.monotonic() + limit
        for job, _thread in self._threads.values():
            job.cancel()
        self._queue.put(_CLOSING)
        self._queue.put(None)
        threads = (*(thread for _job, thread in self._threads.values()), self._worker)
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        late = [thread.name for thread in threads if thread.is_alive()]
        if late:
            log.warning("Work still running at the end: %s", ", ".join(late))
        return not late

    def _job(self, waiting: Waiting[_Result]) -> Job[_Result]:
        self._numbers += 1
        return Job(self._numbers, waiting, self._send, self.unexpected.emit)

    def _enqueue(
        self, work: Callable[[], _Result], waiting: Waiting[_Result], wanted: Callable[[], bool] = lambda: True
    ) -> Job[_Result]:
        job = self._job(waiting)

        def perform() -> None:
            if not wanted():
                job.cancel()
            job.perform(work, _nothing)

        self._held[job.number] = perform
        self._queue.put(job.number)
        return job

    def _work_through_queue(self) -> None:
        while (number := self._queue.get()) is not None:
            self._perform(number)

    def _perform(self, number: int) -> None:
        """Do what is held under a number, in the calling thread, and have it let go in the GUI thread."""
        self._held[number]()
        self._send(partial(self._let_go, number))

    def _let_go(self, number: int) -> None:
        self._held.pop(number, None)

    def _send(self, call: Callable[[], None]) -> None:
        """Have something called on the GUI thread; from any thread."""
        if shiboken6.isValid(self):
            self._letters.put(call)
            self._delivered.emit()

    @Slot()
    def _open_letters(self) -> None:
        """Call what was sent, as long as it takes little time; the rest in the next turn of the event loop.

        Answers often come together, each with a good deal to show: the user's keys and the painting go between.
        """
        until = time.monotonic() + _TURN_SECONDS
        while not self._letters.empty() and time.monotonic() < until:
            call = self._letters.get()
            # Before the call, which may fail, or run a loop of its own in which the others must not wait; and after it,
            # because Qt has timers that are due for long go before all others.
            self._opening.start()
            if not self._stopped:
                call()
            self._opening.start()

    def _close_in_worker(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
            self._number = 0

    def _on_opened(self, opened: OpenLibrary) -> None:
        self._open = opened
        self.libraryOpened.emit(opened)

    def _on_closed(self, _closed: None) -> None:
        self._open = None
        self.libraryClosed.emit()


def _another_library(is_one: bool) -> AnotherLibraryError:
    if is_one:
        return AnotherLibraryError(
            translate("Tasks", "Another library is open now; nothing was changed."),
            translate("Tasks", "Open the one before again, and decide it there."),
        )
    return AnotherLibraryError(
        translate("Tasks", "The library is closed; nothing was changed."),
        translate("Tasks", "Open it again, and decide it then."),
    )


def _nothing() -> None:
    """A query needs nothing put away when it ends."""
