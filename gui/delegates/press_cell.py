"""Paints the press check: the report's grades as chips, and beneath them how each article stands to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QTreeView

from gui.appearance.icons import icon_pixmap, paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.delegates.grade_chip import Form, chip_size
from gui.delegates.grade_delegate import GradeDelegate
from gui.delegates.grade_face import Wording
from gui.models.press_cells import PressCell, Sign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor, QPixmap
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.delegates.grade_chip import GradeChips
    from gui.delegates.grade_face import GradeFace
    from gui.models.inspection_cells import Cell
    from gui.models.roles import AnyIndex

FOLD = 22
"""Room for the sign that folds an inspection, in the design's pixels."""
_ICON = 13
_PADDING = 6
_SIGN_ROOM = 21
"""What a sign takes from the width of a chip beside it."""
_ROUND_CHIP = 6
"""Pixels between a cell's edges and the chip in it."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class PressDelegate(GradeDelegate):
    """Cells of both levels of the tree.

    Args:
        chips: Paints grades.
        parent: Qt parent.
    """

    def __init__(self, chips: GradeChips, parent: QObject | None = None) -> None:
        super().__init__(chips, parent)
        self._signs: dict[tuple[Sign, int, float, int], QPixmap] = {}

    def wording(self, column: int, width: int) -> Wording:
        """One wording for the report's chips and for the narrower ones that stand behind a sign."""
        return super().wording(column, width - scaled(_SIGN_ROOM))

    @staticmethod
    def width_for(faces: Iterable[GradeFace]) -> int:
        """Room for the grades of a column behind a sign, in the shorter wording."""
        widths = (chip_size(face, Form.TABLE, Wording.SHORT).width() for face in faces)
        return max(widths, default=0) + scaled(_SIGN_ROOM) + _ROUND_CHIP

    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        cell: Cell | PressCell,
    ) -> None:
        """Paint a grade of the report, a name, or how an article stands to it."""
        if not isinstance(cell, PressCell):
            super().paint_cell(painter, option, index, cell)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.face is not None and cell.sign is not None:
            self._paint_told(painter, option, index, cell)
        elif index.column() == 0:
            self._paint_name(painter, option, index, cell)
        else:
            self._paint_words(painter, option, cell)
        painter.restore()

    def sign_colour(self, sign: Sign | None) -> QColor:
        """The colour of a sign and its words; never alone, as the sign has a form of its own."""
        colours = self.theme.colours
        inks = {
            Sign.DIFFERS: colours.failed,
            Sign.UNSURE: colours.needs_eyes,
            Sign.CANNOT_TELL: colours.needs_eyes,
            Sign.ONLY_IN_PRESS: colours.text,
            None: colours.text,
        }
        return inks.get(sign, colours.secondary_text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Rows of inspections stand on a ground of their own."""
        if not index.parent().isValid() and not option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.colours.window)
        super()._paint_ground(painter, option, index)

    def _paint_told(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        cell: PressCell,
    ) -> None:
        """Sign and chip in one box: what the article says and the report does not."""
        ink = self.sign_colour(cell.sign)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -2.5, -2.5)
        pen = QPen(ink, 1.2)
        if cell.sign is Sign.ONLY_IN_PRESS:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(mixed(self.theme.colours.base, ink, 0.06))
        painter.drawRoundedRect(box, 3, 3)
        self._paint_sign(painter, box.left() + scaled(4), box.center().y(), cell.sign, ink)
        chip = box.adjusted(scaled(_SIGN_ROOM), 1.5, -1.5, -1.5)
        if cell.face is not None:
            wording = self.wording(index.column(), option.rect.width())
            self._chips.paint(painter, chip, cell.face, Form.TABLE, wording)

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        cell: PressCell,
    ) -> None:
        """The inspection with the sign that folds it, or the headline of an article under it."""
        colours = self.theme.colours
        room = QRectF(option.rect).adjusted(scaled(FOLD + 1 if cell.heading else FOLD + 8), 0, -scaled(_PADDING), 0)
        if cell.heading and isinstance(option.widget, QTreeView):
            side = float(scaled(_ICON))
            place = QRectF(option.rect.left() + scaled(7), room.center().y() - side / 2, side, side)
            unfolded = option.widget.isExpanded(index)
            paint_icon(painter, place, "down" if unfolded else "next", colours.secondary_text)
        font = font_of(TextSize.BODY, semibold=cell.heading)
        metrics = QFontMetricsF(font)
        quiet = QFontMetricsF(font_of(TextSize.BODY)).horizontalAdvance(cell.quiet) + scaled(7) if cell.quiet else 0
        words = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, max(room.width() - quiet, scaled(40)))
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(room, _LEFT, words)
        if cell.quiet:
            behind = room.adjusted(metrics.horizontalAdvance(words) + scaled(7), 0, 0, 0)
            painter.setFont(font_of(TextSize.BODY))
            painter.setPen(colours.secondary_text)
            painter.drawText(behind, _LEFT, cell.quiet)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, cell: PressCell) -> None:
        """Words, with their sign before them."""
        room = QRectF(option.rect).adjusted(scaled(_PADDING), 0, -scaled(_PADDING), 0)
        ink = self.sign_colour(cell.sign)
        if cell.sign is not None and cell.sign is not Sign.NOT_MENTIONED:
            self._paint_sign(painter, room.left(), room.center().y(), cell.sign, ink)
            room.setLeft(room.left() + scaled(_ICON + 5))
        painter.setFont(option.font)
        painter.setPen(ink)
        words = option.fontMetrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _RIGHT if cell.right else _LEFT, words)

    def _paint_sign(self, painter: QPainter, left: float, middle: float, sign: Sign | None, ink: QColor) -> None:
        """A sign as a picture, painted once: a table shows few different ones, many times over."""
        if sign is None:
            return
        side, ratio = scaled(_ICON), painter.device().devicePixelRatioF()
        key = (sign, side, ratio, ink.rgba())
        if key not in self._signs:
            self._signs[key] = icon_pixmap(sign.icon, side, ink, ratio)
        painter.drawPixmap(round(left), round(middle - side / 2), self._signs[key])
