"""What the system wants of a window's look, as far as it says."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibilityHints, QStyleHints

_GET_CLIENT_AREA_ANIMATION = 0x1042
"""``SPI_GETCLIENTAREAANIMATION`` of Windows' ``SystemParametersInfo``, from Microsoft's winuser.h."""

_Folder = QStandardPaths.StandardLocation
_MOTION_SETTINGS = (
    ("kdeglobals", "kde", "animationdurationfactor"),
    ("gtk-4.0/settings.ini", "settings", "gtk-enable-animations"),
    ("gtk-3.0/settings.ini", "settings", "gtk-enable-animations"),
)
"""Where Linux desktops keep it: file under the folder of settings, section and key in small letters."""
_NO_MOTION = ("0", "0.0", "false")
"""What means that nothing shall move: a factor of nought, or no."""


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Both kept: PySide forgets the second when its own hold on the first goes."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


def on_change(heard: Callable[[], object]) -> None:
    """Have something called whenever the system wants another look."""
    style, accessibility = _hints()
    style.colorSchemeChanged.connect(heard)
    accessibility.contrastPreferenceChanged.connect(heard)


def wants_dark() -> bool:
    """Whether the system is dark; light when it does not say."""
    return _hints()[0].colorScheme() == Qt.ColorScheme.Dark


def wants_contrast() -> bool:
    """Whether the system asks for high contrast."""
    return _hints()[1].contrastPreference() == Qt.ContrastPreference.HighContrast


def wants_stillness() -> bool:
    """Whether the system asks for no motion. Qt does not tell: Windows is asked, on Linux the desktop's settings are.

    macOS, and GNOME where it keeps this to itself, do not say; there the user says it in the settings.
    """
    if sys.platform == "win32":
        moving = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moving), 0)
        return bool(told) and not moving.value
    return _desktop_is_still(Path(QStandardPaths.writableLocation(_Folder.GenericConfigLocation)))


@cache
def _desktop_is_still(folder: Path) -> bool:
    """Whether Plasma's or GTK's settings say so; read once, as it is asked at every flash."""
    return any(_value(folder / file, section, key) in _NO_MOTION for file, section, key in _MOTION_SETTINGS)


def _value(path: Path, section: str, key: str) -> str:
    """A value of an INI file as desktops write it, which are no strict ones; empty when it is not there."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    within = ""
    for line in (line.strip().lower() for line in lines):
        if line.startswith("["):
            within = line
        elif within == f"[{section}]" and line.partition("=")[0].strip() == key:
            return line.partition("=")[2].strip()
    return ""
