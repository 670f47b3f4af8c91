"""Asks the library only what is still wanted: while one answer is awaited, only the last question after it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from core.library import Library
    from gui.tasks import Job, Tasks

_Answer = TypeVar("_Answer")


class LatestQuestion(Generic[_Answer]):
    """One place of the page that shows one answer.

    Args:
        tasks: Asks in the worker.
        owner: Once it is destroyed nobody hears the answer.
        then: Hears each answer that comes; those in between too, so that a dragged slider is followed.
        failed: Hears why there is none.
    """

    def __init__(
        self,
        tasks: Tasks,
        owner: QObject,
        then: Callable[[_Answer], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._tasks = tasks
        self._owner = owner
        self._then = then
        self._failed = failed
        self._job: Job[_Answer] | None = None
        self._next: Callable[[Library], _Answer] | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def ask(self, question: Callable[[Library], _Answer]) -> None:
        """Ask now, or as soon as the answer before is there."""
        if self._job is not None:
            self._next = question
            return
        self._job = self._tasks.query(question, self._on_answer, self._on_failed, owner=self._owner)

    def forget(self) -> None:
        """Want nothing any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._next = None

    def _go_on(self) -> None:
        self._job, following, self._next = None, self._next, None
        if following is not None:
            self.ask(following)

    def _on_answer(self, answer: _Answer) -> None:
        self._go_on()
        self._then(answer)

    def _on_failed(self, error: BaseException) -> None:
        self._go_on()
        self._failed(error)
