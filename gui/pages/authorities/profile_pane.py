"""The middle of the page: every area through the frameworks, and below who stands beside it."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.models.area_history import history_cells, history_columns
from gui.models.area_timeline import Timeline, timeline_of
from gui.models.beside import beside_cells, beside_columns
from gui.models.inspection_cells import CellMaker
from gui.models.table_columns import FRAMEWORK, INSPECTED, PUBLISHED, SOURCES, VISIT, in_words
from gui.pages.authorities.subject import Subject
from gui.pages.authorities.timeline_legend import TimelineLegend
from gui.pages.authorities.timeline_view import TimelineView
from gui.turns import Turns
from gui.widgets.cell_table import CellTable
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.panel import Panel
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.wrapping_label import WrappingLabel
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from core.library.table.rows import InspectionRow
    from gui.desk import Desk
    from gui.models.area_timeline import Mark
    from gui.models.beside import BesideRow
    from gui.pages.authorities.reading import ShownProfile

_VISIT_COLUMNS = (INSPECTED, VISIT, FRAMEWORK, PUBLISHED, SOURCES)
_CHART, _TABLE = 0, 1
_NO_LIMIT = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``."""
_LEAST_TABLE = 150
"""Of the tables below the chart, in the design's pixels: heads and some rows."""


class Tab(IntEnum):
    """The tables below the chart."""

    NEIGHBOURS = 0
    REGION = 1
    RELATIVES = 2
    VISITS = 3


def tables_below(desk: Desk) -> Mapping[Tab, CellTable]:
    """The tables that stand below the chart, empty; they take as long to make as all the rest."""
    return {
        Tab.NEIGHBOURS: CellTable(desk, translate("ProfilePane", "Statistical neighbours"), fits=True),
        Tab.REGION: CellTable(desk, translate("ProfilePane", "Region"), fits=True),
        Tab.RELATIVES: CellTable(desk, translate("ProfilePane", "Before and after"), fits=True),
        Tab.VISITS: CellTable(desk, translate("ProfilePane", "Not in the chart")),
    }


