"""The small box that tells the key of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from gui.appearance.theme import Theme


def key_hint_size(keys: str) -> QSizeF:
    """Room that the box around some keys needs."""
    metrics = QFontMetricsF(font_of(TextSize.SMALL))
    return QSizeF(metrics.horizontalAdvance(keys) + scaled(11), metrics.height() + scaled(3))


def paint_key_hint(
    painter: QPainter, right: float, middle: float, keys: str, theme: Theme, ink: QColor | None = None
) -> None:
    """Paint the box of some keys so that it ends at ``right`` and is centred on ``middle``.

    Args:
        painter: Where to; left as it was.
        right: Right edge of the box.
        middle: Middle of its height.
        keys: As the user presses them.
        theme: Colours in force.
        ink: Colour of words and line on a coloured ground, which shows through; None for a box on the usual ground.
    """
    size = key_hint_size(keys)
    box = QRectF(right - size.width(), middle - size.height() / 2, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink or theme.colours.hairline)
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else theme.colours.bar)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(ink or theme.colours.secondary_text)
    painter.setFont(font_of(TextSize.SMALL))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()
