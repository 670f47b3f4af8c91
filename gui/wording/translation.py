"""Words for translation where there is no ``tr`` of a Qt object, under the names that Qt's lupdate looks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
"""``translate(context, words)``: the words in the user's language."""


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Mark words of a constant, which are translated when they are shown; PySide's own says it gives ``object``."""
    return words
