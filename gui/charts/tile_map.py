"""The tile map: every authority a tile of the same size, near its place in England."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap

from gui.appearance.text_size import TextSize, font_of, resized, scale_of, scaled
from gui.charts.boxes import tile_boxes
from gui.charts.chart import Chart, Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.charts.boxes import Box
    from gui.delegates.grade_chip import GradeChips

_LEAST_TILE = (33.0, 21.0)
_GAP = 2.0
_COLUMNS, _ROWS = 15, 21
_LABEL = 10.0 / 12.0
_BAR = 3.0
_MOST_PAINTED = 2000


@dataclass(frozen=True, slots=True)
class TileMark(Mark):
    """An authority.

    Attributes:
        name: What its tile says; short.
        place: Column and row.
    """

    name: str = ""
    place: tuple[int, int] = (0, 0)


class TileMap(Chart):
    """Shows :class:`TileMark`: fill, name and meter; hatched without a grade, dashed for a similar area."""

    keeps_ring = True

    def __init__(self, chips: GradeChips, name: str) -> None:
        self._scale = scale_of()
        self._font = font_of(TextSize.BODY)
        self._metrics = QFontMetricsF(self._font)
        self._painted: dict[tuple[object, ...], QPixmap] = {}
        self._painted_in: object = None
        super().__init__(chips, name)

    def like(self, chips: GradeChips) -> TileMap:
        """The same map in other colours."""
        made = TileMap(chips, self.accessibleName())
        made.show_marks(self.marks)
        return made

    def arrange(self, width: float, height: float) -> tuple[Box, ...]:
        """On a grid."""
        return tile_boxes([mark.place for mark in self._tiles()], width, height, _GAP * scale_of())

    def minimumSizeHint(self) -> QSize:
        """So large that the names can be read."""
        wide, tall = (scaled(side + _GAP) for side in _LEAST_TILE)
        return QSize(_COLUMNS * wide, _ROWS * tall)

    def sizeHint(self) -> QSize:
        """No larger than it must be; it grows with its room."""
        return self.minimumSizeHint()

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Paint all tiles; what is the same for every one is worked out once."""
        self._prepare(self.arrange(width, height))
        super().draw(painter, width, height)

    def _prepare(self, boxes: Sequence[Box]) -> None:
        self._scale = scale_of()
        grown = boxes[0].height / (_LEAST_TILE[1] * self._scale) if boxes else 1.0
        self._font = resized(font_of(TextSize.BODY), _LABEL * max(min(grown, 1.4), 1.0))
        self._metrics = QFontMetricsF(self._font)

    def rearrange(self) -> None:
        """Tiles may have other colours by now."""
        self._drop_other_looks()
        super().rearrange()

    def _drop_other_looks(self) -> None:
        """Tiles that were painted in other colours are of no use any more."""
        look = (self.theme.look, self.theme.dark, self.theme.high_contrast)
        if look != self._painted_in:
            self._painted_in = look
            self._painted.clear()

    def paint_marks(self, painter: QPainter) -> None:
        """Paint the tiles; one that was painted before is taken from there, as while a day is looked for few change."""
        ratio = self.devicePixelRatioF()
        if len(self._painted) > _MOST_PAINTED:
            self._painted.clear()
        self._prepare(self.boxes)
        for box, mark in zip(self.boxes, self._tiles(), strict=True):
            painter.drawPixmap(QPointF(box.left, box.top), self._tile(box, mark, ratio))

    def paint_ahead(self, marks: Sequence[TileMark], first: int, count: int) -> None:
        """Paint some of the tiles that are to be shown next, so that not all of them are painted at one go.

        Args:
            marks: All that will be shown.
            first: The first to paint.
            count: How many.
        """
        self._drop_other_looks()
        width, height, ratio = self.width(), self.height(), self.devicePixelRatioF()
        boxes = tile_boxes([mark.place for mark in marks], width, height, _GAP * scale_of())
        self._prepare(boxes)
        for box, mark in list(zip(boxes, marks, strict=True))[first : first + count]:
            self._tile(box, mark, ratio)

    def _tile(self, box: Box, mark: TileMark, ratio: float) -> QPixmap:
        size = QSize(math.ceil(box.width * ratio), math.ceil(box.height * ratio))
        key = (mark.name, mark.face, mark.dashed, size.width(), size.height())
        if key not in self._painted:
            pixmap = QPixmap(size)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            once = QPainter(pixmap)
            once.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_mark(once, QRectF(0, 0, box.width, box.height), mark)
            once.end()
            self._painted[key] = pixmap
        return self._painted[key]

    def draw_mark(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        """Paint one tile."""
        colours, scale, face = self.theme.colours, self._scale, mark.face
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if face is None:
            ink = colours.secondary_text
            painter.setPen(QPen(colours.hairline, 1))
            painter.setBrush(colours.base)
            painter.drawRoundedRect(box, 2 * scale, 2 * scale)
            painter.setPen(Qt.PenStyle.NoPen)
            # A brush of lines costs little where it is not antialiased.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(box.adjusted(1, 1, -1, -1), QBrush(colours.hairline, Qt.BrushStyle.BDiagPattern))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        else:
            chip = self.chips.colours(face)
            ink = chip.text
            outline = QPen(ink, 1.2, Qt.PenStyle.DashLine) if mark.dashed else QPen(colours.chip_border, 1)
            painter.setPen(outline)
            painter.setBrush(chip.fill)
            painter.drawRoundedRect(box, 2 * scale, 2 * scale)
            self._draw_meter(painter, box, face.filled, face.steps, ink)
        if isinstance(mark, TileMark):
            if face is None and self.theme.high_contrast:
                self._clear_for_name(painter, box, mark)
            self._draw_name(painter, box, mark, ink)

    def _tiles(self) -> Sequence[TileMark]:
        return [mark for mark in self.marks if isinstance(mark, TileMark)]

    def _clear_for_name(self, painter: QPainter, box: QRectF, mark: TileMark) -> None:
        """Leave the hatch out behind the name: in high contrast its lines are as black as the letters."""
        wide = min(self._metrics.horizontalAdvance(mark.name) + 4 * self._scale, box.width() - 2)
        behind = QRectF(0, 0, wide, self._metrics.height())
        behind.moveCenter(box.center())
        painter.fillRect(behind, self.theme.colours.base)

    def _draw_name(self, painter: QPainter, box: QRectF, mark: TileMark, ink: QColor) -> None:
        wide = self._metrics.horizontalAdvance(mark.name)
        fits = wide <= box.width() - 2
        painter.setFont(self._font if fits else resized(self._font, (box.width() - 2) / wide))
        painter.setPen(ink)
        room = box.adjusted(0, 0, 0, -(_BAR + 3) * self._scale if mark.face else 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, mark.name)

    def _draw_meter(self, painter: QPainter, box: QRectF, filled: int, steps: int, ink: QColor) -> None:
        """One bar a step along the lower edge, those up to the grade filled."""
        if not steps:
            return
        scale = self._scale
        gap, room = 1.5 * scale, min(box.width() - 8 * scale, 30 * scale)
        wide = (room - (steps - 1) * gap) / steps
        left = box.center().x() - room / 2
        top = box.bottom() - (_BAR + 2.5) * scale
        bars = [QRectF(left + step * (wide + gap), top, wide, _BAR * scale) for step in range(steps)]
        painter.setPen(QPen(ink, 0.8 * scale))
        painter.setBrush(ink)
        painter.drawRects(bars[:filled])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(bars[filled:])
