"""What the system wants of a window's look, as far as it says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibilityHints, QStyleHints


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
