"""Paints the cells of an area column: chips in one wording for the whole column, never cut."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractItemView

from gui.appearance.text_size import scaled
from gui.delegates.change_mark import mark_of, paint_change_mark
from gui.delegates.grade_chip import Form, GradeChips, chip_size, choose_wording
from gui.delegates.grade_face import AbsentFace, GradeFace, Half, Wording
from gui.delegates.table_cell import TableCellDelegate

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtCore import QObject, QSize
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.delegates.change_mark import ChangeMark
    from gui.delegates.grade_face import Face
    from gui.models.inspection_cells import Cell
    from gui.models.roles import AnyIndex

_INSET = 2
_MARK = 8
_MARK_ROOM = 13
_MOST_PAINTED = 1000
_NEW_SECONDS = 0.004
"""How long chips that were never painted are painted at a go: a page of them all would keep the window waiting."""


class GradeDelegate(TableCellDelegate):
    """Chips of one or of all area columns.

    Args:
        chips: Paints them.
        parent: Qt parent.
    """

    def __init__(self, chips: GradeChips, parent: QObject | None = None) -> None:
        super().__init__(chips.theme, parent)
        self._chips = chips
        self._faces: dict[int, Sequence[GradeFace]] = {}
        self._wordings: dict[tuple[int, int], Wording] = {}
        self._painted: dict[tuple[Hashable, ...], QPixmap] = {}
        self._spent = 0.0
        self._left_out = QRegion()
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._begin_turn)

    def set_faces(self, faces: dict[int, Sequence[GradeFace]]) -> None:
        """Say which grades each column can hold, so that its wording fits whatever comes into view."""
        self._faces = faces
        self._wordings.clear()

    def wording(self, column: int, width: int) -> Wording:
        """The wording of a column at a width, for all of its cells."""
        key = (column, width)
        if key not in self._wordings:
            self._wordings[key] = choose_wording(self._faces.get(column, ()), width - 2 * _INSET - 1)
        return self._wordings[key]

    def forget(self) -> None:
        """Drop what was painted beforehand: the look changed."""
        super().forget()
        self._wordings.clear()
        self._painted.clear()

    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        cell: Cell,
    ) -> None:
        """Paint the chip, or this cell's half of it; words where there is no grade to show."""
        if cell.face is None:
            super().paint_cell(painter, option, index, cell)
            return
        if isinstance(cell.face, AbsentFace) and not cell.face.words:
            return
        # The hairlines at the right and below belong to the cell; a shared chip runs over the one between.
        left = 0 if cell.half is Half.RIGHT else _INSET
        right = 0 if cell.half is Half.LEFT else _INSET + 1
        rect = option.rect.adjusted(left, _INSET, -right, -_INSET - 1)
        wording = self.wording(index.column(), option.rect.width())
        chip = self._chip(cell.face, rect.size(), wording, cell.half, _mark(cell), painter)
        if chip is None:
            self._left_out += option.rect
        else:
            painter.drawPixmap(rect.topLeft(), chip)

    def _chip(
        self, face: Face, size: QSize, wording: Wording, half: Half, mark: ChangeMark | None, painter: QPainter
    ) -> QPixmap | None:
        """A chip as a picture, painted once: a table shows few different ones, many times over.

        None when enough new ones were painted in this turn of the event loop; the next turn goes on with its cell.
        """
        ratio = painter.device().devicePixelRatioF()
        shown = face.words if isinstance(face, AbsentFace) else (face.scale, face.grade, face.label, face.steps)
        key = (shown, size.width(), size.height(), wording, half, mark, ratio)
        if key in self._painted:
            return self._painted[key]
        self._next_turn.start()
        if self._spent > _NEW_SECONDS:
            return None
        began = time.perf_counter()
        if len(self._painted) >= _MOST_PAINTED:
            self._painted.clear()
        chip = self._painted[key] = self._new_chip(face, size, wording, half, mark, ratio)
        self._spent += time.perf_counter() - began
        return chip

    def _new_chip(
        self, face: Face, size: QSize, wording: Wording, half: Half, mark: ChangeMark | None, ratio: float
    ) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        inside = QPainter(pixmap)
        self._chips.paint(inside, QRectF(0, 0, size.width(), size.height()), face, Form.TABLE, wording, half)
        if isinstance(face, GradeFace) and mark is not None:
            self._paint_mark(inside, size, face, wording, mark)
        inside.end()
        return pixmap

    @Slot()
    def _begin_turn(self) -> None:
        """Go on with the chips that were left out."""
        self._spent = 0.0
        left_out, self._left_out = self._left_out, QRegion()
        view = self.parent()
        if not left_out.isEmpty() and isinstance(view, QAbstractItemView):
            view.viewport().update(left_out)

    def _paint_mark(self, painter: QPainter, size: QSize, face: GradeFace, wording: Wording, mark: ChangeMark) -> None:
        """The mark of a change behind the word, if there is room; the tooltip tells the change in any case."""
        if chip_size(face, Form.TABLE, wording).width() + scaled(_MARK_ROOM) > size.width():
            return
        side = scaled(_MARK)
        room = QRectF(size.width() - scaled(_INSET + 3) - side, (size.height() - side) / 2, side, side)
        paint_change_mark(painter, room, mark, self._chips.colours(face).text)


def _mark(cell: Cell) -> ChangeMark | None:
    """The mark of a cell; a chip over two cells has one, in its first half."""
    return None if cell.half is Half.RIGHT else mark_of(cell.change)
