"""Fields of a form that changes what stands at once: a value is told when it is settled, never by accident.

A text is settled by Enter or by leaving the field, and Esc brings back what was there. A choice is made in the list
that opens; neither the wheel nor a letter changes it, because each change is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent

_LEAST_LETTERS = 4
_BY_THE_USER = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_OPENING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(QLineEdit):
    """Words to edit.

    Signals:
        settled: The user settled another text; carries it, without blanks round it.
        entered: The user came into the field.
    """

    settled = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stands = ""
        self._told: str | None = None
        self.editingFinished.connect(self._on_finished)
        self.textEdited.connect(self._on_edited)

    def show_value(self, text: str) -> None:
        """Show what stands now; what the user is just typing stays."""
        being_typed = self.hasFocus() and self.text().strip() not in (self._stands, self._told)
        self._stands, self._told = text, None
        if not being_typed and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings back what stands, if something else was typed; where words are offered, it closes them first."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._stands and not self._offers():
            self.setText(self._stands)
            self.textEdited.emit(self._stands)
            return
        super().keyPressEvent(event)

    def _offers(self) -> bool:
        completer = self.completer()
        offered = completer.popup() if completer is not None else None
        return offered is not None and offered.isVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the user came here."""
        super().focusInEvent(event)
        if event.reason() in _BY_THE_USER:
            self.entered.emit()

    @Slot()
    def _on_edited(self) -> None:
        self._told = None

    @Slot()
    def _on_finished(self) -> None:
        typed = self.text().strip()
        if typed not in (self._stands, self._told):
            self._told = typed
            self.settled.emit(typed)


class ChoiceField(QComboBox):
    """A value to choose from a list.

    Signals:
        settled: The user chose another value; carries it.
        entered: The user came into the field.
    """

    settled = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stands: object = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)

    def show_value(self, choices: Iterable[tuple[object, str]], now: object) -> None:
        """Offer values under their names; the one of now is shown, or nothing when it is not among them."""
        self._stands = now
        offered = list(choices)
        if [(self.itemData(row), self.itemText(row)) for row in range(self.count())] != offered:
            self.clear()
            for value, name in offered:
                self.addItem(name, value)
        self.setCurrentIndex(next((row for row, (value, _) in enumerate(offered) if value == now), -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that would choose at once open the list."""
        if event.key() in _OPENING:
            self.showPopup()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form that scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the user came here."""
        super().focusInEvent(event)
        if event.reason() in _BY_THE_USER:
            self.entered.emit()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if self.itemData(row) != self._stands:
            self.settled.emit(self.itemData(row))
