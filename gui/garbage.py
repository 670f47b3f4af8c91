"""When Python looks for rings of objects that nobody holds: between what the user does, and in the GUI thread alone.

Left to itself Python looks whenever some thread has made enough objects, and all threads stand still meanwhile: while
a large library is read and an import runs beside it, for 30 to 100 ms at any moment. A worker that finds a ring would
also take its widgets apart in the wrong thread.
"""

from __future__ import annotations

import gc
import time

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 100
_YOUNG = 10_000
"""Objects made since the last look; looking through as many takes two or three milliseconds."""
_MIDDLE, _OLD = 2, 100
"""Looks through the generation before, after which a generation is due: the middle one soon, so that it stays small,
and the old one, with everything that was read since the start, seldom."""
_PATIENCE = 10
"""How many times as much may come together while the user goes on without a pause: memory stays bounded."""
_PAUSE_SECONDS, _LONG_PAUSE_SECONDS = 1.0, 5.0
_ACTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchUpdate,
    }
)


class GarbageCollector(QObject):
    """Takes the looking over from Python's own counting, until :meth:`stop`.

    What is loaded by the start stays to the end, so it is never looked through again.

    Args:
        app: The application, whose windows tell when the user does something.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._acted = time.monotonic()
        self._watched: QWindow | None = None
        self._timer = QTimer(self, interval=_LOOK_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def start(self) -> None:
        """Look from now on."""
        gc.freeze()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    @property
    def paused(self) -> float:
        """For how many seconds the user has done nothing."""
        return time.monotonic() - self._acted

    @Slot()
    def look(self) -> None:
        """Look through the generations that are due: the older ones only in a pause, unless there is much of it."""
        young, middle, old = gc.get_count()
        paused = self.paused
        if old > (_OLD if paused > _LONG_PAUSE_SECONDS else _OLD * _PATIENCE):
            gc.collect(2)
        elif middle > (_MIDDLE if paused > _PAUSE_SECONDS else _MIDDLE * _PATIENCE):
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the user does something in the window that has the focus."""
        if event.type() in _ACTS:
            self._acted = time.monotonic()
        return super().eventFilter(watched, event)

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            # Of the window, not of the application: that would ask Python about every event of every widget.
            window.installEventFilter(self)
