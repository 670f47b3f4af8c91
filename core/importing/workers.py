"""Work done file by file in worker processes: a crash or a hang costs that one file, and results keep their order.

Each worker is one process behind one pipe and does its files one after another, so that it is always known which file
it was at when it died or ran out of time. (``ProcessPoolExecutor`` cannot tell: there one crash fails every file in
flight, and stopping one worker stops them all.)
"""

from __future__ import annotations

import logging
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import time
import traceback
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from core.errors import (
    DeskError,
    ReaderCrashedError,
    ReaderFaultError,
    ReaderNotStartedError,
    TooLargeError,
    TooSlowError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path
    from types import TracebackType

log = logging.getLogger(__name__)

Result = TypeVar("Result")

WORKERS = 2
"""Processes at most: measured to saturate the writer, and kind to an office PC."""

TIME_LIMIT = 60.0
"""Seconds for one file; the slowest of 494 published reports took under 3."""

_START_LIMIT = 120.0
"""Seconds for a process to come up; virus scanners can make the first one slow."""

_POLL = 0.05
"""Seconds between looks at whether the user wants to stop."""

_AHEAD = 16
"""How many files may be finished before the one whose turn it is; keeps the memory flat."""

_QUEUED = 2
"""Files given to a worker at once, so that it does not idle while its result is being stored."""

_NICENESS = 5
_BELOW_NORMAL_PRIORITY = 0x4000
"""``BELOW_NORMAL_PRIORITY_CLASS`` of the Windows API."""


@dataclass(frozen=True, slots=True)
class _Failure:
    """What a worker sends instead of a result."""

    error: DeskError
    details: str = ""


class FileWorkers(Generic[Result]):
    """A few worker processes that apply one function to files. Use as a context manager; leaving it ends them all.

    Args:
        work: Called in the workers with a path. Must be importable there, and must not need a window. A ``DeskError``
            from it is the result for that file.
        count: Processes at most; they start when the first files come.
        limit: Seconds for one file; then its process is stopped and the file counts as failed.
    """

    def __init__(self, work: Callable[[Path], Result], *, count: int = WORKERS, limit: float = TIME_LIMIT) -> None:
        self._lanes = [_Lane(work, limit) for _ in range(count)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for lane in self._lanes:
            lane.stop()

    @property
    def current(self) -> tuple[Path, ...]:
        """The files being worked on now, at most one a worker."""
        return tuple(lane.jobs[0][1] for lane in self._lanes if lane.jobs)

    def in_order(
        self, paths: Sequence[Path], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[Path, Result | DeskError]]:
        """Work through the files once.

        Args:
            paths: The files.
            cancelled: Asked at least every 100 ms; when it says yes the iteration ends before the next file.

        Yields:
            Each file with its result, or with the error that says why there is none, in the order given.

        Raises:
            ReaderNotStartedError: The system starts no process for the desk.
        """
        waiting = deque(enumerate(paths))
        reached: dict[int, Result | DeskError] = {}
        for turn, path in enumerate(paths):
            while turn not in reached:
                if cancelled():
                    return
                self._hand_out(waiting, turn + _AHEAD)
                reached.update(self._collect())
            if cancelled():
                return
            # The next files are handed out before the caller is busy with this one.
            self._hand_out(waiting, turn + _AHEAD)
            yield path, reached.pop(turn)

    def _hand_out(self, waiting: deque[tuple[int, Path]], before: int) -> None:
        for depth in range(_QUEUED):
            for lane in self._lanes:
                if waiting and waiting[0][0] < before and len(lane.jobs) == depth:
                    lane.give(*waiting.popleft())

    def _collect(self) -> Iterator[tuple[int, Result | DeskError]]:
        """Wait a moment for results; yield those that came and those that never will."""
        busy = [lane for lane in self._lanes if lane.jobs]
        speaking = multiprocessing.connection.wait([lane.connection for lane in busy], _POLL)
        for lane in busy:
            yield from lane.take() if lane.connection in speaking else lane.overdue()


class _Lane(Generic[Result]):
    """One worker process with the files it was given, oldest first; the oldest is the one it is at."""

    def __init__(self, work: Callable[[Path], Result], limit: float) -> None:
        self._work = work
        self._limit = limit
        self._process: SpawnProcess | None = None
        self._is_up = False
        self._deadline = 0.0
        self.connection: Connection
        self.jobs: deque[tuple[int, Path]] = deque()

    def give(self, index: int, path: Path) -> None:
        if self._process is None:
            self._start()
        elif not self.jobs:
            self._deadline = time.monotonic() + self._limit
        self.jobs.append((index, path))
        self._send(path)

    def take(self) -> Iterator[tuple[int, Result | DeskError]]:
        """Receive one message of the process, or learn that it is gone."""
        try:
            message: Result | _Failure | None = self.connection.recv()
        except (EOFError, OSError) as error:
            if not self._is_up:
                # It never came to a file, so none is to blame, and the next process would fare no better.
                raise ReaderNotStartedError.because("it ended at once") from error
            yield self._give_up(ReaderCrashedError.of(self.jobs[0][1].name))
            return
        self._deadline = time.monotonic() + self._limit
        if message is None:
            self._is_up = True
            return
        index, path = self.jobs.popleft()
        if isinstance(message, _Failure):
            if message.details:
                log.error("the reader failed at %s\n%s", path.name, message.details)
            yield index, message.error
        else:
            yield index, message

    def overdue(self) -> Iterator[tuple[int, Result | DeskError]]:
        """End the process if its file has had its time."""
        if self.jobs and time.monotonic() > self._deadline:
            yield self._give_up(TooSlowError.of(self.jobs[0][1].name, self._limit))

    def stop(self) -> None:
        """End the process at once, whatever it is doing; it holds nothing that could be lost."""
        if self._process is None:
            return
        self._process.kill()
        self._process.join()
        self._process.close()
        self._process = None
        self.connection.close()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._work), name="reader", daemon=True)
        try:
            process.start()
        except OSError as error:
            self.connection.close()
            raise ReaderNotStartedError.because(error.strerror or str(error)) from error
        finally:
            theirs.close()
        self._process, self._is_up = process, False
        self._deadline = time.monotonic() + _START_LIMIT

    def _send(self, path: Path) -> None:
        try:
            self.connection.send(path)
        except OSError:
            # The process has just died; taking its next message says so, for the file it was at.
            log.warning("the reader was gone before %s", path.name)

    def _give_up(self, error: DeskError) -> tuple[int, DeskError]:
        index, path = self.jobs.popleft()
        log.error("the reader was lost at %s: %s", path.name, error.title)
        self.stop()
        if self.jobs:
            self._start()
            for _, waiting in self.jobs:
                self._send(waiting)
        return index, error


def _serve(connection: Connection, work: Callable[[Path], Result]) -> None:
    """Run in the worker process: say that it is up, then answer each path until the other side closes."""
    # Ctrl+C in a terminal reaches every process; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_way()
    # What libraries log here would go to the terminal; what matters is sent back.
    logging.getLogger().addHandler(logging.NullHandler())
    # However the other side ends, this one has nothing left to do and nothing to complain of.
    with suppress(EOFError, OSError):
        connection.send(None)
        while True:
            path: Path = connection.recv()
            connection.send(_attempt(work, path))


def _give_way() -> None:
    """Let the window and everything else go first: two readers would leave a PC with two processors none."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
    else:
        os.nice(_NICENESS)


def _attempt(work: Callable[[Path], Result], path: Path) -> Result | _Failure:
    try:
        return work(path)
    except DeskError as error:
        return _Failure(error)
    except MemoryError:
        return _Failure(
            TooLargeError(f"{path.name} needs more memory than there is.", "Close other programs and retry.")
        )
    except Exception:  # noqa: BLE001 - the border of the process: a fault in one file must not end the import
        return _Failure(ReaderFaultError.of(path.name), traceback.format_exc())
