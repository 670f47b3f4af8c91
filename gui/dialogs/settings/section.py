"""What the sections of the settings are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from gui.desk import Desk


class Section(QWidget):
    """One section: a heading, and rows of a name and a control with a note below.

    Args:
        desk: The shared parts.
        title: Heading, and entry in the list at the left.
    """

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.title = title
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setFont(font_of(TextSize.TITLE, semibold=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(scaled(14))
        self._grid.setVerticalSpacing(scaled(4))
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16))
        column.setSpacing(scaled(12))
        column.addWidget(heading)
        column.addLayout(self._grid)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show what holds now."""

    def add_row(self, name: str, control: QWidget, note: str = "", *, focus: QWidget | None = None) -> None:
        """A control with its name at the left; the name is its accessible name too.

        Args:
            name: With the mark of its key.
            control: One control, or several in a row.
            note: What to know about it.
            focus: Which of several has the focus by the key; the control itself when None.
        """
        label = QLabel(name)
        label.setBuddy(focus or control)
        control.setAccessibleName(name.replace("&", ""))
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(control, row, 1)
        self._add_note(row + 1, 1, note, control)

    def add_wide(self, control: QWidget, note: str = "") -> None:
        """A control that says itself what it is for, over the whole width."""
        row = self._grid.rowCount()
        self._grid.addWidget(control, row, 0, 1, 2)
        self._add_note(row + 1, 0, note, control)

    def add_layout(self, layout: QLayout) -> None:
        """Several controls in one row, over the whole width."""
        self._grid.addLayout(layout, self._grid.rowCount(), 0, 1, 2)

    def add_words(self, words: str) -> QLabel:
        """Plain words over the whole width."""
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)
        return label

    def add_gap(self) -> None:
        """Room between what does not belong together."""
        self._grid.setRowMinimumHeight(self._grid.rowCount(), scaled(10))

    def _add_note(self, row: int, column: int, note: str, control: QWidget) -> None:
        if note:
            control.setAccessibleDescription(note)
            told = QuietLabel(self.desk.theme, note)
            told.setWordWrap(True)
            told.setContentsMargins(0, 0, 0, scaled(8))
            self._grid.addWidget(told, row, column, 1, 2 - column)


class FolderField(QWidget):
    """A folder, with buttons to choose another and to go back to none.

    Signals:
        chosen: The folder, or an empty text for none.

    Args:
        empty: What is said where none was chosen.
        question: Title of the dialog that asks for one.
    """

    chosen = Signal(str)

    def __init__(self, empty: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self.field = QLineEdit(readOnly=True)
        self.field.setPlaceholderText(empty)
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.choose_button.clicked.connect(self._on_choose)
        self.clear_button = QPushButton(self.tr("Clear"))
        self.clear_button.clicked.connect(lambda: self._take(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(4))
        row.addWidget(self.field, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.clear_button)

    def setAccessibleName(self, name: str) -> None:
        """The field has the name, and the buttons say whose they are."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.choose_button.setAccessibleName(self.tr("{0}: choose").format(name))
        self.clear_button.setAccessibleName(self.tr("{0}: clear").format(name))

    def show_folder(self, folder: str) -> None:
        """Show a folder without telling anybody."""
        self.field.setText(folder)
        self.clear_button.setEnabled(bool(folder))

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._question, self.field.text())
        if folder:
            self._take(folder)

    def _take(self, folder: str) -> None:
        self.show_folder(folder)
        self.chosen.emit(folder)
