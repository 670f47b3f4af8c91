"""Looks at the window from another thread: the looking itself is done by the window's thread, between its events."""

from __future__ import annotations

import time
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Seen = TypeVar("Seen")

PATIENCE = 30.0
"""Seconds after which what did not come will not come any more; a busy machine needs a few."""
_GLANCE = 0.03


class NotSeenError(AssertionError):
    """What should have come into sight did not."""


def started_application() -> QCoreApplication:
    """Wait until the program has made its application.

    Nothing of Qt may be made before: Qt takes the thread in which that happens for the main one, and then lets keys
    arrive out of their order.

    Raises:
        NotSeenError: It made none.
    """
    deadline = time.monotonic() + PATIENCE
    while (app := QCoreApplication.instance()) is None:
        if time.monotonic() > deadline:
            raise NotSeenError("no application was started")
        time.sleep(_GLANCE)
    return app


class Eyes(QObject):
    """Answers questions about widgets; may be made and asked in any thread.

    Signals:
        asked: A question and the future that takes its answer.

    Args:
        app: The application, in whose thread the answers are found.
    """

    asked = Signal(object, object)

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self.moveToThread(app.thread())
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def look(self, question: Callable[[], Seen]) -> Seen:
        """Ask something that only looks; what it raises is raised here."""
        answer: Future[Seen] = Future()
        self.asked.emit(question, answer)
        return answer.result(PATIENCE)

    def until(self, what: str, question: Callable[[], Seen | None], patience: float) -> Seen:
        """Look again and again until there is something to see.

        Args:
            what: What is waited for, in words.
            question: Gives it, or nothing (or what counts as nothing) while it is not there.
            patience: Seconds.

        Raises:
            NotSeenError: It did not come.
        """
        deadline = time.monotonic() + patience
        while not (seen := self.look(question)):
            if time.monotonic() > deadline:
                raise NotSeenError(f"waited {patience:.0f} s in vain: {what}")
            time.sleep(_GLANCE)
        return seen

    def picture(self, path: Path) -> None:
        """Keep a picture of the whole screen, with menus and dialogs."""
        self.look(lambda: QApplication.primaryScreen().grabWindow(0).save(str(path)))

    @Slot(object, object)
    def _answer(self, question: Callable[[], Seen], answer: Future[Seen]) -> None:
        try:
            answer.set_result(question())
        except BaseException as error:  # noqa: BLE001  it belongs to whoever asked
            answer.set_exception(error)
