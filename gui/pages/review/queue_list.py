"""The queue at the left: how much is left, by which kinds, and the items."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.library import ReviewFilter, ReviewKind
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.review_row import ReviewRowDelegate
from gui.models.review_items import ReviewItemsModel
from gui.models.roles import Role
from gui.widgets.filter_button import FilterButton
from gui.widgets.hairline import Hairline
from gui.widgets.link_button import LinkButton
from gui.widgets.long_list import LongList
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import documents
from gui.wording.review import kind_name

if TYPE_CHECKING:
    from core.library import ReviewItem
    from gui.desk import Desk

_TYPING_PAUSE_MS = 250


class QueueList(QWidget):
    """Shows the queue and which item is current.

    Signals:
        itemChosen: Another item is current; carries it, or None when there is none.
        textDropped: The queue is not filtered by words any more.

    Attributes:
        text: The words that it is filtered by, or is about to be.

    Args:
        desk: The shared parts.
    """

    itemChosen = Signal(object)
    textDropped = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        frameworks = desk.knowledge.frameworks
        self.model = ReviewItemsModel(desk.tasks, frameworks, self)
        self.text = ""
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self.count = QuietLabel(desk.theme, size=TextSize.BODY)
        self.kinds = FilterButton(self.tr("Kind"), desk.theme, gives_way=True)
        self.some = QuietLabel(desk.theme, gives_way=True)
        self.only_some = LinkButton(desk.theme, self.tr("Show all"))
        self.only_some.setToolTip(self.tr("Show what needs eyes in all documents"))
        self.view = LongList()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ReviewRowDelegate(desk.theme, frameworks, self.view))
        self.view.setAccessibleName(self.tr("What needs eyes"))
        self._lay_out(desk)
        self._typed.timeout.connect(self._on_typed)
        self.kinds.menu().aboutToShow.connect(self._fill_menu)
        self.kinds.cleared.connect(self._on_kinds_cleared)
        self.only_some.clicked.connect(self.show_all)
        self.some.hide()
        self.only_some.hide()
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.model.viewRead.connect(self._on_view_read)
        self.model.dataChanged.connect(self._tell_current)

    def _lay_out(self, desk: Desk) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Window)
        title = QLabel(self.tr("Review"))
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        head = QHBoxLayout()
        head.setContentsMargins(scaled(12), scaled(8), scaled(8), scaled(4))
        head.setSpacing(scaled(10))
        head.addWidget(title)
        head.addWidget(self.count)
        head.addStretch(1)
        tools = QHBoxLayout()
        tools.setContentsMargins(scaled(12), 0, scaled(8), scaled(8))
        tools.addWidget(self.kinds)
        tools.addStretch()
        some = QHBoxLayout()
        some.setContentsMargins(scaled(10), 0, scaled(8), scaled(6))
        some.addWidget(self.some, 1)
        some.addWidget(self.only_some)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (head, tools, some):
            column.addLayout(row)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.view, 1)

    # What is shown

    def current_item(self) -> ReviewItem | None:
        """The item that is current."""
        item: ReviewItem | None = self.view.currentIndex().data(Role.ROW)
        return item

    def current_row(self) -> int:
        """Where it stands; 0 where none is."""
        return max(self.view.currentIndex().row(), 0)

    def step(self, by: int) -> None:
        """Go to a neighbour, round at the ends."""
        rows = self.model.rowCount()
        if rows:
            self._set_current((self.current_row() + by) % rows)

    def show_kinds(self, kinds: tuple[ReviewKind, ...]) -> None:
        """Show only these kinds; none for all."""
        self.model.show(replace(self.model.where, kinds=kinds))
        self._tell_filter()

    def show_text(self, text: str) -> None:
        """Show only what has these words, after a pause in typing; none for all."""
        if text != self.text:
            self.text = text
            self._typed.start()

    @Slot()
    def _on_typed(self) -> None:
        self.model.show(replace(self.model.where, text=self.text))

    def show_documents(self, chosen: tuple[int, ...]) -> None:
        """Show only what is doubtful about these documents."""
        self._show_anew(ReviewFilter(documents=chosen))

    @Slot()
    def show_all(self) -> None:
        """Show everything again."""
        self._show_anew(ReviewFilter())

    def go_to(self, item: ReviewItem) -> None:
        """Make an item current; a filter that hides it is taken off."""
        if item != self.current_item():
            self._show_anew(ReviewFilter(), item)

    def _show_anew(self, where: ReviewFilter, at: ReviewItem | None = None) -> None:
        self._typed.stop()
        self.text = where.text
        self.model.show(where, at)
        self.textDropped.emit()
        self._tell_filter()

    def _tell_filter(self) -> None:
        self.kinds.show_value(", ".join(map(kind_name, self.model.where.kinds)))
        chosen = self.model.where.documents
        self.some.setText(self.tr("Only of {0}:").format(documents(len(chosen))))
        self.some.setVisible(bool(chosen))
        self.only_some.setVisible(bool(chosen))

    @Slot()
    def _fill_menu(self) -> None:
        menu = self.kinds.menu()
        menu.clear()
        for kind in ReviewKind:
            count = self.model.tally.by_kind.get(kind, 0)
            action = QAction(f"{kind_name(kind)}\t{count:,}", menu)
            action.setCheckable(True)
            action.setChecked(kind in self.model.where.kinds)
            action.setEnabled(bool(count) or action.isChecked())
            action.setData(kind)
            action.triggered.connect(self._on_ticked)
            menu.addAction(action)

    @Slot()
    def _on_ticked(self) -> None:
        self.show_kinds(
            tuple(ReviewKind(action.data()) for action in self.kinds.menu().actions() if action.isChecked())
        )

    @Slot()
    def _on_kinds_cleared(self) -> None:
        self.show_kinds(())

    # What happens

    @Slot(object)
    def _on_view_read(self, row: int | None) -> None:
        self.count.setText(self.tr("{0} left").format(f"{self.model.tally.shown:,}"))
        if row is None:
            self.itemChosen.emit(None)
        else:
            self._set_current(row)

    def _set_current(self, row: int) -> None:
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._tell_current()

    @Slot()
    def _tell_current(self) -> None:
        item = self.current_item()
        if item is not None:
            self.itemChosen.emit(item)
