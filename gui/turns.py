"""Work in pieces, each in a turn of the event loop, so that keys and painting go between."""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_END = object()
_LATE_SECONDS = 0.008
"""By how much a turn comes late when something long, most often painting, was done before it in the same round."""
_MOST_GIVEN_WAY = 3


class NextTurn(QObject):
    """Tells when a turn of the event loop has come, one that painting or other work has not taken much of.

    Whatever is due is done in the same round of the loop: a long painting and the work behind it would keep the window
    waiting as one. A turn that comes late therefore gives way to the next round, a few times at most.

    Signals:
        came: It has come.

    Args:
        parent: Qt parent.
        pause: Milliseconds before it comes.
    """

    came = Signal()

    def __init__(self, parent: QObject, *, pause: int = 0) -> None:
        super().__init__(parent)
        self._pause = pause
        self._due = 0.0
        self._given_way = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)

    def start(self) -> None:
        """Wait for a turn from now on, also where one was waited for."""
        self._given_way = 0
        self._wait(self._pause)

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()

    def _wait(self, pause: int) -> None:
        self._due = time.perf_counter() + pause / 1000
        self._timer.start(pause)

    @Slot()
    def _on_time(self) -> None:
        if time.perf_counter() - self._due > _LATE_SECONDS and self._given_way < _MOST_GIVEN_WAY:
            self._given_way += 1
            self._wait(0)
        else:
            self.came.emit()


class Turns(QObject):
    """Does what it was given, piece by piece.

    Args:
        parent: Qt parent; with it goes what was not done yet.
        pause: Milliseconds between pieces: none, or ``FRAME`` where the one before is to be painted first.
    """

    FRAME: ClassVar[int] = 17
    """What a screen takes to show a picture; less than that after a change nothing of it is painted yet."""

    def __init__(self, parent: QObject, *, pause: int = 0) -> None:
        super().__init__(parent)
        self._pieces: deque[Callable[[], object]] = deque()
        self._next = NextTurn(self, pause=pause)
        self._next.came.connect(self._do_one)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._pieces

    def begin(self, *pieces: Callable[[], object]) -> None:
        """Do the first piece now and the others in turns; what was begun before and is not done yet is dropped."""
        self._pieces = deque(pieces)
        self._do_one()

    def begin_soon(self, *pieces: Callable[[], object]) -> None:
        """The same, the first piece in the next turn too."""
        self._pieces = deque(pieces)
        self._next.start()

    def go_through(self, steps: Iterator[object]) -> None:
        """Take the first step now and the others in turns, for work that only turns out in between how much it is."""
        self.begin(partial(self._take_step, steps))

    def drop(self) -> None:
        """Do none of the rest."""
        self._pieces.clear()
        self._next.stop()

    def finish(self) -> None:
        """Do the rest at once, for whoever needs all of it."""
        while self._pieces:
            self._do_one()

    def _take_step(self, steps: Iterator[object]) -> None:
        # Before the step, which may begin something else instead.
        more = partial(self._take_step, steps)
        self._pieces.append(more)
        if next(steps, _END) is _END and more in self._pieces:
            self._pieces.remove(more)

    @Slot()
    def _do_one(self) -> None:
        if not self._pieces:
            return
        piece = self._pieces.popleft()
        # Before, because a piece may run an event loop of its own or fail; and after, because Qt has timers that are
        # due for long go before all others.
        self._next.start()
        piece()
        if self._pieces:
            self._next.start()
