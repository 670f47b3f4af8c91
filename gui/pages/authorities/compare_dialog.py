"""Two authorities side by side: the grades that hold, and below the way each of them went through the frameworks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.delegates.table_cell import ROW_HEIGHT
from gui.errors import trouble_of
from gui.models.area_timeline import Timeline, timeline_of
from gui.models.beside import beside_cells, beside_columns
from gui.pages.authorities.reading import read_pair
from gui.pages.authorities.subject import Subject
from gui.pages.authorities.timeline_view import TimelineView
from gui.pages.authorities.wording import age_words, name_of
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.cell_table import CellTable
from gui.widgets.name_picker import NamePicker
from gui.widgets.panel import Panel
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import whole_date
from gui.wording.names import provider_type_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.desk import Desk
    from gui.models.area_timeline import Mark
    from gui.pages.authorities.reading import Pair, ShownProfile
    from gui.tasks import Job

_SIZE = (1080, 620)
_LEAST_CHART = 72
_HEADS_AND_BAR = 60
"""What the table of two rows needs besides those, in the design's pixels."""


class _Side(QWidget):
    """One of the two: its name, when it was inspected, its chart.

    Signals:
        markOpened: The user wants the words behind a :class:`Mark`: carries the :class:`ShownProfile` and the mark.
    """

    markOpened = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown: ShownProfile | None = None
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setFont(font_of(TextSize.TITLE, semibold=True))
        self.facts = QuietLabel(desk.theme, gives_way=True)
        self.chart = TimelineView(desk)
        self.caption = QuietLabel(desk.theme)
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.caption.setMinimumHeight(2 * self.caption.fontMetrics().lineSpacing())
        # Its heads and a row, so that the dialog finds room on a small screen with large text: it scrolls.
        self.chart.setMinimumHeight(scaled(_LEAST_CHART))
        frame = Panel(desk.theme)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addWidget(frame, 1)
        column.addWidget(self.caption)
        self.chart.opened.connect(self._on_opened)
        self.chart.markChanged.connect(self._on_mark)

    def minimumSizeHint(self) -> QSize:
        """Some of the chart: it scrolls."""
        return QSize(scaled(220), super().minimumSizeHint().height())

    def show_profile(self, shown: ShownProfile) -> None:
        """Show one of the two."""
        self.shown = shown
        history = shown.history
        self.name.setText(name_of(shown))
        self.chart.setAccessibleName(self.tr("{0}: every area through the frameworks").format(name_of(shown)))
        self.chart.rows.show(timeline_of(history, self._desk.knowledge, self._desk.faces) if history else Timeline())
        self.facts.setText(self._inspected_words(shown))
        self.caption.clear()

    def _inspected_words(self, shown: ShownProfile) -> str:
        last = shown.history.last_full if shown.history else None
        day = (last.inspected_to or last.inspected_from or last.known_on) if last else None
        if shown.history is None or day is None:
            return self.tr("No inspection of it was known on {0}.").format(whole_date(shown.as_at))
        words = self.tr("last inspected {0}").format(whole_date(day))
        return ", ".join(part for part in (words, age_words(shown.history.days_since)) if part)

    @Slot(object)
    def _on_opened(self, mark: Mark) -> None:
        self.markOpened.emit(self.shown, mark)

    @Slot(object)
    def _on_mark(self, mark: Mark | None) -> None:
        self.caption.setText(mark.spoken if mark is not None else "")


class CompareDialog(QDialog):
    """Holds an authority beside another one of the user's choice; both as at the same day.

    Signals:
        markOpened: The user wants the words behind a :class:`Mark`: carries the :class:`ShownProfile` and the mark.
        subjectChosen: A :class:`Subject` whose profile the user wants to see.

    Args:
        desk: The shared parts.
        shown: The profile of the one.
        others: Whom it can be held beside: names and ONS codes, those that the library holds something of first.
        other: ONS code of the one to begin with.
    """

    markOpened = Signal(object, object)
    subjectChosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        shown: ShownProfile,
        others: Sequence[tuple[str, str]],
        other: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of = shown
        self._other = other
        self._reading: Job[Pair] | None = None
        self.pair: Pair | None = None
        self.setWindowTitle(self.tr("Compare {0}").format(name_of(shown)))
        self.busy = BusyLine()
        self.banner = Banner(desk.theme, desk.icons)
        self.picker = NamePicker(self.tr("Authority to compare with"))
        self.picker.offer(others, other)
        self.table = CellTable(desk, self.tr("The grades that hold, side by side"), fits=True)
        self.sides = (_Side(desk), _Side(desk))
        self._lay_out()
        self.picker.picked.connect(self._on_picked)
        self.table.opened.connect(self._on_row_opened)
        for side in self.sides:
            side.markOpened.connect(self.markOpened)
        desk.tasks.libraryChanged.connect(self._read)
        desk.tasks.libraryClosed.connect(self.reject)
        desk.tasks.libraryOpened.connect(self.reject)
        fit(self, scaled(_SIZE[0]), scaled(_SIZE[1]))
        self._read()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("{0} and").format(name_of(self._of)))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        told = self.tr("{0}, as at {1}").format(provider_type_name(self._of.service), whole_date(self._of.as_at))
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addWidget(title)
        head.addWidget(self.picker)
        head.addStretch(1)
        head.addWidget(QuietLabel(self._desk.theme, told, TextSize.BODY))
        self.table.setFixedHeight(scaled(2 * ROW_HEIGHT + _HEADS_AND_BAR))
        frame = Panel(self._desk.theme)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for side in self.sides:
            splitter.addWidget(side)
        note = QuietLabel(
            self._desk.theme,
            self.tr(
                "Grades of different frameworks or of different years are not the same measure; each stands under its "
                "own framework and day."
            ),
        )
        note.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(note, 1)
        foot.addWidget(close)
        column = QVBoxLayout()
        column.setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12))
        column.setSpacing(scaled(10))
        column.addLayout(head)
        column.addWidget(frame)
        column.addWidget(splitter, 1)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.busy)
        outer.addWidget(self.banner)
        outer.addLayout(column, 1)

    @Slot()
    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self.busy.begin()
        question = partial(
            read_pair,
            codes=(self._of.subject.code or "", self._other),
            as_at=self._of.as_at,
            service=self._of.service,
        )
        self._reading = self._desk.tasks.query(question, self._on_read, self._on_failed, owner=self)

    def _on_read(self, pair: Pair) -> None:
        self.busy.end()
        self.banner.hide()
        self.pair = pair
        knowledge = self._desk.knowledge
        columns = beside_columns(knowledge, pair.rows)
        self.table.clearSpans()
        self.table.show_rows(columns, beside_cells(knowledge, self._desk.faces, columns, pair.rows, self._of.as_at))
        for number, each in enumerate(pair.rows):
            if each.row is None and len(columns) > 2:
                self.table.setSpan(number, 1, 1, len(columns) - 1)
        for side, shown in zip(self.sides, (pair.first, pair.second), strict=True):
            side.show_profile(shown)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.banner.tell(trouble_of(error))

    @Slot(str)
    def _on_picked(self, code: str) -> None:
        self._other = code
        self._read()

    @Slot(int)
    def _on_row_opened(self, row: int) -> None:
        if self.pair is not None:
            self.subjectChosen.emit(Subject(code=self.pair.rows[row].authority.code))
