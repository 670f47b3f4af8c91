"""The parts of the findings panel as a form: what stands can be corrected, confirmed, rejected, and added to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal

from core.library import Subject, correct_finding
from core.model import Tense
from gui.corrections.finding_menus import decide
from gui.corrections.signing import signature_of
from gui.errors import trouble_of
from gui.evidence.marks import FindingKey, FindingSort
from gui.models.claims import ByHand, ClaimsModel
from gui.pages.articles.claims_table import ClaimsTable
from gui.pages.articles.doubt_rows import DoubtRows, LinkRow
from gui.pages.articles.findings_sections import DocumentSection, InspectionSection
from gui.pages.articles.inspection_form import InspectionForm
from gui.pages.articles.wording import claim_lines, mention_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.library import ClaimValues, ReportedValues, StandingFinding
    from core.model import Findings, MentionKind
    from gui.desk import Desk
    from gui.models.claims import ClaimLine
    from gui.pages.articles.opened import OpenedDocument
    from gui.widgets.field_row import FieldRow
    from gui.widgets.finding_row import PanelRow


def by_hand(finding: StandingFinding[ClaimValues]) -> ByHand | None:
    """What a person did about a claim."""
    if finding.as_read is None:
        return ByHand.ADDED
    if finding.changed:
        return ByHand.CORRECTED
    return ByHand.CONFIRMED if finding.decided else None


class EditableInspection(InspectionSection):
    """One inspection as it stands, to edit.

    Signals:
        menuRequested: The user wants to decide about a finding; carries its key and the place on the screen.
        rejectRequested: The user says that a finding is none; carries its key.
        addRequested: The user wants to add a grade from the words that are selected; carries the inspection's id.

    Args:
        desk: The shared parts of the windows.
        opened: The document.
        group: Which of its inspections.
        headed: Name the provider in a heading, because there are several.
        writable: Whether the library takes changes.
    """

    menuRequested = Signal(object, QPoint)
    rejectRequested = Signal(object)
    addRequested = Signal(int)

    def __init__(
        self,
        desk: Desk,
        opened: OpenedDocument,
        group: int,
        *,
        headed: bool,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, opened.detail.findings, group, headed=headed, parent=parent)
        self._opened = opened
        self._writable = writable
        self._tables: dict[Tense, ClaimsTable] = {}
        self.doubts = DoubtRows(desk, writable=writable)
        self.form = InspectionForm(desk, writable=writable)
        self.form.settled.connect(self._on_settled)
        self.form.entered.connect(self._on_entered)
        self.fill(opened.detail.findings)

    @property
    def inspection_id(self) -> int:
        """Of the reported inspection."""
        return self._opened.inspection(self._group).id

    def show_opened(self, opened: OpenedDocument) -> None:
        """Show other values of the same findings."""
        self._opened = opened
        self._reported = opened.detail.findings.inspections[self._group]
        self.doubts.show_doubts(opened, self._group)
        self.form.show_reading(opened.inspection(self._group), self._reported, opened.detail.findings)
        for tense, table in self._tables.items():
            table.claims.show_lines(self._lines(tense))

    def select_finding(self, key: FindingKey | None) -> QWidget | None:
        """Mark a finding as chosen, all others as not, and give its widget."""
        found = super().select_finding(key)
        fact: MentionKind | None = None
        if key is not None and key.sort is FindingSort.MENTION and key.group == self._group:
            fact = self._reported.mentions[key.index].kind
        return self.form.choose(fact) or found

    def _add_doubts(self) -> None:
        self._column.addWidget(self.doubts)
        self.doubts.findingChosen.connect(self.findingChosen)
        self.doubts.show_doubts(self._opened, self._group)

    def _add_facts(self, findings: Findings) -> None:
        reading = self._opened.inspection(self._group)
        self.form.show_reading(reading, self._reported, findings)
        self._column.addWidget(self.form)
        confirm = partial(decide, self._desk, Subject.REPORTED_INSPECTION, [reading.id], right=True)
        reject = partial(decide, self._desk, Subject.REPORTED_INSPECTION, [reading.id], right=False)
        self._add_links(
            (self.tr("Confirm these facts"), confirm),
            (self.tr("Not an inspection"), reject),
        )

    def _add_claims(self, tense: Tense) -> None:
        super()._add_claims(tense)
        if tense is Tense.CURRENT:
            add = partial(self.addRequested.emit, self.inspection_id)
            self._add_links((self.tr("Add a grade…"), add))

    def add_row(self, row: PanelRow, key: FindingKey | None) -> None:
        """Add a row that can be decided about."""
        super().add_row(row, key)
        ask_for_menus(row, key, self.menuRequested.emit, self.rejectRequested.emit)

    def _add_links(self, *links: tuple[str, Callable[[], object]]) -> None:
        self._column.addWidget(LinkRow(self._desk, links, writable=self._writable))

    def _lines(self, tense: Tense) -> tuple[ClaimLine, ...]:
        done = [by_hand(each) for each in self._opened.claims(self._group)]
        frameworks, face = self._desk.knowledge.frameworks, self._desk.faces.face
        return claim_lines(self._reported, self._group, tense, frameworks, face, done)

    def _table(self, lines: tuple[ClaimLine, ...], name: str, *, earlier: bool) -> ClaimsTable:
        table = ClaimsTable(ClaimsModel(lines), self._desk.chips, name, earlier=earlier, editable=self._writable)
        table.menuRequested.connect(self.menuRequested)
        table.rejectRequested.connect(self.rejectRequested)
        self._tables[Tense.EARLIER if earlier else Tense.CURRENT] = table
        return table

    def _on_entered(self, kind: MentionKind) -> None:
        key = mention_key(self._reported, self._group, kind)
        if key is not None:
            self.findingChosen.emit(key)

    def _on_settled(self, values: ReportedValues, row: FieldRow) -> None:
        finding_id, signature = self.inspection_id, signature_of(self._desk)
        change = partial(correct_finding, finding_id=finding_id, values=values, signature=signature)
        self._desk.history.make(change, failed=partial(tell_in_row, row), owner=row)


class EditableDocument(DocumentSection):
    """Checks and quotations, of which the quotations can be decided about.

    Signals:
        menuRequested: The user wants to decide about a quotation; carries its key and the place on the screen.
        rejectRequested: The user says that a quotation is none; carries its key.
        addInspectionRequested: The user wants to add an inspection.

    Args:
        desk: The shared parts of the windows.
        opened: The document.
        writable: Whether the library takes changes.
    """

    menuRequested = Signal(object, QPoint)
    rejectRequested = Signal(object)
    addInspectionRequested = Signal()

    def __init__(self, desk: Desk, opened: OpenedDocument, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(desk, opened.detail.findings, parent)
        self.doubts = DoubtRows(desk, writable=writable)
        self._column.insertWidget(0, self.doubts)
        self.doubts.show_doubts(opened, None)
        add = (self.tr("Add an inspection…"), self.addInspectionRequested.emit)
        self._column.addWidget(LinkRow(desk, (add,), writable=writable))

    def add_row(self, row: PanelRow, key: FindingKey | None) -> None:
        """Add a row that can be decided about, if it is a quotation."""
        super().add_row(row, key)
        if key is not None and key.sort is FindingSort.QUOTE:
            ask_for_menus(row, key, self.menuRequested.emit, self.rejectRequested.emit)


def ask_for_menus(
    row: PanelRow,
    key: FindingKey | None,
    menu: Callable[[FindingKey, QPoint], None],
    reject: Callable[[FindingKey], None],
) -> None:
    """Have a row ask for its menu on a right click, and be rejected by Delete."""
    if key is None:
        return
    row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    row.customContextMenuRequested.connect(lambda place: menu(key, row.mapToGlobal(place)))
    row.deletePressed.connect(lambda: reject(key))


def tell_in_row(row: FieldRow, error: BaseException) -> None:
    """Say in a row of the form why its value was not kept."""
    trouble = trouble_of(error)
    row.tell_wrong(f"{trouble.message} {trouble.advice}".strip())
