"""A row of buttons of which one is always down: a choice of two or three, in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Chip(QPushButton):
    """No wider than its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFont(font_of(TextSize.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + scaled(20), max(metrics.height() + scaled(8), 26))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()


class ChoiceChips(QWidget):
    """The buttons.

    Signals:
        chosen: Number of the button that the user pressed.

    Args:
        name: What is chosen, for those who do not see it.
        words: Of the buttons, the first one down.
    """

    chosen = Signal(int)

    def __init__(self, name: str, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._only_one = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(scaled(2))
        self.chips = [_Chip(self) for _ in words]
        for number, (chip, text) in enumerate(zip(self.chips, words, strict=True)):
            chip.setText(text)
            chip.setChecked(number == 0)
            chip.clicked.connect(partial(self._on_clicked, number))
            self._only_one.addButton(chip, number)
            across.addWidget(chip)

    @property
    def choice(self) -> int:
        """Number of the button that is down."""
        return self._only_one.checkedId()

    def choose(self, number: int) -> None:
        """Put another button down without telling anybody."""
        self.chips[number].setChecked(True)

    def tell(self, words: Sequence[str]) -> None:
        """Write other words on the buttons."""
        for chip, text in zip(self.chips, words, strict=True):
            chip.setText(text)
            chip.updateGeometry()

    def _on_clicked(self, number: int, _down: bool = True) -> None:
        self.chosen.emit(number)
