"""Undo and redo: every change that a person makes goes through here, and is in one history by its name.

A page hands over what makes the change, a use-case of ``core.library`` that gives a ``Step``, and is done::

    desk.history.make(partial(add_tag, document_id=4, name="to check"))

The step is made, taken back and made again in the library's own thread, and what it touched is announced to every page.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
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


@dataclass(slots=True, eq=False)
class _Change:
    """One change from the moment it is asked for.

    Attributes:
        step: Put here by the library's thread once it is made; None before, and where it could not be.
    """

    step: Step | None = None


class _Made(QUndoCommand):
    """A change in the history. What it does is done elsewhere, off the GUI thread; the stack only keeps the place."""

    def __init__(self, change: _Change, name: str) -> None:
        super().__init__(name)
        self.change = change


class History(QObject):
    """What was done in the open library, and the way back; it begins anew with each library.

    Signals:
        changed: Another step is the next to be undone or redone, or work began or ended.
        failed: A step could not be made, undone or redone and nobody else hears of it; carries the exception.
        moved: A ``Step`` was undone or redone; before the pages hear of what that changed.
        made: The name of a step that was made, once the pages have heard of it.
        undone: The same of one that was taken back.
        redone: The same of one that was made again.

    Args:
        tasks: Does the work.
        parent: Qt parent.
    """

    changed = Signal()
    failed = Signal(object)
    moved = Signal(object)
    made = Signal(str)
    undone = Signal(str)
    redone = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._moving = False
        self._making: list[_Change] = []
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST_STEPS)
        self._stack.indexChanged.connect(self.changed)
        tasks.libraryOpened.connect(self._stack.clear)
        tasks.libraryClosed.connect(self._stack.clear)

    @property
    def undo_name(self) -> str:
        """What would be undone next; empty when there is nothing, or while that is on its way."""
        return "" if self._moving or self._making else self._stack.undoText()

    @property
    def redo_name(self) -> str:
        """What would be redone next; empty when there is nothing, or while a step is on its way."""
        return "" if self._moving or self._making else self._stack.redoText()

    @property
    def can_undo(self) -> bool:
        """Whether something can be undone; the last change also while it is being made and its name is not known."""
        return not self._moving and bool(self._making or self._stack.canUndo())

    def make(
        self,
        change: Callable[[Library], Step],
        then: Callable[[Step], None] | None = None,
        failed: Failed | None = None,
        *,
        owner: QObject | None = None,
        of: int | None = None,
    ) -> None:
        """Make a change and keep its step.

        Args:
            change: Called with the library in its own thread.
            then: Called with the step on the GUI thread, once every page has heard of it.
            failed: Called with the exception on the GUI thread; without it ``History.failed`` tells it.
            owner: Where it is destroyed by then, ``then`` is not called, and ``History.failed`` tells what failed.
            of: Number of the library it is meant for (``Tasks.shown``, when the user was asked); the one shown now when
                None. In any other nothing is changed.
        """
        asked = _Change()

        def work(library: Library) -> Step:
            asked.step = change(library)
            return asked.step

        def made(step: Step) -> None:
            self._making.remove(asked)
            self._stack.push(_Made(asked, step.name))
            self._tasks.announce(step.changes)
            self.made.emit(step.name)
            if then is not None and _is_there(owner):
                then(step)

        def not_made(error: BaseException) -> None:
            self._making.remove(asked)
            self.changed.emit()
            (failed if failed is not None and _is_there(owner) else self.failed.emit)(error)

        self._making.append(asked)
        self.changed.emit()
        # Whoever asked may be gone by then: the change is made all the same, and must be in the history.
        self._tasks.change(work, made, not_made, of=of)

    def make_for_good(
        self,
        change: Callable[[Library], Changes],
        then: Callable[[Changes], None],
        failed: Failed,
        *,
        owner: QObject,
        of: int,
    ) -> None:
        """Make a change that is too large to keep a way back. What was done before may be about what is gone by then.

        Args:
            change: Called with the library in its own thread.
            then: Called with what it touched on the GUI thread.
            failed: Called with the exception on the GUI thread.
            owner: Where it is destroyed by then, neither is called, and ``History.failed`` tells what failed.
            of: Number of the library it is meant for.
        """

        def made(changes: Changes) -> None:
            self._stack.clear()
            self._tasks.announce(changes)
            if _is_there(owner):
                then(changes)

        def not_made(error: BaseException) -> None:
            (failed if _is_there(owner) else self.failed.emit)(error)

        self._tasks.change(change, made, not_made, of=of)

    def begin_anew(self) -> None:
        """Forget every step: the library was changed in a way that they cannot be taken back over."""
        self._stack.clear()

    @Slot()
    def undo(self) -> None:
        """Take the last step back, also one that is only being made."""
        from core.library import undo

        made = self._stack.index() - 1
        self._move(self._making[-1] if self._making else self._change_at(made), undo, back=True)

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last."""
        from core.library import redo

        # What is being made ends what could be made again.
        self._move(None if self._making else self._change_at(self._stack.index()), redo, back=False)

    def _change_at(self, place: int) -> _Change | None:
        command = self._stack.command(place) if 0 <= place < self._stack.count() else None
        return command.change if isinstance(command, _Made) else None

    def _move(self, change: _Change | None, way: Callable[[Library, Step], Changes], *, back: bool) -> None:
        if self._moving or change is None:
            return
        self._set_moving(True)

        def work(library: Library) -> Changes | None:
            # The library's thread has made by now whatever was asked for before.
            return None if change.step is None else way(library, change.step)

        def moved(changes: Changes | None) -> None:
            self._set_moving(False)
            if changes is not None and change.step is not None:
                self._step_over(change, back=back)
                self.moved.emit(change.step)
                self._tasks.announce(changes)
                (self.undone if back else self.redone).emit(change.step.name)

        def stuck(error: BaseException) -> None:
            # What was changed again since stays as it is now, and its step is of no use any more.
            log.info("“%s” stays: %s", change.step.name if change.step is not None else "", error)
            self._set_moving(False)
            self._step_over(change, back=back, drop=True)
            self.failed.emit(error)

        self._tasks.change(work, moved, stuck)

    def _step_over(self, change: _Change, *, back: bool, drop: bool = False) -> None:
        """Have the stack follow, where that change is the next one in it; another library has a history of its own."""
        place = self._stack.index() - back
        if self._change_at(place) is change:
            if drop:
                self._stack.command(place).setObsolete(True)
            (self._stack.undo if back else self._stack.redo)()

    def _set_moving(self, moving: bool) -> None:
        self._moving = moving
        self.changed.emit()


def _is_there(owner: QObject | None) -> bool:
    return owner is None or shiboken6.isValid(owner)
