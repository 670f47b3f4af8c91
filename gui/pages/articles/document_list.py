"""The list of documents with its filter chips."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.library.table.filters import DocumentFilter
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.document_row import DocumentRowDelegate
from gui.models.documents import DocumentsModel, DocumentTally
from gui.models.roles import Role
from gui.pages.articles.failure_list import FailureList
from gui.pages.articles.hidden_rows import count_hidden, hidden_words
from gui.pages.articles.keys import ReaderKey
from gui.pages.articles.list_filters import ListFilters
from gui.pages.behind_filters import BehindFilters
from gui.widgets.empty_state import EmptyState
from gui.widgets.long_list import LongList
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from core.library.table.rows import DocumentRow
    from gui.desk import Desk


class DocumentList(QWidget):
    """Documents to choose from.

    Signals:
        documentChosen: Another row is current; carries its id, or None when there is none.
        tallied: A :class:`~gui.models.documents.DocumentTally`, when the filter or the library changed.
        importRequested: The user wants to import, because the list is empty.
        failureChosen: A file that could not be read is current; carries its
            :class:`~core.library.ImportFailure`, or None when there is none.
        filterTextChanged: Other words are looked for than before, or none any more.
        deleteRequested: The user wants the current document gone.

    Args:
        desk: The shared parts of the windows.
    """

    documentChosen = Signal(object)
    tallied = Signal(object)
    importRequested = Signal()
    failureChosen = Signal(object)
    filterTextChanged = Signal(str)
    deleteRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: int | None = None
        # Row to go to when the wanted document is not among the rows; None leaves the reader as it is.
        self._instead: int | None = 0
        # Where the last one was: its neighbours are still there when it went out of the filter itself.
        self._last_row = 0
        self.model = DocumentsModel(desk.tasks, self)
        self.count = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True)
        self.filters = ListFilters(desk)
        self.filters.changed.connect(self._on_filters)
        self.filters.failuresChosen.connect(self._on_failures_chosen)
        self.failures = FailureList(desk)
        self.failures.chosen.connect(self.failureChosen)
        self.behind = BehindFilters(desk, count_hidden, hidden_words, narrow=True)
        self.behind.clearChosen.connect(self.clear_filters)
        self.view = self._make_view()
        self.empty = EmptyState(desk.theme)
        self.empty.actionChosen.connect(self._on_empty_action)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.failures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.filters)
        column.addWidget(self.behind)
        column.addWidget(self._stack, 1)
        self.model.tallied.connect(self._on_tally)
        self.model.dataChanged.connect(self._on_rows_read)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    # Parts

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Articles"))
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        row = QHBoxLayout()
        row.setContentsMargins(scaled(12), scaled(5), scaled(4), scaled(3))
        row.setSpacing(scaled(4))
        row.addWidget(title)
        row.addWidget(self.count, 1)
        row.addWidget(self.filters.button)
        return row

    def _make_view(self) -> QListView:
        view = LongList()
        view.setModel(self.model)
        view.setItemDelegate(DocumentRowDelegate(self._desk.theme, view))
        view.setAccessibleName(self.tr("Documents"))
        delete = QShortcut(ReaderKey.DELETE.value, view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.deleteRequested)
        return view

    # What is shown

    def begin_anew(self) -> None:
        """List the next library by the states and kinds that are chosen, and by nothing else."""
        self._show(DocumentFilter(states=self.model.where.states, kinds=self.model.where.kinds))

    def library_opened(self) -> None:
        """Read the list of the library that is open now."""
        self._wanted, self._instead, self._last_row = None, 0, 0
        self.model.reload()

    def library_closed(self) -> None:
        """Show nothing."""
        self._wanted = None
        self.behind.forget()
        self.model.clear()

    def reload(self) -> None:
        """Read the list again and stay on the document that is current."""
        self.model.reload(self._wanted)

    def note_added(self, documents: tuple[int, ...]) -> None:
        """Say so where the filter hides documents that were just added."""
        self.behind.note(documents, self.model.where)

    def let_go(self) -> None:
        """The current document is about to leave the library: the next one takes its place."""
        self._wanted, self._instead = None, self.view.currentIndex().row()

    def show_text(self, text: str) -> None:
        """Show only documents with these words."""
        self._show(replace(self.model.where, text=text))

    def show_documents(self, documents: tuple[int, ...]) -> None:
        """Show only these documents, those of one import say, until another filter is chosen."""
        self._show(replace(DocumentFilter(), documents=documents))

    def show_failures(self) -> None:
        """Show the files that could not be read, in place of the documents."""
        self.filters.show_failures()
        self._stack.setCurrentWidget(self.failures)
        self.failures.choose_first()

    def clear_filters(self) -> None:
        """Show all documents."""
        self._show(DocumentFilter())

    def _show(self, where: DocumentFilter) -> None:
        self.filters.show_filter(where)
        if where.text != self.model.where.text:
            self.filterTextChanged.emit(where.text)
        self._instead = self._last_row = 0
        self.model.show(where, self._wanted)

    @Slot(object)
    def _on_filters(self, where: DocumentFilter) -> None:
        self._show(replace(where, text=self.model.where.text))

    @Slot()
    def _on_failures_chosen(self) -> None:
        self.show_failures()

    def select(self, document_id: int) -> None:
        """Make a document current, now if its row was read, else when it comes."""
        if self.filters.failures_shown:
            self._leave_failures()
        self._wanted = document_id
        # Nor does another take its place if the list of a library just opened is still on its way.
        self._instead = None
        if not self._select_wanted():
            self.view.clearSelection()
            self.view.selectionModel().clearCurrentIndex()
            self.model.find(document_id)

    def current_row(self) -> DocumentRow | None:
        """The document that is current."""
        row: DocumentRow | None = self.view.currentIndex().data(Role.ROW)
        return row

    def current_number(self) -> int | None:
        """Which one it is, counted from 1."""
        index = self.view.currentIndex()
        return index.row() + 1 if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to a neighbour in the list, if there is one."""
        if self.filters.failures_shown:
            self.failures.step(by)
            return
        index = self.view.currentIndex()
        target = index.row() + by if index.isValid() else self._last_row + min(by, 0)
        if 0 <= target < self.model.rowCount():
            self._wanted = None
            self.view.setCurrentIndex(self.model.index(target))

    def _leave_failures(self) -> None:
        self.filters.show_filter(self.model.where)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self.empty)

    # What happens

    @Slot(object)
    def _on_tally(self, tally: DocumentTally) -> None:
        self.count.setText(f"{tally.shown:,}")
        self.behind.look(self.model.where)
        if self.filters.failures_shown and not tally.failures:
            self._leave_failures()
        self.filters.tell(tally)
        self.failures.show_failures(tally.failures)
        self._tell_empty(tally)
        if self.filters.failures_shown:
            self._stack.setCurrentWidget(self.failures)
            self.tallied.emit(tally)
            return
        self._stack.setCurrentWidget(self.view if tally.shown else self.empty)
        instead, self._instead = self._instead, None
        if not tally.shown:
            self.documentChosen.emit(None)
        elif not self._select_wanted() and instead is not None:
            self._set_current(min(max(instead, 0), tally.shown - 1))
        self.tallied.emit(tally)

    def _tell_empty(self, tally: DocumentTally) -> None:
        if self.model.where.is_empty and not tally.everything:
            self.empty.tell(self.tr("No articles yet. Drop files here."), self.tr("Import files…"))
        else:
            self.empty.tell(self.tr("No articles match these filters."), self.tr("Clear filters"))

    @Slot()
    def _on_empty_action(self) -> None:
        if self.model.where.is_empty:
            self.importRequested.emit()
        else:
            self.clear_filters()

    @Slot()
    def _on_rows_read(self) -> None:
        if self._wanted is not None and not self._is_current(self._wanted):
            self._select_wanted()
        else:
            self._tell_current()

    def _is_current(self, document_id: int) -> bool:
        row = self.current_row()
        return row is not None and row.id == document_id

    def _select_wanted(self) -> bool:
        number = None if self._wanted is None else self.model.number_of(self._wanted)
        if number is not None:
            self._set_current(number)
        return number is not None

    def _set_current(self, number: int) -> None:
        index = self.model.index(number)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and current.data(Role.ROW) is None:
            # The user went to a row that is still on its way, and must not be taken back when it comes.
            self._wanted = None
        self._tell_current()

    def _tell_current(self) -> None:
        row = self.current_row()
        if row is not None:
            self._wanted, self._last_row = row.id, self.view.currentIndex().row()
            self.documentChosen.emit(row.id)
