"""A person at the desk: looks where something is, puts the mouse or the keys there, and waits to see what comes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from gui.window.main_window import MainWindow
from tests.session.eyes import PATIENCE, NotSeenError
from tests.session.orders import Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QPoint, QRect
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractItemView, QMenuBar

    from tests.session.eyes import Eyes
    from tests.session.hands import Hands

Dialog = TypeVar("Dialog", bound=QWidget)
Seen = TypeVar("Seen")

_PAINTED_BY = 0.25


class Person:
    """Works at the window with hands and eyes.

    Args:
        hands: Mouse and keys.
        eyes: See the window.
        pictures: Where a picture of every step goes; None for no pictures.
    """

    def __init__(self, hands: Hands, eyes: Eyes, pictures: Path | None) -> None:
        self.hands = hands
        self._eyes = eyes
        self._pictures = pictures
        self._begun = time.monotonic()
        self.steps: list[Step] = []
        self.window = self.sees("the main window", _main_window)

    # Seeing

    def sees(self, what: str, question: Callable[[], Seen | None], patience: float = PATIENCE) -> Seen:
        """Wait until something is there, at most so many seconds."""
        return self._eyes.until(what, question, patience)

    def reads(self, question: Callable[[], Seen]) -> Seen:
        """Look once."""
        return self._eyes.look(question)

    def sees_window(self, kind: type[Dialog]) -> Dialog:
        """Wait for a dialog that is shown and has the keyboard."""
        dialog = self.sees(f"a {kind.__name__}", lambda: _active(kind))
        self.sees_keyboard_in(dialog)
        return dialog

    def sees_keyboard_in(self, window: QWidget) -> None:
        """Wait until keys go to a window, and the program knows it; what is typed before that may be lost."""
        number = self.reads(lambda: int(window.winId()))
        self.sees(
            f"{type(window).__name__} with the keyboard",
            lambda: window.isActiveWindow() and self.hands.keyboard_of() == number,
        )

    def sees_gone(self, dialog: QWidget) -> None:
        """Wait until a dialog is no longer shown."""
        self.sees(f"no {type(dialog).__name__} any more", lambda: not isValid(dialog) or not dialog.isVisible())

    def done(self, step: str) -> None:
        """A step is done: note how long it took, and keep a picture of it."""
        now = time.monotonic()
        self.steps.append(Step(step, round(now - self._begun, 2)))
        if self._pictures is not None:
            # What changed a moment ago is still to be painted.
            time.sleep(_PAINTED_BY)
            self._eyes.picture(self._pictures / f"{len(self.steps):02d}-{step.replace(' ', '-')}.png")
        self._begun = time.monotonic()

    def quits(self) -> None:
        """End the program by key; whoever does not come back from here has ended with it."""
        self.sees_keyboard_in(self.window)
        self.presses("Ctrl+q")
        time.sleep(PATIENCE)
        raise NotSeenError("the program did not end")

    def keeps_last_sight(self, path: Path) -> None:
        """Keep a picture of what is to be seen where it does not go on."""
        self._eyes.picture(path)

    # Doing

    def clicks(self, widget: QWidget, times: int = 1) -> None:
        """Click in the middle of a widget."""
        self.hands.click(*self.sees(f"{widget} in sight", lambda: _middle(widget, widget.rect())), times)

    def clicks_cell(self, view: QAbstractItemView, index: QModelIndex, times: int = 1) -> None:
        """Click on one cell or row of a list."""
        place = self.sees("the row in sight", lambda: _middle(view.viewport(), view.visualRect(index)))
        self.hands.click(*place, times)

    def chooses(self, bar: QMenu | QMenuBar, *texts: str) -> None:
        """Click through menus, one entry after the other."""
        menu = bar
        for text in texts:
            menu = self._chooses_in(menu, text)

    def _chooses_in(self, menu: QMenu | QMenuBar, text: str) -> QMenu | QMenuBar:
        action = self.sees(f"the entry {text}", lambda: _entry(menu, text))
        self.hands.click(*self.sees(f"{text} in sight", lambda: _middle(menu, menu.actionGeometry(action))))
        within = self.reads(action.menu)
        return within if isinstance(within, QMenu) else menu

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for each in keys:
            self.hands.press(each)

    def types(self, text: str) -> None:
        """Type into what has the keyboard."""
        self.hands.type(text)

    def replaces_text(self, text: str) -> None:
        """Type in the place of what stands in the field that has the keyboard."""
        self.hands.press("Ctrl+a")
        self.hands.type(text)


def _main_window() -> MainWindow | None:
    shown = (top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
    return next((window for window in shown if window.isActiveWindow()), None)


def _active(kind: type[Dialog]) -> Dialog | None:
    active = QApplication.activeWindow()
    return active if isinstance(active, kind) and active.isVisible() else None


def _middle(widget: QWidget, room: QRect) -> tuple[int, int] | None:
    """Where on the screen the middle of what is visible of a part of a widget is; None when nothing is."""
    seen = room & widget.visibleRegion().boundingRect()
    if not widget.isVisible() or seen.isEmpty():
        return None
    place: QPoint = widget.mapToGlobal(seen.center())
    return place.x(), place.y()


def _entry(menu: QMenu | QMenuBar, text: str) -> QAction | None:
    """An entry of a menu that is open and can be chosen, by its words."""
    if not menu.isVisible():
        return None
    named = (action for action in menu.actions() if action.text().replace("&", "").split("\t")[0] == text)
    return next((action for action in named if action.isEnabled() and action.isVisible()), None)
