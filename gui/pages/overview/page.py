"""The Overview page: what is the picture across England on this day?"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from core.exporting import write_lines
from core.file_presence import is_missing
from core.library import Standing
from core.model import Changes
from core.paths import documents_folder
from gui.dialogs.replacing import ask_to_replace
from gui.errors import trouble_of
from gui.file_endings import with_ending
from gui.help.grade_explained import GradeInQuestion
from gui.pages.authorities.subject import Subject
from gui.pages.overview import saving, tables
from gui.pages.overview.behind import Behind
from gui.pages.overview.charts_pane import ChartsPane
from gui.pages.overview.day_bar import DayBar
from gui.pages.overview.head import SWITCH_KEYS, OverviewHead, SavedAs, Showing
from gui.pages.overview.latest_question import LatestQuestion
from gui.pages.overview.marks import MarkMaker
from gui.pages.overview.months import usual_since
from gui.pages.overview.picture import Captions, ChartsPicture
from gui.pages.overview.reading import Asked, AskedOverTime
from gui.pages.overview.twin_tables import TwinTables
from gui.pages.overview.wording import area_name, held_words, movers_words
from gui.pages.page import FieldWords, Page
from gui.settings import EXPORT_FOLDER, Option
from gui.turns import Turns
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.empty_state import EmptyState
from gui.widgets.panes import go_to_next_pane
from gui.wording.dates import whole_date
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import NationalPicture
    from core.library.history.national_picture import QuarterDistribution
    from gui.desk import Desk

AREA = Option("overview/area", "help_and_protection")
SIMILAR = Option("overview/similar", False)
AS_TABLES = Option("overview/as_tables", False)
_SPLITTER = "overview/splitter"
_AT_ONCE = 30
"""Tiles painted in one go: each takes a quarter of a millisecond, once."""


class OverviewPage(Page):
    """Charts of one area on one day, and the same as tables.

    Signals:

    Args:
        desk: The shared parts.
        today: The last day there is; the clock's when None.
        charts: Made already, for that day; made here when None.
        twins: The tables of the same, likewise.
    """

    id = "overview"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        today: date | None = None,
        charts: ChartsPane | None = None,
        twins: TwinTables | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._today = today or date.today()
        self.head = OverviewHead(desk, self)
        self.bar = DayBar(desk, self._today, self)
        self.charts = charts or ChartsPane(desk, self._today, usual_since(self._today))
        self.tables = twins or TwinTables(desk)
        self.empty = EmptyState(desk.theme, self)
        self.busy = BusyLine(self)
        self.banner = Banner(desk.theme, desk.icons, self)
        self.picture: NationalPicture | None = None
        self._over_time: tuple[QuarterDistribution, ...] = ()
        self._years_of = ""
        self._turns = Turns(self)
        self._pictures: LatestQuestion[NationalPicture] = LatestQuestion(
            desk.tasks, self, self._on_picture, self._on_failed
        )
        self._years: LatestQuestion[tuple[QuarterDistribution, ...]] = LatestQuestion(
            desk.tasks, self, self._on_years, self._on_failed
        )
        self._lay_out()
        self._restore()
        self._connect()

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """The charts and the tables, and then the page."""
        today = date.today()
        charts = ChartsPane(desk, today, usual_since(today))
        yield None
        twins = TwinTables(desk)
        yield None
        yield cls(desk, parent, today=today, charts=charts, twins=twins)

    @property
    def is_complete(self) -> bool:
        """Whether everything shows the day and area that were asked for last."""
        return not self._pictures.waiting and not self._years.waiting and self._turns.is_done

    # What the main window asks

    def library_opened(self) -> None:
        """Read the picture, or when the page comes in sight if it is out of it."""
        super().library_opened()
        self.banner.hide()
        self.library_changed(Changes())

    def library_closed(self) -> None:
        """Show nothing."""
        self._pictures.forget()
        self._years.forget()
        self._turns.drop()
        self.busy.end()
        self.picture = None
        self._years_of = ""
        self.countChanged.emit("")

    def read_again(self, _changes: Changes) -> None:
        """Ask for everything again; area and day stay."""
        self._ask_all()

    def activate(self) -> None:
        """The map has the keys, or the table."""
        shown = self._stack.currentWidget()
        target = self.tables.shown if shown is self.tables else self.charts.map if shown is self.charts else self.empty
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def field_words(self) -> FieldWords:
        """Words lead to an authority."""
        return FieldWords(self.tr("Go to an authority"), self.tr("Go to the authority with these words in its name"))

    def apply_text(self, text: str) -> None:
        """Go to the first authority that is called so; nothing is hidden from a picture of the nation."""
        wanted = text.strip().casefold()
        tiles = self.charts.map.marks
        found = next((n for n, tile in enumerate(tiles) if wanted and wanted in tile.words.casefold()), None)
        if found is not None:
            self.charts.map.make_current(found)
            self.tables.authorities.go_to(tiles[found].words)

    def go_previous(self) -> None:
        """The month before."""
        self.bar.step(-1)

    def go_next(self) -> None:
        """The month after."""
        self.bar.step(1)

    def copy_selection(self) -> None:
        """The table in sight; that of the authorities for the charts."""
        self._turns.finish()
        table = self.tables.shown if self.head.showing is Showing.TABLES else self.tables.authorities
        QGuiApplication.clipboard().setText(table.twin.as_text())

    def clear_filters(self) -> None:
        """Back to today."""
        self.bar.show_day(self._today)

    def show_evidence(self) -> None:
        """Go to the rows behind what is current."""
        if self.head.showing is Showing.CHARTS:
            for chart in (self.charts.map, self.charts.regions, self.charts.over_time):
                if chart.hasFocus():
                    chart.open_current()

    def grade_in_question(self) -> GradeInQuestion | None:
        """The grade of the current tile."""
        current = self.charts.map.current
        if current is None or self.picture is None:
            return None
        mark = next((mark for mark in self.picture.marks if mark.authority.code == current.key), None)
        return GradeInQuestion(mark.framework, mark.area, mark.grade) if mark is not None and mark.grade else None

    def subject_in_question(self) -> Subject | None:
        """The authority whose tile is current."""
        current = self.charts.map.current
        return Subject(code=str(current.key)) if current is not None else None

    def save_state(self) -> None:
        """Keep area, form and the border."""
        settings = self.desk.settings
        settings.put(AREA, self.bar.column.id)
        settings.put(SIMILAR, self.bar.similar.isChecked())
        settings.put(AS_TABLES, self.head.showing is Showing.TABLES)
        settings.put_state(_SPLITTER, self.charts.parts.saveState())

    def save_as(self, form: SavedAs, path: Path) -> None:
        """Write what is shown into a file; what it takes of time is taken off the GUI thread."""
        self._turns.finish()
        if form is SavedAs.CSV:
            work = partial(write_lines, self.tables.shown.twin.lines(), path)
        elif form is SavedAs.SVG:
            work = partial(saving.write_bytes, saving.drawing_of(self._charts_picture()), path)
        else:
            work = partial(saving.write_png, saving.image_of(self._charts_picture()), path)
        self.desk.tasks.run(lambda _job: work(), None, self._on_failed, owner=self)

    # Parts

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for shown in (self.charts, self.tables, self.empty):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.bar, self.busy, self.banner):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _restore(self) -> None:
        settings = self.desk.settings
        self.bar.choose_area(settings.get(AREA))
        self.bar.similar.setChecked(settings.get(SIMILAR))
        if settings.get(AS_TABLES):
            self.head.choice.choose(Showing.TABLES)
        state = settings.state(_SPLITTER)
        if not state.isEmpty():
            self.charts.parts.restoreState(state)

    def _connect(self) -> None:
        self.head.showingChosen.connect(self._show_form)
        self.head.saveChosen.connect(self._on_save)
        self.bar.areaChosen.connect(self._ask_all)
        self.bar.dayChosen.connect(self._ask_picture)
        self.charts.sinceChosen.connect(self._ask_picture)
        self.charts.rowsWanted.connect(self.requestRows)
        self.tables.rowsWanted.connect(self.requestRows)
        self.empty.actionChosen.connect(self.requestImport)
        for keys, act in ((QKeySequence(SWITCH_KEYS), self.head.switch), (QKeySequence("F6"), self._next_pane)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _title(self) -> str:
        """Area and day of what is shown, which may still be another than what was chosen a moment ago."""
        shown = self.picture
        column, day = (shown.column, shown.as_at) if shown else (self.bar.column, self.bar.as_at)
        return self.tr("{0} as at {1}").format(area_name(column), whole_date(day))

    def _charts_picture(self) -> ChartsPicture:
        opened = self.desk.tasks.open_library
        source = self.tr("From the library “{0}”, {1}, with Judgement Desk. Not official: check against the reports.")
        told = source.format(opened.path.stem if opened else "", whole_date(self._today))
        return ChartsPicture(self.desk, self.charts, Captions(self._title(), self.head.count.text(), told))

    # Asking

    @Slot()
    def _ask_all(self) -> None:
        asked = AskedOverTime(self.bar.column, self._today, self.bar.similar.isChecked())
        self._ask_picture()
        self._years.ask(asked.quarters)

    @Slot()
    def _ask_picture(self) -> None:
        if self.desk.tasks.open_library is None:
            return
        self.busy.begin()
        asked = Asked(self.bar.column, self.bar.as_at, self.charts.since, self.bar.similar.isChecked())
        self._pictures.ask(asked.picture)

    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.banner.tell(trouble_of(error))

    # Showing

    def _on_picture(self, picture: NationalPicture) -> None:
        if not self._pictures.waiting:
            self.busy.end()
        self.banner.hide()
        self.picture = picture
        maker, behind = self._maker(picture)
        words = held_words(picture)
        self.head.count.setText(words)
        self.countChanged.emit(self.tr("{0}: {1}").format(self._title(), words))
        self._show_form()
        tiles = maker.tiles()
        pieces = [
            # First what has the map make room: tiles that were painted ahead must be as large as they are shown.
            partial(self._show_round_map, picture, maker),
            *(partial(self.charts.map.paint_ahead, tiles, first, _AT_ONCE) for first in range(0, len(tiles), _AT_ONCE)),
            partial(self.charts.map.show_marks, tiles),
            partial(self._show_regions, maker),
            partial(self._show_movers, picture, maker, behind),
            partial(self._show_tables, picture, maker, behind),
        ]
        if self._years_of != picture.column.id:
            pieces.append(partial(self._show_years, maker))
        self._turns.begin(*pieces)

    def _show_round_map(self, picture: NationalPicture, maker: MarkMaker) -> None:
        grades = len(picture.distributions[0].grades)
        self.charts.elsewhere.setText(maker.elsewhere())
        self.charts.elsewhere.setVisible(bool(self.charts.elsewhere.text()))
        self.charts.legend.show_counts(maker.stretches()[:grades], self._without(picture))
        self.charts.over_time.point_at(picture.as_at)

    def _show_regions(self, maker: MarkMaker) -> None:
        self.charts.regions.show_lines(maker.lines(), maker.stretches())

    def _show_movers(self, picture: NationalPicture, maker: MarkMaker, behind: Behind) -> None:
        self.charts.show_movers(movers_words(picture), tables.movers_twin(picture, maker, behind))

    def _show_tables(self, picture: NationalPicture, maker: MarkMaker, behind: Behind) -> None:
        self.tables.authorities.show_twin(tables.authorities_twin(picture, maker, behind))
        self.tables.regions.show_twin(tables.regions_twin(picture, maker, behind))

    def _on_years(self, quarters: tuple[QuarterDistribution, ...]) -> None:
        self._over_time = quarters
        if self.picture is not None:
            self._show_years(self._maker(self.picture)[0])

    def _show_years(self, maker: MarkMaker) -> None:
        quarters = self._over_time
        self._years_of = self.picture.column.id if self.picture is not None else ""
        whole = max((quarter.distribution.counted for quarter in quarters), default=0)
        self.charts.over_time.show_quarters([each.as_at for each in quarters], whole, maker.quarters(quarters))
        self.tables.quarters.show_twin(tables.quarters_twin(quarters, maker))

    def _maker(self, picture: NationalPicture) -> tuple[MarkMaker, Behind]:
        behind = Behind(picture.column, picture.as_at, self._today)
        return MarkMaker(picture, self.desk.faces, self.desk.knowledge.frameworks, behind), behind

    def _without(self, picture: NationalPicture) -> str:
        without = picture.authorities - picture.held
        similar = any(mark.standing is Standing.SIMILAR for mark in picture.marks)
        words = "" if not without else counted(without, self.tr("{0} without a grade"), self.tr("{0} without a grade"))
        parts = [words, self.tr("dashed: of a similar area in an older framework") if similar else ""]
        return "; ".join(part for part in parts if part)

    @Slot()
    def _show_form(self) -> None:
        held = self.picture is not None and any(mark.inspection_id is not None for mark in self.picture.marks)
        if self.picture is not None and not held and self.bar.as_at == self._today:
            self.empty.tell(
                self.tr("This library holds no full inspection of children’s services that has a date."),
                self.tr("Import files…"),
            )
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentWidget(self.tables if self.head.showing is Showing.TABLES else self.charts)

    @Slot()
    def _next_pane(self) -> None:
        """The next chart; of the tables there is one."""
        shown = self.charts.panes() if self.head.showing is Showing.CHARTS else (self.tables.shown,)
        panes = (self.bar.slider, *shown)
        go_to_next_pane(panes, panes)

    @Slot(int)
    def _on_save(self, number: int) -> None:
        form = SavedAs(number)
        ending = form.name.lower()
        kinds = {
            SavedAs.PNG: self.tr("Pictures (*.png)"),
            SavedAs.SVG: self.tr("Drawings (*.svg)"),
            SavedAs.CSV: self.tr("Numbers (*.csv)"),
        }
        start = Path(self.desk.settings.get(EXPORT_FOLDER) or documents_folder()) / f"{self._title()}.{ending}"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), str(start), kinds[form])
        if name:
            path = Path(name)
            self.desk.settings.put(EXPORT_FOLDER, str(path.parent))
            whole = with_ending(path, f".{ending}")
            # The system's dialog has asked about the name that was chosen, and about no other.
            if whole != path and not is_missing(whole):
                ask_to_replace(self, self.tr("Save"), whole, partial(self.save_as, form, whole))
            else:
                self.save_as(form, whole)
