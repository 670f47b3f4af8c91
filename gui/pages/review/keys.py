"""The keys that decide on the Review page; the buttons and the keyboard sheet show them."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gui.settings import Option
from gui.wording.translation import translate

SINGLE_KEYS = Option("review/single_keys", True)
"""Whether single letters decide; they can be switched off for those whose speech or hands type them unmeant."""


class ReviewKey(Enum):
    """What is done by key."""

    CONFIRM = QKeySequence(Qt.Key.Key_Return)
    CHANGE = QKeySequence(Qt.Key.Key_E)
    REJECT = QKeySequence(Qt.Key.Key_R)
    SKIP = QKeySequence(Qt.Key.Key_S)

    @property
    def words(self) -> str:
        """What it is called on the sheet of keys."""
        names = {
            ReviewKey.CONFIRM: translate("ReviewKey", "Review: confirm"),
            ReviewKey.CHANGE: translate("ReviewKey", "Review: change, then 1 to 5 for the grade"),
            ReviewKey.REJECT: translate("ReviewKey", "Review: not a grade"),
            ReviewKey.SKIP: translate("ReviewKey", "Review: skip"),
        }
        return names[self]

    @property
    def written(self) -> str:
        """As it stands on a button."""
        if self is ReviewKey.CONFIRM:
            return "↵"
        sequence: QKeySequence = self.value
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
