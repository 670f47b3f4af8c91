"""Paints the results of an import: headings of groups, and files with what there is to know and to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.models.import_progress import FileState, StateRole
from gui.models.import_results import ResultColumn
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.appearance.theme import Theme

_PADDING = 8
_ICON = 14
_MOST_LINES = 5


class ImportResultDelegate(QStyledItemDelegate):
    """Rows as high as their message needs.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The message decides; a heading has one line."""
        line = QFontMetrics(font_of(TextSize.BODY)).height()
        if index.data(Role.ROW) is None or index.column() != ResultColumn.MESSAGE:
            return QSize(scaled(60), line + scaled(12))
        view = option.widget
        width = view.columnWidth(ResultColumn.MESSAGE) if isinstance(view, QTreeView) else option.rect.width()
        room = QRect(0, 0, max(width - 2 * scaled(_PADDING), 60), line * _MOST_LINES)
        needed = QFontMetrics(font_of(TextSize.BODY)).boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        return QSize(width, min(needed.height(), line * _MOST_LINES) + scaled(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(Role.ROW) is None:
            self._paint_heading(painter, option.rect, index)
        else:
            self._paint_cell(painter, option, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        colours = self._theme.colours
        painter.fillRect(rect, colours.window)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if index.column() != 0:
            return
        state: FileState = index.data(StateRole)
        ink: QColor = getattr(colours, state.role.value)
        side = scaled(_ICON)
        paint_icon(painter, QRectF(rect.left() + 4, rect.center().y() - side / 2 + 0.5, side, side), state.icon, ink)
        painter.setFont(font_of(TextSize.BODY, semibold=True))
        painter.setPen(ink)
        room = rect.adjusted(side + scaled(10), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, index.data())

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        colours, rect = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        column = ResultColumn(index.column())
        if column is not ResultColumn.WHEN:
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), colours.hairline)
        painter.setFont(_font_of(column))
        painter.setPen(colours.link if column is ResultColumn.ACTION else colours.text)
        room = rect.adjusted(scaled(_PADDING), scaled(6), -scaled(_PADDING), -scaled(5))
        words = index.data() or ""
        if column is ResultColumn.MESSAGE:
            painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
        else:
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, shown)


def _font_of(column: ResultColumn) -> QFont:
    font = font_of(TextSize.BODY, semibold=column is ResultColumn.NAME)
    font.setUnderline(column is ResultColumn.ACTION)
    return font
