"""What was found in a document, beside its text: facts, grades, checks, quotations and points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.model import DocumentState, Tense
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.corrections.claim_menu import claim_menu, open_claim
from gui.corrections.signing import is_writable
from gui.corrections.trail_list import TrailList
from gui.corrections.trail_words import document_lines
from gui.evidence.marks import FindingSort
from gui.models.claims import KeyRole
from gui.pages.articles.findings_sections import FindingsSection, sections_of
from gui.widgets.hairline import Hairline
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import counted, grades
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from core.library import TrailEntry
    from core.library.table.rows import DocumentDetail
    from gui.desk import Desk
    from gui.evidence.marks import FindingKey
    from gui.pages.articles.claims_table import ClaimsTable


class FindingsPanel(QWidget):
    """Shows the findings of one document.

    Signals:
        findingChosen: The user chose a finding; carries its :class:`~gui.evidence.marks.FindingKey`.
        reviewRequested: The user holds the document to be reviewed, or takes that back.
        deleteRequested: The user wants the document out of the library.

    Args:
        desk: The shared parts of the windows.
    """

    findingChosen = Signal(object)
    reviewRequested = Signal()
    deleteRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read_only = False
        self._detail: DocumentDetail | None = None
        self.trail = TrailList(desk.theme)
        self.sections: tuple[FindingsSection, ...] = ()
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.scroll_area, 1)
        column.addWidget(Hairline(desk.theme))
        column.addLayout(self._foot())
        self.show_detail(None)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Findings"))
        title.setFont(font_of(TextSize.BODY, semibold=True))
        row = QHBoxLayout()
        row.setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8))
        row.addWidget(title)
        row.addWidget(self.counts, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(scaled(12), scaled(6), scaled(8), scaled(8))
        row.addWidget(self.delete_button)
        row.addStretch(1)
        row.addWidget(self.take_back_button)
        row.addWidget(self.review_button)
        return row

    def show_detail(self, detail: DocumentDetail | None) -> None:
        """Show the findings of a document, or none."""
        self._detail = detail
        self.sections = () if detail is None else sections_of(self._desk, detail.findings)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(scaled(8), 0, scaled(8), scaled(8))
        column.setSpacing(scaled(6))
        for section in self.sections:
            section.findingChosen.connect(self._on_chosen)
            column.addWidget(section)
            for table in section.tables:
                table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                table.customContextMenuRequested.connect(partial(self._on_menu, table))
        self.trail = TrailList(self._desk.theme)
        self.trail.setContentsMargins(scaled(6), scaled(8), 0, 0)
        column.addWidget(self.trail)
        column.addStretch(1)
        self.scroll_area.setWidget(content)
        self.counts.setText("" if detail is None else _counts(detail))
        for button in (self.review_button, self.take_back_button, self.delete_button):
            button.setEnabled(detail is not None and not self._read_only)
        reviewed = detail is not None and detail.state is DocumentState.REVIEWED
        self.review_button.setVisible(not reviewed)
        self.take_back_button.setVisible(reviewed)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the library takes no changes; counts from the next document on."""
        self._read_only = read_only

    def select_finding(self, key: FindingKey | None, *, reveal: bool = True) -> None:
        """Show which finding's words are ringed; with ``reveal`` scroll to it."""
        for section in self.sections:
            widget = section.select_finding(key)
            if widget is not None and reveal:
                self.scroll_area.ensureWidgetVisible(widget, 0, scaled(24))

    def show_trail(self, entries: Sequence[TrailEntry]) -> None:
        """Show what was decided about the document's findings by hand, the oldest first."""
        self.trail.show_lines(document_lines(entries, self._desk.knowledge.frameworks))

    def correct_selected(self) -> None:
        """Ask what stands instead of the grade that is selected."""
        tables = (table for section in self.sections for table in section.tables)
        selected = [index for table in tables for index in table.selectionModel().selectedRows()]
        claim = self._claim_at(selected[0]) if selected else None
        if claim is not None and self._detail is not None and is_writable(self._desk):
            open_claim(self._desk, self._detail.id, claim, self)

    def _claim_at(self, index: QModelIndex) -> int | None:
        """Id of the claim in a row of a table of grades."""
        key: FindingKey | None = index.data(KeyRole)
        if key is None or self._detail is None or key.sort is not FindingSort.CLAIM:
            return None
        return self._detail.inspections[key.group].claims[key.index].id

    def _on_menu(self, table: ClaimsTable, place: QPoint) -> None:
        claim = self._claim_at(table.indexAt(place))
        if claim is not None and self._detail is not None:
            claim_menu(self._desk, self._detail.id, claim, self).popup(table.viewport().mapToGlobal(place))

    def focus_first(self) -> None:
        """Put the focus on the first grade, else on the first button."""
        tables = [table for section in self.sections for table in section.tables]
        target = tables[0] if tables else self.review_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

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
