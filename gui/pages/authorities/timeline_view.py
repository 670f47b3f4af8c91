"""The chart of areas: a table whose cells are marks on lines, so that keys and screen readers go from mark to mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QHeaderView, QTableView

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.timeline_mark import MARK_HEIGHT, TimelineDelegate
from gui.models.area_timeline import TimelineModel
from gui.models.roles import Role
from gui.widgets.opening_keys import OPENING_KEYS

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.appearance.theme import Theme
    from gui.desk import Desk
    from gui.models.area_timeline import Mark, TimelineColumn

_HEAD = 46
_PADDING = 9
_MOST_TITLE = 180
_LEAST_WIDTH = 140


class _InspectionHeads(QHeaderView):
    """Above each column its framework, when that applied, and when the visit was."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Inspections"))

    def sizeHint(self) -> QSize:
        """Two lines and some air."""
        return QSize(super().sizeHint().width(), scaled(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head; the framework is named where it begins."""
        column: TimelineColumn | None = self.model().headerData(section, Qt.Orientation.Horizontal, Role.ROW)
        if column is None:
            return
        colours = self._theme.colours
        bands = sum(
            self.model().headerData(number, Qt.Orientation.Horizontal, Role.ROW).begins for number in range(section + 1)
        )
        painter.save()
        painter.fillRect(rect, colours.alternate if bands % 2 else colours.base)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if column.begins:
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), colours.hairline)
        room = QRectF(rect).adjusted(scaled(_PADDING), scaled(6), -scaled(_PADDING - 2), -scaled(6))
        line = room.height() / 2
        upper = QRectF(room.left(), room.top(), room.width(), line)
        lower = upper.translated(0, line)
        self._write(painter, upper, column.framework if column.begins else "", TextSize.BODY, semibold=True)
        if self._has_room(room.width()):
            self._write(painter, upper, column.when, TextSize.SMALL, right=True)
            self._write(painter, lower, column.valid if column.begins else "", TextSize.SMALL)
        else:
            self._write(painter, lower, column.when, TextSize.SMALL)
        painter.restore()

    def _has_room(self, width: float) -> bool:
        """Whether in every column framework and visit have room side by side."""
        model, bold = self.model(), QFontMetrics(font_of(TextSize.BODY, semibold=True))
        small = QFontMetrics(font_of(TextSize.SMALL))
        columns = (model.headerData(n, Qt.Orientation.Horizontal, Role.ROW) for n in range(model.columnCount()))
        needed = (bold.horizontalAdvance(each.framework) + small.horizontalAdvance(each.when) for each in columns)
        return max(needed, default=0) + scaled(6) <= width

    def _write(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        size: TextSize,
        *,
        semibold: bool = False,
        right: bool = False,
    ) -> int:
        """Write a line; gives the room it took."""
        font, colours = font_of(size, semibold=semibold), self._theme.colours
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colours.text if semibold else colours.secondary_text)
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)
        return metrics.horizontalAdvance(cut)


class _AreaHeads(QHeaderView):
    """At the left the areas."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Areas"))

    def sizeHint(self) -> QSize:
        """As wide as the longest title, up to a measure."""
        metrics, model = QFontMetrics(font_of(TextSize.BODY)), self.model()
        titles = (
            str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount() if model else 0)
        )
        widest = max(map(metrics.horizontalAdvance, titles), default=0)
        return QSize(min(widest, scaled(_MOST_TITLE)) + scaled(2 * _PADDING), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the chart below the last area too."""
        super().paintEvent(event)
        viewport = self.viewport()
        painter = QPainter(viewport)
        used = self.length() - self.offset()
        painter.fillRect(0, used, viewport.width(), viewport.height() - used, self._theme.colours.base)
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        painter.save()
        painter.fillRect(rect, self._theme.colours.base)
        painter.setFont(font_of(TextSize.BODY))
        painter.setPen(self._theme.colours.text)
        room = rect.adjusted(scaled(_PADDING), 0, -scaled(4), 0)
        title = str(self.model().headerData(section, Qt.Orientation.Vertical))
        cut = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)
        painter.restore()


class TimelineView(QTableView):
    """Shows a :class:`TimelineModel`.

    Signals:
        opened: The user wants the words behind a mark: double click, Enter or Space.
        markChanged: Another mark is current; carries it, or None.

    Args:
        desk: The shared parts.
    """

    opened = Signal(object)
    markChanged = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self.rows = TimelineModel(self)
        self._marks = TimelineDelegate(desk.chips, self)
        self.setItemDelegate(self._marks)
        self.setHorizontalHeader(_InspectionHeads(desk.theme, self))
        self.setVerticalHeader(_AreaHeads(desk.theme, self))
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self._corner = self.findChild(QAbstractButton)
        if self._corner is not None:
            self._corner.installEventFilter(self)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Every area through the frameworks"))
        self.doubleClicked.connect(self._on_open)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.rows.modelReset.connect(self._arrange)
        desk.theme.changed.connect(self._arrange)
        self._arrange()

    def current_mark(self) -> Mark | None:
        """The mark that is current."""
        return self.rows.mark(self.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner between the heads is plain."""
        if watched is self._corner and event.type() == QEvent.Type.Paint and self._corner is not None:
            colours, box = self._theme.colours, self._corner.rect()
            painter = QPainter(self._corner)
            painter.fillRect(box, colours.base)
            painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colours.hairline)
            painter.end()
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Room for the whole chart."""
        height = scaled(_HEAD) + self.rows.rowCount() * scaled(MARK_HEIGHT) + 2
        if self.horizontalScrollBar().isVisible():
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(scaled(600), height)

    def minimumSizeHint(self) -> QSize:
        """The heads and some rows."""
        return QSize(scaled(_LEAST_WIDTH), scaled(_HEAD) + 3 * scaled(MARK_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width, of which the areas leave them half at least."""
        super().resizeEvent(event)
        self._share_with_areas()
        self._share_width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the last grade of the first area when no mark was current."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            marks = self.rows.timeline.marks[0]
            graded = [number for number, mark in enumerate(marks) if mark.face is not None]
            self.setCurrentIndex(self.rows.index(0, graded[-1] if graded else 0))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes quiet."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if event.key() in OPENING_KEYS and not event.modifiers() and self.currentIndex().isValid():
            self._on_open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "rows"):
            self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Heights, spans and the wording for what is shown."""
        self.clearSpans()
        for row, marks in enumerate(self.rows.timeline.marks):
            for column, mark in enumerate(marks):
                if mark.wide and column + 1 < len(marks):
                    self.setSpan(row, column, 1, len(marks) - column)
        self._marks.set_marks([mark for marks in self.rows.timeline.marks for mark in marks])
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(scaled(MARK_HEIGHT))
        rows.setDefaultSectionSize(scaled(MARK_HEIGHT))
        self._share_with_areas()
        self.horizontalHeader().setMinimumSectionSize(scaled(40))
        self._share_width()
        self.updateGeometry()
        self.viewport().update()

    def _share_with_areas(self) -> None:
        areas = self.verticalHeader()
        areas.setFixedWidth(min(areas.sizeHint().width(), max(self.width() // 2, 1)))

    def _share_width(self) -> None:
        count = self.rows.columnCount()
        if count:
            width = max(self._marks.least_width(), self.viewport().width() // count)
            for column in range(count):
                self.setColumnWidth(column, width)

    @Slot(QModelIndex)
    def _on_open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.mark(index))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.markChanged.emit(self.rows.mark(current))
        self.viewport().update()
