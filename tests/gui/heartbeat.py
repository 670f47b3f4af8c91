"""How long the event loop is kept from its work: a timer that should tick every 5 ms, and the gaps in it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

BEAT_MS = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """Time between two beats.

    Attributes:
        wall: Milliseconds of the clock: what a user feels, and what other programs on the machine add to.
        processor: Milliseconds that the GUI thread itself worked meanwhile.
    """

    wall: float
    processor: float


class Heartbeat(QObject):
    """Ticks while its event loop runs and keeps every gap.

    Args:
        parent: Qt parent.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._last = (0.0, 0.0)

    def start(self) -> None:
        """Begin to count, and forget what was counted."""
        self.gaps = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer.start()

    def stop(self) -> None:
        """End, with the gap that is open now."""
        self._on_beat()
        self._timer.stop()

    def begun(self) -> float:
        """Seconds of the clock since the last beat; may be asked from another thread."""
        return time.perf_counter() - self._last[0]

    def longest(self) -> Gap:
        """The longest gap by the clock."""
        return max(self.gaps, key=lambda gap: gap.wall)

    def longest_work(self) -> Gap:
        """The gap in which the GUI thread worked longest."""
        return max(self.gaps, key=lambda gap: gap.processor)

    def _on_beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.gaps.append(Gap((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now


def let_run(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def run_until(done: Callable[[], bool], limit: float) -> bool:
    """Let the event loop run until something is so; gives whether it is within a limit in seconds."""
    deadline = time.monotonic() + limit
    while not done():
        if time.monotonic() > deadline:
            return False
        let_run(2 * BEAT_MS)
    return True
