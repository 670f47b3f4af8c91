"""The charts of the overview: the map at the left; regions, years and movers at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.charts.over_time import OverTime
from gui.charts.stacked_bars import StackedBars
from gui.charts.tile_map import TileMap
from gui.pages.overview.legend import GradeLegend
from gui.pages.overview.months import FIRST_DAY
from gui.pages.overview.twin_tables import TwinTable
from gui.widgets.field_names import name_field
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import from_qt, to_qt

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from gui.charts.chart import Mark
    from gui.desk import Desk
    from gui.pages.overview.tables import Twin

_MARGIN = 12
_MOVERS = 116


class ChartsPane(QScrollArea):
    """All charts, side by side; one below the other, scrolled together, where there is no room for that.

    Attributes:
        parts: The two sides.

    Signals:
        rowsWanted: The filter that finds the rows behind a mark.
        sinceChosen: Movers are to be told from another day on.

    Args:
        desk: The shared parts.
        today: The last day there is.
        since: From when on movers are told at first.
    """

    rowsWanted = Signal(object)
    sinceChosen = Signal()

    def __init__(self, desk: Desk, today: date, since: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.legend = GradeLegend(desk)
        self.map = TileMap(desk.chips, self.tr("Map of the authorities"))
        self.elsewhere = QuietLabel(desk.theme)
        self.elsewhere.setWordWrap(True)
        self.regions = StackedBars(desk.chips, self.tr("Grades by region"))
        self.over_time = OverTime(desk.chips, self.tr("Grades over time"))
        self.since_field = QDateEdit()
        self.since_field.setCalendarPopup(True)
        self.since_field.setDisplayFormat("d MMM yyyy")
        self.since_field.setDateRange(to_qt(FIRST_DAY), to_qt(today))
        self.since_field.setDate(to_qt(since))
        name_field(self.since_field, self.tr("Moved since"))
        self.moved = QuietLabel(desk.theme, gives_way=True)
        self.movers = TwinTable(desk, self.tr("Authorities inspected again"))
        self.movers.setMinimumHeight(scaled(_MOVERS))
        self.movers.hide()
        self._sides = (_Side(self._left()), _Side(self._right()))
        for side, share in zip(self._sides, (54, 46), strict=True):
            self.parts.addWidget(side)
            self.parts.setStretchFactor(self.parts.indexOf(side), share)
        self.setWidget(self.parts)
        self._connect()

    @property
    def since(self) -> date:
        """From when on movers are told."""
        return from_qt(self.since_field.date())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room side by side, as with large text."""
        narrow = event.size().width() < self._side_by_side()
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if wanted != self.parts.orientation():
            self.parts.setOrientation(wanted)
        for side in self._sides:
            side.show_whole(narrow)
        super().resizeEvent(event)

    def _side_by_side(self) -> int:
        """What both sides need beside each other so that neither is scrolled sideways."""
        return sum(side.least_width() for side in self._sides) + self.parts.handleWidth()

    def show_movers(self, words: str, twin: Twin) -> None:
        """Tell who moved; without anybody the words are enough."""
        self.moved.setText(words)
        self.movers.show_twin(twin)
        self.movers.setVisible(bool(twin.rows))

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.map, self.regions, self.over_time, self.movers)

    @Slot(object)
    def _on_opened(self, mark: Mark) -> None:
        self.rowsWanted.emit(mark.behind)

    def _connect(self) -> None:
        for part in (self.map, self.regions, self.over_time, self.legend):
            part.opened.connect(self._on_opened)
        self.movers.rowsWanted.connect(self.rowsWanted)
        self.since_field.dateChanged.connect(self.sinceChosen)

    def _left(self) -> QWidget:
        return _column((self.legend, 0), (self.map, 1), (self.elsewhere, 0))

    def _right(self) -> QWidget:
        since = QWidget()
        across = QHBoxLayout(since)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(scaled(8))
        across.addWidget(_heading(self.tr("Moved since")))
        across.addWidget(self.since_field)
        across.addWidget(self.moved, 1)
        return _column(
            (_heading(self.tr("By region")), 0),
            (self.regions, 0),
            (_heading(self.tr("Over time")), 0),
            (self.over_time, 1),
            (since, 0),
            (self.movers, 2),
        )


class _Side(QScrollArea):
    """One side, which scrolls by itself beside the other, and is as high as it needs to be above or below it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._is_whole = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def least_width(self) -> int:
        """What the content needs to be seen whole beside a scroll bar."""
        content = self.widget()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return content.minimumSizeHint().width() + bar if content is not None else 0

    def show_whole(self, is_whole: bool) -> None:
        """Be as high as the content, or as low as the room."""
        if is_whole != self._is_whole:
            self._is_whole = is_whole
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """All of the content where what is around it scrolls, else its width."""
        least, content = super().minimumSizeHint(), self.widget()
        if self._is_whole and content is not None:
            least.setHeight(max(content.minimumSizeHint().height(), content.sizeHint().height()))
        elif content is not None:
            least.setWidth(self.least_width())
        return least

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A content that has grown needs more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _column(*parts: tuple[QWidget, int]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(scaled(_MARGIN), scaled(8), scaled(_MARGIN), scaled(8))
    column.setSpacing(scaled(6))
    for part, share in parts:
        column.addWidget(part, share)
    return made


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(font_of(TextSize.BODY, semibold=True))
    return label
