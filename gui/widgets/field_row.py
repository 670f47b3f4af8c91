"""A row of a form in a panel: what it is called, its fields, where that was read, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from gui.appearance.text_size import TextSize, scaled
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import whole_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.appearance.theme import Theme

_SIDE = 6
_LABEL = 88
_BAR = 3
_NOTE_LINE, _WRONG_LINE = 1, 2
_WIDE_DAY = date(2025, 5, 30)
"""What a field of two has to show."""


class WrongLabel(QuietLabel):
    """Words about a mistake, in its colour."""

    @Slot()
    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.failed)
        self.setPalette(palette)


class FieldRow(QWidget):
    """Fields beside their name; a long name wraps.

    Args:
        theme: Colours in force.
        name: What they are called.
        fields: One, or two with a dash between.
    """

    def __init__(self, theme: Theme, name: str, fields: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = False
        self.name = name
        self.fields = tuple(fields)
        caption = QuietLabel(theme, name, size=TextSize.BODY)
        caption.setWordWrap(True)
        caption.setFixedWidth(scaled(_LABEL - _SIDE))
        caption.setBuddy(self.fields[0])
        # Made when there is something to say: a form has many rows, and few of them say anything.
        self._note: QuietLabel | None = None
        self._wrong: QuietLabel | None = None
        self._across = across = QHBoxLayout()
        across.setSpacing(scaled(4))
        # With a parent from the beginning: shown without one, it would be a window for a moment.
        self._dash = QuietLabel(theme, "–", size=TextSize.BODY, parent=self)
        self._dash.setVisible(len(self.fields) > 1)
        for number, field in enumerate(self.fields):
            if number:
                across.addWidget(self._dash)
            if not field.accessibleName():
                field.setAccessibleName(name)
            across.addWidget(field, 1)
        # In a grid the name stays beside its fields, whatever is told below them.
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(scaled(_SIDE), scaled(2), scaled(_SIDE), scaled(2))
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(scaled(1))
        grid.setColumnStretch(1, 1)
        grid.addWidget(caption, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(across, 0, 1)

    @property
    def note(self) -> QuietLabel:
        """Where the value is from."""
        if self._note is None:
            self._note = self._add_label(QuietLabel(self._theme, parent=self), _NOTE_LINE)
        return self._note

    @property
    def wrong(self) -> QuietLabel:
        """What is wrong with what was typed."""
        if self._wrong is None:
            self._wrong = self._add_label(WrongLabel(self._theme, parent=self), _WRONG_LINE)
        return self._wrong

    def _add_label(self, label: QuietLabel, line: int) -> QuietLabel:
        label.setWordWrap(True)
        label.hide()
        self._grid.addWidget(label, line, 1)
        return label

    def tell(self, note: str) -> None:
        """Say below the fields where their value is from; empty for nothing."""
        if note or self._note is not None:
            self.note.setText(note)
            self.note.setVisible(bool(note))

    def tell_wrong(self, words: str) -> None:
        """Say what is wrong with what was typed; empty for nothing."""
        if not words and self._wrong is None:
            return
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        for field in self.fields:
            field.setAccessibleDescription(words)

    def set_chosen(self, chosen: bool) -> None:
        """Show that this is the finding whose words are ringed."""
        self._chosen = chosen
        self.update()

    @property
    def chosen(self) -> bool:
        """Whether it is."""
        return self._chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two fields stand below each other where they have little room."""
        super().resizeEvent(event)
        if len(self.fields) > 1:
            room = (self.width() - scaled(_LABEL)) // 2
            narrow = room < self.fontMetrics().horizontalAdvance(whole_date(_WIDE_DAY)) + scaled(24)
            self._across.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
            self._dash.setVisible(not narrow)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the chosen row."""
        if self._chosen:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colours.selection)
            painter.fillRect(QRect(0, 0, _BAR, self.height()), self._theme.colours.selection_bar)
            painter.end()
