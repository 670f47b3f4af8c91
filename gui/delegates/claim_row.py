"""Paints the claims of a document: the grade as a chip, the place as a jump, the row as one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.delegates.grade_chip import Form, choose_wording
from gui.delegates.grade_face import AbsentFace, GradeFace, Wording
from gui.models.claims import ByHandRole, ClaimColumn, ClaimsModel
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.delegates.grade_chip import GradeChips

_ICON = 15
_PADDING = 6
_BAR = 3
_ARROW = 12
FIELD_INSET = 2
FIELD_ROOM = _ARROW + 8 + FIELD_INSET + 2
"""What the frame and the arrow of a field take of its width."""


class ClaimRowDelegate(QStyledItemDelegate):
    """Cells of the grades in the findings panel.

    Args:
        chips: Paints the grades.
        editable: Grades are fields that open a list.
    """

    def __init__(self, chips: GradeChips, *, editable: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._editable = editable

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows are as high."""
        return QSize(scaled(40), scaled(28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a cell."""
        colours, rect = self._chips.theme.colours, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect, colours.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(colours.window, colours.selection, 0.5))
        column = ClaimColumn(index.column())
        if column is ClaimColumn.GRADE:
            self._paint_grade(painter, rect, index)
        elif column is ClaimColumn.SURE and index.data(ByHandRole) is not None:
            self._paint_by_hand(painter, rect, index.data(ByHandRole).value)
        elif column is ClaimColumn.PLACE:
            self._paint_place(painter, rect, index.data())
        else:
            self._paint_words(painter, rect, index, column)
        if selected and column is ClaimColumn.AREA:
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), colours.selection_bar)
        painter.restore()

    def _paint_grade(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        model = index.model()
        chip = QRectF(rect).adjusted(scaled(2), scaled(3), -scaled(2), -scaled(3))
        if self._editable:
            chip = self._paint_field(painter, QRectF(rect).adjusted(scaled(1), scaled(1.5), -scaled(1), -scaled(1.5)))
        wording = Wording.FULL
        if isinstance(model, ClaimsModel):
            faces = [line.face for line in model.lines if isinstance(line.face, GradeFace)]
            wording = choose_wording(faces, chip.width())
        face: GradeFace | AbsentFace = index.data(Role.FACE)
        self._chips.paint(painter, chip, face, Form.TABLE, wording)

    def _paint_field(self, painter: QPainter, field: QRectF) -> QRectF:
        """The frame of a list that opens; gives the place of the chip in it."""
        colours = self._chips.theme.colours
        painter.setPen(QPen(colours.control_border, 1))
        painter.setBrush(colours.base)
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        side = float(scaled(_ARROW))
        arrow = QRectF(field.right() - side - scaled(5), field.center().y() - side / 2, side, side)
        paint_icon(painter, arrow, "down", colours.secondary_text)
        inset = scaled(FIELD_INSET)
        return field.adjusted(inset, inset, -side - scaled(8), -inset)

    def _paint_by_hand(self, painter: QPainter, rect: QRect, icon: str) -> None:
        side = scaled(_ICON)
        left = rect.right() - side - scaled(_PADDING) // 2
        place = QRectF(left, rect.center().y() - side / 2, side, side)
        paint_icon(painter, place, icon, self._chips.theme.colours.done)

    def _paint_words(self, painter: QPainter, rect: QRect, index: AnyIndex, column: ClaimColumn) -> None:
        colours = self._chips.theme.colours
        main = column is ClaimColumn.AREA
        painter.setFont(font_of(TextSize.BODY if main else TextSize.SMALL))
        painter.setPen(colours.text if main else colours.secondary_text)
        room = rect.adjusted(scaled(_PADDING), 0, -scaled(_PADDING) // 2, 0)
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignLeft if main else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _paint_place(self, painter: QPainter, rect: QRect, page: str) -> None:
        colours, side = self._chips.theme.colours, scaled(_ICON)
        left = rect.right() - side - scaled(_PADDING)
        paint_icon(painter, QRectF(left, rect.center().y() - side / 2, side, side), "evidence", colours.secondary_text)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(colours.secondary_text)
        room = QRect(rect.left(), rect.top(), left - rect.left() - scaled(3), rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
