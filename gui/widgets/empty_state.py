"""What stands in place of rows when there are none: one sentence and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, scaled
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.appearance.theme import Theme


class EmptyState(QWidget):
    """A sentence and what to do about it.

    Signals:
        actionChosen: The user pressed the button.

    Args:
        theme: Colours in force.
    """

    actionChosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QuietLabel(theme, size=TextSize.BODY)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        self.button.hide()
        self.button.clicked.connect(self.actionChosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(24), scaled(16), scaled(24))
        column.setSpacing(scaled(12))
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def tell(self, sentence: str, action: str = "") -> None:
        """Say why there is nothing; with an action offer it."""
        self.sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
