"""What is shown and as at which day: area, date field, and a slider over the months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLabel, QSlider, QWidget

from core.library import picture_areas
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.pages.overview.months import FIRST_DAY, day_of_month, month_number
from gui.pages.overview.wording import area_name
from gui.widgets.field_names import name_field
from gui.wording.dates import from_qt, month_of, to_qt

if TYPE_CHECKING:
    from core.knowledge import AreaColumn
    from gui.appearance.theme import Theme
    from gui.desk import Desk

_YEARS = 14
_A_YEAR = 12
_EVERY = 2


_LARGE = 140
"""Per cent of text from which on the fields stand in two lines."""


class MonthSlider(QSlider):
    """A month a step, a year a page; years stand below.

    Args:
        theme: Colours in force.
        today: The last day there is.
    """

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(0, month_number(today))
        self.setSingleStep(1)
        self.setPageStep(_A_YEAR)
        self.setAccessibleName(self.tr("As at, by months"))
        self.setToolTip(self.tr("Arrow keys go by a month, Page Up and Page Down by a year"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the years below the line."""
        usual = super().sizeHint()
        return QSize(scaled(220), max(usual.height(), scaled(20)) + scaled(_YEARS))

    def minimumSizeHint(self) -> QSize:
        """Steps that can be hit."""
        return QSize(scaled(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slider, and every second year under it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(self._theme.colours.secondary_text)
        half, wide = scaled(8), scaled(36)
        span = max(self.maximum(), 1)
        first, free = FIRST_DAY.year + 1, 0.0
        for year in range(first, first + span // _A_YEAR + 1, _EVERY):
            share = month_number(date(year, 1, 1)) / span
            middle = half + share * (self.width() - 2 * half)
            room = QRectF(middle - wide / 2, self.height() - scaled(_YEARS), wide, scaled(_YEARS))
            if room.right() <= self.width() and room.left() >= free:
                free = room.right() + scaled(4)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, str(year))
        painter.end()


class DayBar(QWidget):
    """One line.

    Signals:
        areaChosen: Another area, or whether similar areas are counted.
        dayChosen: Another day; also while the slider is dragged.

    Args:
        desk: The shared parts.
        today: The last day there is.
    """

    areaChosen = Signal()
    dayChosen = Signal()

    def __init__(self, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._areas = tuple(sorted(picture_areas(), key=lambda column: column.extra))
        self.area = QComboBox()
        self.area.setAccessibleName(self.tr("Area"))
        self.area.addItems([area_name(column) for column in self._areas])
        self.area.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.area.setMinimumContentsLength(16)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setDateRange(to_qt(FIRST_DAY), to_qt(today))
        self.day.setDate(to_qt(today))
        name_field(self.day, self.tr("As at"))
        self.day.setToolTip(self.tr("Show what was known on this day: grades of reports published by then"))
        self.slider = MonthSlider(desk.theme, today)
        self.slider.setValue(self.slider.maximum())
        self.similar = QCheckBox(self.tr("With similar areas"))
        self.similar.setToolTip(
            self.tr("Count grades of a similar area in an older framework too; they are drawn with a dashed line")
        )
        self._lay_out()
        desk.theme.changed.connect(self._turn)
        self.area.activated.connect(self.areaChosen)
        self.similar.toggled.connect(self.areaChosen)
        self.day.dateChanged.connect(self._on_date)
        self.slider.valueChanged.connect(self._on_slid)

    @property
    def column(self) -> AreaColumn:
        """The area that is chosen."""
        return self._areas[self.area.currentIndex()]

    @property
    def as_at(self) -> date:
        """The day that is chosen."""
        return from_qt(self.day.date())

    def choose_area(self, column_id: str) -> None:
        """Choose an area without telling; one that is not known changes nothing."""
        number = next((n for n, column in enumerate(self._areas) if column.id == column_id), None)
        if number is not None:
            self.area.setCurrentIndex(number)

    def show_day(self, day: date) -> None:
        """Choose a day, as the user would in the field."""
        self.day.setDate(to_qt(day))

    def step(self, months: int) -> None:
        """Go some months ahead, or back."""
        self.slider.setValue(self.slider.value() + months)

    @Slot(QDate)
    def _on_date(self, _date: QDate) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(month_number(self.as_at))
        self.dayChosen.emit()

    @Slot(int)
    def _on_slid(self, number: int) -> None:
        day = day_of_month(number, self._today)
        with QSignalBlocker(self.day):
            self.day.setDate(to_qt(day))
        self.slider.setAccessibleDescription(month_of(day))
        self.dayChosen.emit()

    def _lay_out(self) -> None:
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(scaled(12), scaled(2), scaled(12), scaled(4))
        self._parts.setSpacing(scaled(8))
        across, along = QHBoxLayout(), QHBoxLayout()
        self._parts.addLayout(across)
        self._parts.addLayout(along, 1)
        for words, field in ((self.tr("Area"), self.area), (self.tr("As at"), self.day)):
            label = QLabel(words)
            label.setBuddy(field)
            across.addWidget(label)
            across.addWidget(field)
        across.addStretch()
        along.addWidget(self.slider, 1)
        along.addWidget(self.similar)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        """One line, or two where large text would make one wider than a small screen."""
        large = scaled(100) >= _LARGE
        way = QBoxLayout.Direction
        self._parts.setDirection(way.TopToBottom if large else way.LeftToRight)
