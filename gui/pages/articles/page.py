"""The Articles page: choose a document, read it with its evidence, see what was found in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.importing import files_told
from gui.appearance.text_size import scaled
from gui.errors import trouble_of
from gui.models.documents import listed_words
from gui.pages.articles.adding import Adding
from gui.pages.articles.decisions import DocumentDecisions
from gui.pages.articles.document_list import DocumentList
from gui.pages.articles.failure_sheet import FailureSheet
from gui.pages.articles.findings_panel import FindingsPanel
from gui.pages.articles.keys import ReaderKey
from gui.pages.articles.opened import read_opened
from gui.pages.articles.originals import Originals
from gui.pages.articles.reader_pane import ReaderPane
from gui.pages.articles.rereading import Rereading
from gui.pages.page import Page
from gui.widgets.banner import Banner
from gui.widgets.parted_panes import PartedPanes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.library import ImportFailure
    from core.model import Changes
    from gui.desk import Desk
    from gui.evidence.marks import FindingKey
    from gui.models.documents import DocumentTally
    from gui.pages.articles.opened import OpenedDocument
    from gui.tasks import Job

_SPLITTER_STATE = "articles/splitter"
_LIST, _WIDEST_LIST, _FINDINGS, _LEAST_PANE = 238, 320, 390, 140
"""Widths of the design at 100 %, the list's also on a wide screen, and what a pane can be narrowed to."""


def _widths(width: int) -> tuple[int, int, int]:
    """What list, text and findings get of a width; large letters leave the text the most."""
    listed = max(min(scaled(_LIST), round(width * 0.22)), min(scaled(_WIDEST_LIST), round(width * 0.17)))
    beside = listed, min(scaled(_FINDINGS), round(width * 0.34))
    return beside[0], width - sum(beside), beside[1]


