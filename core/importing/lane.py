"""One worker process seen from outside: the files it was given, and what is known of where it is."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from core.errors import DeskError, ReaderCrashedError, ReaderNotStartedError, TooSlowError
from core.file_names import shown_name
from core.importing.worker_process import Done, Failure, Part, Reaching, Up, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

log = logging.getLogger(__name__)

Result = TypeVar("Result")

_START_LIMIT = 120.0
"""Seconds for a process to come up; virus scanners can make the first one slow."""

_MOST_LOSSES = 10
"""How many parts of one file may bring the process down before the rest of the file is given up."""


@dataclass(frozen=True, slots=True)
class Reached(Generic[Result]):
    """What came of a file or of a part of one.

    Attributes:
        part: What the part is called, if it is known; None for a file without parts.
        outcome: The result, or the error that says why there is none.
    """

    part: str | None
    outcome: Result | DeskError


@dataclass(slots=True)
class Job:
    """A file on its way through a process.

    Attributes:
        index: Its place among all files.
        path: The file.
        done: How many of its parts are finished.
        at: The part it is at, once that is known.
        losses: How many of its parts brought the process down.
    """

    index: int
    path: Path
    done: int = 0
    at: str | None = None
    losses: int = 0

    @property
    def name(self) -> str:
        """What is being worked on."""
        return self.at or shown_name(self.path.name)


class Lane(Generic[Result]):
    """One worker process with the files it was given, oldest first; the oldest is the one it is at.

    Args:
        work: What the process does with a path and the number of parts that are done already.
        limit: Seconds for one file, or for one part of a file.
    """

    def __init__(self, work: Callable[[Path, int], Iterator[Result | Reaching]], limit: float) -> None:
        self._work = work
        self._limit = limit
        self._process: SpawnProcess | None = None
        self._is_up = False
        self._deadline = 0.0
        self.connection: Connection
        self.jobs: deque[Job] = deque()

    def give(self, index: int, path: Path) -> None:
        """Hand a file to the process, which is started if there is none."""
        if self._process is None:
            self._start()
        elif not self.jobs:
            self.excuse()
        self.jobs.append(Job(index, path))
        self._send(self.jobs[-1])

    def take(self) -> Iterator[tuple[int, Reached[Result] | None]]:
        """Receive one message of the process, or learn that it is gone; None stands for the end of a file.

        Raises:
            ReaderNotStartedError: The process ended before it came to a file.
        """
        try:
            message: Up | Reaching | Part[Result] | Failure | Done = self.connection.recv()
        except (EOFError, OSError) as error:
            if not self._is_up:
                # It never came to a file, so none is to blame, and the next process would fare no better.
                raise ReaderNotStartedError.because("it ended at once") from error
            yield from self._give_up(ReaderCrashedError.of(self.jobs[0].name))
            return
        self.excuse()
        if isinstance(message, Up):
            self._is_up = True
            return
        job = self.jobs[0]
        if isinstance(message, Reaching):
            job.at = message.name
        elif isinstance(message, Done):
            self.jobs.popleft()
            yield job.index, None
        else:
            if isinstance(message, Failure) and message.details:
                log.error("the reader failed at %s\n%s", job.name, message.details)
            part, job.at = job.at, None
            job.done += 1
            if message.is_all:
                self.jobs.popleft()
            yield job.index, Reached(part, message.error if isinstance(message, Failure) else message.result)
            if message.is_all:
                yield job.index, None

    def excuse(self) -> None:
        """The time for what it is at begins anew."""
        self._deadline = time.monotonic() + self._limit

    def overdue(self) -> Iterator[tuple[int, Reached[Result] | None]]:
        """End the process if what it is at has had its time."""
        if self.jobs and time.monotonic() > self._deadline:
            yield from self._give_up(TooSlowError.of(self.jobs[0].name, self._limit))

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
        process = context.Process(target=serve, args=(theirs, self._work), name="reader", daemon=True)
        try:
            process.start()
        except OSError as error:
            self.connection.close()
            raise ReaderNotStartedError.because(error.strerror or str(error)) from error
        finally:
            theirs.close()
        self._process, self._is_up = process, False
        self._deadline = time.monotonic() + _START_LIMIT

    def _send(self, job: Job) -> None:
        try:
            self.connection.send((job.path, job.done))
        except OSError:
            # The process has just died; taking its next message says so, for the file it was at.
            log.warning("the reader was gone before %s", job.name)

    def _give_up(self, error: DeskError) -> Iterator[tuple[int, Reached[Result] | None]]:
        """Blame what the process was at, and go on behind it with a new one."""
        job = self.jobs[0]
        log.error("the reader was lost at %s: %s", job.name, error.title)
        self.stop()
        yield job.index, Reached(job.at, error)
        job.losses += 1
        if job.at is None or job.losses >= _MOST_LOSSES:
            self.jobs.popleft()
            yield job.index, None
        job.at = None
        job.done += 1
        if self.jobs:
            self._start()
            for waiting in self.jobs:
                self._send(waiting)
