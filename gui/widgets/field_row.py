"""A row of a form in a panel: what it is called, its fields, where that was read, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from gui.appearance.theme import Theme

_SIDE = 6
_LABEL = 88
_BAR = 3


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
        self.note = QuietLabel(theme)
        self.note.setWordWrap(True)
        self.note.hide()
        self.wrong = QLabel()
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setFont(font_of(TextSize.SMALL))
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        across = QHBoxLayout()
        across.setSpacing(scaled(4))
        for number, field in enumerate(self.fields):
            if number:
                across.addWidget(QuietLabel(theme, "–", size=TextSize.BODY))
            if not field.accessibleName():
                field.setAccessibleName(name)
            across.addWidget(field, 1)
        column = QVBoxLayout()
        column.setSpacing(scaled(1))
        column.addLayout(across)
        column.addWidget(self.note)
        column.addWidget(self.wrong)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(_SIDE), scaled(2), scaled(_SIDE), scaled(2))
        row.setSpacing(0)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        theme.changed.connect(self._recolour)
        self._recolour()

    def tell(self, note: str) -> None:
        """Say below the fields where their value is from; empty for nothing."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def tell_wrong(self, words: str) -> None:
        """Say what is wrong with what was typed; empty for nothing."""
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the chosen row."""
        if self._chosen:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colours.selection)
            painter.fillRect(QRect(0, 0, _BAR, self.height()), self._theme.colours.selection_bar)
            painter.end()

    @Slot()
    def _recolour(self) -> None:
        palette = self.wrong.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colours.failed)
        self.wrong.setPalette(palette)