class ArticlesPage(Page):
    """Documents, the text of one, and its findings, side by side."""

    id = "articles"
    finds_itself = True

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, reader: ReaderPane | None = None) -> None:
        super().__init__(desk, parent)
        self._opened: OpenedDocument | None = None
        self._asked: Job[OpenedDocument] | None = None
        self._asked_id: int | None = None
        self._span_to_show: tuple[int, int] | None = None
        self._total = 0
        self._showing = QTimer(self, singleShot=True, interval=0)
        self._showing.timeout.connect(self._show_text)
        self.banner = Banner(desk.theme, desk.icons)
        self.list = DocumentList(desk)
        self.reader = reader or ReaderPane(desk)
        self.failure = FailureSheet(desk)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.reader)
        self._middle.addWidget(self.failure)
        self.findings = FindingsPanel(desk)
        self.decisions = DocumentDecisions(desk, self)
        self.adding = Adding(desk, self)
        self.originals = Originals(desk, self)
        self.rereading = Rereading(desk, self)
        panes = (self.list, self._middle, self.findings)
        for pane in panes:
            pane.setMinimumWidth(scaled(_LEAST_PANE))
        self.splitter = PartedPanes(Qt.Orientation.Horizontal, panes, _widths, desk.settings, _SPLITTER_STATE)
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.splitter, 1)
        self._connect()
        self._add_keys()

    @classmethod
    def making(cls, desk: Desk, parent: QWidget) -> Iterator[Page | None]:
        """The text, and then the page."""
        reader = ReaderPane(desk)
        yield None
        yield cls(desk, parent, reader=reader)

    def _connect(self) -> None:
        self.list.documentChosen.connect(self._on_document_chosen)
        self.list.tallied.connect(self._on_tally)
        self.list.importRequested.connect(self.requestImport)
        self.list.failureChosen.connect(self._on_failure_chosen)
        self.failure.retryRequested.connect(lambda paths: self.requestImportPaths.emit(files_told(paths)))
        self.list.filterTextChanged.connect(self.filterTextChanged)
        self.list.deleteRequested.connect(self.findings.delete_button.click)
        self.list.model.failed.connect(self._on_failed)
        self.reader.stepRequested.connect(self.list.step)
        self.reader.text.findingActivated.connect(self._on_words_chosen)
        self.reader.page_view.findingActivated.connect(self._on_box_chosen)
        self.findings.findingChosen.connect(self._on_finding_chosen)
        self.findings.reviewRequested.connect(self.toggle_reviewed)
        self.findings.deleteRequested.connect(self.ask_to_delete)
        self.findings.addRequested.connect(self._on_add_grade)
        self.findings.documentChosen.connect(self.show_document)
        self.findings.addInspectionRequested.connect(self._on_add_inspection)
        self.findings.correctQuoteRequested.connect(self._on_correct_quote)
        self.reader.addMenuRequested.connect(self._on_add_menu)
        self.findings.rereadRequested.connect(self.reread)
        self.reader.originalRequested.connect(self._on_original)
        self.originals.failed.connect(self._on_failed)
        self.rereading.failed.connect(self._on_failed)
        self.rereading.ended.connect(self.reader.tell)
        self.rereading.busy.connect(self.findings.reread_button.setDisabled)
        self.decisions.deleting.connect(self._on_deleting)
        self.decisions.failed.connect(self._on_failed)

    def _add_keys(self) -> None:
        for key, act in (
            (ReaderKey.FIND, self.reader.open_find_bar),
            (ReaderKey.NEXT_EVIDENCE, partial(self._step_evidence, True)),
            (ReaderKey.PREVIOUS_EVIDENCE, partial(self._step_evidence, False)),
            (ReaderKey.NEXT_PANE, self._next_pane),
            (ReaderKey.MARK_REVIEWED, self.toggle_reviewed),
            (ReaderKey.ADD_FINDING, self.offer_to_add),
            (ReaderKey.PAGE_OR_TEXT, self.reader.switch_form),
            (ReaderKey.OPEN_ORIGINAL, self.open_original),
            (ReaderKey.READ_AGAIN, self.reread),
        ):
            shortcut = QShortcut(key.value, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What the main window asks

    def begin_anew(self) -> None:
        """Keep of the filter what goes for any library."""
        self.list.begin_anew()

    def library_opened(self) -> None:
        """Read the list of the library that is open now."""
        super().library_opened()
        self._forget()
        self.list.library_opened()

    def library_closed(self) -> None:
        """Show nothing."""
        self._forget()
        self.list.library_closed()

    def read_again(self, changes: Changes) -> None:
        """Read the list again, and the document that is shown if it was touched."""
        self.list.reload()
        if self._opened is not None and self._opened.is_touched(changes):
            self._read(self._opened.id)

    def documents_added(self, documents: tuple[int, ...]) -> None:
        """Say so where the list's filter hides them."""
        self.list.note_added(documents)

    def activate(self) -> None:
        """Put the focus on the list, or on what there is to do while it is empty."""
        (self.list.empty.button if self.list.empty.isVisible() else self.list.view).setFocus()

    def apply_text(self, text: str) -> None:
        """Show only documents with these words."""
        self.list.show_text(text)

    def go_previous(self) -> None:
        """Open the document before."""
        self.list.step(-1)

    def go_next(self) -> None:
        """Open the next document."""
        self.list.step(1)

    def copy_selection(self) -> None:
        """Copy the selected words of the text."""
        self.reader.text.copy()

    def select_all(self) -> None:
        """Select the whole text."""
        self.reader.text.selectAll()

    def clear_filters(self) -> None:
        """List everything again."""
        self.list.clear_filters()

    def show_evidence(self) -> None:
        """Go to the words that are ringed, or to the first evidence."""
        spans = self.reader.text.current_spans()
        if spans:
            self.reader.show_span(*spans[0])
        else:
            self._step_evidence(forward=True)

    def correct(self) -> None:
        """Ask what stands instead of the grade that is selected."""
        self.findings.correct_selected()

    def save_state(self) -> None:
        """Remember the widths of the panes, if the user chose them."""
        self.splitter.save()

    def show_document(self, document_id: int, span: tuple[int, int] | None = None) -> None:
        """Open a document, and show some of its words.

        Args:
            document_id: The document; it is shown even when the list's filter leaves it out.
            span: Code point offsets of the words, or None for the beginning.
        """
        self.list.select(document_id)
        self.reader.tell_place(self.list.current_number(), self._total)
        self._span_to_show = span
        if self._opened is not None and self._opened.id == document_id:
            self._show_wanted_span()
        elif self._asked_id != document_id:
            self._read(document_id)

    def show_documents(self, documents: tuple[int, ...]) -> None:
        """List only these documents: those of one import."""
        self.list.show_documents(documents)

    # Reading a document

    @Slot(object)
    def _on_document_chosen(self, document_id: int | None) -> None:
        self.reader.tell_place(self.list.current_number(), self._total)
        if document_id is None:
            self._middle.setCurrentWidget(self.reader)
            self._forget()
        elif document_id != (self._opened.id if self._opened else None) and document_id != self._asked_id:
            self._span_to_show = None
            self._read(document_id)

    def _read(self, document_id: int) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked_id = document_id
        self._asked = self.desk.tasks.query(
            partial(read_opened, document_id=document_id), self._on_opened, self._on_failed, owner=self
        )

    def _on_opened(self, opened: OpenedDocument) -> None:
        self._middle.setCurrentWidget(self.reader)
        again = self._opened is not None and self._opened.id == opened.id
        same_text = again and self._opened is not None and self._opened.detail.document == opened.detail.document
        self._asked, self._asked_id, self._opened = None, None, opened
        self.banner.hide()
        self.findings.show_opened(opened)
        if same_text:
            self.reader.show_marks(opened.detail)
            self._show_wanted_span()
        else:
            # By itself, because each of the two takes a while.
            self._showing.start()

    @Slot()
    def _show_text(self) -> None:
        if self._opened is not None:
            self.reader.show_detail(self._opened.detail)
            self._show_wanted_span()

    def _show_wanted_span(self) -> None:
        span, self._span_to_show = self._span_to_show, None
        if span is not None:
            key = self.reader.show_span(*span)
            self.findings.select_finding(key)

    def _forget(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked, self._asked_id, self._opened = None, None, None
        self.reader.show_detail(None)
        self.findings.show_opened(None)
        self.reader.tell_place(None, 0)

    @Slot(object)
    def _on_failure_chosen(self, failure: ImportFailure | None) -> None:
        self._forget()
        self._middle.setCurrentWidget(self.reader if failure is None else self.failure)
        if failure is not None:
            self.failure.show_failure(failure, self.list.failures.failures)

    @Slot(object)
    def _on_tally(self, tally: DocumentTally) -> None:
        self._total = tally.shown
        self.reader.tell_place(self.list.current_number(), self._total)
        self.countChanged.emit(listed_words(tally))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._asked, self._asked_id = None, None
        self.banner.tell(trouble_of(error))

    # Text and findings

    @Slot(object)
    def _on_finding_chosen(self, key: FindingKey) -> None:
        self.reader.select_finding(key)

    @Slot(object)
    def _on_words_chosen(self, key: FindingKey) -> None:
        self.reader.page_view.select_finding(key)
        self.findings.select_finding(key)

    @Slot(object)
    def _on_box_chosen(self, key: FindingKey) -> None:
        self.reader.text.select_finding(key)
        self.findings.select_finding(key)

    def _step_evidence(self, forward: bool) -> None:
        self.findings.select_finding(self.reader.step(forward=forward))

    def _next_pane(self) -> None:
        if self.list.view.hasFocus():
            self.reader.front().setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.reader.isAncestorOf(self.focusWidget()):
            self.findings.focus_first()
        else:
            self.activate()

    # What the user decides

    @Slot()
    def toggle_reviewed(self) -> None:
        """Hold the document to be reviewed, or take that back."""
        if self._opened is not None:
            self.decisions.toggle_reviewed(self._opened.detail)

    @Slot()
    def reread(self) -> None:
        """Read the document anew with the rules of today."""
        if self._opened is not None:
            self.rereading.read_again(self._opened.id)

    @Slot(QPoint)
    def _on_original(self, place: QPoint) -> None:
        if self._opened is not None:
            self.originals.menu(self._opened).popup(place)

    @Slot()
    def open_original(self) -> None:
        """Open the file as it was imported."""
        if self._opened is not None:
            self.originals.open_copy(self._opened)

    @Slot()
    def ask_to_delete(self) -> None:
        """Ask whether the document and its grades should go."""
        if self._opened is not None:
            self.decisions.ask_to_delete(self._opened.detail)

    @Slot()
    def _on_deleting(self) -> None:
        self.list.let_go()
        self._forget()

    @Slot()
    def offer_to_add(self) -> None:
        """Offer what can be made of the words that are selected."""
        if self._opened is not None:
            text = self.reader.text
            place = text.viewport().mapToGlobal(text.cursorRect().bottomLeft())
            self.adding.menu(self._opened, text.selected_span()).popup(place)

    @Slot(QPoint)
    def _on_add_menu(self, place: QPoint) -> None:
        if self._opened is not None:
            self.adding.text_menu(self._opened, self.reader.text).popup(place)

    @Slot(int)
    def _on_add_grade(self, inspection_id: int) -> None:
        span = self.reader.text.selected_span()
        if span is None:
            self.reader.hint(self.tr("Select the words that tell the grade, then add it."))
        elif self._opened is not None:
            self.adding.add_grade(self._opened, span, inspection_id)

    @Slot()
    def _on_add_inspection(self) -> None:
        if self._opened is not None:
            self.adding.add_inspection(self._opened)

    @Slot(object)
    def _on_correct_quote(self, key: FindingKey) -> None:
        if self._opened is not None:
            self.adding.correct_quote(self._opened, key)
