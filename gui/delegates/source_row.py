"""Paints a document or a quotation of a profile: its words over a few lines, and below where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.delegates.row_ground import paint_selection
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.appearance.theme import Theme
    from gui.models.profile_sources import SourceRow

_PADDING = 10
_ICON = 15
_BESIDE_ICON = 22
_AIR = 6
_MOST_KEPT = 2_000
"""Rows whose lines are kept; a list asks for each of them with every layout and every painting."""


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text as lines of at most a width; what finds no room in the last line is cut with an ellipsis."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid() and len(starts) <= most:
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts in UTF-16 units, as does the text when it is cut in them.
    units = text.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    lines = [
        units[2 * first : 2 * last].decode("utf-16-le", "ignore") for first, last in zip(starts, ends, strict=True)
    ]
    if len(lines) > most:
        rest = units[2 * starts[most - 1] :].decode("utf-16-le", "ignore")
        cut = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [*lines[: most - 1], cut]
    return lines


class SourceRowDelegate(QStyledItemDelegate):
    """Rows as high as their words.

    Args:
        theme: Colours in force.
        most_lines: Of the title at most.
    """

    def __init__(self, theme: Theme, most_lines: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = most_lines
        self._kept: dict[tuple[str, str, int], tuple[list[str], list[str]]] = {}
        self._kept_in = QFont()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The lines and the space round them."""
        row: SourceRow | None = index.data(Role.ROW)
        if row is None:
            return QSize(0, 0)
        width = _view_width(option)
        title, below = self._lines(row, width)
        height = len(title) * QFontMetrics(font_of(TextSize.BODY)).lineSpacing()
        height += len(below) * QFontMetrics(font_of(TextSize.SMALL)).lineSpacing()
        return QSize(scaled(80), height + 2 * scaled(_AIR) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row."""
        row: SourceRow | None = index.data(Role.ROW)
        if row is None:
            return
        colours, rect = self._theme.colours, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        focused = isinstance(view, QListView) and view.hasFocus()
        if option.state & QStyle.StateFlag.State_Selected and focused:
            paint_selection(painter, rect, colours)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(colours.base, colours.selection, 0.4))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        self._paint_words(painter, rect, row)
        if focused and isinstance(view, QListView) and view.currentIndex() == index:
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, row: SourceRow) -> None:
        colours = self._theme.colours
        top, left = rect.top() + scaled(_AIR), rect.left() + scaled(_PADDING)
        if row.icon:
            side = float(scaled(_ICON))
            paint_icon(painter, QRectF(left, top, side, side), row.icon, colours.secondary_text)
            left += scaled(_BESIDE_ICON)
        title, below = self._lines(row, rect.width())
        for lines, font, ink in (
            (title, font_of(TextSize.BODY), colours.text),
            (below, font_of(TextSize.SMALL), colours.secondary_text),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(ink)
            for line in lines:
                painter.drawText(left, top + metrics.ascent(), line.rstrip())
                top += metrics.lineSpacing()

    def _lines(self, row: SourceRow, width: int) -> tuple[list[str], list[str]]:
        room = width - 2 * scaled(_PADDING) - (scaled(_BESIDE_ICON) if row.icon else 0)
        body = font_of(TextSize.BODY)
        if body != self._kept_in or len(self._kept) >= _MOST_KEPT:
            self._kept_in = body
            self._kept.clear()
        key = (row.title, row.below, room)
        if key not in self._kept:
            title = wrapped(row.title, body, room, self._most)
            self._kept[key] = (title, wrapped(row.below, font_of(TextSize.SMALL), room, 2) if row.below else [])
        return self._kept[key]


def _view_width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QListView) else option.rect.width()
