"""Shows the trail of decisions: the newest first, those taken back quieter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.appearance.theme import Theme
    from gui.corrections.trail_words import TrailLine


class TrailList(QWidget):
    """A few decisions one below the other; hidden while there are none.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: tuple[TrailLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(2))
        self.hide()

    def show_lines(self, lines: Sequence[TrailLine]) -> None:
        """Show these decisions, given the oldest first."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = tuple(reversed(lines))
        for line in self.lines:
            what = QLabel() if line.holds else QuietLabel(self._theme, size=TextSize.BODY)
            what.setFont(font_of(TextSize.BODY))
            what.setText(line.what)
            told = QuietLabel(self._theme, f"{line.who}. {line.why}")
            for label in (what, told):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                self._column.addWidget(label)
        self.setVisible(bool(lines))
