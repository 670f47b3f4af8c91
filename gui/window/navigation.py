"""The list of pages at the left edge of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.row_ground import paint_entry_ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from gui.appearance.theme import Theme
    from gui.models.roles import AnyIndex
    from gui.pages.directory import PageEntry

_WIDTH = 132
_FOLDED_WIDTH = 44
_ROW = 29
_BESIDE_NAME = 46
"""What stands beside a name: its icon and the space round both."""
_BADGE = 34
"""Room for the number of things that wait on a page."""
_MOST_TOLD = 9_999
_ICON_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_BADGE_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class _EntryDelegate(QStyledItemDelegate):
    """Paints one entry: a bar and a fill when it is the current page."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.folded = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Rows of equal height."""
        return QSize(scaled(_FOLDED_WIDTH if self.folded else _WIDTH), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the entry."""
        colours = self._theme.colours
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = paint_entry_ground(painter, option, colours)
        side = float(scaled(16))
        icon = QRectF(box.left() + scaled(8), box.center().y() - side / 2, side, side)
        ink = colours.text if option.state & QStyle.StateFlag.State_Enabled else colours.disabled_text
        paint_icon(painter, icon, str(index.data(_ICON_ROLE)), ink)
        if not self.folded:
            painter.setPen(ink)
            painter.setFont(font_of(TextSize.BODY, semibold=current))
            room = box.adjusted(scaled(32), 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(index.data(Qt.ItemDataRole.DisplayRole)))
        self._paint_badge(painter, box, int(index.data(_BADGE_ROLE) or 0))
        painter.restore()

    def _paint_badge(self, painter: QPainter, box: QRectF, waiting: int) -> None:
        """How much waits on the page; only a dot where there is no room for the number."""
        colours = self._theme.colours
        if not waiting:
            return
        if self.folded:
            side = float(scaled(7))
            painter.setPen(QPen(colours.window, 1))
            painter.setBrush(colours.needs_eyes)
            painter.drawEllipse(QRectF(box.right() - side - scaled(3), box.top() + scaled(3), side, side))
            return
        painter.setPen(colours.secondary_text)
        painter.setFont(font_of(TextSize.SMALL))
        words = f"{waiting:,}" if waiting <= _MOST_TOLD else f"{_MOST_TOLD:,}+"
        room = box.adjusted(0, 0, -scaled(6), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)


class Navigation(QListView):
    """One entry a page.

    Signals:
        pageChosen: Number of the page.

    Args:
        pages: The pages in order.
        theme: Colours in force.
    """

    pageChosen = Signal(int)

    def __init__(self, pages: Sequence[PageEntry], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._delegate = _EntryDelegate(theme, self)
        self._entries = QStandardItemModel(self)
        for number, page in enumerate(pages, start=1):
            entry = QStandardItem(page.name)
            entry.setEditable(False)
            entry.setData(page.icon_name, _ICON_ROLE)
            entry.setToolTip(f"{page.name} (Ctrl+{number})")
            self._entries.appendRow(entry)
        self.setModel(self._entries)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages"))
        self.setViewportMargins(0, scaled(8), 0, 0)
        self.fold(False)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self._colour)
        self._colour()

    def show_page(self, number: int) -> None:
        """Mark a page as the current one, without choosing it; none when the number is negative."""
        with QSignalBlocker(self):
            self._mark(number)

    def _mark(self, number: int) -> None:
        if number < 0:
            self.selectionModel().clear()
        elif not self.selectionModel().isRowSelected(number):
            self.selectionModel().setCurrentIndex(
                self._entries.index(number, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def show_badge(self, number: int, waiting: int) -> None:
        """Say how many things wait on a page; 0 for nothing."""
        entry = self._entries.item(number)
        entry.setData(waiting, _BADGE_ROLE)
        told = self.tr("{0}, {1} waiting").format(entry.text(), f"{waiting:,}") if waiting else entry.text()
        entry.setData(told, Qt.ItemDataRole.AccessibleTextRole)
        entry.setToolTip(f"{told} (Ctrl+{number + 1})")

    def fold(self, folded: bool) -> None:
        """Show icons only, or icons and names."""
        self._delegate.folded = folded
        self.setFixedWidth(scaled(_FOLDED_WIDTH) if folded else max(scaled(_WIDTH), self._needed_width()))
        self.scheduleDelayedItemsLayout()

    def _needed_width(self) -> int:
        """Room for the longest name, which may be longer in another language."""
        metrics = QFontMetrics(font_of(TextSize.BODY, semibold=True))
        names = (str(self._entries.index(row, 0).data()) for row in range(self._entries.rowCount()))
        return max(map(metrics.horizontalAdvance, names), default=0) + scaled(_BESIDE_NAME + _BADGE)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self.fold(self._delegate.folded)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.pageChosen.emit(current.row())

    @Slot()
    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, self._theme.colours.window)
        self.setPalette(palette)
