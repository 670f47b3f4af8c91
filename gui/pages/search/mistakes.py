"""When a query's mistake is told: one that stays a while, for a query is often wrong while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from core.library import QueryError
    from gui.pages.search.head import SearchHead

_PAUSE_MS = 700


class Mistakes(QObject):
    """Tells the mistake of the query in the field and under it, once it stays or when one is told already.

    Args:
        head: The field, with the strip under it.
        parent: Qt parent.
    """

    def __init__(self, head: SearchHead, parent: QObject) -> None:
        super().__init__(parent)
        self._head = head
        self._error: QueryError | None = None
        self._stays = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._stays.timeout.connect(self._tell)

    def refuse(self, error: QueryError) -> None:
        """The query is wrong; at once where it is no longer typed, or where the user sees that it was wrong before."""
        self._error = error
        if self._head.field.mistake is not None or not self._head.field.hasFocus():
            self._tell()
        else:
            self._stays.start()

    def forget(self) -> None:
        """The query is right, or there is none."""
        self._error = None
        self._head.field.mark_mistake(None)
        self._head.mistake.hide()

    def stop_waiting(self) -> None:
        """Tell nothing of the query that was typed before."""
        self._stays.stop()

    @Slot()
    def _tell(self) -> None:
        if self._error is not None:
            self._head.field.mark_mistake(self._error.position)
            self._head.mistake.tell(self._error)
