"""All keys on one sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.pages.articles.keys import ReaderKey
from gui.pages.review.keys import ReviewKey
from gui.widgets.key_hint import key_hint_size, paint_key_hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QAction

    from gui.appearance.theme import Theme
    from gui.desk import Desk

_BETWEEN = 20
_BESIDE_SHEET = 70
"""Margins of the dialog and a scroll bar, in the design's pixels."""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the sheet: what is done, and by which keys."""

    words: str
    keys: tuple[str, ...]


def lines_of(actions: Iterable[QAction]) -> tuple[KeyLine, ...]:
    """The lines for those actions that have keys."""
    told = ((action, tuple(filter(None, map(_written, action.shortcuts())))) for action in actions)
    return tuple(KeyLine(action.text().replace("&", "").removesuffix("…"), keys) for action, keys in told if keys)


def _written(keys: QKeySequence) -> str:
    """Keys as the system writes them; nothing for the extra keys of some keyboards ("Open", "Find")."""
    portable = keys.toString(QKeySequence.SequenceFormat.PortableText)
    function_key = portable[:1] == "F" and portable[1:].isdigit()
    return keys.toString(QKeySequence.SequenceFormat.NativeText) if "+" in portable or function_key else ""


class KeyBoxes(QWidget):
    """The keys of one command side by side."""

    def __init__(self, theme: Theme, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = tuple(keys)
        self.setAccessibleName(" / ".join(keys))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        sizes = [key_hint_size(keys) for keys in self._keys]
        width = sum(size.width() + scaled(5) for size in sizes)
        return QSize(round(width), round(max(size.height() for size in sizes)) + scaled(4))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes."""
        painter = QPainter(self)
        left = 0.0
        for keys in self._keys:
            width = key_hint_size(keys).width()
            paint_key_hint(painter, left + width, self.height() / 2, keys, self._theme)
            left += width + scaled(5)
        painter.end()


class KeysDialog(QDialog):
    """The sheet.

    Args:
        desk: The shared parts of the windows.
        actions: Commands of the windows.
    """

    def __init__(self, desk: Desk, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard keys"))
        reader = (
            KeyLine(key.words, (key.value.toString(QKeySequence.SequenceFormat.NativeText),)) for key in ReaderKey
        )
        review = (KeyLine(key.words, (key.written,)) for key in ReviewKey)
        self.lines = (*lines_of(actions), *reader, *review)
        sheet = self._sheet(desk.theme)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(sheet)
        title = QLabel(self.tr("Keyboard keys"))
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(10))
        column.addWidget(title)
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        fit(self, sheet.minimumSizeHint().width() + scaled(_BESIDE_SHEET), scaled(480))

    def _sheet(self, theme: Theme) -> QWidget:
        """The lines in two columns, or below each other where the screen has no room for two."""
        words = [QLabel(line.words) for line in self.lines]
        keys = [KeyBoxes(theme, line.keys) for line in self.lines]
        wide = max(label.sizeHint().width() for label in words) + max(boxes.sizeHint().width() for boxes in keys)
        room = self.screen().availableSize().width() - scaled(_BESIDE_SHEET)
        columns = 2 if 2 * wide + 3 * scaled(_BETWEEN) <= room else 1
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(scaled(4), scaled(4), scaled(12), scaled(4))
        grid.setHorizontalSpacing(scaled(_BETWEEN))
        grid.setVerticalSpacing(scaled(5))
        rows = -(-len(self.lines) // columns)
        for number, (label, boxes) in enumerate(zip(words, keys, strict=True)):
            row, pair = number % rows, number // rows
            label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, row, 2 * pair)
            grid.addWidget(boxes, row, 2 * pair + 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(rows, 1)
        grid.setColumnStretch(2 * columns - 1, 1)
        return sheet
