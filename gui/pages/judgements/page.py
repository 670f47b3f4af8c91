"""The Judgements page: who holds which grade, since when, and where was it read?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QVBoxLayout, QWidget

from core.library import facets
from gui.appearance.text_size import scaled
from gui.errors import trouble_of
from gui.models.inspections import InspectionsModel
from gui.models.table_columns import as_exported
from gui.pages.behind_filters import BehindFilters
from gui.pages.judgements.arrangement import Arrangement
from gui.pages.judgements.copying import copy_all, copy_selection
from gui.pages.judgements.details import DetailsPanel
from gui.pages.judgements.dragging import drag_rows
from gui.pages.judgements.filter_bar import FilterBar
from gui.pages.judgements.folding import GroupFolding
from gui.pages.judgements.following import DetailFollower
from gui.pages.judgements.head import JudgementsHead
from gui.pages.judgements.hidden_rows import count_hidden, hidden_words
from gui.pages.judgements.kept_views import KeptViews
from gui.pages.judgements.remembered import for_another_library
from gui.pages.judgements.row_menu import correct_cell, grade_of, head_menu, row_menu, subject_at
from gui.pages.judgements.table import JudgementTable
from gui.pages.page import Page
from gui.turns import Turns
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.empty_state import EmptyState
from gui.widgets.menu_requests import MenuRequests
from gui.widgets.panel_title import PanelTitle
from gui.widgets.panes import go_to_next_pane

if TYPE_CHECKING:
    from core.exporting import TableColumn
    from core.library import Step
    from core.library.table.filters import InspectionFilter, SortKey
    from core.library.table.rows import Facets, TableCount
    from core.model import Changes
    from gui.desk import Desk
    from gui.help.grade_explained import GradeInQuestion
    from gui.pages.authorities.subject import Subject

_TYPING_PAUSE_MS = 200


class JudgementsPage(Page):
    """Table, filters and details.

    Args:
        desk: The shared parts.
    """

    id = "judgements"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = InspectionsModel(desk.tasks, desk.knowledge, desk.faces, parent=self)
        self.head = JudgementsHead(desk, self)
        self.filters = FilterBar(desk, parent=self)
        self.table = JudgementTable(desk, self.model, self)
        self.empty = EmptyState(desk.theme, self)
        self.behind = BehindFilters(desk, count_hidden, hidden_words, self)
        self.busy = BusyLine(self)
        self.banner = Banner(desk.theme, desk.icons, self)
        self.details = DetailsPanel(desk, self)
        self._dock = QDockWidget(self.tr("Details"), self)
        self._follower = DetailFollower(desk, self.model, self.table, self.details, self)
        self.arrangement = Arrangement(self.model, self.filters, self.table, self)
        self.folding = GroupFolding(self.table)
        self.views = KeptViews(desk, lambda: self.arrangement.view, self.arrangement.shows, self)
        self._head: str | int | None = None
        # Inspections of the whole library, once they are counted.
        self._held = 0
        self._scrolled: int | None = None
        self._back_at: int | None = None
        self._turns = Turns(self, pause=Turns.FRAME)
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.arrangement.restore(desk.settings)
        self.head.show_order(self.model.order, self.model.grouping)

    @property
    def dock(self) -> QDockWidget:
        """The details."""
        return self._dock

    @property
    def filter_text(self) -> str:
        """The words of the filter in force."""
        return self.filters.where.text

    @property
    def where(self) -> InspectionFilter:
        """The filter in force."""
        return self.model.where

    @property
    def order(self) -> tuple[SortKey, ...]:
        """The order of the rows."""
        return self.model.whole_order

    @property
    def export_columns(self) -> tuple[TableColumn, ...]:
        """The visible columns from the left, as exports take them."""
        return as_exported(self.table.visible_columns())

    def begin_anew(self) -> None:
        """Keep of the filter what goes for any library."""
        self._typed.stop()
        self.filters.show_filter(for_another_library(self.filters.where))

    def library_opened(self) -> None:
        """Read everything."""
        super().library_opened()
        self.banner.hide()
        self._stack.setCurrentWidget(self.table)
        self.model.show(self.filters.where)
        self.views.begin()
        self._read_facets()

    def library_closed(self) -> None:
        """Show nothing."""
        self._turns.drop()
        self.behind.forget()
        self._held = 0
        self.model.clear()
        self.views.end()
        self._follower.show_nothing()
        self.countChanged.emit("")

    def read_again(self, _changes: Changes) -> None:
        """Read again; the selected inspection stays selected, and the rows stay where they are."""
        self._scrolled = self.table.verticalScrollBar().value()
        self.model.reload()
        self.views.read()
        self._read_facets()

    def documents_added(self, documents: tuple[int, ...]) -> None:
        """Say so where the filter hides inspections that they tell of."""
        self.behind.note(documents, self.filters.where)

    def activate(self) -> None:
        """The table has the keys."""
        self.table.setFocus()

    def apply_text(self, text: str) -> None:
        """Filter by words, after a pause in typing."""
        if text.strip() == self.filters.where.text:
            return
        self.filters.show_filter(replace(self.filters.where, text=text.strip()))
        self._typed.start()

    def go_previous(self) -> None:
        """The row above."""
        self._step(-1)

    def go_next(self) -> None:
        """The row below."""
        self._step(1)

    def copy_selection(self) -> None:
        """The selected rows as text and HTML, as far as a clipboard should hold."""
        copy_selection(self.table, self.desk.knowledge.palette)

    def copy_all(self) -> None:
        """All rows that the filter leaves, as far as a clipboard should hold."""
        copy_all(self.table, self.desk.knowledge.palette)

    def select_all(self) -> None:
        """All rows that the filter leaves."""
        self.table.selectAll()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.filters.clear_all.click()

    def show_filter(self, where: InspectionFilter) -> None:
        """Show only what a filter leaves."""
        self.arrangement.show_only(where)

    def grade_in_question(self) -> GradeInQuestion | None:
        """The grade of the current cell."""
        return grade_of(self.model, self.table.currentIndex())

    def subject_in_question(self) -> Subject | None:
        """Who was inspected in the current row."""
        return subject_at(self.model, self.table.currentIndex())

    def correct(self) -> None:
        """Ask which grade holds in the current cell."""
        correct_cell(self, self.table.currentIndex())

    @Slot(bool)
    def fold_all(self, folded: bool) -> None:
        """Fold all groups, or unfold all; what was current stays in view."""
        self.model.fold_all(folded=folded)
        if self.model.rowCount():
            self._keep_selection()

    def show_evidence(self) -> None:
        """Go to the words of the current cell."""
        if self.table.currentIndex().isValid():
            self._on_opened(self.table.currentIndex())

    def save_state(self) -> None:
        """Keep filter, order, grouping and columns."""
        self.arrangement.save(self.desk.settings)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.filters, self.behind, self.busy, self.banner):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self._dock.setObjectName("judgements-details")
        self._dock.setWidget(self.details)
        self._dock.setTitleBarWidget(PanelTitle(self.desk, self._dock))
        self._dock.setMinimumWidth(scaled(200))

    def _connect(self) -> None:
        self.desk.history.moved.connect(self._on_moved)
        self.model.readingBegan.connect(self.busy.begin)
        self.model.viewRead.connect(self._on_view_read)
        self.model.failed.connect(self._on_failed)
        self.model.dataChanged.connect(self._on_rows_read)
        self.filters.filterChanged.connect(self._on_filter_changed)
        self.behind.clearChosen.connect(self.clear_filters)
        self._typed.timeout.connect(self._on_typed)
        self.table.opened.connect(self._on_opened)
        self.table.dragBegun.connect(partial(drag_rows, self.table, self.desk.theme, self.desk.knowledge.palette))
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        for view in (self.table, self.table.first):
            MenuRequests(view).requested.connect(self._on_menu)
        for place in (self, self._dock):
            next_pane = QShortcut(QKeySequence(Qt.Key.Key_F6), place)
            next_pane.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            next_pane.activated.connect(self._next_pane)
        self.table.header.sortRequested.connect(self.arrangement.sort)
        self.head.orderChosen.connect(self.arrangement.order)
        self.head.groupingChosen.connect(self.arrangement.group)
        self.head.foldAllChosen.connect(self.fold_all)
        self.arrangement.filterTextChanged.connect(self.filterTextChanged)
        self.head.columnsMenu.aboutToShow.connect(self._fill_columns_menu)
        self.head.viewsMenu.aboutToShow.connect(lambda: self.views.fill(self.head.viewsMenu))
        self.views.chosen.connect(self.arrangement.show)
        self.views.changed.connect(self._tell_view)
        self.views.failed.connect(self._on_failed)
        self.table.arrangedByUser.connect(self._tell_view)
        self.empty.actionChosen.connect(self._on_empty_action)
        for part in (self.details, self._follower):
            part.requestOpenEvidence.connect(self.requestOpenEvidence)

    def _read_facets(self) -> None:
        self.desk.tasks.query(facets, self._on_facets, self.model.failed.emit, owner=self)

    def _on_facets(self, found: Facets) -> None:
        self.filters.offer(found)
        self._held = sum(facet.count for facet in found.provider_types)
        self._tell_count()

    @Slot(object)
    def _on_filter_changed(self, where: InspectionFilter) -> None:
        self.filterTextChanged.emit(where.text)
        self.model.show(where)

    @Slot()
    def _on_typed(self) -> None:
        self.model.show(self.filters.where)

    @Slot(object)
    def _on_view_read(self, count: TableCount) -> None:
        """Tell what was read; the first time in the turn after the rows, for which all columns are arranged."""
        first_time = bool(count.inspections) and self._follower.current is None and self._head is None
        (self._turns.begin_soon if first_time else self._turns.begin)(partial(self._show_read, count))

    def _show_read(self, count: TableCount) -> None:
        self.busy.end()
        self._tell_count()
        self.behind.look(self.model.where)
        self.table.show_order(self.model.order)
        self.head.show_order(self.model.order, self.model.grouping)
        self._tell_view()
        if count.inspections:
            self._keep_selection()
            self._stack.setCurrentWidget(self.table)
        else:
            if self.model.where.is_empty:
                self.empty.tell(
                    self.tr("No judgements yet. Drop files here, or import them."), self.tr("Import files…")
                )
            else:
                self.empty.tell(self.tr("No judgements match these filters."), self.tr("Clear filters"))
            self._stack.setCurrentWidget(self.empty)
            self._follower.show_nothing()

    def _tell_count(self) -> None:
        held = 0 if self.model.where.is_empty else self._held
        self.countChanged.emit(self.head.show_count(self.model.count, held))

    def _keep_selection(self) -> None:
        """After a reading, the same inspection and area are current again, or the same head, else the first row.

        What was just undone or redone comes before both: else one would not see what became of it.
        """
        back_at, self._back_at = self._back_at, None
        row = None if back_at is None else self.model.find_loaded(back_at)
        if row is not None:
            self._scrolled = None
        elif self._follower.current is not None:
            row = self.model.find_loaded(self._follower.current[0])
        else:
            row = self.model.find_head(self._head)
        row = self.model.places.row_or_head(0) if row is None else row
        column = self.table.column_of_area(self._follower.current[1]) if self._follower.current else 0
        index = self.model.index(row, column)
        self.table.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        )
        if self._scrolled is not None:
            self.table.verticalScrollBar().setValue(self._scrolled)
            self._scrolled = None
        self._follower.follow(index)

    @Slot(object)
    def _on_moved(self, step: Step) -> None:
        if self.isVisible() and len(step.changes.inspections) == 1:
            (self._back_at,) = step.changes.inspections

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            group = self.model.group_at(current.row())
            self._head = None if group is None else group.key
            self._follower.follow(current)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        """A head folds its group; a cell leads to its words."""
        if not self.folding.turn(index):
            self._follower.open_words(index)

    def _on_rows_read(self, first: QModelIndex, last: QModelIndex) -> None:
        """The current row may have been blank until now."""
        current = self.table.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row() and self._follower.current is None:
            self._follower.follow(current)

    @Slot()
    def _tell_view(self) -> None:
        current = self.views.current
        self.head.show_view(current.name if current else "", departed=self.views.is_departed_from)

    @Slot()
    def _fill_columns_menu(self) -> None:
        self.table.fill_columns_menu(self.head.columnsMenu)

    @Slot()
    def _on_empty_action(self) -> None:
        if self.model.where.is_empty:
            self.requestImport.emit()
        else:
            self.filters.clear_all.click()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.banner.tell(trouble_of(error))

    def _step(self, by: int) -> None:
        current = self.table.currentIndex()
        row = min(max(current.row() + by, 0), self.model.rowCount() - 1)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, max(current.column(), 0)))

    def _next_pane(self) -> None:
        """Filters, table, details, and round again."""
        panes = (self.filters.buttons["regions"], self.table, self.details.open_button)
        go_to_next_pane(panes, (self.filters, self.table, self.details))

    @Slot(QModelIndex, QPoint)
    def _on_menu(self, index: QModelIndex, place: QPoint) -> None:
        of_head = self.model.places.head_at(index.row()) is not None
        opened = partial(self._on_opened, index)
        menu = head_menu(self, index, opened) if of_head else row_menu(self, index, opened)
        menu.popup(place)
