"""A list of sections at the left of a dialog: one is always current, and the arrow keys go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.row_ground import paint_entry_ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from gui.appearance.theme import Theme
    from gui.models.roles import AnyIndex

_ROW = 30
_LEFT = 16
_RIGHT = 20


class _EntryDelegate(QStyledItemDelegate):
    """Paints one entry: a bar, a fill and heavier words when it is the current one."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Rows of equal height, wide enough for heavier words."""
        words = QFontMetrics(font_of(TextSize.BODY, semibold=True)).horizontalAdvance(str(index.data()))
        return QSize(words + scaled(_LEFT + _RIGHT), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the entry."""
        colours = self._theme.colours
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = paint_entry_ground(painter, option, colours)
        painter.setPen(colours.text)
        painter.setFont(font_of(TextSize.BODY, semibold=current))
        room = box.adjusted(scaled(_LEFT - 6), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, str(index.data()))
        painter.restore()


class ContentsList(QListWidget):
    """The list.

    Args:
        theme: Colours in force.
        name: What it is, for those who do not see it.
        entries: The sections in their order.
    """

    def __init__(self, theme: Theme, name: str, entries: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setItemDelegate(_EntryDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, scaled(8), 0, scaled(8))
        self.addItems(list(entries))
        theme.changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """As wide as its widest entry, on the ground of the window."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, self._theme.colours.window)
        self.setPalette(palette)
        self.setViewportMargins(0, scaled(8), 0, scaled(8))
        self.setFixedWidth(max(scaled(140), self.sizeHintForColumn(0)))
        self.scheduleDelayedItemsLayout()
