"""Undo and redo: every change that a person makes goes through here, and is in one history by its name.

A page hands over what makes the change, a use-case of ``core.library`` that gives a ``Step``, and is done::

    desk.history.make(partial(add_tag, document_id=4, name="to check"))

The step is made, taken back and made again in the library's own thread, and what it touched is announced to every page.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.jobs import Failed

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library, Step
    from core.model import Changes
    from gui.tasks import Tasks

__all__ = ["Failed", "History"]

log = logging.getLogger(__name__)

_MOST_STEPS = 100
"""How many steps are kept: a deleted document is held in memory until its step is dropped."""


class _Made(QUndoCommand):
    """A step in the history. What it does is done elsewhere, off the GUI thread; the stack only keeps the place."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.name)
        self.step = step


class History(QObject):
    """What was done in the open library, and the way back; it begins anew with each library.

    Signals:
        changed: Another step is the next to be undone or redone, or work began or ended.
        failed: A step could not be made, undone or redone and nobody else hears of it; carries the exception.
        moved: A ``Step`` was undone or redone; before the pages hear of what that changed.

    Args:
        tasks: Does the work.
        parent: Qt parent.
    """

    changed = Signal()
    failed = Signal(object)
    moved = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._working = False
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST_STEPS)
        self._stack.indexChanged.connect(self.changed)
        tasks.libraryOpened.connect(self._stack.clear)
        tasks.libraryClosed.connect(self._stack.clear)

    @property
    def undo_name(self) -> str:
        """What would be undone next; empty when there is nothing, or while a step is on its way."""
        return "" if self._working else self._stack.undoText()

    @property
    def redo_name(self) -> str:
        """What would be redone next; empty when there is nothing, or while a step is on its way."""
        return "" if self._working else self._stack.redoText()

    def make(
        self,
        change: Callable[[Library], Step],
        then: Callable[[Step], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Make a change and keep its step.

        Args:
            change: Called with the library in its own thread.
            then: Called with the step on the GUI thread, once every page has heard of it.
            failed: Called with the exception on the GUI thread; without it ``History.failed`` tells it.
        """

        def made(step: Step) -> None:
            self._stack.push(_Made(step))
            self._tasks.announce(step.changes)
            if then is not None:
                then(step)

        # Whoever asked may be gone by then: the change is made all the same, and must be in the history.
        self._tasks.query(change, made, failed or self.failed.emit)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        from core.library import undo

        self._move(self._stack.index() - 1, undo, self._stack.undo)

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last."""
        from core.library import redo

        self._move(self._stack.index(), redo, self._stack.redo)

    def _move(self, place: int, way: Callable[[Library, Step], Changes], step_over: Callable[[], None]) -> None:
        command = self._stack.command(place) if 0 <= place < self._stack.count() else None
        if self._working or not isinstance(command, _Made):
            return
        self._set_working(True)
        step = command.step

        def moved(changes: Changes) -> None:
            self._set_working(False)
            step_over()
            self.moved.emit(step)
            self._tasks.announce(changes)

        def stuck(error: BaseException) -> None:
            # What was changed again since stays as it is now, and its step is of no use any more.
            log.info("“%s” stays: %s", command.text(), error)
            self._set_working(False)
            command.setObsolete(True)
            step_over()
            self.failed.emit(error)

        self._tasks.query(lambda library: way(library, step), moved, stuck)

    def _set_working(self, working: bool) -> None:
        self._working = working
        self.changed.emit()
