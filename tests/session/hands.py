"""Mouse and keyboard of the X server: what is pressed here goes the whole way that a person's key goes."""

from __future__ import annotations

import ctypes
import time
from typing import TYPE_CHECKING

from tests.session.x_library import NOW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.session.x_library import XLibrary

_LEFT = 1
_SHIFT = "Shift_L"
_MODIFIERS = {"Ctrl": "Control_L", "Shift": _SHIFT, "Alt": "Alt_L"}
_BETWEEN_STROKES = 0.004
_DRAG_STEPS = 8


class Hands:
    """One mouse and one keyboard.

    Args:
        library: How to talk to the server.
        display: Name of the screen.
    """

    def __init__(self, library: XLibrary, display: str) -> None:
        self._x = library
        self._display = library.connect(display)

    def keyboard_of(self) -> int:
        """Which window gets the keys now, by its number."""
        window, revert = ctypes.c_ulong(), ctypes.c_int()
        self._x.get_input_focus(self._display, ctypes.byref(window), ctypes.byref(revert))
        return window.value

    def move(self, x: int, y: int) -> None:
        """Move the mouse; by way of a neighbouring point, so that what it comes to rest on sees it come."""
        for place in ((x - 2, y - 1), (x, y)):
            self._x.fake_motion(self._display, -1, max(place[0], 0), max(place[1], 0), NOW)
        self._send()

    def click(self, x: int, y: int, times: int = 1) -> None:
        """Press and release the left button somewhere."""
        self.move(x, y)
        for _ in range(times):
            self._button(down=True)
            self._button(down=False)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Take hold of something and pull it elsewhere."""
        self.move(*start)
        self._button(down=True)
        for step in range(1, _DRAG_STEPS + 1):
            x, y = (a + (b - a) * step // _DRAG_STEPS for a, b in zip(start, end, strict=True))
            self.move(x, y)
        self._button(down=False)

    def press(self, keys: str) -> None:
        """Press a key with its modifiers: ``Return``, ``Ctrl+Shift+F``. Keys have the names of X."""
        *modifiers, key = keys.split("+")
        self._stroke(self._x.keysym_of_name(key.encode()), [_MODIFIERS[name] for name in modifiers])

    def type(self, text: str) -> None:
        """Type a text of characters that stand on the keyboard.

        Raises:
            ValueError: One does not.
        """
        for character in text:
            keysym = ord(character)
            code = self._x.keycode_of(self._display, keysym)
            if not code:
                raise ValueError(f"no key gives {character!r}")
            upper = self._x.keysym_of_code(self._display, code, 0, 0) != keysym
            self._stroke(keysym, [_SHIFT] if upper else [])

    def _stroke(self, keysym: int, modifiers: Iterable[str]) -> None:
        held = [self._x.keysym_of_name(name.encode()) for name in modifiers]
        for each in (*held, keysym):
            self._key(each, down=True)
        for each in (keysym, *reversed(held)):
            self._key(each, down=False)
        time.sleep(_BETWEEN_STROKES)

    def _key(self, keysym: int, *, down: bool) -> None:
        code = self._x.keycode_of(self._display, keysym)
        if not code:
            raise ValueError(f"no key gives the keysym {keysym:#x}")
        self._x.fake_key(self._display, code, down, NOW)
        self._send()

    def _button(self, *, down: bool) -> None:
        self._x.fake_button(self._display, _LEFT, down, NOW)
        self._send()

    def _send(self) -> None:
        self._x.sync(self._display, False)
