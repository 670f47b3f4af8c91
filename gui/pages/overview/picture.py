"""The charts of the overview as one picture that can leave the app: on white, with all that is needed to read it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from gui.appearance.look import Appearance, Contrast
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import Theme
from gui.charts.grade_fill import fill_stretch
from gui.delegates.grade_chip import Form, GradeChips, chip_size
from gui.delegates.grade_face import Wording
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.charts.chart import Chart
    from gui.desk import Desk
    from gui.pages.overview.charts_pane import ChartsPane

_SIZE = (1240, 810)
_MAP_SHARE = 0.54
_MARGIN = 16
_LINE = 20
_LEGEND_LINE = 30
_LETTER = 30
_GAP = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Captions:
    """What is said about a picture.

    Attributes:
        title: What it shows: area and day.
        note: For how many there is a grade.
        source: Where the grades are from, and what they are not.
    """

    title: str
    note: str
    source: str


class ChartsPicture:
    """Draws the charts with their title, a legend, headings and the source.

    The colours are the light ones with fills, whatever the windows have, as for everything that goes on paper; the set
    of grade colours is the user's.

    Attributes:
        captions: What is said about them.

    Args:
        desk: The shared parts.
        pane: Whose charts.
        captions: What is said about them.
    """

    def __init__(self, desk: Desk, pane: ChartsPane, captions: Captions) -> None:
        look = replace(desk.theme.look, appearance=Appearance.LIGHT, contrast=Contrast.NORMAL)
        self._theme = Theme(desk.knowledge.palette, look)
        self._chips = GradeChips(self._theme)
        self._pane = pane
        self.captions = captions

    @property
    def size(self) -> QSize:
        """Its size in points."""
        return QSize(scaled(_SIZE[0]), scaled(_SIZE[1]))

    @property
    def resolution(self) -> int:
        """Points an inch, by which its letters are measured."""
        return self._pane.logicalDpiX()

    def draw(self, painter: QPainter) -> None:
        """Draw it, from the painter's origin."""
        size, pane, margin = self.size, self._pane, scaled(_MARGIN)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), self._theme.colours.base)
        top = self._draw_head(painter)
        foot = self._draw_foot(painter)
        left = size.width() * _MAP_SHARE
        rest = size.width() - left - margin
        self._place(painter, pane.map.like(self._chips), QRectF(margin, top, left - 3 * margin, foot - top))
        top = self._heading(painter, translate("Overview", "By region"), QPointF(left, top))
        bars = pane.regions.minimumSizeHint().height()
        self._place(painter, pane.regions.like(self._chips), QRectF(left, top, rest, bars))
        years = translate("Overview", "Over time: authorities with each grade at the end of each quarter")
        top = self._heading(painter, years, QPointF(left, top + bars + margin))
        self._place(painter, pane.over_time.like(self._chips), QRectF(left, top, rest, foot - top))

    def _draw_head(self, painter: QPainter) -> float:
        """Draw title, note and legend; gives where the charts begin."""
        margin, wide = scaled(_MARGIN), self.size.width() - 2 * scaled(_MARGIN)
        top = float(margin) / 2
        for words, size, strong in ((self.captions.title, TextSize.TITLE, True), (self.captions.note, None, False)):
            painter.setFont(font_of(size or TextSize.BODY, semibold=strong))
            painter.setPen(self._theme.colours.text if strong else self._theme.colours.secondary_text)
            tall = painter.fontMetrics().height() + scaled(4)
            painter.drawText(QRectF(margin, top, wide, tall), _LEFT, words)
            top += tall
        return self._draw_legend(painter, top + scaled(_GAP)) + scaled(_GAP)

    def _draw_legend(self, painter: QPainter, top: float) -> float:
        """Draw each grade as bars and tiles show it, with its whole name and number; gives where the legend ends."""
        margin, gap = float(scaled(_MARGIN)), scaled(_GAP)
        left = margin
        for button in self._pane.legend.buttons:
            face, number = button.mark.face, f"{button.mark.count:,}"
            if face is None:
                continue
            font = font_of(TextSize.BODY, semibold=True)
            chip, counted = chip_size(face, Form.TABLE), QFontMetricsF(font).horizontalAdvance(number)
            wide = scaled(_LETTER) + gap + chip.width() + gap + counted
            if left > margin and left + wide > self.size.width() - margin:
                left, top = margin, top + scaled(_LEGEND_LINE)
            bar = QRectF(left, top, scaled(_LETTER), chip.height())
            fill_stretch(painter, bar, self._theme, face, worded=True, outlined=True)
            painter.setFont(font_of(TextSize.SMALL))
            painter.setPen(self._theme.bar(face.scale, face.grade).text)
            painter.drawText(bar, _CENTRE, face.word(Wording.COMPACT))
            tile = QRectF(bar.right() + gap, top, chip.width(), chip.height())
            self._chips.paint(painter, tile, face, Form.TABLE)
            painter.setFont(font)
            painter.setPen(self._theme.colours.text)
            painter.drawText(QRectF(tile.right() + gap, top, counted + 2, chip.height()), _LEFT, number)
            left += wide + 4 * gap
        top += scaled(_LEGEND_LINE)
        if without := self._pane.legend.without.text():
            painter.setFont(font_of(TextSize.SMALL))
            painter.setPen(self._theme.colours.secondary_text)
            told = translate("Overview", "Hatched: {0}").format(without)
            painter.drawText(QRectF(margin, top, self.size.width() - 2 * margin, scaled(_LINE)), _LEFT, told)
            top += scaled(_LINE)
        return top

    def _draw_foot(self, painter: QPainter) -> float:
        """Draw who has no place on the map, and the source; gives where the charts end."""
        margin = scaled(_MARGIN)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(self._theme.colours.secondary_text)
        metrics, wide = painter.fontMetrics(), self.size.width() - 2 * margin
        top = self.size.height() - margin / 2
        for words in filter(None, (self.captions.source, self._pane.elsewhere.text())):
            top -= scaled(_LINE)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(margin, top, wide, scaled(_LINE)), _LEFT, shown)
        return top - scaled(_GAP)

    def _heading(self, painter: QPainter, words: str, place: QPointF) -> float:
        """Draw the heading of a chart; gives where the chart begins."""
        painter.setFont(font_of(TextSize.BODY, semibold=True))
        painter.setPen(self._theme.colours.text)
        room = QRectF(place.x(), place.y(), self.size.width() - place.x(), scaled(_LINE))
        painter.drawText(room, _LEFT, words)
        return room.bottom() + scaled(_GAP)

    @staticmethod
    def _place(painter: QPainter, chart: Chart, room: QRectF) -> None:
        painter.save()
        painter.translate(room.topLeft())
        chart.draw(painter, room.width(), room.height())
        painter.restore()
