"""A small dialog over the window while something is done to the whole library: how far it is, and Stop where it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from gui.desk import Desk

_WIDTH = 400


class WorkingDialog(QDialog):
    """Stands there until ``finish``.

    Signals:
        stopChosen: End it early.

    Args:
        desk: The shared parts.
        title: What is done.
        told: What else there is to know meanwhile.
        stops: Whether it can be ended early.
    """

    stopChosen = Signal()

    def __init__(self, desk: Desk, title: str, told: str, parent: QWidget | None, *, stops: bool) -> None:
        super().__init__(parent)
        self._working = True
        self._stops = stops
        self.setWindowTitle(title)
        self.title = QLabel(title)
        self.title.setFont(font_of(TextSize.TITLE, semibold=True))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(scaled(8))
        self.bar.setAccessibleName(title)
        # Of what cannot be stopped nobody knows how far it is either.
        self.bar.setVisible(stops)
        self.note = QuietLabel(desk.theme, size=TextSize.BODY)
        self.note.setText(told)
        self.note.setWordWrap(True)
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setVisible(stops)
        self.stop_button.clicked.connect(self.stop)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(10))
        for part in (self.title, self.bar, self.note):
            column.addWidget(part)
        column.addLayout(foot)
        self.setMinimumWidth(scaled(_WIDTH))

    def follow(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def finish(self) -> None:
        """Go: it has ended."""
        self._working = False
        self.accept()
        self.deleteLater()

    def reject(self) -> None:
        """Escape stops, where it can be stopped."""
        if not self._working:
            super().reject()
        elif self._stops:
            self.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it stops, too."""
        if self._working:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    def stop(self) -> None:
        """Say that it is to end early; it stands there until it has ended."""
        self.stop_button.setEnabled(False)
        self.title.setText(self.tr("Stopping…"))
        self.stopChosen.emit()
