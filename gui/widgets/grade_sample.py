"""Grades side by side, to show how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.appearance.text_size import scaled
from gui.delegates.grade_chip import Form, choose_wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.delegates.grade_chip import GradeChips
    from gui.delegates.grade_face import GradeFace

_GAP = 6
_HEIGHT = 21
_COLUMNS = 2


class GradeSample(QWidget):
    """Chips in two columns that fill the width.

    Args:
        chips: Paints them.
        faces: The grades, best first.
    """

    def __init__(self, chips: GradeChips, faces: Sequence[GradeFace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._faces = tuple(faces)
        self.setAccessibleName(", ".join(face.label for face in faces))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        chips.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Rows of table chips."""
        rows = -(-len(self._faces) // _COLUMNS)
        return QSize(scaled(360), rows * scaled(_HEIGHT + _GAP) - scaled(_GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chips."""
        painter = QPainter(self)
        width = (self.width() - scaled(_GAP)) / _COLUMNS
        wording = choose_wording(self._faces, width)
        for place, face in enumerate(self._faces):
            row, column = divmod(place, _COLUMNS)
            left, top = column * (width + scaled(_GAP)), row * scaled(_HEIGHT + _GAP)
            self._chips.paint(painter, QRectF(left, top, width, scaled(_HEIGHT)), face, Form.TABLE, wording)
        painter.end()
