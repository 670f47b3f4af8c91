"""The press check: which article says something else than the report?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from core.library import count_press, facets
from core.model import Changes
from gui.appearance.text_size import scaled
from gui.errors import trouble_of
from gui.models.press import PressModel
from gui.models.without_report import WithoutReportModel
from gui.pages.judgements.filter_bar import FilterBar
from gui.pages.judgements.remembered import for_another_library
from gui.pages.page import Page
from gui.pages.press.evidence_panel import PressEvidencePanel
from gui.pages.press.following import CellFollower
from gui.pages.press.head import PressHead, Showing
from gui.pages.press.legend import PressLegend
from gui.pages.press.matrix import PressMatrix
from gui.pages.press.selection import copied, grade_of, note_change, rejection
from gui.pages.press.unreported import Unreported
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.empty_state import EmptyState
from gui.widgets.parted_panes import PartedPanes
from gui.wording.numbers import counted
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QResizeEvent

    from core.library import Facets, InspectionFilter, Library, PressCount, Step
    from gui.desk import Desk
    from gui.help.grade_explained import GradeInQuestion
    from gui.tasks import Job

_SPLITTER_STATE = "press/splitter"
_TYPING_PAUSE_MS = 200
_LEAST_FOR_LEGEND = 380
"""Height of the page under which the rows need the room more; in the design's pixels."""
_PANEL_SHARE = 0.34
"""How much of the height the words take until the user moves the border."""


def _heights(height: int) -> tuple[int, int]:
    """What the rows and the words below them get of a height."""
    below = round(height * _PANEL_SHARE)
    return height - below, below


