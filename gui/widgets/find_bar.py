"""Finding words in the text that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from gui.appearance.icons import Icons


class FindBar(QWidget):
    """A line to type into; Enter goes to the next place, Shift+Enter to the one before, Escape closes.

    Args:
        text: The text to search.
        icons: For the buttons.
    """

    def __init__(self, text: QTextEdit, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.count = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4))
        row.setSpacing(scaled(6))
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        self._add_button(row, icons, "up", self.tr("Previous place (Shift+Enter)"), self.find_previous)
        self._add_button(row, icons, "down", self.tr("Next place (Enter)"), self.find_next)
        self._add_button(row, icons, "cross", self.tr("Close (Esc)"), self.close_bar)
        self.field.textEdited.connect(self._on_edited)
        self.hide()

    def _add_button(self, row: QHBoxLayout, icons: Icons, icon: str, tip: str, act: object) -> None:
        button = QToolButton(autoRaise=True)
        icons.dress(button, icon)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(act)
        row.addWidget(button)

    def open_bar(self) -> None:
        """Show the bar with what is selected in the text, ready to type."""
        selected = self._text.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.field.setText(selected)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._tell_count()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and go back to the text."""
        self.hide()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def find_next(self) -> None:
        """Go to the next place, round at the end."""
        self._find(QTextDocument.FindFlag(0))

    @Slot()
    def find_previous(self) -> None:
        """Go to the place before, round at the beginning."""
        self._find(QTextDocument.FindFlag.FindBackward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step or close by key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.find_previous if back else self.find_next)()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_edited(self, words: str) -> None:
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
        if words:
            self.find_next()
        self._tell_count()

    def _find(self, flags: QTextDocument.FindFlag) -> None:
        words = self.field.text()
        if words and not self._text.find(words, flags):
            end = flags == QTextDocument.FindFlag.FindBackward
            cursor = self._text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End if end else QTextCursor.MoveOperation.Start)
            self._text.setTextCursor(cursor)
            self._text.find(words, flags)
        self._tell_count()

    def _tell_count(self) -> None:
        words = self.field.text().casefold()
        if not words:
            self.count.clear()
            return
        places = self._text.toPlainText().casefold().count(words)
        words_for = {0: self.tr("not found"), 1: self.tr("1 place")}
        self.count.setText(words_for.get(places, self.tr("{0} places").format(places)))
