"""What was found in a document, beside its text, as a form: facts, grades, checks, quotations and points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.library import Subject
from core.model import DocumentState, Tense
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.corrections.claim_menu import claim_menu, open_claim
from gui.corrections.finding_menus import decide, point_menu, quote_menu
from gui.corrections.signing import is_writable
from gui.evidence.marks import FindingSort
from gui.pages.articles.form_contents import FormContents
from gui.turns import Turns
from gui.widgets.allowing import allow
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.hairline import Hairline
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import counted, grades
from gui.wording.read_only import refusal
from gui.wording.translation import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from core.library import DocumentDetail
    from gui.desk import Desk
    from gui.evidence.marks import FindingKey
    from gui.pages.articles.findings_sections import FindingsSection
    from gui.pages.articles.opened import OpenedDocument


class FindingsPanel(QWidget):
    """Shows the findings of one document, to be corrected, confirmed, rejected and added to.

    Signals:
        findingChosen: The user chose a finding; carries its :class:`~gui.evidence.marks.FindingKey`.
        addRequested: The user wants to add a grade from the selected words; carries the id of its inspection.
        addInspectionRequested: The user wants to add an inspection.
        documentChosen: The user wants to see another document that tells the same; carries its id.
        correctQuoteRequested: The user wants to correct who is quoted; carries the key of the quotation.
        reviewRequested: The user holds the document to be reviewed, or takes that back.
        rereadRequested: The user wants the document read again.
        deleteRequested: The user wants the document out of the library.

    Args:
        desk: The shared parts of the windows.
    """

    findingChosen = Signal(object)
    addRequested = Signal(int)
    addInspectionRequested = Signal()
    documentChosen = Signal(int)
    correctQuoteRequested = Signal(object)
    reviewRequested = Signal()
    rereadRequested = Signal()
    deleteRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened: OpenedDocument | None = None
        self._chosen: FindingKey | None = None
        self.contents: FormContents | None = None
        self._turns = Turns(self)
        self.setAccessibleName(self.tr("Findings"))
        self.counts = QuietLabel(desk.theme, gives_way=True)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.scroll_area = QScrollArea(widgetResizable=True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.review_button = QPushButton(self.tr("Mark reviewed"))
        self.review_button.setToolTip(self.tr("You have read it and its findings are right (Ctrl+Enter)"))
        make_primary(self.review_button)
        self.review_button.clicked.connect(self.reviewRequested)
        self.take_back_button = QPushButton(self.tr("Take back “reviewed”"))
        self.take_back_button.clicked.connect(self.reviewRequested)
        self.delete_button = QPushButton(self.tr("Delete…"))
        self.delete_button.clicked.connect(self.deleteRequested)
        self.reread_button = QToolButton()
        desk.icons.dress(self.reread_button, "read-again")
        self.reread_button.setAccessibleName(self.tr("Read again"))
        self.reread_button.setToolTip(
            self.tr("Read the original again with the rules of today; your decisions are kept")
        )
        self.reread_button.clicked.connect(self.rereadRequested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.scroll_area, 1)
        column.addWidget(Hairline(desk.theme))
        column.addLayout(self._foot())
        self.show_opened(None)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Findings"))
        title.setFont(font_of(TextSize.BODY, semibold=True))
        row = QHBoxLayout()
        row.setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8))
        row.addWidget(title)
        row.addWidget(self.counts, 1)
        return row

    def _foot(self) -> FlowLayout:
        row = FlowLayout(gap=scaled(6))
        row.setContentsMargins(scaled(12), scaled(6), scaled(8), scaled(8))
        for button in (self.delete_button, self.reread_button, self.take_back_button, self.review_button):
            row.addWidget(button)
        row.push(self.take_back_button)
        row.push(self.review_button)
        return row

    @property
    def is_complete(self) -> bool:
        """Whether all of what is to be shown is there."""
        return self._turns.is_done

    def show_opened(self, opened: OpenedDocument | None) -> None:
        """Show the findings of a document, or none; where only values changed, everything stays in its place."""
        again = self._opened is not None and opened is not None and self._opened.id == opened.id
        self._opened = opened
        writable = opened is not None and is_writable(self._desk)
        if opened is None or self.contents is None or not self.contents.show_opened(opened, writable=writable):
            self._rebuild(opened, writable=writable, keep_place=again)
        if not again:
            self._chosen = None
        self.counts.setText("" if opened is None else _counts(opened.detail))
        why_not = refusal(self._desk.tasks.open_library)
        for button in (self.review_button, self.take_back_button, self.delete_button, self.reread_button):
            allow(button, writable, why_not if opened is not None else "")
        reviewed = opened is not None and opened.detail.state is DocumentState.REVIEWED
        self.review_button.setVisible(not reviewed)
        self.take_back_button.setVisible(reviewed)

    def _rebuild(self, opened: OpenedDocument | None, *, writable: bool, keep_place: bool) -> None:
        place, focused = self.scroll_area.verticalScrollBar().value(), self._focused_number()
        self._turns.drop()
        self.contents = None if opened is None else self._contents_of(opened, writable=writable)
        if self.contents is None:
            self._place(self._without_document())
            return
        self._turns.begin_soon(partial(self._place, self.contents), self.contents.complete)
        if keep_place:
            self._turns.finish()
            self.contents.select_finding(self._chosen)
            self.contents.adjustSize()
            self.scroll_area.verticalScrollBar().setValue(place)
            # Once more when it is laid out: what the form is not long enough for yet cannot be scrolled to.
            self._turns.begin_soon(partial(self.scroll_area.verticalScrollBar().setValue, place))
            self._focus_number(focused)

    def _contents_of(self, opened: OpenedDocument, *, writable: bool) -> FormContents:
        contents = FormContents(self._desk, opened, writable=writable)
        contents.findingChosen.connect(self._on_chosen)
        contents.menuRequested.connect(self._on_menu)
        contents.rejectRequested.connect(self._on_reject)
        contents.addRequested.connect(self.addRequested)
        contents.addInspectionRequested.connect(self.addInspectionRequested)
        contents.documentChosen.connect(self.documentChosen)
        return contents

    def _place(self, widget: QWidget) -> None:
        """Show it; what was shown goes later, so that opening a document takes no longer than it must."""
        before = self.scroll_area.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        self.scroll_area.setWidget(widget)

    def _without_document(self) -> QuietLabel:
        words = QuietLabel(self._desk.theme, self.tr("What is found in a document stands here."), TextSize.BODY)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        margin = scaled(12)
        words.setContentsMargins(margin, margin, margin, margin)
        return words

    def _focused_number(self) -> int | None:
        """Which of the stops of the keyboard has the focus."""
        stops = self.contents.stops() if self.contents else ()
        return next((number for number, stop in enumerate(stops) if stop.hasFocus()), None)

    def _focus_number(self, number: int | None) -> None:
        stops = self.contents.stops() if self.contents else ()
        if number is not None and stops:
            stops[min(number, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def sections(self) -> tuple[FindingsSection, ...]:
        """The parts whose rows lead to words, from the top."""
        return self.contents.sections if self.contents else ()

    def select_finding(self, key: FindingKey | None, *, reveal: bool = True) -> None:
        """Show which finding's words are ringed; with ``reveal`` scroll to it."""
        self._chosen = key
        widget = self.contents.select_finding(key) if self.contents else None
        if widget is not None and reveal:
            self._turns.finish()
            self.scroll_area.ensureWidgetVisible(widget, 0, scaled(24))

    def correct_selected(self) -> None:
        """Ask what stands instead of the finding that is selected."""
        key, opened = self._chosen, self._opened
        if key is None or opened is None or not is_writable(self._desk):
            return
        asked = opened.claim(key)
        if asked is not None:
            open_claim(self._desk, opened.id, asked.claim.id, self)
        elif key.sort is FindingSort.QUOTE:
            self.correctQuoteRequested.emit(key)
        elif key.sort is FindingSort.POINT:
            self._on_menu(key, self.mapToGlobal(self.rect().center()))
        elif self.contents is not None:
            self.contents.focus_fact(key)

    def menu_of(self, key: FindingKey) -> QMenu | None:
        """What can be decided about a finding; None when nothing can be."""
        found = None if self._opened is None else self._opened.finding(key)
        if self._opened is None or found is None:
            return None
        subject, finding = found
        if subject is Subject.CLAIM:
            return claim_menu(self._desk, self._opened.id, finding.id, self, self._opened.claim(key))
        if subject is Subject.POINT:
            return point_menu(self._desk, self._opened.points(key.group)[key.index], self)
        correct = QAction(self._desk.icons.icon("pencil"), self.tr("Correct who speaks…"), self)
        correct.triggered.connect(lambda: self.correctQuoteRequested.emit(key))
        return quote_menu(self._desk, finding.id, correct, self)

    def focus_first(self) -> None:
        """Put the focus on the first grade, else on the first button."""
        self._turns.finish()
        tables = self.contents.tables() if self.contents else ()
        target = tables[0] if tables else self.review_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, QPoint)
    def _on_menu(self, key: FindingKey, place: QPoint) -> None:
        menu = self.menu_of(key)
        if menu is not None:
            self._on_chosen(key)
            menu.popup(place)

    @Slot(object)
    def _on_reject(self, key: FindingKey) -> None:
        found = None if self._opened is None else self._opened.finding(key)
        if found is not None and is_writable(self._desk):
            decide(self._desk, found[0], [found[1].id], right=False)

    @Slot(object)
    def _on_chosen(self, key: FindingKey) -> None:
        self.select_finding(key, reveal=False)
        self.findingChosen.emit(key)


def _counts(detail: DocumentDetail) -> str:
    """How much was found: 5 grades, 2 earlier, 1 check."""
    claims = [claim for reported in detail.findings.inspections for claim in reported.claims]
    current = sum(claim.tense is Tense.CURRENT for claim in claims)
    parts = [grades(current) if current else translate("Findings", "no grade")]
    if len(claims) > current:
        parts.append(translate("Findings", "{0} earlier").format(len(claims) - current))
    if detail.findings.checks:
        parts.append(
            counted(
                len(detail.findings.checks), translate("Findings", "{0} check"), translate("Findings", "{0} checks")
            )
        )
    return ", ".join(parts)
