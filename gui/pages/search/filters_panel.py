"""At the left of the search: where to look, ways to narrow it, and searches to come back to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from core.library import Within
from core.model import DocumentKind
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.pages.search.narrowing import NARROWING, offers, title_of
from gui.pages.search.search_list import SearchList
from gui.widgets.filter_button import FilterButton
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.quiet_label import QuietLabel
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from core.library import Facets, Field, Search, SearchCounts
    from gui.desk import Desk

_FOUND_IN: dict[DocumentKind | Within, str] = {
    DocumentKind.OFFICIAL_REPORT: QT_TRANSLATE_NOOP("Search", "Official reports"),
    DocumentKind.ARTICLE: QT_TRANSLATE_NOOP("Search", "Articles"),
    Within.QUOTATIONS: QT_TRANSLATE_NOOP("Search", "Quotations"),
    Within.POINTS: QT_TRANSLATE_NOOP("Search", "Points"),
}


class _CountedBox(QWidget):
    """A box to tick with a number at the right."""

    def __init__(self, desk: Desk, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.box = QCheckBox(words, self)
        self.count = QuietLabel(desk.theme, size=TextSize.BODY, parent=self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.box, 1)
        across.addWidget(self.count)

    def show_count(self, number: int | None) -> None:
        """Say how many documents there are."""
        self.count.setText("" if number is None else f"{number:,}")
        self.box.setAccessibleName(self._words if number is None else f"{self._words}, {number:,}")


class SearchFilters(QScrollArea):
    """The panel.

    Signals:
        narrowed: Other boxes are ticked.
        fieldChosen: A field and a value to look for besides.

    Args:
        desk: The shared parts.
    """

    narrowed = Signal()
    fieldChosen = Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._facets: Facets | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Where to search"))
        self._boxes = {part: _CountedBox(desk, translate("Search", words)) for part, words in _FOUND_IN.items()}
        for line in self._boxes.values():
            line.box.toggled.connect(self._on_toggled)
        self.buttons = {field: self._button(field) for field in NARROWING}
        self.saved = SearchList(desk, self.tr("Saved searches"), "bookmark", renames=True)
        self.recent = SearchList(desk, self.tr("Recent searches"), "clock", renames=False)
        self._telling = False
        self._lay_out()

    @property
    def boxes(self) -> dict[DocumentKind | Within, QCheckBox]:
        """The boxes to tick, by what they are for."""
        return {part: line.box for part, line in self._boxes.items()}

    def kinds(self) -> tuple[DocumentKind, ...]:
        """The kinds of documents that are ticked."""
        ticked = (part for part, box in self.boxes.items() if box.isChecked())
        return tuple(part for part in ticked if isinstance(part, DocumentKind))

    def within(self) -> tuple[Within, ...]:
        """Where the words must stand."""
        ticked = (part for part, box in self.boxes.items() if box.isChecked())
        return tuple(part for part in ticked if isinstance(part, Within))

    def show_search(self, wanted: Search) -> None:
        """Tick what a search has ticked, without telling anybody."""
        self._telling = True
        for part, box in self.boxes.items():
            box.setChecked(part in wanted.kinds or part in wanted.within)
        self._telling = False

    def show_counts(self, counts: SearchCounts | None) -> None:
        """Say how many documents there are of each sort; None for no search."""
        numbers = (counts.reports, counts.articles, counts.quotations, counts.points) if counts else (None,) * 4
        for line, number in zip(self._boxes.values(), numbers, strict=True):
            line.show_count(number)

    def offer(self, facets: Facets) -> None:
        """Fill the menus with what the library holds."""
        self._facets = facets

    def clear(self) -> None:
        """No library is open any more."""
        self._facets = None
        self.show_counts(None)
        self.saved.show_entries(())

    def show_lists(self) -> None:
        """Show the lists that have entries."""
        for heading, entries in ((self._saved_heading, self.saved), (self._recent_heading, self.recent)):
            heading.setVisible(bool(entries.entries))
            entries.setVisible(bool(entries.entries))

    def _button(self, field: Field) -> FilterButton:
        button = FilterButton(title_of(field), self._desk.theme)
        menu = QMenu(button)
        menu.aboutToShow.connect(partial(self._fill, field, menu))
        button.setMenu(menu)
        return button

    def _fill(self, field: Field, menu: QMenu) -> None:
        """Make a menu anew as it opens."""
        menu.clear()
        values = offers(field, self._facets, self._desk.knowledge) if self._facets is not None else ()
        for label, value in values:
            action = QAction(label.replace("&", "&&"), menu)
            action.triggered.connect(partial(self._on_field, field, value))
            menu.addAction(action)
        if not values:
            menu.addAction(self.tr("Nothing in this library yet")).setEnabled(False)

    def _on_field(self, field: Field, value: str, _checked: bool = False) -> None:
        self.fieldChosen.emit(field, value)

    def _on_toggled(self, _ticked: bool) -> None:
        if not self._telling:
            self.narrowed.emit()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(scaled(12), scaled(10), scaled(10), scaled(10))
        column.setSpacing(scaled(4))
        title = QLabel(self.tr("Search"))
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        column.addWidget(title)
        self._add_heading(column, self.tr("Found in"))
        for line in self._boxes.values():
            column.addWidget(line)
        self._add_heading(column, self.tr("Narrow by"))
        flow_holder = QWidget()
        flow = FlowLayout(flow_holder, scaled(5))
        for button in self.buttons.values():
            flow.addWidget(button)
        column.addWidget(flow_holder)
        self._saved_heading = self._add_heading(column, self.tr("Saved searches"))
        column.addWidget(self.saved)
        self._recent_heading = self._add_heading(column, self.tr("Recent searches"))
        column.addWidget(self.recent)
        column.addStretch(1)
        self.setWidget(inside)
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)
        self.show_lists()

    def _add_heading(self, column: QVBoxLayout, words: str) -> QuietLabel:
        heading = QuietLabel(self._desk.theme, words, semibold=True)
        heading.setContentsMargins(0, scaled(10), 0, 0)
        column.addWidget(heading)
        return heading
