"""How many hold which grade: a chip and a number each, which open the rows behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.grade_chip import Form, GradeChips, chip_size
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.charts.stacked_bars import StretchMark
    from gui.desk import Desk

_GAP = 6


class GradeCount(QAbstractButton):
    """A chip with its number.

    Args:
        chips: Paints the chip.
        mark: The grade, how many hold it, and the rows behind.
    """

    def __init__(self, chips: GradeChips, mark: StretchMark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self.mark = mark
        self.setEnabled(mark.behind is not None)
        self.setAccessibleName(mark.words)
        self.setToolTip(mark.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for both."""
        chip = self._chip()
        numbers = QFontMetrics(font_of(TextSize.BODY, semibold=True)).horizontalAdvance(f"{self.mark.count:,}")
        return QSize(chip.width() + scaled(_GAP) + numbers + 6, chip.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both, and a ring when they have the keys."""
        painter = QPainter(self)
        chip, colours = self._chip(), self._chips.theme.colours
        if self.mark.face is not None:
            self._chips.paint(painter, QRectF(3, 3, chip.width(), chip.height()), self.mark.face, Form.TABLE)
        painter.setFont(font_of(TextSize.BODY, semibold=True))
        painter.setPen(colours.text)
        room = QRectF(3 + chip.width() + scaled(_GAP), 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, f"{self.mark.count:,}")
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def _chip(self) -> QSize:
        return chip_size(self.mark.face, Form.TABLE) if self.mark.face is not None else QSize()


class GradeLegend(QWidget):
    """The grades of England, and a line about those without one.

    Signals:
        opened: The user wants the rows behind a grade: carries its mark.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = desk.chips
        self._counts = QWidget(self)
        self._flow = FlowLayout(self._counts, scaled(10))
        self.without = QuietLabel(desk.theme, parent=self)
        self.without.setWordWrap(True)
        self.buttons: list[GradeCount] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(2))
        column.addWidget(self._counts)
        column.addWidget(self.without)

    def show_counts(self, marks: Sequence[StretchMark], without: str) -> None:
        """Show other numbers; the buttons stay while the grades do, and with them the focus."""
        if [mark.face for mark in marks] != [button.mark.face for button in self.buttons]:
            self._make_buttons(marks)
        for button, mark in zip(self.buttons, marks, strict=True):
            button.mark = mark
            button.setEnabled(mark.behind is not None)
            button.setAccessibleName(mark.words)
            button.setToolTip(mark.words)
            button.updateGeometry()
            button.update()
        self.without.setText(without)

    def _make_buttons(self, marks: Sequence[StretchMark]) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self.buttons = [GradeCount(self._chips, mark, self._counts) for mark in marks]
        for button in self.buttons:
            self._flow.addWidget(button)
            button.show()
            button.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, GradeCount):
            self.opened.emit(button.mark)
