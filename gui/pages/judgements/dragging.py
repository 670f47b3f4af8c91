"""Rows that are dragged out of the judgement table, into a spreadsheet or a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QToolTip

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.pages.judgements.table_copy import table_mime
from gui.wording.numbers import inspections
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from core.knowledge.palette import Palette
    from gui.appearance.theme import Theme
    from gui.models.inspection_cells import Cell
    from gui.pages.judgements.table import JudgementTable

_PADDING = 6


def drag_rows(table: JudgementTable, theme: Theme, palette: Palette) -> None:
    """Let the selected rows be dropped elsewhere; says so if they are too many to be at hand at once.

    Args:
        table: Its selected rows, in the columns on the screen.
        theme: Colours of what the pointer carries.
        palette: Colours of the grades, as every output has them.
    """
    numbers = table.selected_numbers()
    mime = dragged(table, numbers, palette)
    if mime is None:
        told = translate("Dragging", "These are too many rows to drag. Copy them, or export them.")
        QToolTip.showText(table.viewport().mapToGlobal(QPoint(0, 0)), told, table)
        return
    drag = QDrag(table)
    drag.setMimeData(mime)
    drag.setPixmap(_carried(inspections(len(numbers)), theme, table.devicePixelRatioF()))
    drag.exec(Qt.DropAction.CopyAction)


def dragged(table: JudgementTable, numbers: Sequence[int], palette: Palette) -> QMimeData | None:
    """The rows as a drop takes them; None when some are not read, as a drag cannot wait for them."""
    rows: list[tuple[Cell, ...]] = []
    for number in numbers:
        cells = table.rows.read_row(number)
        if cells is None:
            return None
        rows.append(cells)
    return table_mime(table.visible_columns(), table.on_screen(rows), palette)


def _carried(words: str, theme: Theme, ratio: float) -> QPixmap:
    """A note with the number of rows, for the pointer to carry."""
    font = font_of(TextSize.SMALL)
    width, height = QFontMetrics(font).horizontalAdvance(words) + scaled(2 * _PADDING), scaled(22)
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.colours.selection)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(theme.colours.text)
    painter.drawText(scaled(_PADDING), 0, width, height, Qt.AlignmentFlag.AlignVCenter, words)
    painter.end()
    return picture
