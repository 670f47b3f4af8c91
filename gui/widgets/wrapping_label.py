"""A label of one line where there is room for it, and of several where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

_MOST_OF_A_WORD = 120
"""Of the width that it needs at least, in the design's pixels: a longer word is broken."""


class WrappingLabel(QLabel):
    """Plain words that are never cut.

    Qt's own label that wraps proposes a block of some lines, however much room there is.

    Args:
        font: Of the words.
        text: The words.
    """

    def __init__(self, font: QFont, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """The longest word, unless it is very long."""
        widest = max(map(self.fontMetrics().horizontalAdvance, self.text().split()), default=0)
        return QSize(min(widest + 1, scaled(_MOST_OF_A_WORD)), self.fontMetrics().height())

    def hasHeightForWidth(self) -> bool:
        """Fewer pixels across need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines."""
        return max(self._lines(width).lineCount(), 1) * self.fontMetrics().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines = self._lines(self.width())
        top = (self.height() - lines.lineCount() * self.fontMetrics().height()) / 2
        lines.draw(painter, QPointF(0, max(top, 0)))
        painter.end()

    def _lines(self, width: int) -> QTextLayout:
        lines = QTextLayout(self.text(), self.font())
        lines.setTextOption(_wrapping())
        lines.beginLayout()
        number = 0
        while (line := lines.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, number * self.fontMetrics().height()))
            number += 1
        lines.endLayout()
        return lines


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
