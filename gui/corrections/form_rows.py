"""How the forms of a correction are laid out: a name above each field, one column, as narrow as a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_LETTERS = 12


class FormRow(QWidget):
    """A field with its name, which is its accessible name too.

    Args:
        name: What the field is called.
        field: The field.
    """

    def __init__(self, name: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption = QLabel(name)
        caption.setBuddy(field)
        field.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(3))
        column.addWidget(caption)
        column.addWidget(field)


def choice_box() -> QComboBox:
    """A list to choose from that gives way in a narrow panel."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def choose(box: QComboBox, value: object) -> None:
    """Choose a value that is offered, and leave the choice as it is for another; tells nobody."""
    place = box.findData(value)
    if place >= 0:
        box.blockSignals(True)
        box.setCurrentIndex(place)
        box.blockSignals(False)


def fill(box: QComboBox, choices: Iterable[tuple[object, str]], now: object) -> None:
    """Offer values under their names, and choose the one of now; tells nobody."""
    box.blockSignals(True)
    box.clear()
    for value, name in choices:
        box.addItem(name, value)
        if value == now:
            box.setCurrentIndex(box.count() - 1)
    box.blockSignals(False)
