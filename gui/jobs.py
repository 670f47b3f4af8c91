"""One piece of work off the GUI thread: what is done, who waits for it, and how it is called off."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

import shiboken6

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Result = TypeVar("Result")
Failed: TypeAlias = Callable[[BaseException], None]

log = logging.getLogger(__name__)

_STEP_SECONDS = 0.05
"""Between two steps that are told of thousands."""


@dataclass(frozen=True, slots=True)
class Waiting(Generic[Result]):
    """Who waits for a job; all are called on the GUI thread.

    Attributes:
        then: Hears the result.
        failed: Hears the exception instead.
        progress: Hears each step that the work reports.
        owner: Once this object is destroyed nobody waits any more.
    """

    then: Callable[[Result], None] | None = None
    failed: Failed | None = None
    progress: Callable[[Any], None] | None = None
    owner: QObject | None = None


class Job(Generic[Result]):
    """Work on its way. Its owner may call it off; the work itself asks whether that happened.

    Args:
        number: Counts up over the life of the program, for the log.
        waiting: Who waits.
        send: Has something called on the GUI thread.
        unhandled: Hears, on the GUI thread, an exception that nobody who waits wants to hear.
    """

    def __init__(
        self,
        number: int,
        waiting: Waiting[Result],
        send: Callable[[Callable[[], None]], None],
        unhandled: Failed,
    ) -> None:
        self.number = number
        self._waiting = waiting
        self._send = send
        self._unhandled = unhandled
        self._dropped = threading.Event()
        self._stopped = threading.Event()
        self._told_at = 0.0

    def cancel(self) -> None:
        """End it, and drop whatever it still brings."""
        self._dropped.set()

    def stop(self) -> None:
        """Ask the work to end early, and still take what it brings: an import keeps what it has read."""
        self._stopped.set()

    def cancelled(self) -> bool:
        """Whether the work should end now; asked by the work, from its thread."""
        return self._stopped.is_set() or self._dropped.is_set()

    @property
    def wanted(self) -> bool:
        """Whether somebody still waits."""
        owner = self._waiting.owner
        return not self._dropped.is_set() and (owner is None or shiboken6.isValid(owner))

    def report(self, step: object) -> None:
        """Hand a step of progress to the GUI thread; called by the work, from its thread."""
        self._send(lambda: self._on_progress(step))

    def report_count(self, done: int, total: int) -> None:
        """Report how much is done, as ``(done, total)``: not each of thousands of steps, but always the last."""
        if done == total or time.monotonic() - self._told_at > _STEP_SECONDS:
            self._told_at = time.monotonic()
            self.report((done, total))

    def perform(self, work: Callable[[], Result], ended: Callable[[], None]) -> None:
        """Do the work in the calling thread and send what comes of it to the GUI thread.

        Args:
            work: The work.
            ended: Called on the GUI thread before the result is handed over.
        """
        if self._dropped.is_set():
            self._send(ended)
            return
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  handed over whole to whoever waits
            log.info("Job %d failed: %s", self.number, error)
            failure = error
            self._send(lambda: self._on_failed(failure, ended))
        else:
            self._send(lambda: self._on_done(result, ended))

    def _on_progress(self, step: object) -> None:
        if self.wanted and self._waiting.progress is not None:
            self._waiting.progress(step)

    def _on_done(self, result: Result, ended: Callable[[], None]) -> None:
        ended()
        if self.wanted and self._waiting.then is not None:
            self._waiting.then(result)

    def _on_failed(self, error: BaseException, ended: Callable[[], None]) -> None:
        ended()
        if self.wanted:
            (self._waiting.failed or self._unhandled)(error)
