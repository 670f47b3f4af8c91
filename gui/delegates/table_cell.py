"""Paints the cells of the desk's tables: selection with its bar, hairlines, words, a ring round the current cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.appearance.icons import icon_pixmap
from gui.appearance.text_size import scaled
from gui.models.inspection_cells import Cell, RowBasis
from gui.models.roles import AnyIndex, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPixmap

    from gui.appearance.theme import Theme
    from gui.models.group_heads import GroupHead

ROW_HEIGHT = 26
"""In the design's pixels."""
FOLD_MARK_ROOM = 22
"""Where the arrow of a head stands that folds its group, in the design's pixels."""
_FOLD_MARK = 4
_BAR = 3
_SELECTED = QStyle.StateFlag.State_Selected.value
_PADDING = 6
_MOST_CUTS = 4_000
_WIDEST = 4_000
_INDENT = 12
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_BASIS_ICONS = {
    RowBasis.CONFLICT: "differs",
    RowBasis.CORRECTED: "pencil",
    RowBasis.REPORT: "report",
    RowBasis.ARTICLE: "article",
}


class TableCellDelegate(QStyledItemDelegate):
    """Words, dates and the basis mark.

    Args:
        theme: Colours in force.
        parent: Qt parent.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._marks: dict[tuple[RowBasis, int], QPixmap] = {}
        self._measures: dict[int, int] = {}
        self._cuts: dict[tuple[str, int], str] = {}
        theme.changed.connect(self.forget)

    def forget(self) -> None:
        """Drop what was painted beforehand: the colours changed."""
        self._marks.clear()
        self._measures.clear()
        self._cuts.clear()

    def measure(self, pixels: int) -> int:
        """A measure of the design, grown with the text; worked out once, for it is asked with every cell."""
        if pixels not in self._measures:
            self._measures[pixels] = scaled(pixels)
        return self._measures[pixels]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        cell = index.data(Role.CELL)
        view = option.widget
        if isinstance(cell, Cell) and cell.head is not None:
            self._paint_head(painter, option, index, cell.head)
        else:
            self._paint_ground(painter, option, index)
            if cell is not None:
                self.paint_cell(painter, option, index, cell)
        if isinstance(view, QAbstractItemView) and view.currentIndex() == index:
            self._paint_ring(painter, option, view)

    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        cell: Cell,
    ) -> None:
        """Paint what the cell shows, on the ground that is painted already."""
        if cell.basis is not None:
            self._paint_basis(painter, option, cell.basis)
        elif cell.text:
            indent = _INDENT * (cell.indented + cell.below_head)
            rect = QRectF(option.rect).adjusted(self.measure(_PADDING + indent), 0, -self.measure(_PADDING), 0)
            painter.setFont(option.font)
            # A further inspection of the same provider is quieter.
            painter.setPen(self.theme.colours.secondary_text if cell.indented else self.theme.colours.text)
            painter.drawText(rect, _RIGHT if cell.right else _LEFT, self._cut(cell.text, int(rect.width()), option))

    def _cut(self, words: str, room: int, option: QStyleOptionViewItem) -> str:
        """As much of words as there is room for; a table asks for the same ones with every step that it is scrolled."""
        key = (words, room)
        if key not in self._cuts:
            if len(self._cuts) >= _MOST_CUTS:
                self._cuts.clear()
            self._cuts[key] = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        return self._cuts[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Room for the words; the height is the table's."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(self.room_for(words, option.fontMetrics), scaled(ROW_HEIGHT))

    @staticmethod
    def room_for(words: str, metrics: QFontMetrics) -> int:
        """How wide a cell must be for words."""
        return metrics.horizontalAdvance(words) + scaled(2 * _PADDING + 2)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Selection, and hairlines at the right and below."""
        colours, rect = self.theme.colours, option.rect
        if option.state.value & _SELECTED:
            painter.fillRect(rect, colours.selection)
            if index.column() == 0:
                painter.fillRect(rect.x(), rect.y(), self.measure(_BAR), rect.height(), colours.selection_bar)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.hairline)
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), colours.hairline)

    def _paint_head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        head: GroupHead,
    ) -> None:
        """One cell's part of a head, whose words run on over the columns, and scroll with them."""
        colours, rect, view = self.theme.colours, option.rect, option.widget
        selected = bool(option.state.value & _SELECTED)
        painter.fillRect(rect, colours.selection if selected else colours.alternate)
        if selected and index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), self.measure(_BAR), rect.height(), colours.selection_bar)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.hairline)
        left = view.columnViewportPosition(0) if isinstance(view, QTableView) else rect.x()
        name_font = QFont(option.font)
        name_font.setWeight(QFont.Weight.DemiBold)
        begins = left + self.measure(FOLD_MARK_ROOM)
        name, told = head.name, head.told
        if _runs_no_further(view):
            # The words end in this cell: as much of the name as there is room for, and the count only as a whole.
            room = rect.right() - self.measure(_PADDING)
            name = QFontMetrics(name_font).elidedText(name, Qt.TextElideMode.ElideRight, room - begins)
        behind = begins + QFontMetrics(name_font).horizontalAdvance(name) + self.measure(2 * _PADDING)
        if _runs_no_further(view) and behind + option.fontMetrics.horizontalAdvance(told) > rect.right():
            told = ""
        if rect.x() > behind + option.fontMetrics.horizontalAdvance(head.told):
            return
        painter.save()
        painter.setClipRect(rect)
        self._paint_fold_mark(painter, QPointF(left + self.measure(FOLD_MARK_ROOM) / 2, rect.center().y()), head.folded)
        for x, words, font, ink in (
            (begins, name, name_font, colours.text),
            (behind, told, option.font, colours.secondary_text),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            # As wide as the whole table may be: the clip says how much of it this cell shows.
            painter.drawText(QRectF(x, rect.y(), _WIDEST, rect.height()), _LEFT, words)
        painter.restore()

    def _paint_fold_mark(self, painter: QPainter, middle: QPointF, folded: bool) -> None:
        """An arrow to the right, or downwards."""
        half = float(self.measure(_FOLD_MARK))
        corners = [QPointF(-half / 2, -half), QPointF(half / 2, 0), QPointF(-half / 2, half)]
        if not folded:
            corners = [QPointF(corner.y(), corner.x()) for corner in corners]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colours.text, max(1.5, half / 2.5)))
        painter.drawPolyline([middle + corner for corner in corners])

    def _paint_basis(self, painter: QPainter, option: QStyleOptionViewItem, basis: RowBasis) -> None:
        side = scaled(15)
        ratio = painter.device().devicePixelRatioF()
        key = (basis, round(side * ratio))
        if key not in self._marks:
            colours = self.theme.colours
            inks = {RowBasis.CONFLICT: colours.failed, RowBasis.CORRECTED: colours.link}
            self._marks[key] = icon_pixmap(_BASIS_ICONS[basis], side, inks.get(basis, colours.text), ratio)
        middle = option.rect.center()
        painter.drawPixmap(middle.x() - side // 2, middle.y() - side // 2, self._marks[key])

    def _paint_ring(self, painter: QPainter, option: QStyleOptionViewItem, view: QAbstractItemView) -> None:
        """The current cell keeps its ring when the focus is elsewhere, quieter, so that one finds the way back."""
        colours = self.theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.focus_ring if _has_focus(view) else colours.control_border, 2))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()


def _runs_no_further(view: QWidget) -> bool:
    """Whether a view shows the first column of a table that is scrolled away from below it."""
    table = view.parent()
    return isinstance(table, QTableView) and table.horizontalScrollBar().value() > 0


def _has_focus(view: QAbstractItemView) -> bool:
    """Whether the keys go to a view, or to the table of which it shows the first column."""
    table = view.parent()
    return view.hasFocus() or (isinstance(table, QAbstractItemView) and table.hasFocus())