class PressPage(Page):
    """Matrix, the words of both sides, and what has no report."""

    id = "press"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        filters: FilterBar | None = None,
        evidence: PressEvidencePanel | None = None,
        unreported: Unreported | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.model = PressModel(desk.tasks, desk.knowledge, desk.faces, self)
        self.head = PressHead(desk, self)
        self.filters = filters or FilterBar(desk)
        self.matrix = PressMatrix(desk, self.model, self)
        self.evidence = evidence or PressEvidencePanel(desk)
        self.unreported = unreported or _unreported(desk, self)
        self.unreported.setParent(self)
        self.empty = EmptyState(desk.theme, self)
        self.busy = BusyLine(self)
        self.banner = Banner(desk.theme, desk.icons, self)
        self._follower = CellFollower(desk, self.model, self.matrix, self.evidence, self)
        self._counting: Job[PressCount] | None = None
        self._unsure = 0
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """What stands above and below the rows, what has no report, and then the page."""
        filters = FilterBar(desk)
        yield None
        evidence = PressEvidencePanel(desk)
        yield None
        # What nobody takes over, because the page was made elsewhere meanwhile, goes with the ground that it stands on.
        ground = QWidget()
        unreported = _unreported(desk, ground)
        yield None
        yield cls(desk, parent, filters=filters, evidence=evidence, unreported=unreported)

    # What the main window asks

    def begin_anew(self) -> None:
        """Keep of the filter what goes for any library."""
        self._typed.stop()
        self.filters.show_filter(for_another_library(self.filters.where))

    def library_opened(self) -> None:
        """Compare everything."""
        super().library_opened()
        self.banner.hide()
        opened = self.desk.tasks.open_library
        self.evidence.set_refusal(refusal(opened))
        self._follower.forget()
        if self.isVisible():
            self._show()
            self._read_facets()
            self._count_behind_filters()
        else:
            # All else is read when the page comes in sight.
            self._missed = Changes()
            self._count_for_badge()

    def library_closed(self) -> None:
        """Show nothing."""
        self.model.clear()
        self.unreported.clear()
        self._follower.forget()
        self.countChanged.emit(self.head.show_count(None))
        self.badgeChanged.emit(0)

    def library_changed(self, changes: Changes) -> None:
        """Compare again, or while the page is out of sight only count what differs."""
        super().library_changed(changes)
        if not self.isVisible():
            self._count_for_badge()

    def read_again(self, _changes: Changes) -> None:
        """Compare again; the selected cell stays selected."""
        self.model.reload()
        self._count_behind_filters()
        if self.head.showing is Showing.WITHOUT_REPORT:
            self.unreported.model.reload()
        self._read_facets()

    def activate(self) -> None:
        """The rows have the keys."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_text(self, text: str) -> None:
        """Filter by words, after a pause in typing."""
        if text.strip() != self.filters.where.text:
            self.filters.show_filter(replace(self.filters.where, text=text.strip()))
            self._typed.start()

    def go_previous(self) -> None:
        """The row above."""
        self._step(-1)

    def go_next(self) -> None:
        """The row below."""
        self._step(1)

    def copy_selection(self) -> None:
        """The selected row with everything that is in it."""
        QGuiApplication.clipboard().setText(copied(self._view))

    def clear_filters(self) -> None:
        """Show everything again."""
        self.filters.clear_all.click()

    def show_evidence(self) -> None:
        """Go to the words of the current cell."""
        if self.head.showing is Showing.WITHOUT_REPORT:
            self.unreported.open_current()
        else:
            self._follower.open_words(self.matrix.currentIndex())

    def grade_in_question(self) -> GradeInQuestion | None:
        """The grade of the current cell."""
        return grade_of(self.model, self.matrix.currentIndex())

    def save_state(self) -> None:
        """Remember where the border stands, if the user moved it."""
        self.splitter.save()

    # Parts

    @property
    def _view(self) -> QAbstractItemView:
        return self.unreported.table if self.head.showing is Showing.WITHOUT_REPORT else self.matrix

    def _lay_out(self) -> None:
        compared = QWidget(self)
        column = QVBoxLayout(compared)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.matrix, 1)
        self.legend = PressLegend(self.desk, compared)
        column.addWidget(self.legend)
        self._rows = QStackedWidget(self)
        for part in (compared, self.unreported.table, self.empty):
            self._rows.addWidget(part)
        self._compared = compared
        self._words = QStackedWidget(self)
        self._words.addWidget(self.evidence)
        self._words.addWidget(self.unreported.panel)
        self._words.setMinimumHeight(scaled(90))
        panes, settings = (self._rows, self._words), self.desk.settings
        self.splitter = PartedPanes(Qt.Orientation.Vertical, panes, _heights, settings, _SPLITTER_STATE)
        self.splitter.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, self.filters, self.busy, self.banner):
            whole.addWidget(part)
        whole.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.model.readingBegan.connect(self.busy.begin)
        self.model.viewRead.connect(self._on_compared)
        self.unreported.model.viewRead.connect(self._on_listed)
        for source in (self.model, self.unreported, self._follower):
            source.failed.connect(self._on_failed)
        self.head.showingChosen.connect(self._on_showing)
        self.filters.filterChanged.connect(self._on_filter_changed)
        self._typed.timeout.connect(self._show)
        self.empty.actionChosen.connect(self._on_empty_action)
        self.unreported.panel.importRequested.connect(self.requestImport)
        self.evidence.noteRequested.connect(self.note_current)
        self.evidence.misreadRequested.connect(self.reject_current)
        for part in (self.evidence, self.unreported, self._follower):
            part.requestOpenEvidence.connect(self.requestOpenEvidence)
        self.matrix.noteRequested.connect(self.note_current)
        next_pane = QShortcut(QKeySequence(Qt.Key.Key_F6), self)
        next_pane.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_pane.activated.connect(self._next_pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend gives way where there is little height."""
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= scaled(_LEAST_FOR_LEGEND))

    # What is shown

    @Slot()
    def _show(self) -> None:
        self.model.show(self.filters.where, differing_only=self.head.showing is Showing.DIFFERING)
        self._list_unreported()

    def _list_unreported(self) -> None:
        """Read what has no report, if that is what is shown."""
        if self.head.showing is Showing.WITHOUT_REPORT:
            self.unreported.model.show(self.filters.where)

    @Slot(object)
    def _on_filter_changed(self, where: InspectionFilter) -> None:
        self.filterTextChanged.emit(where.text)
        self._show()

    @Slot(int)
    def _on_showing(self, showing: int) -> None:
        if showing != Showing.WITHOUT_REPORT and self.model.differing_only is not (showing == Showing.DIFFERING):
            self.model.show(self.filters.where, differing_only=showing == Showing.DIFFERING)
        self._list_unreported()
        if showing != Showing.WITHOUT_REPORT:
            # Else once it is read.
            self._bring_to_front()

    def _count_for_badge(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self.desk.tasks.query(count_press, self._on_counted, self._on_failed, owner=self)

    def _count_behind_filters(self) -> None:
        """What waits is counted for the whole library, whatever is shown of it."""
        if not self.filters.where.is_empty:
            self._count_for_badge()

    def _on_counted(self, count: PressCount) -> None:
        self.badgeChanged.emit(count.differing)

    def _read_facets(self) -> None:
        self.desk.tasks.query(facets, self._on_facets, self._on_failed, owner=self)

    def _on_facets(self, found: Facets) -> None:
        self.filters.offer(found)

    @Slot(object)
    def _on_compared(self, count: PressCount) -> None:
        self.busy.end()
        self._unsure = count.unsure
        self.countChanged.emit(self.head.show_count(count))
        if self.filters.where.is_empty:
            self.badgeChanged.emit(count.differing)
        self._bring_to_front()
        self._follower.keep()

    @Slot(object)
    def _on_listed(self, _count: PressCount) -> None:
        self._bring_to_front()

    def _bring_to_front(self) -> None:
        """The rows of what is chosen, or why there are none."""
        unreported = self.head.showing is Showing.WITHOUT_REPORT
        rows = self.unreported.model.rowCount() if unreported else self.model.rowCount()
        self._words.setCurrentIndex(1 if unreported else 0)
        self._words.setVisible(bool(rows))
        if rows:
            self._rows.setCurrentWidget(self.unreported.table if unreported else self._compared)
        else:
            self.empty.tell(*self._why_nothing())
            self._rows.setCurrentWidget(self.empty)

    def _why_nothing(self) -> tuple[str, str]:
        if not self.filters.where.is_empty:
            return self.tr("Nothing matches these filters."), self.tr("Clear filters")
        if self.head.showing is Showing.DIFFERING and self.model.total == 0:
            return self._why_no_difference(), self.tr("Show all")
        if self.head.showing is Showing.WITHOUT_REPORT:
            return self.tr("Every inspection that articles tell of has its report in this library."), ""
        told = self.tr("Nothing to compare yet. Import official reports and articles about the same inspections.")
        return told, self.tr("Import files…")

    def _why_no_difference(self) -> str:
        if not self._unsure:
            return self.tr("No article gives another grade than its report.")
        one = self.tr("No article gives another grade than its report for certain. {0} inspection is unsure.")
        many = self.tr("No article gives another grade than its report for certain. {0} inspections are unsure.")
        return counted(self._unsure, one, many)

    @Slot()
    def _on_empty_action(self) -> None:
        if not self.filters.where.is_empty:
            self.filters.clear_all.click()
        elif self.head.showing is Showing.DIFFERING:
            self.head.choice.choose(Showing.COMPARED)
            self._on_showing(Showing.COMPARED)
        else:
            self.requestImport.emit()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.banner.tell(trouble_of(error))

    # The selected cell

    @Slot()
    def note_current(self) -> None:
        """Keep the selected cell as a note on its inspection."""
        if self.evidence.note_button.isEnabled():
            self._change(note_change(self.model, self.matrix.currentIndex(), self.desk.settings.person()))

    @Slot()
    def reject_current(self) -> None:
        """Say that the article does not say what was read from it."""
        self._change(rejection(self.model, self.matrix.currentIndex(), self.desk.settings.person()))

    def _change(self, change: Callable[[Library], Step] | None) -> None:
        if change is not None:
            self.desk.history.make(change, failed=self._on_failed)

    def _step(self, by: int) -> None:
        if self.head.showing is Showing.WITHOUT_REPORT:
            self.unreported.step(by)
        else:
            self.matrix.step(by)

    @Slot()
    def _next_pane(self) -> None:
        """From the rows to the links beside the words, and back."""
        if not self._view.hasFocus():
            self.activate()
        elif self.head.showing is Showing.WITHOUT_REPORT:
            self.unreported.panel.import_link.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.evidence.report.link.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _unreported(desk: Desk, parent: QWidget) -> Unreported:
    return Unreported(desk, WithoutReportModel(desk.tasks, desk.knowledge, desk.faces), parent)
