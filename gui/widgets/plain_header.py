"""Column heads of one line, in the look of the judgement table's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.appearance.theme import Theme

_HEIGHT = 27
_PADDING = 8


class PlainHeader(QHeaderView):
    """Horizontal heads that cannot be clicked.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """One line and some air."""
        return QSize(super().sizeHint().width(), scaled(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head."""
        colours = self._theme.colours
        painter.save()
        painter.fillRect(rect, colours.alternate)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colours.hairline)
        painter.setFont(font_of(TextSize.SMALL, semibold=True))
        painter.setPen(colours.text)
        words = self.model().headerData(section, Qt.Orientation.Horizontal)
        room = rect.adjusted(scaled(_PADDING), 0, -2, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words or "")
        painter.restore()
