"""Paints the marks of the chart of areas: the chip, the line that runs into it and out of it, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from core.knowledge import Relation
from core.library import Direction
from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scale_of, scaled
from gui.appearance.theme import mixed
from gui.delegates.grade_chip import Form, chip_size, choose_wording
from gui.delegates.grade_face import GradeFace, Wording
from gui.models.area_timeline import Joint
from gui.models.roles import AnyIndex, Role
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QStyleOptionViewItem

    from gui.appearance.theme import Theme
    from gui.delegates.grade_chip import GradeChips
    from gui.models.area_timeline import Mark

MARK_HEIGHT = 29
"""Of a row, in the design's pixels."""
_CHIP = 21
_GAP = 10
"""Room for the line at either side of a chip."""
_ARROW = 11
_BESIDE_WORD = 10
"""Room for the arrow behind the word."""
_TICK = 5
ARROWS = {Direction.BETTER: "up", Direction.WORSE: "down", Direction.SAME: "equal"}
_DASHES = {Relation.SIMILAR: (4.0, 3.0), Relation.SPLIT: (1.2, 2.8), Relation.MERGED: (1.2, 2.8)}


def line_pen(relation: Relation, colour: QColor) -> QPen:
    """How a line is drawn that continues an area: without colour too, each kind has a form of its own."""
    pen = QPen(colour, max(1.4, 1.4 * scale_of()))
    dashes = _DASHES.get(relation)
    if dashes is not None:
        pen.setDashPattern(dashes)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def paint_line(painter: QPainter, theme: Theme, relation: Relation, left: QPointF, right: QPointF) -> None:
    """Paint a line; one that only changed its name has a ring on it."""
    ink = theme.colours.secondary_text
    painter.setPen(line_pen(relation, ink))
    painter.drawLine(left, right)
    if relation is Relation.RENAMED:
        radius = 2.4 * scale_of()
        painter.setPen(QPen(ink, max(1.2, 1.2 * scale_of())))
        painter.setBrush(theme.colours.base)
        painter.drawEllipse(QPointF((left.x() + right.x()) / 2, left.y()), radius, radius)


def paint_end(painter: QPainter, theme: Theme, left: QPointF, right: QPointF) -> None:
    """Paint a line that comes to its end."""
    ink, half = theme.colours.secondary_text, _TICK * scale_of()
    painter.setPen(line_pen(Relation.SAME, ink))
    painter.drawLine(left, right)
    painter.drawLine(QPointF(right.x(), right.y() - half), QPointF(right.x(), right.y() + half))