class ProfilePane(QWidget):
    """Chart and tables.

    Signals:
        markOpened: The user wants the words behind a :class:`Mark`.
        markChanged: Another mark is current.
        subjectChosen: A :class:`Subject` whose profile the user wants to see.
        visitOpened: The user wants the document of a visit: an ``InspectionRow``.
        filled: The table in sight is filled; it comes a moment after the chart.

    Args:
        desk: The shared parts.
        tables: Those below the chart, if they are made already.
    """

    markOpened = Signal(object)
    markChanged = Signal(object)
    subjectChosen = Signal(object)
    visitOpened = Signal(object)
    filled = Signal()

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, tables: Mapping[Tab, CellTable] | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._beside: dict[Tab, tuple[BesideRow, ...]] = {}
        self._visits: tuple[InspectionRow, ...] = ()
        self._told: tuple[Mark, ...] = ()
        self._as_at = date.min
        self._unfilled: set[Tab] = set()
        self._moved = False
        self._counted = ""
        # The tables come once the chart is painted, so that neither keeps the window waiting for the other.
        self._soon = QTimer(self, singleShot=True, interval=2 * Turns.FRAME)
        self.legend = TimelineLegend(desk.theme)
        self.form = ChoiceChips(self.tr("How to show the areas"), (self.tr("Chart"), self.tr("Table")))
        self.chart = TimelineView(desk)
        self.table = CellTable(desk, self.tr("Every area through the frameworks, as a table"), stretches=True)
        self.caption = QuietLabel(desk.theme, size=TextSize.BODY)
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # Two lines always, so that the chart stays where it is from mark to mark.
        self.caption.setMinimumHeight(2 * self.caption.fontMetrics().lineSpacing())
        self.tables = tables or tables_below(desk)
        self.tabs = QTabWidget()
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Tables below the chart"))
        self.count = QuietLabel(desk.theme)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()

    def show_profile(self, shown: ShownProfile) -> Timeline:
        """Show a profile; gives its chart."""
        history = shown.history
        timeline = timeline_of(history, self._desk.knowledge, self._desk.faces) if history else Timeline()
        self.chart.rows.show(timeline)
        told = history_cells(history, timeline) if history else ()
        self._told = tuple(mark for _, mark in told)
        self.table.show_rows(history_columns(), [cells for cells, _ in told])
        self.legend.show_timeline(None if self.is_table else timeline)
        self._show_caption(None)
        self._areas.setVisible(bool(timeline.columns))
        for tab, rows in (
            (Tab.NEIGHBOURS, shown.neighbours),
            (Tab.REGION, shown.region),
            (Tab.RELATIVES, shown.relatives),
        ):
            self._beside[tab] = rows
            self.tabs.setTabVisible(tab, bool(rows))
        self._as_at = shown.as_at
        self._unfilled = set(self._beside)
        self._show_visits(shown)
        shown_tabs = [tab for tab in Tab if self.tabs.isTabVisible(tab)]
        if shown_tabs and self.tabs.currentIndex() not in shown_tabs:
            self.tabs.setCurrentIndex(shown_tabs[0])
        self.tabs.setVisible(bool(shown_tabs))
        self._share_height()
        self._soon.start()
        return timeline

    def current_mark(self) -> Mark | None:
        """The mark that is current in the chart or in its table."""
        if self.form.choice == _CHART:
            return self.chart.current_mark()
        row = self.table.currentIndex().row()
        return self._told[row] if 0 <= row < len(self._told) else None

    def show_as_table(self, as_table: bool) -> None:
        """Show the areas in words, or as a chart."""
        self.form.choose(_TABLE if as_table else _CHART)
        self._on_form(_TABLE if as_table else _CHART)

    @property
    def is_table(self) -> bool:
        """Whether the areas are shown in words."""
        return self.form.choice == _TABLE

    def _fill_beside(self, tab: Tab) -> None:
        rows, knowledge = self._beside[tab], self._desk.knowledge
        columns = beside_columns(knowledge, rows)
        cells = beside_cells(knowledge, self._desk.faces, columns, rows, self._as_at)
        table = self.tables[tab]
        table.clearSpans()
        table.show_rows(columns, cells)
        for number, each in enumerate(rows):
            if each.row is None and len(columns) > 2:
                table.setSpan(number, 1, 1, len(columns) - 1)

    def _show_visits(self, shown: ShownProfile) -> None:
        history = shown.history
        seen = [each for each in history.inspections if not each.is_graded] if history else []
        wanted = [*reversed(seen), *(history.undated if history else ())]
        self._visits = tuple(shown.rows[each.id] for each in wanted if each.id in shown.rows)
        columns = tuple(map(in_words, _VISIT_COLUMNS))
        maker = CellMaker(self._desk.knowledge, self._desk.faces, columns, (), shown.as_at)
        self.tables[Tab.VISITS].show_rows(columns, [maker.cells(row) for row in self._visits])
        self.tabs.setTabVisible(Tab.VISITS, bool(self._visits))

    def _lay_out(self) -> None:
        title = WrappingLabel(font_of(TextSize.BODY, semibold=True), self.tr("Every area through the frameworks"))
        row = QWidget()
        head = FlowLayout(row, scaled(12))
        for part in (title, self.form, *self.legend.entries):
            head.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self._frame = Panel(self._desk.theme)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        self._areas = QWidget()
        column = QVBoxLayout(self._areas)
        column.setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(6))
        column.setSpacing(scaled(6))
        column.addWidget(row)
        column.addWidget(self._frame, 1)
        column.addWidget(self.caption)
        column.addStretch(0)
        self.tabs.setDocumentMode(True)
        for tab, name in (
            (Tab.NEIGHBOURS, self.tr("Neighbours")),
            (Tab.REGION, self.tr("Region")),
            (Tab.RELATIVES, self.tr("Before and after")),
            (Tab.VISITS, self.tr("Not in the chart")),
        ):
            self.tabs.addTab(self.tables[tab], name)
        self.count.setContentsMargins(0, 0, scaled(12), scaled(6))
        self.tabs.setCornerWidget(self.count)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._areas)
        self.splitter.addWidget(self.tabs)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._on_moved)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _connect(self) -> None:
        self.form.chosen.connect(self._on_form)
        self.chart.opened.connect(self.markOpened)
        self.chart.markChanged.connect(self._show_caption)
        self.table.opened.connect(self._on_row_opened)
        self.tabs.currentChanged.connect(self._soon.start)
        self._soon.timeout.connect(self._on_soon)
        for tab in (Tab.NEIGHBOURS, Tab.REGION, Tab.RELATIVES):
            self.tables[tab].opened.connect(lambda row, tab=tab: self._on_beside_opened(tab, row))
        self.tables[Tab.VISITS].opened.connect(self._on_visit_opened)

    def sizeHint(self) -> QSize:
        """What it needs at least: it takes the room that there is, and scrolls only below that."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart has the height it needs, as long as the tables keep some."""
        super().resizeEvent(event)
        self._share_height()
        self._show_count()

    def _share_height(self) -> None:
        """Until the user decides. A chart is never higher than its rows."""
        self._frame.setMaximumHeight(_NO_LIMIT if self.is_table else self.chart.sizeHint().height() + 2)
        height = self.splitter.height()
        if not self._moved and height > 0:
            chart = min(self._areas.sizeHint().height(), height - scaled(_LEAST_TABLE))
            self.splitter.setSizes([chart, height - chart])

    @Slot()
    def _on_moved(self) -> None:
        self._moved = True

    @Slot(int)
    def _on_form(self, form: int) -> None:
        self._stack.setCurrentIndex(form)
        self.legend.show_timeline(self.chart.rows.timeline if form == _CHART else None)
        self.caption.setVisible(form == _CHART)
        self._share_height()

    @Slot(object)
    def _show_caption(self, mark: Mark | None) -> None:
        """Say in words what the current mark is, and why it is better, or not to be compared."""
        told = mark.spoken if mark is not None else ""
        self.caption.setText(told or self.tr("Choose a grade to read what it can be compared with, and why."))
        self.markChanged.emit(mark)

    @Slot(int)
    def _on_row_opened(self, row: int) -> None:
        self.markOpened.emit(self._told[row])

    def _on_beside_opened(self, tab: Tab, row: int) -> None:
        self.subjectChosen.emit(Subject(code=self._beside[tab][row].authority.code))

    @Slot(int)
    def _on_visit_opened(self, row: int) -> None:
        self.visitOpened.emit(self._visits[row])

    @Slot()
    def _on_soon(self) -> None:
        self._fill_tab()
        self.filled.emit()

    def _fill_tab(self) -> None:
        """Fill the table that is in sight, if that was not done yet, and say how much it holds."""
        tab = Tab(max(self.tabs.currentIndex(), 0))
        if tab in self._unfilled:
            self._unfilled.discard(tab)
            self._fill_beside(tab)
        rows = self._beside.get(tab, ()) if tab in (Tab.NEIGHBOURS, Tab.REGION) else ()
        others = rows[1:]
        held = sum(each.row is not None for each in others)
        words = (
            self.tr("{0} of {1} neighbours in this library")
            if tab is Tab.NEIGHBOURS
            else self.tr("{0} of {1} in this library")
        )
        self._counted = words.format(held, len(others)) if others else ""
        self._show_count()

    def _show_count(self) -> None:
        """Beside the tabs, unless they need the room themselves."""
        margins = self.count.contentsMargins()
        words = self.count.fontMetrics().horizontalAdvance(self._counted) + margins.left() + margins.right()
        has_room = self.tabs.tabBar().sizeHint().width() + words <= self.width()
        self.count.setText(self._counted if has_room else "")
        self.tabs.tabBar().setToolTip(self._counted)
