"""The keys of the Articles page that are no menu commands; the keyboard sheet lists them too."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gui.wording.translation import translate


class ReaderKey(Enum):
    """What is done by key."""

    FIND = QKeySequence("Ctrl+F")  # a standard key asks the platform, which is not there yet when this is imported
    NEXT_EVIDENCE = QKeySequence(Qt.Key.Key_F3)
    PREVIOUS_EVIDENCE = QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F3)
    NEXT_PANE = QKeySequence(Qt.Key.Key_F6)
    MARK_REVIEWED = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return)

    ADD_FINDING = QKeySequence("Ctrl+Shift+G")
    PAGE_OR_TEXT = QKeySequence(Qt.Key.Key_F7)
    OPEN_ORIGINAL = QKeySequence(Qt.Key.Key_F8)
    READ_AGAIN = QKeySequence("Ctrl+R")
    DELETE = QKeySequence(Qt.Key.Key_Delete)

    @property
    def words(self) -> str:
        """What it is called."""
        names = {
            ReaderKey.FIND: translate("ReaderKey", "Find in the article"),
            ReaderKey.NEXT_EVIDENCE: translate("ReaderKey", "Next evidence"),
            ReaderKey.PREVIOUS_EVIDENCE: translate("ReaderKey", "Previous evidence"),
            ReaderKey.NEXT_PANE: translate("ReaderKey", "Next pane of the article"),
            ReaderKey.MARK_REVIEWED: translate("ReaderKey", "Mark the article reviewed"),
            ReaderKey.ADD_FINDING: translate("ReaderKey", "Add a finding from the selected words"),
            ReaderKey.PAGE_OR_TEXT: translate("ReaderKey", "Page or text of a report"),
            ReaderKey.OPEN_ORIGINAL: translate("ReaderKey", "Open the original"),
            ReaderKey.READ_AGAIN: translate("ReaderKey", "Read the article again"),
            ReaderKey.DELETE: translate("ReaderKey", "Delete the article, in the list"),
        }
        return names[self]
