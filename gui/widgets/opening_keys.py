"""The keys that open what is current, in lists, tables and charts alike."""

from __future__ import annotations

from PySide6.QtCore import Qt

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
