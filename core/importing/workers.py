"""Work done file by file in worker processes: a crash or a hang costs that one file, and results keep their order.

Each worker is one process behind one pipe and does its files one after another, so that it is always known which file
it was at when it died or ran out of time. (``ProcessPoolExecutor`` cannot tell: there one crash fails every file in
flight, and stopping one worker stops them all.) A file that holds files is done part by part, and then a crash costs
one part.
"""

from __future__ import annotations

import multiprocessing.connection
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from core.importing.lane import Lane, Reached

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from core.errors import DeskError
    from core.importing.worker_process import Reaching

Result = TypeVar("Result")
Item = TypeVar("Item")

WORKERS = 2
"""Processes at most: measured to saturate the writer, and kind to an office PC."""

TIME_LIMIT = 60.0
"""Seconds for one file; the slowest of 494 published reports took under 3."""

_POLL = 0.05
"""Seconds between looks at whether the user wants to stop."""

_AHEAD = 32
"""How many files may be finished before the one whose turn it is; keeps the memory flat."""

_PARTS_AHEAD = 16
"""How many parts of a file may be finished before its turn; then its process waits."""

_FIRST_TOGETHER = 1
"""Parts that come to the caller at first, so that something is there at once; then twice as many each time."""

_QUEUED = 16
"""Files given to a worker at once, so that it does not idle while its results are being stored. Two processors store
32 short texts and read 16 in the same time."""


class PartWorkers(Generic[Result]):
    """A few worker processes that apply one function to files. Use as a context manager; leaving it ends them all.

    Args:
        work: Called in the workers with a path and the number of its parts that are done already; yields
            ``Reaching`` before and a result after each part that is left, or one result for a file without parts. Must
            be importable there, and must not need a window. A ``DeskError`` from it is the result for that part.
        count: Processes at most; they start when the first files come.
        limit: Seconds for one file or part; then its process is stopped and it counts as failed.
    """

    def __init__(
        self,
        work: Callable[[Path, int], Iterator[Result | Reaching]],
        *,
        count: int = WORKERS,
        limit: float = TIME_LIMIT,
    ) -> None:
        self._lanes = [Lane(work, limit) for _ in range(count)]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for lane in self._lanes:
            lane.stop()

    @property
    def current(self) -> tuple[str, ...]:
        """Names of what is being worked on now, at most one a worker."""
        return tuple(lane.jobs[0].name for lane in self._lanes if lane.jobs)

    def parts_in_order(
        self, paths: Sequence[Path], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[Path, Reached[Result] | None]]:
        """Work through the files once.

        Args:
            paths: The files.
            cancelled: Asked at least every 100 ms; when it says yes the iteration ends before the next part.

        Yields:
            Each file with its parts in order and then with None, files in the order given.

        Raises:
            ReaderNotStartedError: The system starts no process for the desk.
        """
        for parts in self.gathered(paths, cancelled, most=1):
            yield from parts

    def gathered(
        self, paths: Sequence[Path], cancelled: Callable[[], bool], *, most: int, patience: float = 0.0
    ) -> Iterator[list[tuple[Path, Reached[Result] | None]]]:
        """Work through the files once, and let what is done in a short time come together.

        Args:
            paths: The files.
            cancelled: Asked at least every 100 ms; when it says yes the iteration ends before the next part, and what
                was gathered until then is dropped.
            most: Parts and ends of files that come together at most.
            patience: Seconds to wait for more.

        Yields:
            What ``parts_in_order`` yields, one or more at a time.

        Raises:
            ReaderNotStartedError: The system starts no process for the desk.
        """
        waiting = deque(enumerate(paths))
        reached: dict[int, deque[Reached[Result] | None]] = {}
        gathering: _Gathering[tuple[Path, Reached[Result] | None]] = _Gathering(most, patience)
        for turn, path in enumerate(paths):
            part: Reached[Result] | None
            while True:
                while not reached.get(turn):
                    if cancelled():
                        return
                    if gathering.is_due:
                        yield gathering.given()
                    self._hand_out(waiting, turn + _AHEAD)
                    self._collect(reached, turn)
                if reached[turn][0] is not None and cancelled():
                    return
                # The next files are handed out before the caller is busy with this one.
                self._hand_out(waiting, turn + _AHEAD)
                part = reached[turn].popleft()
                gathering.take((path, part))
                if gathering.is_full:
                    yield gathering.given()
                if part is None:
                    break
            del reached[turn]
        if gathering.parts:
            yield gathering.given()

    def _hand_out(self, waiting: deque[tuple[int, Path]], before: int) -> None:
        for depth in range(_QUEUED):
            for lane in self._lanes:
                if waiting and waiting[0][0] < before and len(lane.jobs) == depth:
                    lane.give(*waiting.popleft())

    def _collect(self, reached: dict[int, deque[Reached[Result] | None]], turn: int) -> None:
        """Wait a moment for results; note those that came and those that never will."""
        busy = [lane for lane in self._lanes if lane.jobs and not self._is_far_ahead(lane, reached, turn)]
        speaking = multiprocessing.connection.wait([lane.connection for lane in busy], _POLL)
        for lane in busy:
            for index, part in lane.take() if lane.connection in speaking else lane.overdue():
                reached.setdefault(index, deque()).append(part)

    def _is_far_ahead(self, lane: Lane[Result], reached: dict[int, deque[Reached[Result] | None]], turn: int) -> bool:
        """Whether a process is at a file of many parts whose turn has not come; the pipe holds it up meanwhile."""
        index = lane.jobs[0].index
        if index == turn or len(reached.get(index, ())) < _PARTS_AHEAD:
            return False
        lane.excuse()
        return True


class FileWorkers(PartWorkers[Result]):
    """Worker processes for work that makes one result of a file.

    Args:
        work: Called in the workers with a path; see ``PartWorkers``.
        count: Processes at most.
        limit: Seconds for one file.
    """

    def __init__(self, work: Callable[[Path], Result], *, count: int = WORKERS, limit: float = TIME_LIMIT) -> None:
        super().__init__(_OneResult(work), count=count, limit=limit)

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
        for path, reached in self.parts_in_order(paths, cancelled):
            if reached is not None:
                yield path, reached.outcome


@dataclass(slots=True)
class _Gathering(Generic[Item]):
    """What waits to come together.

    Attributes:
        most: How many at most.
        patience: Seconds that the first may wait for the others.
        parts: Those that wait.
        enough: How many are enough now.
        since: When the first of them came.
    """

    most: int
    patience: float
    parts: list[Item] = field(default_factory=list)
    enough: int = field(default_factory=lambda: _FIRST_TOGETHER)
    since: float = 0.0

    @property
    def is_full(self) -> bool:
        """Whether there are enough of them."""
        return len(self.parts) >= self.enough

    @property
    def is_due(self) -> bool:
        """Whether the first has waited long enough."""
        return bool(self.parts) and time.monotonic() - self.since >= self.patience

    def take(self, part: Item) -> None:
        """Let one more wait."""
        if not self.parts:
            self.since = time.monotonic()
        self.parts.append(part)

    def given(self) -> list[Item]:
        """All of them; then none waits any more."""
        parts, self.parts = self.parts, []
        self.enough = min(self.enough * 2, self.most)
        return parts


@dataclass(frozen=True, slots=True)
class _OneResult(Generic[Result]):
    """Work without parts, as the workers take it."""

    work: Callable[[Path], Result]

    def __call__(self, path: Path, done: int) -> Iterator[Result]:
        if not done:
            yield self.work(path)
