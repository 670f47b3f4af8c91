"""What somebody began to change about items of the queue and has not decided yet: each draft stays with its item."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from core.library import ReviewKind
from gui.corrections.claim_form import ClaimDraft
from gui.corrections.judgement_form import JudgementDraft
from gui.corrections.reading_form import ReadingDraft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library import ReviewItem

Draft: TypeAlias = ClaimDraft | JudgementDraft | ReadingDraft
_Key: TypeAlias = tuple[ReviewKind, int, str | None]


class Drafts(QObject):
    """Keeps them as long as the library is open; a decision about an item ends its draft.

    Signals:
        changed: A draft came or went.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: dict[_Key, tuple[ReviewItem, Draft]] = {}

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """What drafts are about, the one kept last at the end."""
        return tuple(item for item, _draft in self._held.values())

    def keep(self, item: ReviewItem, draft: Draft | None) -> None:
        """Keep the draft of an item in the place of the one before; None for nothing begun."""
        self._held.pop(_key(item), None)
        if draft is not None:
            self._held[_key(item)] = (item, draft)
        self.changed.emit()

    def of(self, item: ReviewItem) -> Draft | None:
        """The draft of an item."""
        held = self._held.get(_key(item))
        return held[1] if held else None

    def has(self, item: ReviewItem) -> bool:
        """Whether an item has one."""
        return _key(item) in self._held

    def drop(self, item: ReviewItem) -> None:
        """An item is decided, or the person gave its draft up."""
        self.keep(item, None)

    def leave(self, asked: Iterable[ReviewItem], waiting: Iterable[ReviewItem]) -> None:
        """Keep of some items only the drafts of those that still wait; the others were decided elsewhere."""
        still = {_key(item) for item in waiting}
        for item in asked:
            if _key(item) not in still:
                self.drop(item)

    def clear(self) -> None:
        """Another library, or none."""
        self._held.clear()
        self.changed.emit()


def _key(item: ReviewItem) -> _Key:
    """Which item it is, also when the queue was read again and tells it in other words."""
    return item.kind, item.subject_id, item.area
