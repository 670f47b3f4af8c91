"""Gives the keyboard to the newest window, as a window manager would: a bare X server has none."""

from __future__ import annotations

import ctypes
import threading
from typing import TYPE_CHECKING

from tests.session.x_library import (
    DESTROY_NOTIFY,
    MAP_NOTIFY,
    NOW,
    REVERT_TO_POINTER_ROOT,
    SUBSTRUCTURE_NOTIFY,
    UNMAP_NOTIFY,
    XNotice,
)

if TYPE_CHECKING:
    from tests.session.x_library import XLibrary


class WindowKeeper:
    """Watches windows come and go, in a thread of its own that ends with the program.

    Menus, lists and tips get no focus: they ask to be left alone.

    Args:
        library: How to talk to the server.
        display: Name of the screen.
    """

    def __init__(self, library: XLibrary, display: str) -> None:
        self._x = library
        self._display = library.connect(display)
        self._shown: list[int] = []
        self._x.select_input(self._display, self._x.root_window(self._display), SUBSTRUCTURE_NOTIFY)
        self._x.sync(self._display, False)
        threading.Thread(target=self._watch, name="window keeper", daemon=True).start()

    def _watch(self) -> None:
        notice = XNotice()
        while True:
            self._x.next_event(self._display, ctypes.byref(notice))
            if notice.type == MAP_NOTIFY and not notice.overrides_redirect:
                self._shown.append(notice.window)
            elif notice.type in (UNMAP_NOTIFY, DESTROY_NOTIFY) and notice.window in self._shown:
                self._shown.remove(notice.window)
            else:
                continue
            if self._shown:
                self._x.set_input_focus(self._display, self._shown[-1], REVERT_TO_POINTER_ROOT, NOW)
                self._x.sync(self._display, False)
