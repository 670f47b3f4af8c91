"""The grades of a scale as chips to choose from, each with the number key that chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import scaled
from gui.appearance.theme import mixed
from gui.delegates.grade_chip import Form, chip_size, choose_wording
from gui.delegates.grade_face import GradeFace, Wording
from gui.widgets.key_hint import key_hint_size, paint_key_hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from gui.delegates.grade_chip import GradeChips
    from gui.delegates.grade_face import Face

_HEIGHT = 30
_SIDE = 4
_GAP = 8
_MARK = 15


class GradeChoice(QAbstractButton):
    """One grade of the scale; the chosen one is framed and ticked.

    Args:
        chips: Paints it.
        face: The grade, or why there is none.
        number: The key that chooses it.
    """

    def __init__(self, chips: GradeChips, face: Face, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self.face = face
        self._key = str(number)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(face.label if isinstance(face, GradeFace) else face.words)
        self.setAccessibleName(self.text())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        chips.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for key, chip and tick."""
        return QSize(self._beside() + chip_size(self.face, Form.TABLE).width(), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for the shortest wording."""
        return QSize(self._beside() + chip_size(self.face, Form.TABLE, Wording.COMPACT).width(), scaled(_HEIGHT))

    def _beside(self) -> int:
        return round(key_hint_size(self._key).width()) + scaled(2 * _SIDE + 2 * _GAP + _MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint key, chip and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._chips.theme.colours
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            fill = colours.selection if self.isChecked() else mixed(colours.window, colours.selection, 0.5)
            painter.setPen(QPen(colours.selection_bar, 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
        right = scaled(_SIDE) + key_hint_size(self._key).width()
        paint_key_hint(painter, right, self.height() / 2, self._key, self._chips.theme)
        left, tall = right + scaled(_GAP), scaled(21)
        room = QRectF(left, (self.height() - tall) / 2, self.width() - self._beside(), tall)
        wording = choose_wording((self.face,), room.width()) if isinstance(self.face, GradeFace) else Wording.FULL
        self._chips.paint(painter, room, self.face, Form.TABLE, wording)
        if self.isChecked():
            side = float(scaled(_MARK))
            mark = QRectF(self.width() - scaled(_SIDE) - side, (self.height() - side) / 2, side, side)
            paint_icon(painter, mark, "check", colours.selection_bar)
        painter.end()


class GradePicker(QWidget):
    """Chips one below the other, best first; arrows, number keys and clicks choose.

    Signals:
        chosen: The user chose another grade.

    Args:
        chips: Paints them.
    """

    chosen = Signal()

    def __init__(self, chips: GradeChips, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self.choices: tuple[GradeChoice, ...] = ()
        self.setAccessibleName(self.tr("Grade"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(2))

    def offer(self, faces: Sequence[Face], now: str | None) -> None:
        """Offer these; the one of now is chosen, if it is among them.

        Args:
            faces: Grades, best first; an ``AbsentFace`` stands for no grade.
            now: Grade id, or None for none.
        """
        had_focus = any(choice.hasFocus() for choice in self.choices)
        for choice in self.choices:
            self._column.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self.choices = tuple(GradeChoice(self._chips, face, number, self) for number, face in enumerate(faces, start=1))
        for choice in self.choices:
            choice.setChecked(isinstance(choice.face, GradeFace) and choice.face.grade == now)
            choice.toggled.connect(self._on_toggled)
            self._column.addWidget(choice)
            # At once, and not when the layout comes to it, so that it can take the focus.
            choice.show()
        if had_focus:
            self.focus()

    @property
    def face(self) -> Face | None:
        """What is chosen; None while nothing is."""
        return next((choice.face for choice in self.choices if choice.isChecked()), None)

    @property
    def grade(self) -> str | None:
        """Id of the grade that is chosen; None for none."""
        return self.face.grade if isinstance(self.face, GradeFace) else None

    def choose_number(self, number: int) -> None:
        """Choose by the key of a grade, counted from 1; others do nothing."""
        if 1 <= number <= len(self.choices):
            self.choices[number - 1].setChecked(True)
            self.choices[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that stands beside a grade chooses it, as long as the focus is on one of them."""
        typed = event.text()
        if typed.isdecimal() and 1 <= int(typed) <= len(self.choices):
            self.choose_number(int(typed))
        else:
            super().keyPressEvent(event)

    def choose(self, grade: str | None) -> None:
        """Choose a grade by its id, without the focus; one that is not offered chooses nothing."""
        for choice in self.choices:
            if isinstance(choice.face, GradeFace) and choice.face.grade == grade:
                choice.setChecked(True)

    def focus(self) -> None:
        """Put the focus on what is chosen, else on the first."""
        target = next((choice for choice in self.choices if choice.isChecked()), None) or next(iter(self.choices), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, on: bool) -> None:
        if on:
            self.chosen.emit()
