"""Whether the system asks for no motion. Qt does not tell, so each system is asked in its own way."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QSettings, QStandardPaths, Slot

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
_GNOME_LIKE = frozenset({"gnome", "gnome-classic", "unity", "budgie"})
"""Names in ``XDG_CURRENT_DESKTOP``, in small letters, of desktops that keep it in GNOME's own settings."""
_ASK_GNOME = ("get", "org.gnome.desktop.interface", "enable-animations")


def wants_stillness() -> bool:
    """Whether the system asks for no motion; no when it does not say."""
    if sys.platform == "win32":
        moving = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moving), 0)
        return bool(told) and not moving.value
    if sys.platform == "darwin":
        return _mac_is_still()
    gnome = _gnome()
    in_files = _desktop_is_still(Path(QStandardPaths.writableLocation(_Folder.GenericConfigLocation)))
    return in_files or (gnome is not None and gnome.still)


@cache
def _mac_is_still() -> bool:
    """Whether “Reduce motion” is on in the settings of macOS for accessibility (``com.apple.universalaccess``)."""
    return bool(QSettings("apple.com", "universalaccess").value("reduceMotion", False, bool))


class GnomeMotion(QObject):
    """Asks GNOME's settings once; no window waits for the answer.

    Attributes:
        still: Whether GNOME has answered that nothing shall move.

    Args:
        program: The ``gsettings`` that reads them.
        parent: Qt parent.
    """

    def __init__(self, program: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.still = False
        self._asking = QProcess(self)
        self._asking.finished.connect(self._on_answer)
        self._asking.start(program, _ASK_GNOME)

    @Slot()
    def _on_answer(self) -> None:
        self.still = bytes(self._asking.readAllStandardOutput().data()).strip() == b"false"


@cache
def _gnome() -> GnomeMotion | None:
    """What GNOME says; None on other desktops."""
    if _GNOME_LIKE.isdisjoint(os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")):
        return None
    program = shutil.which("gsettings")
    return None if program is None else GnomeMotion(program, QCoreApplication.instance())


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
