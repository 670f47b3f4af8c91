"""Groups of the judgement table are folded and unfolded: by a click on the arrow, by double click and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gui.appearance.text_size import scaled
from gui.delegates.table_cell import FOLD_MARK_ROOM

if TYPE_CHECKING:
    from gui.models.inspections import InspectionsModel
    from gui.pages.judgements.table import JudgementTable

_FOLDING_KEYS = {
    int(Qt.Key.Key_Left): True,
    int(Qt.Key.Key_Minus): True,
    int(Qt.Key.Key_Right): False,
    int(Qt.Key.Key_Plus): False,
}
"""Whether a key on a head folds or unfolds, as in every tree."""
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class GroupFolding(QObject):
    """Listens on the table.

    Args:
        table: Shows heads and their inspections.
    """

    def __init__(self, table: JudgementTable) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)
        table.first.viewport().installEventFilter(self)
        table.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self._aside = False

    @property
    def _rows(self) -> InspectionsModel:
        return self._table.rows

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        """The words of heads end in the first column once the others are scrolled away from it."""
        if (value > 0) is not self._aside:
            self._aside = value > 0
            if self._rows.grouping is not None:
                self._table.first.viewport().update()

    def turn(self, index: QModelIndex) -> bool:
        """Fold the group of a head, or unfold it; False where no head stands."""
        group = self._rows.places.head_at(index.row()) if index.isValid() else None
        cell = self._rows.cell(index) if group is not None else None
        if group is None or cell is None or cell.head is None:
            return False
        self._rows.fold(group, folded=not cell.head.folded)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the presses and keys that fold; all others are the table's own."""
        if self._rows.grouping is None:
            return False
        if isinstance(event, QMouseEvent):
            return watched is not self._table and self._on_mouse(event)
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._on_key(event)

    def _on_mouse(self, event: QMouseEvent) -> bool:
        if event.type() not in _PRESSES or event.button() is not Qt.MouseButton.LeftButton:
            return False
        place = event.position().toPoint()
        return place.x() < scaled(FOLD_MARK_ROOM) and self.turn(self._table.first.indexAt(place))

    def _on_key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        current, folded = self._table.currentIndex(), _FOLDING_KEYS.get(event.key())
        if held or folded is None or not current.isValid():
            return False
        group = self._rows.places.head_at(current.row())
        if group is None:
            return event.key() == Qt.Key.Key_Left and self._go_to_head(current)
        self._rows.fold(group, folded=folded)
        return True

    def _go_to_head(self, current: QModelIndex) -> bool:
        """From the first column, left leads to the head, as in every tree."""
        row = self._rows.places.head_above(current.row())
        if row is None or current.column():
            return False
        self._table.setCurrentIndex(self._rows.index(row, 0))
        return True
