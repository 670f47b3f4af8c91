"""Paints grades: fill, meter, word and a thin border, in the three forms of the design.

The meter has one bar a step of the scale, filled from the left, so a grade can be read without its colour.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import font_at, kept_for_font, scale_of
from gui.delegates.grade_face import Absence, AbsentFace, Face, GradeFace, Half, Wording
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from gui.appearance.colours import ChipColours
    from gui.appearance.theme import Theme


class Form(Enum):
    """Where a chip stands: filling a table cell, small among others, or alone: large, or less so in a narrow panel."""

    TABLE = "table"
    COMPACT = "compact"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class _Measures:
    """Measures of a form in the design's pixels.

    ``text`` is the font size, ``bar`` and ``tall`` one bar of the meter, ``pitch`` the distance between bars.
    """

    height: float
    least_width: float
    text: float
    semibold: bool
    bar: float
    tall: float
    pitch: float
    padding: float
    gap: float


_MEASURES = {
    Form.TABLE: _Measures(21, 60, 11.5, False, 2.6, 9, 4.2, 5.5, 4.5),
    Form.COMPACT: _Measures(18, 40, 10.5, True, 2.6, 9, 4.2, 4.5, 4.5),
    Form.MEDIUM: _Measures(32, 80, 13.5, True, 4.5, 16, 6.2, 7, 7),
    Form.LARGE: _Measures(34, 96, 15, True, 5, 17, 7.2, 13, 10),
}
_CORNER = 3.0


def chip_font(form: Form) -> QFont:
    """The font of a form: the application's, scaled."""
    measures = _MEASURES[form]
    return font_at(measures.text, semibold=measures.semibold)


def _meter_room(steps: int, measures: _Measures) -> float:
    """Width of a meter and the gap behind it; none for a value outside any scale."""
    return (steps - 1) * measures.pitch + measures.bar + measures.gap if steps else 0.0


@kept_for_font
def chip_size(face: Face, form: Form, wording: Wording = Wording.FULL) -> QSize:
    """Room that a chip needs with its word in one wording, in logical pixels at the application's text size."""
    measures = _MEASURES[form]
    scale = scale_of()
    metrics = QFontMetricsF(chip_font(form))
    if isinstance(face, AbsentFace):
        width = metrics.horizontalAdvance(face.words) + 2 * measures.padding * scale
    else:
        meter = (_meter_room(face.steps, measures) + 2 * measures.padding) * scale
        width = meter + metrics.horizontalAdvance(face.word(wording))
    height = max(measures.height * scale, metrics.height() + 4)
    return QSize(math.ceil(max(width, measures.least_width * scale)), math.ceil(height))


def choose_wording(faces: Iterable[GradeFace], width: float, form: Form = Form.TABLE) -> Wording:
    """The longest wording in which every one of the faces fits a width; compact when none does."""
    grades = list(faces)
    for wording in (Wording.FULL, Wording.SHORT):
        if all(chip_size(face, form, wording).width() <= width for face in grades):
            return wording
    return Wording.COMPACT


def _fitting_word(face: GradeFace, wording: Wording, metrics: QFontMetricsF, room: float) -> str:
    """A grade's word in a wording; a shorter one where a grade that its column cannot hold finds no room."""
    longest_first = tuple(Wording)
    words = (face.word(each) for each in longest_first[longest_first.index(wording) :])
    return next((word for word in words if metrics.horizontalAdvance(word) <= room), face.word(Wording.COMPACT))


