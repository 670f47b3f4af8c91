"""A list of many names to choose from by typing any part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

_WIDTH = 220


class NamePicker(QComboBox):
    """Names, each with what it stands for. What is typed and is no name falls back to the one chosen last.

    Signals:
        picked: What the chosen name stands for.

    Args:
        name: What is chosen here, for those who do not see it.
    """

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self._chosen = ""
        self.activated.connect(self._on_activated)
        completer.activated.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_typed)

    def sizeHint(self) -> QSize:
        """Room for most names."""
        return QSize(scaled(_WIDTH), super().sizeHint().height())

    def offer(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer names, each with what it stands for; one is chosen to begin with, and nobody is told."""
        self.clear()
        for words, value in names:
            self.addItem(words, value)
        self._chosen = chosen
        self._show_chosen()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was left half typed is no choice."""
        super().focusOutEvent(event)
        self._show_chosen()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        value = str(self.itemData(row) or "")
        if value and value != self._chosen:
            self._chosen = value
            self.picked.emit(value)

    @Slot()
    def _on_typed(self) -> None:
        """The name that was typed, whole or the first that has the words."""
        words = self.field.text().strip()
        row = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if row < 0 and words:
            row = self.findText(words, Qt.MatchFlag.MatchContains)
        if row >= 0:
            self.setCurrentIndex(row)
            self._on_activated(row)
        else:
            self._show_chosen()

    def _show_chosen(self) -> None:
        self.setCurrentIndex(self.findData(self._chosen))