class TimelineDelegate(QStyledItemDelegate):
    """Paints a :class:`Mark`.

    Args:
        chips: Paints grades.
        parent: Qt parent.
    """

    def __init__(self, chips: GradeChips, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._theme = chips.theme
        self._faces: Sequence[GradeFace] = ()
        self._words: set[str] = set()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Say what there is to paint, so that all grades are worded alike and other words find room."""
        faces = {mark.face.label: mark.face for mark in marks if isinstance(mark.face, GradeFace)}
        self._faces = tuple(faces.values())
        self._words = {mark.words for mark in marks if mark.awaited and mark.words}
        if any(mark.joint is Joint.LOWER for mark in marks):
            self._words.add(translate("GradeChip", "one grade for both"))

    def wording(self, width: float) -> Wording:
        """The longest wording in which every grade fits a column, the arrow beside it included."""
        return choose_wording(self._faces, width - 2 * scaled(_GAP) - scaled(_BESIDE_WORD))

    def least_width(self) -> int:
        """A column in which every grade can stand in its shortest wording."""
        letters = (chip_size(face, Form.TABLE, Wording.COMPACT).width() for face in self._faces)
        widest = max(letters, default=scaled(60)) + scaled(_BESIDE_WORD)
        metrics = QFontMetrics(font_of(TextSize.SMALL))
        others = (metrics.horizontalAdvance(words) + scaled(12) for words in self._words)
        return max(widest, *others, 0) + 2 * scaled(_GAP)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """A row of the chart."""
        return QSize(self.least_width(), scaled(MARK_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a place of the chart."""
        mark: Mark | None = index.data(Role.CELL)
        if mark is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._paint_ground(painter, rect, index)
        chip = self._chip_box(rect, mark)
        self._paint_lines(painter, rect, chip, mark)
        if isinstance(mark.face, GradeFace):
            self._paint_grade(painter, rect, chip, mark, mark.face)
        elif mark.face is not None:
            self._chips.paint(painter, chip, mark.face, Form.TABLE)
        elif mark.words:
            self._paint_words(painter, rect, chip, mark)
        view = option.widget
        if isinstance(view, QTableView) and view.currentIndex() == index:
            self._paint_ring(painter, chip, has_focus=view.hasFocus())
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, index: AnyIndex) -> None:
        """Frameworks beside each other differ in their ground, and a line parts them."""
        colours = self._theme.colours
        columns = [
            index.model().headerData(number, Qt.Orientation.Horizontal, Role.ROW)
            for number in range(index.column() + 1)
        ]
        bands = sum(column.begins for column in columns)
        painter.fillRect(rect, colours.alternate if bands % 2 else colours.base)
        if columns[-1].begins:
            painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), colours.hairline)

    def _chip_box(self, rect: QRectF, mark: Mark) -> QRectF:
        """Where the chip stands; half of one that stands for two rows reaches to the row beside it."""
        margin = (rect.height() - scaled(_CHIP)) / 2
        up = 0.0 if mark.joint is Joint.LOWER else margin
        down = 0.0 if mark.joint is Joint.UPPER else margin
        return rect.adjusted(scaled(_GAP), up, -scaled(_GAP), -down)

    def _paint_lines(self, painter: QPainter, rect: QRectF, chip: QRectF, mark: Mark) -> None:
        middle = rect.center().y()
        left, right = QPointF(rect.left(), middle), QPointF(rect.right() + 1, middle)
        into, out = QPointF(chip.left(), middle), QPointF(chip.right(), middle)
        if mark.before is not Relation.NONE:
            paint_line(painter, self._theme, mark.before, left, into)
        if mark.after is not Relation.NONE:
            # The ring of a name that changed stands once, before the new name.
            relation = Relation.SAME if mark.after is Relation.RENAMED else mark.after
            paint_line(painter, self._theme, relation, out, right)
        if mark.ends:
            paint_end(painter, self._theme, out, QPointF(rect.right() - 2, middle))
        if mark.awaited:
            pen = QPen(self._theme.colours.control_border, 1)
            pen.setDashPattern((1.0, 3.0))
            painter.setPen(pen)
            ends = (left, into) if mark.face is None else (out, right)
            painter.drawLine(*ends)

    def _paint_grade(self, painter: QPainter, rect: QRectF, chip: QRectF, mark: Mark, face: GradeFace) -> None:
        wording = self.wording(rect.width())
        if mark.joint is Joint.ALONE:
            self._chips.paint(painter, chip, face, Form.TABLE, wording)
        else:
            self._paint_half(painter, rect, chip, mark, face)
        if mark.direction in ARROWS and mark.joint is not Joint.LOWER:
            side = float(scaled(_ARROW))
            box = QRectF(chip.right() - side - scaled(3), 0, side, side)
            box.moveCenter(QPointF(box.center().x(), rect.center().y()))
            paint_icon(painter, box, ARROWS[mark.direction], self._chips.colours(face).text)

    def _paint_half(self, painter: QPainter, rect: QRectF, chip: QRectF, mark: Mark, face: GradeFace) -> None:
        """One chip over two rows: grade above, what it stands for below."""
        upper = mark.joint is Joint.UPPER
        painter.save()
        painter.setClipRect(rect)
        beyond = rect.height()
        whole = chip.adjusted(0, 0 if upper else -beyond, 0, beyond if upper else 0)
        colours = self._chips.colours(face)
        painter.setPen(QPen(self._theme.colours.chip_border, 1))
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 3 * scale_of(), 3 * scale_of())
        painter.restore()
        if upper:
            row = QRectF(chip.left(), rect.center().y() - scaled(_CHIP) / 2, chip.width(), scaled(_CHIP))
            self._chips.paint_content(painter, row, face, Form.TABLE, self.wording(rect.width()))
            return
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(colours.text)
        words = translate("GradeChip", "one grade for both")
        self._write(painter, chip.adjusted(scaled(6), 0, -scaled(3), -scaled(2)), words)

    def _paint_words(self, painter: QPainter, rect: QRectF, chip: QRectF, mark: Mark) -> None:
        colours = self._theme.colours
        if mark.awaited:
            painter.setPen(QPen(colours.control_border, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        room = chip.adjusted(scaled(7), 0, 0, 0) if mark.awaited else rect.adjusted(scaled(8), 0, -scaled(4), 0)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(colours.secondary_text)
        self._write(painter, room, mark.words)

    @staticmethod
    def _write(painter: QPainter, room: QRectF, words: str) -> None:
        cut = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)

    def _paint_ring(self, painter: QPainter, chip: QRectF, *, has_focus: bool) -> None:
        colours = self._theme.colours
        ink = colours.focus_ring if has_focus else mixed(colours.base, colours.control_border, 0.8)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip.adjusted(-2, -2, 2, 2), 4, 4)
