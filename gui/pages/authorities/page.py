"""The Authorities page: how did this council get here, and what can fairly be compared?"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.model import ProviderType
from gui.appearance.text_size import scaled
from gui.delegates.grade_face import GradeFace
from gui.errors import trouble_of
from gui.help.grade_explained import GradeInQuestion
from gui.pages.authorities.copying import history_text, table_text
from gui.pages.authorities.opening import comparison_of, note_dialog_of
from gui.pages.authorities.paper import profile_on_paper
from gui.pages.authorities.profile_head import ProfileHead
from gui.pages.authorities.profile_pane import ProfilePane, tables_below
from gui.pages.authorities.provider_list import ProviderList
from gui.pages.authorities.reading import read_profile, read_words
from gui.pages.authorities.sources_panel import SourcesPanel
from gui.pages.authorities.subject import Subject
from gui.pages.authorities.wording import name_of
from gui.pages.page import Page
from gui.printing import ask_to_print
from gui.settings import Option
from gui.turns import Turns
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.cell_table import CellTable
from gui.widgets.empty_state import EmptyState
from gui.widgets.hairline import Hairline
from gui.widgets.panel_title import PanelTitle
from gui.widgets.panes import go_to_next_pane
from gui.widgets.parted_panes import PartedPanes
from gui.wording.numbers import documents, inspections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.library import Note
    from core.library.table.rows import InspectionRow
    from core.model import Changes
    from gui.desk import Desk
    from gui.models.area_timeline import Mark
    from gui.pages.authorities.reading import ShownProfile, Words
    from gui.tasks import Job

LAST = Option("authorities/last", "")
AS_TABLE = Option("authorities/as_table", False)
_SPLITTER_STATE = "authorities/splitter"
_LIST_WIDTH = 184


def _widths(width: int) -> tuple[int, int]:
    """What list and profile get of a width; the profile keeps the most of it."""
    beside = min(scaled(_LIST_WIDTH), round(width * 0.3))
    return beside, width - beside


class AuthoritiesPage(Page):
    """List, profile, and what the profile rests on.

    Signals:
        profileShown: A :class:`ShownProfile` is in view.

    Args:
        desk: The shared parts.
        today: Gives the day that profiles are as at to begin with.
        pane: Chart and tables, if they are made already.
        sources: What the profile rests on, likewise.
    """

    profileShown = Signal(object)

    id = "authorities"
    prints = True

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
        *,
        pane: ProfilePane | None = None,
        sources: SourcesPanel | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.shown: ShownProfile | None = None
        self.list = ProviderList(desk)
        self.head = ProfileHead(desk, today)
        self.pane = pane or ProfilePane(desk)
        self.sources = sources or SourcesPanel(desk)
        self.busy = BusyLine()
        self.banner = Banner(desk.theme, desk.icons)
        self.empty = EmptyState(desk.theme)
        self._dock = QDockWidget(self.tr("Sources"), self)
        self._subject: Subject | None = None
        self._service = ProviderType.CHILDRENS_SERVICES
        self._reading: Job[ShownProfile] | None = None
        self._turns = Turns(self)
        self._lay_out()
        self._connect()
        self.pane.show_as_table(desk.settings.get(AS_TABLE))

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """What stands in the middle and beside it, and then the page."""
        tables = tables_below(desk)
        yield None
        pane = ProfilePane(desk, tables=tables)
        yield None
        sources = SourcesPanel(desk)
        yield None
        yield cls(desk, parent, pane=pane, sources=sources)

    @property
    def is_complete(self) -> bool:
        """Whether everything shows the same profile."""
        return self.shown is not None and self._turns.is_done

    @property
    def dock(self) -> QDockWidget:
        """What the profile rests on."""
        return self._dock

    def begin_anew(self) -> None:
        """List everybody."""
        self.list.show_text("")

    def library_opened(self) -> None:
        """Read the list; whom to show follows from it."""
        super().library_opened()
        self.banner.hide()
        self.head.reset_day()
        self._service = ProviderType.CHILDRENS_SERVICES
        self.list.read()

    def library_closed(self) -> None:
        """Show nobody."""
        self._subject = None
        self.list.clear()
        self._show_nobody()

    def read_again(self, _changes: Changes) -> None:
        """Read list and profile again."""
        self.list.read()
        self._read()

    def activate(self) -> None:
        """The list has the keys."""
        (self.list.view if self.list.model.rowCount() else self.list.field).setFocus()

    def show_subject(self, subject: Subject) -> None:
        """Show the profile of an authority or another provider."""
        self._subject = subject
        self.list.show_current(subject)
        self._read()

    def apply_text(self, text: str) -> None:
        """Filter the list."""
        self.list.show_text(text)

    def clear_filters(self) -> None:
        """List everybody again, and go back to today."""
        self.list.show_text("")
        self.head.to_today.click()

    def go_previous(self) -> None:
        """Whoever stands before in the list."""
        self.list.step(-1)

    def go_next(self) -> None:
        """Whoever stands behind in the list."""
        self.list.step(1)

    def show_evidence(self) -> None:
        """Go to the words of the current grade."""
        mark = self.pane.current_mark()
        if mark is not None:
            self._on_mark_opened(mark)

    def grade_in_question(self) -> GradeInQuestion | None:
        """The grade that is current in the chart."""
        mark = self.pane.current_mark()
        if self.shown is None or mark is None or not isinstance(mark.face, GradeFace):
            return None
        row = self.shown.rows.get(mark.inspection_id or 0)
        return GradeInQuestion(row.framework if row else None, mark.area, mark.face.grade)

    def copy_selection(self) -> None:
        """The table that has the focus, else the history of all areas, as text between tabs."""
        focus = QApplication.focusWidget()
        if self.shown is None:
            return
        mime = QMimeData()
        if isinstance(focus, CellTable):
            chosen = sorted({index.row() for index in focus.selectionModel().selectedRows()})
            mime.setText(table_text(focus.rows, chosen or range(focus.rows.rowCount())))
        else:
            mime.setText(history_text(name_of(self.shown), self.pane.table.rows))
        QGuiApplication.clipboard().setMimeData(mime)

    @Slot()
    def compare(self) -> None:
        """Hold the authority beside another one of the user's choice."""
        if self.shown is not None and self.shown.authority is not None:
            dialog = comparison_of(self.desk, self.shown, self.list.held, self)
            dialog.markOpened.connect(self._open_mark)
            dialog.subjectChosen.connect(self.show_subject)
            dialog.show()

    @Slot()
    def print_page(self) -> None:
        """Print the profile, by the system's dialog."""
        if self.shown is not None:
            make = partial(profile_on_paper, self.desk, self.shown)
            ask_to_print(make, name_of(self.shown), self, self.desk.tasks, self._on_failed)

    def save_state(self) -> None:
        """Keep who was shown and how, and where the border stands."""
        self.splitter.save()
        self.desk.settings.put(AS_TABLE, self.pane.is_table)
        if self._subject is not None and self._subject.code is not None:
            self.desk.settings.put(LAST, self._subject.code)

    def _lay_out(self) -> None:
        profile = QWidget()
        down = QVBoxLayout(profile)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(Hairline(self.desk.theme))
        down.addWidget(self.pane, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        # What finds no room at a large text scrolls, so that it does not keep the window from being made small.
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(profile)
        self._stack.addWidget(self._area)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        panes, settings = (self.list, right), self.desk.settings
        self.splitter = PartedPanes(Qt.Orientation.Horizontal, panes, _widths, settings, _SPLITTER_STATE)
        self.splitter.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self._dock.setObjectName("authorities-sources")
        self._dock.setWidget(self.sources)
        self._dock.setTitleBarWidget(PanelTitle(self.desk, self._dock))
        self._dock.setMinimumWidth(scaled(200))

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_subject)
        self.list.listRead.connect(self._on_list_read)
        self.list.failed.connect(self._on_failed)
        self.list.textChanged.connect(self.filterTextChanged)
        self.head.dayChosen.connect(self._read)
        self.head.serviceChosen.connect(self._on_service)
        self.pane.markOpened.connect(self._on_mark_opened)
        self.pane.subjectChosen.connect(self.show_subject)
        self.pane.visitOpened.connect(self._on_visit_opened)
        self.sources.requestOpenEvidence.connect(self.requestOpenEvidence)
        self.sources.requestPress.connect(self.requestPress)
        self.sources.noteOpened.connect(self._open_note)
        self.head.compareAsked.connect(self.compare)
        self.head.printAsked.connect(self.print_page)
        self.empty.actionChosen.connect(self.requestImport)
        for place in (self, self._dock):
            next_pane = QShortcut(QKeySequence(Qt.Key.Key_F6), place)
            next_pane.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            next_pane.activated.connect(self._next_pane)

    @Slot()
    def _on_list_read(self) -> None:
        """Show the one that was shown, that of the last time, or the first."""
        if self._subject is None:
            last = self.desk.settings.get(LAST)
            kept = Subject(code=last) if last and self.list.model.find(last, None) is not None else None
            first = kept or self.list.first()
            if first is not None:
                self.show_subject(first)
                return
        if self._subject is None:
            self._show_nobody()

    @Slot()
    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        if self._subject is None:
            return
        self.busy.begin()
        question = partial(read_profile, subject=self._subject, as_at=self.head.as_at, service=self._service)
        self._reading = self.desk.tasks.query(question, self._on_read, self._on_failed, owner=self)

    def _on_read(self, shown: ShownProfile) -> None:
        self.busy.end()
        self.banner.hide()
        self.shown = shown
        self._subject = shown.subject
        self.list.show_current(shown.subject)
        self._turns.begin(
            partial(self.pane.show_profile, shown),
            partial(self._show_head, shown),
            partial(self._stack.setCurrentIndex, 1),
            *self.sources.pieces(shown),
            partial(self.profileShown.emit, shown),
        )

    def _show_head(self, shown: ShownProfile) -> None:
        self.head.show_profile(shown, self.pane.chart.rows.timeline)
        count = len(shown.history.inspections) + len(shown.history.undated) if shown.history else 0
        self.countChanged.emit(self.tr("{0}, {1}").format(inspections(count), documents(len(shown.documents))))

    def _show_nobody(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._turns.drop()
        self.busy.end()
        self.shown = None
        self.sources.show_profile(None)
        self.empty.tell(
            self.tr("No authority in this library yet. Import reports or articles, or choose one from the list."),
            self.tr("Import files…"),
        )
        self._stack.setCurrentIndex(0)
        self.countChanged.emit("")

    @Slot(object)
    def _on_service(self, service: ProviderType) -> None:
        self._service = service
        self._read()

    @Slot(object)
    def _on_mark_opened(self, mark: Mark) -> None:
        """Go to the words of a grade."""
        if self.shown is not None:
            self._open_mark(self.shown, mark)

    def _open_mark(self, shown: ShownProfile, mark: Mark) -> None:
        row = shown.rows.get(mark.inspection_id or 0)
        if row is None:
            return
        question = partial(read_words, inspection_id=row.id, area=mark.area, otherwise=row.document_id)
        self.desk.tasks.query(question, self._open_words, self._on_failed, owner=self)

    def _open_words(self, words: Words | None) -> None:
        if words is not None:
            self.requestOpenEvidence.emit(words.document_id, words.span)

    @Slot(object)
    def _on_visit_opened(self, row: InspectionRow) -> None:
        if row.document_id is not None:
            self.requestOpenEvidence.emit(row.document_id, None)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.banner.tell(trouble_of(error))

    @Slot(object)
    def _open_note(self, note: Note | None) -> None:
        if self.shown is not None:
            dialog = note_dialog_of(self.desk, self.shown, self.pane.current_mark(), note, self.window())
            dialog.open()

    def _next_pane(self) -> None:
        """List, chart, tables, documents, and round again."""
        areas = self.pane.table if self.pane.is_table else self.pane.chart
        panes = (self.list.view, areas, self.pane.tabs.currentWidget(), self.sources.documents.view)
        go_to_next_pane(panes, (self.list, areas, self.pane.tabs, self.sources))
