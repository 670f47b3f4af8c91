"""Makes the decisions of the Review page, one at a time, and knows which item comes back when one is undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.library import Subject, confirm_findings, confirm_item, reject_findings, reject_item
from gui.corrections.signing import is_writable, signature_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library, ReviewItem, Step
    from gui.desk import Desk
    from gui.pages.review.reading import ShownItem

_MOST_REMEMBERED = 100
"""As many as the history keeps."""


class Decider(QObject):
    """Hands decisions to the history.

    Signals:
        freed: Whether a decision can be made now.
        cameBack: A decision made here was undone or made again; carries its ``ReviewItem``.
        made: A decision is made; carries its ``ReviewItem``.
        failed: A decision could not be made; carries the exception.

    Args:
        desk: The shared parts.
        parent: Qt parent.
    """

    freed = Signal(bool)
    cameBack = Signal(object)
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._free = True
        self._made: list[tuple[Step, ReviewItem]] = []
        desk.history.moved.connect(self._on_moved)

    @property
    def free(self) -> bool:
        """Whether a decision can be made: the library takes changes, and none is on its way."""
        return self._free and is_writable(self._desk)

    def set_free(self, free: bool) -> None:
        """The item after the one decided is in sight, or a decision is on its way."""
        self._free = free
        self.freed.emit(self.free)

    def forget(self) -> None:
        """Another library: what was decided before does not come back."""
        self._made.clear()

    def confirm(self, shown: ShownItem) -> None:
        """Say that an item is right; grades that the same words tell are confirmed together."""
        signature = signature_of(self._desk)
        change: Callable[[Library], Step] = partial(confirm_item, item=shown.item, signature=signature)
        if len(shown.together) > 1:
            ids = [claim.id for claim in shown.together]
            change = partial(confirm_findings, subject=Subject.CLAIM, finding_ids=ids, signature=signature)
        self.make(change, shown.item)

    def reject(self, shown: ShownItem) -> None:
        """Say that an item is none; grades that the same words tell are rejected together."""
        signature = signature_of(self._desk)
        change: Callable[[Library], Step] = partial(reject_item, item=shown.item, signature=signature)
        if len(shown.together) > 1:
            ids = [claim.id for claim in shown.together]
            change = partial(reject_findings, subject=Subject.CLAIM, finding_ids=ids, signature=signature)
        self.make(change, shown.item)

    def make(self, change: Callable[[Library], Step], item: ReviewItem) -> None:
        """Make any change that decides an item."""
        self.set_free(False)
        self._desk.history.make(change, partial(self._on_made, item), self.failed.emit)

    def _on_made(self, item: ReviewItem, step: Step) -> None:
        self._made = [*self._made[-_MOST_REMEMBERED:], (step, item)]
        self.made.emit(item)

    @Slot(object)
    def _on_moved(self, step: Step) -> None:
        item = next((item for made, item in self._made if made is step), None)
        if item is not None:
            self.cameBack.emit(item)
