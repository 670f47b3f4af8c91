"""What every picture of a window is taken with: waiting until it is ready, and keeping it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    Kind = TypeVar("Kind", bound=QWidget)

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "screens"
SMALLEST = 0
"""What Qt calls the quality of a PNG picture: how little it is squeezed."""
WAIT_SECONDS = 60.0


def settle(app: QApplication, done: Callable[[], bool] = lambda: True, pause: float = 0.25) -> None:
    """Let the window work until something is so, and a moment longer.

    Raises:
        TimeoutError: It never was so.
    """
    deadline = time.monotonic() + WAIT_SECONDS
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not get ready for its picture")
        app.processEvents()
        time.sleep(0.01)
    until = time.monotonic() + pause
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def keep(widget: QWidget, name: str, appearance: str) -> None:
    """Save a picture of a window."""
    path = TARGET / f"{name}-{appearance}.png"
    widget.grab().save(str(path), "PNG", SMALLEST)
    print(path.relative_to(ROOT))


def asking(app: QApplication, kind: type[Kind], pause: float = 0.25) -> Kind:
    """The dialog of a kind that everything else waits for, as soon as it does.

    Raises:
        TimeoutError: None came.
    """
    settle(app, lambda: isinstance(app.activeModalWidget(), kind), pause)
    dialog = app.activeModalWidget()
    if not isinstance(dialog, kind):
        raise TimeoutError(f"the {kind.__name__} went before its picture was taken")
    return dialog


def picture_dialog(app: QApplication, name: str, appearance: str, pause: float = 0.4) -> None:
    """The dialog that is open."""
    from PySide6.QtWidgets import QWidget

    dialog = asking(app, QWidget, pause)
    keep(dialog, name, appearance)
    dialog.close()
    settle(app)
