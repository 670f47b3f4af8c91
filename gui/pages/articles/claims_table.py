"""The grades of one document as a small table that is never scrolled by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.claim_row import FIELD_ROOM, ClaimRowDelegate
from gui.delegates.grade_chip import Form, chip_size
from gui.delegates.grade_face import Wording
from gui.models.claims import ClaimColumn, ClaimsModel, KeyRole

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from gui.delegates.grade_chip import GradeChips
    from gui.evidence.marks import FindingKey

_CHIP_WIDTH = 170
_LEAST_AREA = 60


class ClaimsTable(QTableView):
    """Shows claims; choosing a row leads to its words.

    Signals:
        findingChosen: The user chose a row; carries the :class:`~gui.evidence.marks.FindingKey` of its claim.
        menuRequested: The user wants to decide about a claim; carries its key and the place on the screen.
        rejectRequested: The user says that it is no grade; carries its key.

    Args:
        model: The claims.
        chips: Paints the grades.
        name: What they are, for those who do not see the heading.
        earlier: Whether these are grades of earlier inspections: when they were given is shown, and not how sure.
        editable: Grades are fields: a click on the arrow, F4 or Space asks for the list of what can be decided.
    """

    findingChosen = Signal(object)
    menuRequested = Signal(object, QPoint)
    rejectRequested = Signal(object)

    def __init__(
        self,
        model: ClaimsModel,
        chips: GradeChips,
        name: str,
        *,
        earlier: bool,
        editable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.claims = model
        self._chips = chips
        model.setParent(self)
        self.setModel(model)
        self._editable = editable
        self._earlier = earlier
        self.setItemDelegate(ClaimRowDelegate(chips, editable=editable, parent=self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(28))
        self.verticalHeader().setMinimumSectionSize(scaled(20))
        self._arrange_columns(earlier)
        self.setFixedHeight(model.rowCount() * scaled(28))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def select_finding(self, key: FindingKey | None) -> bool:
        """Select the row of a finding and say whether there is one; otherwise select nothing."""
        row = None if key is None else self.claims.row_of(key)
        self.selectionModel().blockSignals(True)
        if row is None:
            self.clearSelection()
        else:
            self.setCurrentIndex(self.claims.index(row, ClaimColumn.AREA))
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        return row is not None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row when there is no current one; it is not chosen by that."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.claims.rowCount():
            first = self.claims.index(0, ClaimColumn.AREA)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring round the current row while the keys go here."""
        super().paintEvent(event)
        row = self.currentIndex().row()
        if not self.hasFocus() or row < 0:
            return
        line = QRectF(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._chips.theme.colours.focus_ring, 2))
        painter.drawRoundedRect(line.adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Follow the arrow keys."""
        super().selectionChanged(selected, deselected)
        if self.hasFocus() and not self.selectionModel().signalsBlocked() and selected.indexes():
            self._on_chosen(selected.indexes()[0])

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(scaled(340), self.claims.rowCount() * scaled(28))

    def minimumSizeHint(self) -> QSize:
        """Narrow panels shorten the words."""
        return QSize(scaled(140), self.claims.rowCount() * scaled(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: whole words in both columns if there is room, then shorter grades, then shorter areas."""
        super().resizeEvent(event)
        names = QFontMetrics(font_of(TextSize.BODY))
        area = max((names.horizontalAdvance(line.area) for line in self.claims.lines), default=0) + scaled(12)
        field = scaled(FIELD_ROOM) if self._editable else 0
        whole, least = self._chip_width(Wording.FULL) + field, self._chip_width(Wording.COMPACT) + field
        room = self._room(least + min(area, scaled(_LEAST_AREA)))
        chip = max(whole, scaled(_CHIP_WIDTH)) if room - area >= whole else max(room - area, least)
        chip = min(chip, max(room - area, least))
        self.setColumnWidth(ClaimColumn.GRADE, chip)
        self.setColumnWidth(ClaimColumn.AREA, room - chip)

    def _room(self, wanted: int) -> int:
        """What the other columns leave; where that is little, how sure and then the page are told in tips only."""
        for hidden in ((), (ClaimColumn.SURE,), (ClaimColumn.SURE, ClaimColumn.PLACE)):
            for column in (ClaimColumn.SURE, ClaimColumn.PLACE):
                unwanted = column is ClaimColumn.SURE and self._earlier
                self.setColumnHidden(column, unwanted or column in hidden)
            shown = (ClaimColumn.WHEN, ClaimColumn.SURE, ClaimColumn.PLACE)
            room = self.viewport().width() - sum(self.columnWidth(column) for column in shown)
            if room >= wanted:
                break
        return room

    def _chip_width(self, wording: Wording) -> int:
        faces = [line.face for line in self.claims.lines]
        return max((chip_size(face, Form.TABLE, wording).width() for face in faces), default=0) + scaled(6)

    def _arrange_columns(self, earlier: bool) -> None:
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setColumnHidden(ClaimColumn.WHEN, not earlier)
        self.setColumnHidden(ClaimColumn.SURE, earlier)
        small = QFontMetrics(font_of(TextSize.SMALL))
        paged = any(line.page for line in self.claims.lines)
        widest = max((small.horizontalAdvance(line.when) for line in self.claims.lines), default=0)
        self.setColumnWidth(ClaimColumn.WHEN, min(widest, scaled(110)) + scaled(12))
        self.setColumnWidth(ClaimColumn.SURE, small.horizontalAdvance("100 %") + scaled(10))
        self.setColumnWidth(ClaimColumn.PLACE, scaled(27) + (small.horizontalAdvance("p. 100") if paged else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 or Space opens the list of a grade, Delete says that it is none."""
        index = self.currentIndex()
        if index.isValid() and self._editable and event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Space):
            self._open_menu(index)
        elif index.isValid() and self._editable and event.key() == Qt.Key.Key_Delete:
            self.rejectRequested.emit(index.data(KeyRole))
        else:
            super().keyPressEvent(event)

    def _open_menu(self, index: QModelIndex) -> None:
        field = self.visualRect(index.siblingAtColumn(ClaimColumn.GRADE))
        self.menuRequested.emit(index.data(KeyRole), self.viewport().mapToGlobal(field.bottomLeft()))

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menuRequested.emit(index.data(KeyRole), self.viewport().mapToGlobal(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the list of a grade whose arrow was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not (self._editable and event.button() is Qt.MouseButton.LeftButton and index.isValid()):
            return
        field = self.visualRect(index.siblingAtColumn(ClaimColumn.GRADE))
        if field.right() - scaled(FIELD_ROOM) <= event.position().x() <= field.right():
            self._open_menu(index)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.findingChosen.emit(index.data(KeyRole))
