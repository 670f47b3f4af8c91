"""The field that a search is typed into; a mistake is marked in it where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from gui.appearance.colours import EvidenceKind
from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.text_positions import TextPositions

if TYPE_CHECKING:
    from gui.desk import Desk

_HEIGHT = 30
_WORD = re.compile(r"\S+")


class QueryField(QLineEdit):
    """A line to type a query into.

    Signals:
        entered: Enter was pressed: look for it now.
        leftDownwards: The arrow down was pressed: to the results.

    Args:
        desk: The shared parts.
    """

    entered = Signal()
    leftDownwards = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._mistake: int | None = None
        self.setFont(font_of(TextSize.ARTICLE))
        self.setClearButtonEnabled(True)
        name = self.tr("Search everything")
        self.setPlaceholderText(self.tr("Words, “a phrase”, grade:inadequate …"))
        self.setAccessibleName(name)
        sign = self.addAction(desk.icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        desk.icons.dress(sign, "search", IconRole.SECONDARY)
        sign.setToolTip(self.tr("Search (Enter)"))
        sign.triggered.connect(self.entered)
        buttons = self.findChildren(QToolButton)
        for button, told in zip(buttons, (self.tr("Search"), self.tr("Clear the search")), strict=False):
            button.setAccessibleName(told)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.textEdited.connect(self._forget_mistake)
        desk.theme.changed.connect(self._mark_again)

    @property
    def mistake(self) -> int | None:
        """Where a mistake is marked, in code points; None without one."""
        return self._mistake

    def sizeHint(self) -> QSize:
        """Higher than other fields: it is what the page is for."""
        return QSize(scaled(320), max(scaled(_HEIGHT), super().sizeHint().height()))

    def mark_mistake(self, position: int | None) -> None:
        """Underline the word at a place.

        Args:
            position: In code points of the text; None for no mistake. Behind the text the last word is meant.
        """
        self._mistake = position
        formats = []
        if position is not None and (span := mistaken_span(self.text(), position)) is not None:
            positions = TextPositions(self.text())
            first, last = positions.to_utf16(span[0]), positions.to_utf16(span[1])
            # Qt has no formats for a line edit; those of an input method are painted, and change nothing else.
            begins = first - self.cursorPosition()
            kind = QInputMethodEvent.AttributeType.TextFormat
            formats.append(QInputMethodEvent.Attribute(kind, begins, last - first, self._format()))
        QApplication.sendEvent(self, QInputMethodEvent("", formats))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches, the arrow down goes to the results, Esc empties the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.leftDownwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _format(self) -> QTextCharFormat:
        look = self._theme.evidence[EvidenceKind.CHECK]
        marked = QTextCharFormat()
        marked.setBackground(look.fill)
        marked.setForeground(look.text)
        marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        marked.setUnderlineColor(look.line)
        return marked

    @Slot()
    def _forget_mistake(self) -> None:
        if self._mistake is not None:
            self.mark_mistake(None)

    @Slot()
    def _mark_again(self) -> None:
        if self._mistake is not None:
            self.mark_mistake(self._mistake)


def mistaken_span(text: str, position: int) -> tuple[int, int] | None:
    """The word at a place, or the last one before it; None when there is no word."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    at = next((span for span in words if span[0] <= position < span[1]), None)
    if at is not None:
        # From the place itself: a field's name may stand in the middle of a word.
        return position, at[1]
    return next((span for span in reversed(words) if span[1] <= position), words[0] if words else None)
