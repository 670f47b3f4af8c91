"""The underlines of evidence: six forms, drawn alike in the reader, its legend and wherever words are quoted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from gui.appearance.colours import EvidenceColours, Underline

_DASHES = {Underline.DASHED: [3.0, 1.5], Underline.DOTTED: [1.0, 1.0]}
_WAVE_STEP = 3.0
_WAVE_HEIGHT = 2.0


def draw_underline(painter: QPainter, look: EvidenceColours, area: QRectF) -> None:
    """Draw the underline of a kind of evidence along the lower edge of an area."""
    left, right, bottom = area.left(), area.right(), area.bottom()
    painter.save()
    if look.underline is Underline.WAVE:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.line, 1.2))
        painter.drawPath(_wave(left, right, bottom - _WAVE_HEIGHT / 2))
    elif look.underline is Underline.DOUBLE:
        painter.setPen(QPen(look.line, 1))
        for y in (bottom - 3.5, bottom - 0.5):
            painter.drawLine(QPointF(left, y), QPointF(right, y))
    else:
        pen = QPen(look.line, look.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if look.underline in _DASHES:
            pen.setDashPattern(_DASHES[look.underline])
        painter.setPen(pen)
        y = bottom - look.width / 2
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.restore()


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        middle, x = x + _WAVE_STEP / 2, x + _WAVE_STEP
        path.quadTo(QPointF(middle, y - _WAVE_HEIGHT if up else y + _WAVE_HEIGHT), QPointF(min(x, right), y))
        up = not up
    return path
