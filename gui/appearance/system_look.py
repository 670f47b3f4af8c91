"""What the system wants of a window's look, as far as it says."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibilityHints, QStyleHints

_GET_CLIENT_AREA_ANIMATION = 0x1042
"""``SPI_GETCLIENTAREAANIMATION`` of Windows' ``SystemParametersInfo``, from Microsoft's winuser.h."""


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
    """Whether the system asks for no motion. Qt does not tell; Windows is asked itself, others do not say."""
    if sys.platform == "win32":
        moving = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moving), 0)
        return bool(told) and not moving.value
    return False
