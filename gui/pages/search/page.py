"""The Search page: where is this said?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QVBoxLayout, QWidget

from core.library import Search, facets
from core.model import Changes
from gui.appearance.text_size import TextSize, scaled
from gui.errors import trouble_of
from gui.models.search_results import SearchResultsModel, source_words
from gui.pages.page import Page
from gui.pages.search.filters_panel import SearchFilters
from gui.pages.search.head import SearchHead
from gui.pages.search.help_view import SearchHelp
from gui.pages.search.keeping import KeptSearches
from gui.pages.search.mistakes import Mistakes
from gui.pages.search.narrowing import with_field
from gui.pages.search.preview import SearchPreview
from gui.pages.search.result_list import SearchResultList
from gui.widgets.banner import Banner
from gui.widgets.busy_line import BusyLine
from gui.widgets.empty_state import EmptyState
from gui.widgets.panel_title import PanelTitle
from gui.widgets.parted_panes import PartedPanes
from gui.widgets.quiet_label import QuietLabel
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import Facets, Field, QueryError
    from gui.desk import Desk
    from gui.models.search_results import ResultRow, SearchRead

_SPLITTER_STATE = "search/splitter"
_TYPING_PAUSE_MS = 250
_FILTERS_WIDTH, _LEAST_FILTERS_WIDTH = 196, 170


def _widths(width: int) -> tuple[int, int]:
    """What filters and results get of a width; large letters leave results the most."""
    left = max(min(scaled(_FILTERS_WIDTH), round(width * 0.3)), scaled(_LEAST_FILTERS_WIDTH))
    return left, width - left


class SearchPage(Page):
    """Filters, the search with its results, and a preview in a dock."""

    id = "search"
    finds_everywhere = True
    finds_itself = True

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        filters: SearchFilters | None = None,
        head: SearchHead | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.model = SearchResultsModel(desk.tasks, self)
        self.filters = filters or SearchFilters(desk)
        self.head = head or SearchHead(desk)
        self.results = SearchResultList(desk, self.model, self)
        self.help = SearchHelp(desk, self)
        self.empty = EmptyState(desk.theme, self)
        self.busy = BusyLine(self)
        self.banner = Banner(desk.theme, desk.icons, self)
        self.preview = SearchPreview(desk, self)
        self.kept = KeptSearches(desk, self.filters, self)
        self._mistakes = Mistakes(self.head, self)
        self._dock = QDockWidget(self.tr("Preview"), self)
        self._row: ResultRow | None = None
        self._to_remember = ""
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """What stands beside and above the results, and then the page."""
        filters = SearchFilters(desk)
        yield None
        head = SearchHead(desk)
        yield None
        yield cls(desk, parent, filters=filters, head=head)

    @property
    def dock(self) -> QDockWidget:
        """The preview."""
        return self._dock

    @property
    def wanted(self) -> Search:
        """What the field and the filters ask for."""
        filters = self.filters
        return Search(self.head.field.text().strip(), filters.kinds(), filters.within(), self.head.order)

    # What the main window asks

    def library_opened(self) -> None:
        """Look for the same in another library."""
        super().library_opened()
        self.banner.hide()
        if self.isVisible():
            self.read_again(Changes())
        else:
            # All is read when the page comes in sight.
            self._missed = Changes()

    def library_closed(self) -> None:
        """Show nothing; what is typed stays."""
        self._stop_waiting()
        self.model.clear()
        self.filters.clear()
        self.filters.show_lists()
        self._show_nothing()

    def read_again(self, _changes: Changes) -> None:
        """Look for the same again; the selected place stays selected."""
        if self.model.wanted.text:
            self.model.reload()
        else:
            self._search()
        self.kept.read()
        self._read_facets()

    def activate(self) -> None:
        """One begins by typing."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def apply_text(self, text: str) -> None:
        """Look for words that were typed into the window's field."""
        if text.strip() != self.head.field.text().strip():
            self.head.field.setText(text)
            self._on_edited()

    def search_for(self, text: str) -> None:
        """Look for something at once."""
        self.head.field.setText(text)
        self._on_entered()

    @Slot(object)
    def show_search(self, wanted: Search) -> None:
        """Look for what was saved, with its filters and its order."""
        self.filters.show_search(wanted)
        self.head.show_order(wanted.order)
        self.search_for(wanted.text)

    def go_previous(self) -> None:
        """The place before."""
        self.results.step(-1)

    def go_next(self) -> None:
        """The place after."""
        self.results.step(1)

    def copy_selection(self) -> None:
        """The selected words of the preview, else those of the place with where they come from."""
        if self.preview.text.textCursor().hasSelection():
            self.preview.text.copy()
            return
        row = self.model.row(self.results.currentIndex())
        if row is not None:
            words = row.place.text.strip() if row.place else row.hit.title
            QGuiApplication.clipboard().setText(f"“{words}” ({row.hit.title}, {source_words(row.hit)})")

    def clear_filters(self) -> None:
        """Look everywhere again."""
        self.filters.show_search(Search())
        self._search()

    def show_evidence(self) -> None:
        """Open the selected place."""
        self._open(self.results.currentIndex())

    def save_state(self) -> None:
        """Remember where the border stands, if the user moved it."""
        self.splitter.save()

    # Parts

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for shown in (self.help, self.results, self.empty):
            self._stack.addWidget(shown)
        hint = QuietLabel(
            self.desk.theme,
            self.tr("Words side by side find both. “Quotes” keep a phrase together. A minus leaves a word out."),
            TextSize.BODY,
        )
        hint.setWordWrap(True)
        hint.setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(5))
        self._hint = hint
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.busy, self.banner):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(hint)
        panes, settings = (self.filters, middle), self.desk.settings
        self.splitter = PartedPanes(Qt.Orientation.Horizontal, panes, _widths, settings, _SPLITTER_STATE)
        self.splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self._dock.setObjectName("search-preview")
        self._dock.setWidget(self.preview)
        self._dock.setTitleBarWidget(PanelTitle(self.desk, self._dock))
        self._dock.setMinimumWidth(scaled(200))

    def _connect(self) -> None:
        field = self.head.field
        field.textEdited.connect(self._on_edited)
        field.entered.connect(self._on_entered)
        field.leftDownwards.connect(self._to_results)
        self._typed.timeout.connect(self._search)
        self.head.orderChosen.connect(self._search)
        self.head.saveRequested.connect(self._on_save)
        self.head.helpToggled.connect(self._show_part)
        self.help.exampleChosen.connect(self.search_for)
        self.filters.narrowed.connect(self._search)
        self.filters.fieldChosen.connect(self._on_field_chosen)
        self.model.readingBegan.connect(self.busy.begin)
        self.model.viewRead.connect(self._on_found)
        self.model.refused.connect(self._on_refused)
        for source in (self.model, self.kept, self.preview):
            source.failed.connect(self._on_failed)
        self.results.currentRowChanged.connect(self._on_current)
        self.results.opened.connect(self._open)
        self.results.leftUpwards.connect(self.activate)
        self.preview.openRequested.connect(self.show_evidence)
        self.empty.actionChosen.connect(self._on_empty_action)
        self.kept.chosen.connect(self.show_search)
        for place in (self, self._dock):
            for keys, act in ((QKeySequence.StandardKey.Find, self.activate), (Qt.Key.Key_F6, self._next_pane)):
                shortcut = QShortcut(QKeySequence(keys), place)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)

    # Looking for something

    @Slot()
    def _on_edited(self) -> None:
        self._typed.start()

    @Slot()
    def _on_entered(self) -> None:
        """Look for it now, and keep it among the searches of late if it can be understood."""
        self._to_remember = self.wanted.text
        self._search()

    @Slot()
    def _search(self) -> None:
        self._stop_waiting()
        wanted = self.wanted
        self.filterTextChanged.emit(wanted.text)
        if wanted.text and self.desk.tasks.open_library is not None:
            self.model.show(wanted)
        else:
            self.model.clear()
            self._show_nothing()

    def _stop_waiting(self) -> None:
        self._typed.stop()
        self._mistakes.stop_waiting()

    @Slot(object)
    def _on_found(self, read: SearchRead) -> None:
        self.busy.end()
        self._mistakes.forget()
        if self._to_remember == read.wanted.text and self._to_remember:
            self.kept.remember(self._to_remember)
        self._to_remember = ""
        opened = self.desk.tasks.open_library
        self.countChanged.emit(self.head.show_found(read, refusal(opened)))
        self.filters.show_counts(read.counts)
        self.head.help_button.setChecked(False)
        self._show_part()
        if self.model.rowCount():
            row = self.model.find(self._row)
            self.results.go_to(row or 0)
        else:
            self._row = None
            self.preview.show_nothing()

    @Slot(object)
    def _on_refused(self, error: QueryError) -> None:
        """The query is wrong: what was found before stays, until it is right."""
        self.busy.end()
        self._mistakes.refuse(error)

    def _show_nothing(self) -> None:
        self.busy.end()
        self._mistakes.forget()
        self._row = None
        self.head.show_nothing()
        self.filters.show_counts(None)
        self.preview.show_nothing()
        self.countChanged.emit("")
        self._show_part()

    @Slot()
    def _show_part(self) -> None:
        """The results, why there are none, or how to search."""
        if self.head.help_button.isChecked() or not self.model.wanted.text:
            self._stack.setCurrentWidget(self.help)
        elif self.model.rowCount():
            self._stack.setCurrentWidget(self.results)
        else:
            self._tell_nothing_found()
            self._stack.setCurrentWidget(self.empty)
        self._hint.setVisible(self._stack.currentWidget() is not self.help)

    def _tell_nothing_found(self) -> None:
        if self.model.wanted.kinds or self.model.wanted.within:
            self.empty.tell(self.tr("Nothing was found there."), self.tr("Search everywhere"))
        else:
            told = self.tr("Nothing was found. Try fewer words, or a star for the rest of a word: safeguard*")
            self.empty.tell(told, self.tr("How to search"))

    @Slot()
    def _on_empty_action(self) -> None:
        if self.model.wanted.kinds or self.model.wanted.within:
            self.clear_filters()
        else:
            self.head.help_button.setChecked(True)

    def _on_field_chosen(self, field: Field, value: str) -> None:
        self.search_for(with_field(self.head.field.text(), field, value))

    def _read_facets(self) -> None:
        self.desk.tasks.query(facets, self._on_facets, self._on_failed, owner=self)

    def _on_facets(self, found: Facets) -> None:
        self.filters.offer(found)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.busy.end()
        self.banner.tell(trouble_of(error))

    # The selected place

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self._row = row
            self.preview.show_row(row)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Read the document in Articles, at the words."""
        row = self.model.row(index)
        if row is not None:
            self.kept.remember(self.model.wanted.text)
            self.requestOpenEvidence.emit(row.hit.document_id, row.span)

    @Slot()
    def _on_save(self) -> None:
        self.kept.ask_to_save(self.wanted)

    @Slot()
    def _to_results(self) -> None:
        if self._stack.currentWidget() is self.results:
            self.results.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _next_pane(self) -> None:
        """From the field to the results, to the preview, and back."""
        if self.head.field.hasFocus() and self._stack.currentWidget() is self.results:
            self._to_results()
        elif self.results.hasFocus() and self._dock.isVisible():
            self.preview.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.activate()
