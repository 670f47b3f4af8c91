"""The Articles page: choose a document, read it with its evidence, see what was found in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QMessageBox, QSplitter, QVBoxLayout, QWidget

from core.library import document_detail, document_trail, first_state, remove_document, set_document_state, undoable
from core.model import DocumentState
from gui.appearance.text_size import scaled
from gui.errors import trouble_of
from gui.pages.articles.document_list import DocumentList
from gui.pages.articles.findings_panel import FindingsPanel
from gui.pages.articles.keys import ReaderKey
from gui.pages.articles.reader_pane import ReaderPane
from gui.pages.page import Page
from gui.widgets.banner import Banner
from gui.wording.numbers import counted, grades
from gui.wording.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from core.library import Library, Step, TrailEntry
    from core.library.table.rows import DocumentDetail
    from core.model import Changes
    from gui.desk import Desk
    from gui.evidence.marks import FindingKey
    from gui.models.documents import DocumentTally
    from gui.tasks import Job

_SPLITTER_STATE = "articles/splitter"
_LIST, _FINDINGS, _LEAST_PANE = 238, 390, 140
"""Widths of the design at 100 %, and what a pane can be narrowed to."""


class ArticlesPage(Page):
    """Documents, the text of one, and its findings, side by side."""

    id = "articles"
    title = QT_TRANSLATE_NOOP("Pages", "Articles")
    icon_name = "article"
    finds_itself = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._detail: DocumentDetail | None = None
        self._asked: Job[DocumentDetail] | None = None
        self._asked_id: int | None = None
        self._span_to_show: tuple[int, int] | None = None
        self._total = 0
        self.banner = Banner(desk.theme, desk.icons)
        self.list = DocumentList(desk)
        self.reader = ReaderPane(desk)
        self.findings = FindingsPanel(desk)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for pane in (self.list, self.reader, self.findings):
            self.splitter.addWidget(pane)
            pane.setMinimumWidth(scaled(_LEAST_PANE))
        self.splitter.setStretchFactor(1, 1)
        self._parted_by_user = self.splitter.restoreState(desk.settings.state(_SPLITTER_STATE))
        self.splitter.splitterMoved.connect(self._on_parted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.splitter, 1)
        self._connect()
        self._add_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the width as the design does until the user moves a border; large letters leave the text the most."""
        super().resizeEvent(event)
        if not self._parted_by_user:
            width = self.width()
            beside = min(scaled(_LIST), round(width * 0.22)), min(scaled(_FINDINGS), round(width * 0.34))
            self.splitter.setSizes([beside[0], width - sum(beside), beside[1]])

    @Slot()
    def _on_parted(self) -> None:
        self._parted_by_user = True

    def _connect(self) -> None:
        self.list.documentChosen.connect(self._on_document_chosen)
        self.list.tallied.connect(self._on_tally)
        self.list.importRequested.connect(self.requestImport)
        self.list.filterTextChanged.connect(self.filterTextChanged)
        self.list.model.failed.connect(self._on_failed)
        self.reader.stepRequested.connect(self.list.step)
        self.reader.text.findingActivated.connect(self.findings.select_finding)
        self.findings.findingChosen.connect(self._on_finding_chosen)
        self.findings.reviewRequested.connect(self.toggle_reviewed)
        self.findings.deleteRequested.connect(self.ask_to_delete)

    def _add_keys(self) -> None:
        for key, act in (
            (ReaderKey.FIND, self.reader.find_bar.open_bar),
            (ReaderKey.NEXT_EVIDENCE, partial(self._step_evidence, True)),
            (ReaderKey.PREVIOUS_EVIDENCE, partial(self._step_evidence, False)),
            (ReaderKey.NEXT_PANE, self._next_pane),
            (ReaderKey.MARK_REVIEWED, self.toggle_reviewed),
        ):
            shortcut = QShortcut(key.value, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What the main window asks

    def library_opened(self) -> None:
        """Read the list of the library that is open now."""
        super().library_opened()
        self._forget()
        opened = self.desk.tasks.open_library
        self.findings.set_read_only(opened is not None and opened.read_only)
        self.list.library_opened()

    def library_closed(self) -> None:
        """Show nothing."""
        self._forget()
        self.list.library_closed()

    def read_again(self, changes: Changes) -> None:
        """Read the list again, and the document that is shown if it was touched."""
        self.list.reload()
        if self._detail is not None and self._detail.id in changes.documents:
            self._read(self._detail.id)

    def activate(self) -> None:
        """Put the focus on the list."""
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.reader.text.show_span(*spans[0])
        else:
            self._step_evidence(forward=True)

    def correct(self) -> None:
        """Ask what stands instead of the grade that is selected."""
        self.findings.correct_selected()

    def save_state(self) -> None:
        """Remember the widths of the panes, if the user chose them."""
        if self._parted_by_user:
            self.desk.settings.put_state(_SPLITTER_STATE, self.splitter.saveState())

    def show_document(self, document_id: int, span: tuple[int, int] | None = None) -> None:
        """Open a document, and show some of its words.

        Args:
            document_id: The document; it is shown even when the list's filter leaves it out.
            span: Code point offsets of the words, or None for the beginning.
        """
        self.list.select(document_id)
        self.reader.tell_place(self.list.current_number(), self._total)
        self._span_to_show = span
        if self._detail is not None and self._detail.id == document_id:
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
            self._forget()
        elif document_id != (self._detail.id if self._detail else None) and document_id != self._asked_id:
            self._span_to_show = None
            self._read(document_id)

    def _read(self, document_id: int) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked_id = document_id
        self._asked = self.desk.tasks.query(
            partial(document_detail, document_id=document_id), self._on_detail, self._on_failed, owner=self
        )

    def _on_detail(self, detail: DocumentDetail) -> None:
        again = self._detail is not None and self._detail.id == detail.id
        self._asked, self._asked_id, self._detail = None, None, detail
        self.banner.hide()
        self.findings.show_detail(detail)
        question = partial(document_trail, document_id=detail.id)
        self.desk.tasks.query(question, partial(self._on_trail, detail.id), self._on_failed, owner=self)
        if not again:
            self.reader.show_detail(detail)
        self._show_wanted_span()

    def _on_trail(self, document_id: int, entries: Sequence[TrailEntry]) -> None:
        if self._detail is not None and self._detail.id == document_id:
            self.findings.show_trail(entries)

    def _show_wanted_span(self) -> None:
        span, self._span_to_show = self._span_to_show, None
        if span is not None:
            key = self.reader.text.show_span(*span)
            self.findings.select_finding(key)

    def _forget(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked, self._asked_id, self._detail = None, None, None
        self.reader.show_detail(None)
        self.findings.show_detail(None)
        self.reader.tell_place(None, 0)

    @Slot(object)
    def _on_tally(self, tally: DocumentTally) -> None:
        self._total = tally.shown
        self.reader.tell_place(self.list.current_number(), self._total)
        self.countChanged.emit(counted(tally.shown, self.tr("{0} article"), self.tr("{0} articles")))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._asked, self._asked_id = None, None
        self.banner.tell(trouble_of(error))

    # Text and findings

    @Slot(object)
    def _on_finding_chosen(self, key: FindingKey) -> None:
        self.reader.text.select_finding(key)

    def _step_evidence(self, forward: bool) -> None:
        self.findings.select_finding(self.reader.text.step(forward=forward))

    def _next_pane(self) -> None:
        if self.list.view.hasFocus():
            self.reader.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.reader.isAncestorOf(self.focusWidget()):
            self.findings.focus_first()
        else:
            self.activate()

    # What the user decides

    @Slot()
    def toggle_reviewed(self) -> None:
        """Hold the document to be reviewed, or take that back."""
        if self._detail is None:
            return
        reviewed = self._detail.state is DocumentState.REVIEWED
        state = first_state(self._detail.findings) if reviewed else DocumentState.REVIEWED
        name = self.tr("Reopen “{0}”") if reviewed else self.tr("Review “{0}”")
        change = partial(set_document_state, document_id=self._detail.id, state=state)
        self._change(name.format(self._detail.title), change)

    @Slot()
    def ask_to_delete(self) -> None:
        """Ask whether the document and its grades should go."""
        if self._detail is None:
            return
        box = self.delete_dialog(self._detail)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def delete_dialog(self, detail: DocumentDetail) -> QMessageBox:
        """The question, not yet open; its safe answer is the default."""
        claims = sum(len(reported.claims) for reported in detail.findings.inspections)
        with_it = self.tr("this article and its {0}").format(grades(claims)) if claims else self.tr("this article")
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Delete"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete {0}?").format(with_it))
        box.setInformativeText(
            self.tr("“{0}” leaves the library. The file it was read from stays where it is.").format(detail.title)
        )
        delete = box.addButton(self.tr("Delete {0}").format(with_it), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(partial(self._delete, detail.id, detail.title))
        return box

    def _delete(self, document_id: int, title: str) -> None:
        self.list.let_go()
        self._forget()
        self._change(self.tr("Delete “{0}”").format(title), partial(remove_document, document_id=document_id))

    def _change(self, name: str, change: Callable[[Library], Changes]) -> None:
        """Make a change that can be undone by its name."""
        self.desk.history.make(partial(_step, name=name, change=change), failed=self._on_failed)


def _step(library: Library, name: str, change: Callable[[Library], Changes]) -> Step:
    return undoable(library, name, partial(change, library))
