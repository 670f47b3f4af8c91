"""What the session asks of Xlib and its test extension, with types; nothing of it knows Qt."""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

X11, XTST = "libX11.so.6", "libXtst.so.6"

MAP_NOTIFY, UNMAP_NOTIFY, DESTROY_NOTIFY = 19, 18, 17
SUBSTRUCTURE_NOTIFY = 1 << 19
REVERT_TO_POINTER_ROOT = 1
NOW = 0

_ErrorHandler = CFUNCTYPE(c_int, c_void_p, c_void_p)


class XNotice(ctypes.Structure):
    """What ``XMapEvent``, ``XUnmapEvent`` and ``XDestroyWindowEvent`` share, padded to the size of any ``XEvent``."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("told_to", c_ulong),
        ("window", c_ulong),
        ("overrides_redirect", c_int),
        ("padding", c_long * 24),
    )


def missing_libraries() -> list[str]:
    """The libraries of the session that this system does not have."""
    return [name for name in (X11, XTST) if not _can_load(name)]


def _can_load(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


@_ErrorHandler
def _go_on(_display: int, _error: int) -> int:
    """A window that closed a moment ago can take no focus; Xlib's own handler would end the program for it."""
    return 0


class XLibrary:
    """The functions of both libraries that are used here."""

    def __init__(self) -> None:
        x11, xtst = ctypes.CDLL(X11), ctypes.CDLL(XTST)
        self.open_display = _function(x11, "XOpenDisplay", c_void_p, c_char_p)
        self.root_window = _function(x11, "XDefaultRootWindow", c_ulong, c_void_p)
        self.sync = _function(x11, "XSync", c_int, c_void_p, c_int)
        self.select_input = _function(x11, "XSelectInput", c_int, c_void_p, c_ulong, c_long)
        self.next_event = _function(x11, "XNextEvent", c_int, c_void_p, POINTER(XNotice))
        self.set_input_focus = _function(x11, "XSetInputFocus", c_int, c_void_p, c_ulong, c_int, c_ulong)
        self.get_input_focus = _function(x11, "XGetInputFocus", c_int, c_void_p, POINTER(c_ulong), POINTER(c_int))
        self.keysym_of_name = _function(x11, "XStringToKeysym", c_ulong, c_char_p)
        self.keycode_of = _function(x11, "XKeysymToKeycode", ctypes.c_ubyte, c_void_p, c_ulong)
        self.keysym_of_code = _function(x11, "XkbKeycodeToKeysym", c_ulong, c_void_p, ctypes.c_ubyte, c_int, c_int)
        self.fake_key = _function(xtst, "XTestFakeKeyEvent", c_int, c_void_p, c_uint, c_int, c_ulong)
        self.fake_button = _function(xtst, "XTestFakeButtonEvent", c_int, c_void_p, c_uint, c_int, c_ulong)
        self.fake_motion = _function(xtst, "XTestFakeMotionEvent", c_int, c_void_p, c_int, c_int, c_int, c_ulong)
        _function(x11, "XInitThreads", c_int)()
        _function(x11, "XSetErrorHandler", c_void_p, _ErrorHandler)(_go_on)

    def connect(self, name: str) -> int:
        """Connect to a server.

        Raises:
            ConnectionError: There is none of that name.
        """
        display: int | None = self.open_display(name.encode())
        if display is None:
            raise ConnectionError(f"no X server answers at {name}")
        return display


def _function(library: ctypes.CDLL, name: str, result: type, *arguments: type) -> ctypes._NamedFuncPointer:
    function = library[name]
    function.restype, function.argtypes = result, arguments
    return function
