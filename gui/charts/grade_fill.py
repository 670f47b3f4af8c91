"""How a stretch of a chart is filled for a grade, so that grades differ without their colour too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

if TYPE_CHECKING:
    from gui.appearance.theme import Theme
    from gui.delegates.grade_face import GradeFace

_PATTERNS = (
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.Dense3Pattern,
)
"""Where all fills are alike, in high contrast: the denser, the better."""


def fill_stretch(
    painter: QPainter, rect: QRectF, theme: Theme, face: GradeFace, *, worded: bool, outlined: bool = False
) -> None:
    """Paint a stretch in its grade's accent with a line round it.

    Args:
        painter: Where to.
        rect: The stretch.
        theme: Whose colours.
        face: The grade.
        worded: Words will stand on it, which tell the grade; without them high contrast lays a pattern on.
        outlined: The line is dark; otherwise it is of the ground, for narrow stretches side by side, of which dark
            lines would leave little.
    """
    colours = theme.bar(face.scale, face.grade)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(rect, colours.fill)
    if theme.high_contrast and not worded:
        pattern = _PATTERNS[min(max(face.filled - 1, 0), len(_PATTERNS) - 1)]
        painter.fillRect(rect, QBrush(colours.text, pattern))
    ground, dark_line = theme.colours.base, theme.colours.text
    line = colours.text if theme.high_contrast else (dark_line if outlined and not theme.dark else ground)
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
