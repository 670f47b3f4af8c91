"""What the user is told once something is done, or why it is not, where nothing is to be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Notice(QMessageBox):
    """Tells it once it is opened, and goes when it was read.

    Args:
        window: Parent of the notice.
        title: What was done ("Compact this library").
        text: What came of it, in plain text.
        told: What else there is to know; empty for nothing.
    """

    def __init__(self, window: QWidget, title: str, text: str, told: str = "") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setInformativeText(told)
        self.addButton(QMessageBox.StandardButton.Close)
