"""The head of a profile: who it is, the grades that hold, since when, and as at which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from core.library import LineState
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.pages.authorities.wording import age_words, facts_of, name_of
from gui.widgets.field_names import name_field
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.wrapping_label import WrappingLabel
from gui.wording.dates import from_qt, month_of, to_qt, whole_date
from gui.wording.names import provider_type_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import AreaLine
    from core.model import ProviderType
    from gui.desk import Desk
    from gui.models.area_timeline import Mark, Timeline
    from gui.pages.authorities.reading import ShownProfile

_PAUSE_MS = 250
_EARLIEST = date(2000, 1, 1)


class _ServiceBox(QComboBox):
    """As wide as its words, but it gives way where there is little room."""

    def minimumSizeHint(self) -> QSize:
        """Some letters and the arrow."""
        return QSize(scaled(90), super().minimumSizeHint().height())


class ProfileHead(QWidget):
    """Name, facts, chips and the day.

    Signals:
        dayChosen: The ``date`` that the profile is to be as at.
        serviceChosen: The kind of service to show.
        compareAsked: The user wants to hold it beside another authority.
        printAsked: The user wants it on paper.

    Args:
        desk: The shared parts.
        today: Gives the day that a profile begins with.
    """

    dayChosen = Signal(object)
    serviceChosen = Signal(object)
    compareAsked = Signal()
    printAsked = Signal()

    def __init__(self, desk: Desk, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = today
        self._services: tuple[ProviderType, ...] = ()
        self.name = WrappingLabel(font_of(TextSize.HEADING, semibold=True))
        self.facts = QuietLabel(desk.theme, size=TextSize.BODY)
        self.facts.setWordWrap(True)
        self.note = QuietLabel(desk.theme, size=TextSize.BODY)
        self.note.setWordWrap(True)
        self.service = _ServiceBox()
        self.service.setAccessibleName(self.tr("Service"))
        self.service.setToolTip(self.tr("Which of its services to show"))
        self.service.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(f"'{self.tr('as at')}' d MMM yyyy")
        name_field(self.day, self.tr("As at"))
        self.day.setToolTip(self.tr("Show what was known on this day: grades of reports published by then"))
        self.to_today = LinkButton(desk.theme, self.tr("Today"))
        self.compare_button = self._button("compare", self.tr("Compare with another authority…"))
        self.print_button = self._button("print", self.tr("Print, or save as PDF…"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.chips: list[GradeChipLabel] = []
        self._lay_out()
        self._show_day(today())
        self._pause.timeout.connect(self._on_paused)
        self.day.dateChanged.connect(self._on_day_changed)
        self.to_today.clicked.connect(self._on_today)
        self.service.activated.connect(self._on_service)
        self.compare_button.clicked.connect(self.compareAsked)
        self.print_button.clicked.connect(self.printAsked)

    @property
    def as_at(self) -> date:
        """The day that is chosen."""
        return from_qt(self.day.date())

    def reset_day(self) -> None:
        """Go back to today without telling."""
        self._show_day(self._today())

    def show_profile(self, shown: ShownProfile, timeline: Timeline) -> None:
        """Show whom a profile is about."""
        knowledge = self._desk.knowledge
        self.name.setText(name_of(shown))
        self.name.setToolTip(name_of(shown))
        told = (facts_of(shown, knowledge.authorities), self._last_words(shown))
        self.facts.setText(" · ".join(part for part in told if part))
        self.compare_button.setEnabled(shown.authority is not None)
        self._show_services(shown)
        self._show_chips(shown, timeline)
        if not shown.existed:
            self._tell(self.tr("It did not exist on {0}.").format(whole_date(shown.as_at)))
        elif shown.history is None or not shown.history.inspections:
            self._tell(self._nothing_held(shown))
        elif shown.history.latest is None:
            self._tell(self.tr("No full inspection with grades was known on {0}.").format(whole_date(shown.as_at)))
        elif not self.chips:
            self._tell(self.tr("Of the last inspection no grade is told in an area that its framework judges."))
        else:
            self._tell("")

    def _nothing_held(self, shown: ShownProfile) -> str:
        """On an earlier day that is plain; of today it is told what to do, or where those without a day stand."""
        if shown.history is not None and shown.history.undated:
            return self.tr("No day is told of what is held of it. It stands under “Not in the chart”.")
        if shown.as_at == self._today():
            return self.tr("No inspection of it is in this library. Import a report or an article about it.")
        return self.tr("No inspection of it was known on {0}.").format(whole_date(shown.as_at))

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._desk.icons.dress(button, icon)
        return button

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _show_services(self, shown: ShownProfile) -> None:
        self._services = shown.services
        with QSignalBlocker(self.service):
            self.service.clear()
            for kind in shown.services:
                self.service.addItem(provider_type_name(kind))
            if shown.service in shown.services:
                self.service.setCurrentIndex(shown.services.index(shown.service))
        self.service.setVisible(len(shown.services) > 1)

    def _last_words(self, shown: ShownProfile) -> str:
        """When the last full inspection was."""
        history = shown.history
        last = history.last_full if history else None
        day = (last.inspected_to or last.inspected_from or last.known_on) if last else None
        if day is None or history is None:
            return ""
        words, age = self.tr("last inspected {0}").format(whole_date(day)), age_words(history.days_since)
        return f"{words}, {age}" if age else words

    def _show_chips(self, shown: ShownProfile, timeline: Timeline) -> None:
        _empty(self._chip_flow)
        self.chips = []
        latest = shown.history.latest if shown.history else None
        lines = shown.history.lines if shown.history else ()
        if latest is not None:
            for line, marks in zip(lines, timeline.marks, strict=True):
                mark = next((mark for mark in marks if mark.inspection_id == latest.id and mark.face), None)
                if mark is not None:
                    self._add_chip(line, mark)
        self._chip_row.setVisible(bool(self.chips))

    def _add_chip(self, line: AreaLine, mark: Mark) -> None:
        caption = line.title
        if line.state is LineState.ENDED and line.ended_on:
            caption = self.tr("{0}, to {1}").format(line.title, month_of(line.ended_on))
        block = QWidget(self._chip_row)
        chip = GradeChipLabel(self._desk.chips, Form.MEDIUM, block)
        chip.show_face(mark.face)
        chip.setToolTip(mark.spoken)
        chip.setAccessibleName(mark.spoken)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(3))
        column.addWidget(QuietLabel(self._desk.theme, caption))
        column.addWidget(chip)
        self._chip_flow.addWidget(block)
        self.chips.append(chip)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._chip_row = QWidget()
        self._chip_flow = FlowLayout(self._chip_row, scaled(10))
        # The name has lines of its own before it wraps beside the controls, and so have they.
        first = FlowLayout(gap=scaled(8))
        first.addWidget(self.name)
        buttons = QWidget()
        across = QHBoxLayout(buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(scaled(8))
        across.addWidget(self.compare_button)
        across.addWidget(self.print_button)
        for part in (self.service, self.to_today, self.day, buttons):
            first.addWidget(part)
            first.push(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(10))
        column.setSpacing(scaled(4))
        column.addLayout(first)
        column.addWidget(self.facts)
        column.addSpacing(scaled(2))
        column.addWidget(self._chip_row)
        column.addWidget(self.note)
        self.service.hide()
        self.note.hide()

    def _show_day(self, day: date) -> None:
        with QSignalBlocker(self.day):
            self.day.setDateRange(to_qt(_EARLIEST), to_qt(max(self._today(), day)))
            self.day.setDate(to_qt(day))
        self.to_today.setVisible(day != self._today())

    @Slot()
    def _on_day_changed(self) -> None:
        self.to_today.setVisible(self.as_at != self._today())
        self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        self.dayChosen.emit(self.as_at)

    @Slot()
    def _on_today(self) -> None:
        self._show_day(self._today())
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dayChosen.emit(self.as_at)

    @Slot(int)
    def _on_service(self, number: int) -> None:
        self.serviceChosen.emit(self._services[number])


def _empty(flow: FlowLayout) -> None:
    while (item := flow.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
