"""A tree whose first column stays in view while the others are scrolled sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from gui.widgets.table_header import TableHeader
from gui.widgets.whole_columns import scroll_to_whole_column

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.appearance.theme import Theme
    from gui.models.roles import AnyIndex

_State = QStyle.StateFlag


class FrozenTree(QTreeView):
    """The tree. One view: what is scrolled under the first column is painted over by it, in rows and head alike.

    A second view over the first, as ``FrozenTable`` has it, would have to fold and unfold every row twice.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = _FrozenHeader(theme, self)
        self.setHeader(self.head)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(0)
        self.setRootIsDecorated(False)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the first cell once more over what is scrolled under it."""
        super().drawRow(painter, options, index)
        if not self.horizontalScrollBar().value():
            return
        first = self.model().index(index.row(), 0, index.parent())
        cell = QStyleOptionViewItem(options)
        cell.rect = QRect(0, options.rect.top(), self.columnWidth(0), options.rect.height())
        selected = self.selectionModel().isSelected(first)
        focused = self.hasFocus() and self.currentIndex() == first
        for flag, holds in ((_State.State_Selected, selected), (_State.State_HasFocus, focused)):
            cell.state = cell.state | flag if holds else cell.state & ~flag
        painter.save()
        painter.setClipRect(cell.rect, Qt.ClipOperation.IntersectClip)
        painter.fillRect(cell.rect, self.palette().base())
        self.itemDelegateForIndex(first).paint(painter, cell, first)
        painter.restore()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The cell at a place: the first one where that is painted over others."""
        index = super().indexAt(point)
        return index.siblingAtColumn(0) if index.isValid() and point.x() < self.columnWidth(0) else index

    def visualRect(self, index: AnyIndex) -> QRect:
        """Where a cell is; the first one is always at the left edge."""
        rect = super().visualRect(index)
        if index.column() == 0:
            rect.moveLeft(0)
        return rect

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into view, out from under the first column."""
        bar = self.horizontalScrollBar()
        left = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(left)
            return
        hidden = self.columnWidth(0) - self.visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)
        elif bar.value() > left:
            scroll_to_whole_column(self.head, bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A cell that was seen whole stays so where a scroll bar takes some of the width."""
        current = self.currentIndex()
        seen = current.isValid() and self.visualRect(current).right() < event.oldSize().width()
        super().resizeEvent(event)
        if seen and self.visualRect(current).right() >= self.viewport().width():
            self.scrollTo(current)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint the first column anew where scrolling has moved its pixels with the rest."""
        super().scrollContentsBy(dx, dy)
        if dx:
            edge = self.columnWidth(0) + abs(dx)
            self.viewport().update(0, 0, edge, self.viewport().height())
            self.head.viewport().update(0, 0, edge, self.head.height())


class _FrozenHeader(TableHeader):
    """The heads; the first one stays, and its edge can be dragged where it is seen."""

    _in_first = False
    """Whether the mouse was pressed on the first head."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the first head once more over what is scrolled under it."""
        super().paintEvent(event)
        if self.offset() and self.count():
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, self.sectionSize(0), self.height()), 0)
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the first head, or of another one."""
        self._in_first = event.position().x() < self.sectionSize(0) + self._grip()
        super().mousePressEvent(self._where_it_is(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag its edge."""
        if not event.buttons():
            self._in_first = event.position().x() < self.sectionSize(0) + self._grip()
        super().mouseMoveEvent(self._where_it_is(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(self._where_it_is(event))

    def _grip(self) -> int:
        """How far from an edge it can be taken hold of, in pixels."""
        return self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)

    def _where_it_is(self, event: QMouseEvent) -> QMouseEvent:
        """The event as Qt expects it, which takes the first head to be scrolled out of sight."""
        if not self._in_first or not self.offset():
            return event
        moved = QPointF(event.position().x() - self.offset(), event.position().y())
        return QMouseEvent(
            event.type(), moved, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