class GradeChips:
    """Paints chips in the colours of a theme.

    Args:
        theme: Whose colours.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def colours(self, face: GradeFace) -> ChipColours:
        """Fill and text of a grade in the theme in force."""
        return self.theme.chip(face.scale, face.grade)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        face: Face,
        form: Form,
        wording: Wording = Wording.FULL,
        half: Half = Half.WHOLE,
    ) -> None:
        """Paint a chip that fills a rectangle.

        Args:
            painter: Where to; left as it was.
            rect: The chip's whole outline; for a half, that half as far as the cell's edge.
            face: What to show.
            form: Sizes.
            wording: How much of the grade's name.
            half: Whether this is one of two cells that share a chip.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chip_font(form))
        if isinstance(face, AbsentFace):
            self._paint_absent(painter, rect, face, form)
        else:
            self._paint_box(painter, rect, face, half)
            if half is Half.RIGHT:
                self._paint_joint_words(painter, rect, face)
            else:
                self._paint_grade(painter, rect, face, form, wording)
        painter.restore()

    def paint_content(
        self, painter: QPainter, rect: QRectF, face: GradeFace, form: Form, wording: Wording = Wording.FULL
    ) -> None:
        """Paint meter and word alone, on a ground that is painted already."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chip_font(form))
        self._paint_grade(painter, rect, face, form, wording)
        painter.restore()

    def _paint_box(self, painter: QPainter, rect: QRectF, face: GradeFace, half: Half) -> None:
        """Fill and border; a half runs on beyond its cell and is cut there."""
        scale = scale_of()
        corner = _CORNER * scale
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if half is not Half.WHOLE:
            painter.setClipRect(rect)
            box.adjust(-3 * corner if half is Half.RIGHT else 0, 0, 3 * corner if half is Half.LEFT else 0, 0)
        colours = self.colours(face)
        pen = QPen(self.theme.colours.chip_border, 1.0)
        if face.dotted:
            pen = QPen(colours.text, 1.2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(box, corner, corner)

    def _paint_grade(self, painter: QPainter, rect: QRectF, face: GradeFace, form: Form, wording: Wording) -> None:
        measures, scale = _MEASURES[form], scale_of()
        colours = self.colours(face)
        left = rect.left() + measures.padding * scale
        self._paint_meter(painter, left, rect.center().y(), face, form, colours.text)
        left += _meter_room(face.steps, measures) * scale
        painter.setPen(colours.text)
        room = QRectF(left, rect.top(), rect.right() - left, rect.height())
        word = _fitting_word(face, wording, QFontMetricsF(painter.font()), room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, word)

    def _paint_meter(
        self, painter: QPainter, left: float, middle: float, face: GradeFace, form: Form, colour: QColor
    ) -> None:
        measures, scale = _MEASURES[form], scale_of()
        tall = measures.tall * scale
        line = max(0.9, 0.9 * scale)
        painter.setPen(QPen(colour, line))
        for step in range(face.steps):
            bar = QRectF(left + step * measures.pitch * scale, middle - tall / 2 + 0.5, measures.bar * scale, tall)
            painter.setBrush(colour if step < face.filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar, 0.8 * scale, 0.8 * scale)

    def _paint_joint_words(self, painter: QPainter, rect: QRectF, face: GradeFace) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(max(font.pointSizeF() * 0.92, 1.0))
        words = translate("GradeChip", "one grade for both")
        if QFontMetricsF(font).horizontalAdvance(words) > rect.width() - 4:
            return
        painter.setFont(font)
        painter.setPen(self.colours(face).text)
        room = rect.adjusted(3 * scale_of(), 0, -3, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)

    def _paint_absent(self, painter: QPainter, rect: QRectF, face: AbsentFace, form: Form) -> None:
        """Words in plain grey; a dashed outline for an area that no longer exists."""
        colours, scale = self.theme.colours, scale_of()
        measures = _MEASURES[form]
        left = rect.left() + (measures.padding + 1) * scale
        ink = colours.secondary_text
        if face.absence is Absence.ENDED:
            painter.setPen(QPen(colours.hairline.darker(112), 1.0, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER * scale, _CORNER * scale)
        if face.absence is Absence.CONFLICT:
            ink = colours.needs_eyes
            side = 12 * scale
            paint_icon(painter, QRectF(left, rect.center().y() - side / 2, side, side), "differs", ink)
            left += side + 4 * scale
        room = QRectF(left, rect.top(), rect.right() - left, rect.height())
        painter.setPen(ink)
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(face.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


class GradeChipLabel(QWidget):
    """A chip that stands by itself in a panel.

    Args:
        chips: Paints it.
        form: Its size.
    """

    def __init__(self, chips: GradeChips, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._form = form
        self._face: Face | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chips.theme.changed.connect(self._refresh)

    def show_face(self, face: Face | None) -> None:
        """Show a grade, or nothing."""
        self._face = face
        self.setVisible(face is not None)
        if face is not None:
            self.setAccessibleName(face.label if isinstance(face, GradeFace) else face.explanation)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the whole word."""
        if self._face is None:
            return QSize(0, 0)
        return chip_size(self._face, self._form, Wording.COMPACT if self._form is Form.COMPACT else Wording.FULL)

    def minimumSizeHint(self) -> QSize:
        """Room for the shortest wording."""
        return chip_size(self._face, self._form, Wording.COMPACT) if self._face is not None else QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip in the longest wording that there is room for."""
        if self._face is None:
            return
        form, wording = self._fitting(self._face)
        painter = QPainter(self)
        self._chips.paint(painter, QRectF(self.rect()), self._face, form, wording)
        painter.end()

    @Slot()
    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()

    def _fitting(self, face: Face) -> tuple[Form, Wording]:
        """Form and wording for the width there is: a smaller form before a shorter word."""
        if isinstance(face, AbsentFace) or self._form is Form.COMPACT:
            return self._form, Wording.COMPACT
        forms = (Form.LARGE, Form.MEDIUM) if self._form is Form.LARGE else (self._form,)
        for form in forms:
            if chip_size(face, form, Wording.FULL).width() <= self.width():
                return form, Wording.FULL
        return forms[-1], choose_wording((face,), self.width(), forms[-1])
