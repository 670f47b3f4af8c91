"""A short list of searches: those that were saved, or those of late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.desk import Desk

_ROW = 25
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class ListedSearch:
    """One entry.

    Attributes:
        name: What it is called.
        query: What is typed for it, for the tip.
        id: Of a saved search; 0 for one of late.
    """

    name: str
    query: str
    id: int = 0


class SearchList(QListWidget):
    """The list; no higher than its entries, a few at most.

    Signals:
        chosen: An entry: click or Enter.
        renameRequested: An entry is to be called something else.
        removeRequested: An entry is to go.

    Args:
        desk: The shared parts.
        name: What it lists.
        icon: Of each entry.
        renames: Whether entries have names of their own.
    """

    chosen = Signal(object)
    renameRequested = Signal(object)
    removeRequested = Signal(object)

    def __init__(self, desk: Desk, name: str, icon: str, *, renames: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._icon = icon
        self._renames = renames
        self._entries: tuple[ListedSearch, ...] = ()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context_menu)
        self.itemClicked.connect(self._choose_current)
        desk.theme.changed.connect(self._refresh)
        self._refresh()

    @property
    def entries(self) -> tuple[ListedSearch, ...]:
        """What is listed."""
        return self._entries

    def show_entries(self, entries: Sequence[ListedSearch]) -> None:
        """List other searches."""
        self._entries = tuple(entries)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Delete takes out, F2 renames."""
        entry = self._current()
        if entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(entry)
        elif entry is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeRequested.emit(entry)
        elif entry is not None and event.key() == Qt.Key.Key_F2 and self._renames:
            self.renameRequested.emit(entry)
        else:
            super().keyPressEvent(event)

    def menu_for(self, entry: ListedSearch) -> QMenu:
        """What can be done with an entry; the menu goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        acts = [(self.tr("Search"), self.chosen), (self.tr("Remove"), self.removeRequested)]
        if self._renames:
            acts.insert(1, (self.tr("Rename…"), self.renameRequested))
        for words, signal in acts:
            action = QAction(words, menu)
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit(entry))
            menu.addAction(action)
        return menu

    def _current(self) -> ListedSearch | None:
        return self._entries[self.currentRow()] if 0 <= self.currentRow() < len(self._entries) else None

    @Slot()
    def _choose_current(self) -> None:
        entry = self._current()
        if entry is not None:
            self.chosen.emit(entry)

    @Slot(QPoint)
    def _on_context_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        if item is not None:
            self.menu_for(self._entries[self.row(item)]).popup(self.viewport().mapToGlobal(place))

    @Slot()
    def _refresh(self) -> None:
        """Entries in the colours and measures of now, on the ground of the panel."""
        row = self.currentRow()
        self.clear()
        for entry in self._entries:
            item = QListWidgetItem(self._desk.icons.icon(self._icon), entry.name)
            item.setToolTip(entry.query)
            item.setFont(font_of(TextSize.BODY))
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self.addItem(item)
        if 0 <= row < len(self._entries):
            self.setCurrentRow(row)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, self._desk.theme.colours.window)
        self.setPalette(palette)
        self.setIconSize(QSize(scaled(14), scaled(14)))
        self.setFixedHeight(scaled(_ROW) * min(max(len(self._entries), 1), _MOST_ROWS) + 2)
