"""Work in pieces, each in a turn of the event loop, so that keys and painting go between."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class Turns(QObject):
    """Does what it was given, piece by piece.

    Args:
        parent: Qt parent; with it goes what was not done yet.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._do_one)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._pieces

    def begin(self, *pieces: Callable[[], object]) -> None:
        """Do the first piece now and the others in turns; what was begun before and is not done yet is dropped."""
        self._pieces = deque(pieces)
        self._do_one()

    def drop(self) -> None:
        """Do none of the rest."""
        self._pieces.clear()
        self._timer.stop()

    def finish(self) -> None:
        """Do the rest at once, for whoever needs all of it."""
        while self._pieces:
            self._do_one()

    @Slot()
    def _do_one(self) -> None:
        if not self._pieces:
            return
        piece = self._pieces.popleft()
        # Before, because a piece may run an event loop of its own or fail; and after, because Qt has timers that are
        # due for long go before all others.
        self._timer.start()
        piece()
        if self._pieces:
            self._timer.start()
