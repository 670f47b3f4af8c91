"""Which row a menu is asked for: the one under the mouse, or by key the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


class MenuRequests(QObject):
    """Tells both apart, which ``customContextMenuRequested`` does not.

    Asked by key, Qt gives the place within the whole view, its heads included; taken for one among the rows it is that
    of the row below.

    Signals:
        requested: The index of the row and cell, and where on the screen its menu belongs.

    Args:
        view: The rows; owns this object.
    """

    requested = Signal(QModelIndex, QPoint)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take every request for a menu."""
        if not isinstance(event, QContextMenuEvent):
            return False
        rows = self._view.viewport()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if not by_key and watched is not rows:
            return False
        if by_key:
            index = self._view.currentIndex()
            place = rows.mapToGlobal(self._view.visualRect(index).center())
        else:
            index, place = self._view.indexAt(event.pos()), event.globalPos()
        if index.isValid():
            self.requested.emit(index, place)
        return True
