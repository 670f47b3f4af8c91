"""What scrolls in the findings panel: every part of the form, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.evidence.marks import FindingKey, FindingSort
from gui.pages.articles.document_part import DocumentPart
from gui.pages.articles.editable_sections import EditableDocument, EditableInspection
from gui.pages.articles.rejected import rejected_of
from gui.pages.articles.twins import TwinRows

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.pages.articles.claims_table import ClaimsTable
    from gui.pages.articles.findings_sections import FindingsSection
    from gui.pages.articles.opened import OpenedDocument


class FormContents(QWidget):
    """Shows an :class:`OpenedDocument`.

    Signals:
        findingChosen: The user chose a finding; carries its key.
        menuRequested: The user wants to decide about a finding; carries its key and the place on the screen.
        rejectRequested: The user says that a finding is none; carries its key.
        addRequested: The user wants to add a grade from the selected words; carries the id of its inspection.
        addInspectionRequested: The user wants to add an inspection.
        documentChosen: The user wants to see another document that tells the same; carries its id.

    Args:
        desk: The shared parts of the windows.
        opened: The document.
        writable: Whether the library takes changes.
    """

    findingChosen = Signal(object)
    menuRequested = Signal(object, QPoint)
    rejectRequested = Signal(object)
    addRequested = Signal(int)
    addInspectionRequested = Signal()
    documentChosen = Signal(int)

    def __init__(self, desk: Desk, opened: OpenedDocument, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shape = _shape(desk, opened, writable=writable)
        several = len(opened.detail.findings.inspections) > 1
        self.inspections = tuple(
            EditableInspection(desk, opened, group, headed=several, writable=writable)
            for group in range(len(opened.detail.findings.inspections))
        )
        twins = opened.detail.near_duplicates
        self.twins = TwinRows(desk, twins) if twins else None
        self.whole = EditableDocument(desk, opened, writable=writable)
        self.part: DocumentPart | None = None
        self._opened = opened
        self._writable = writable
        self._lay_out()
        self._connect()

    def complete(self) -> DocumentPart:
        """Add what stands below the findings, once; apart from those, as each of the two takes a while to make."""
        if self.part is None:
            self.part = DocumentPart(self._desk, self._opened, writable=self._writable)
            self._column.insertWidget(self._column.count() - 1, self.part)
        return self.part

    @property
    def sections(self) -> tuple[FindingsSection, ...]:
        """The parts whose rows lead to words."""
        return (*self.inspections, self.whole)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(8))
        column.setSpacing(scaled(6))
        if self.twins is not None:
            column.addWidget(self.twins)
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)

    def _connect(self) -> None:
        for section in self.sections:
            section.findingChosen.connect(self.findingChosen)
        for inspection in self.inspections:
            inspection.menuRequested.connect(self.menuRequested)
            inspection.rejectRequested.connect(self.rejectRequested)
            inspection.addRequested.connect(self.addRequested)
        if self.twins is not None:
            self.twins.chosen.connect(self.documentChosen)
        self.whole.menuRequested.connect(self.menuRequested)
        self.whole.rejectRequested.connect(self.rejectRequested)
        self.whole.addInspectionRequested.connect(self.addInspectionRequested)

    def show_opened(self, opened: OpenedDocument, *, writable: bool) -> bool:
        """Show other values in the same rows; False when there would be other rows, and nothing is shown then."""
        if _shape(self._desk, opened, writable=writable) != self._shape:
            return False
        for inspection in self.inspections:
            inspection.show_opened(opened)
        self.whole.doubts.show_doubts(opened, None)
        self._opened = opened
        self.complete().show_opened(opened)
        return True

    def select_finding(self, key: FindingKey | None) -> QWidget | None:
        """Mark a finding as chosen, all others as not, and give its widget."""
        found = [section.select_finding(key) for section in self.sections]
        return next((widget for widget in found if widget is not None), None)

    def tables(self) -> tuple[ClaimsTable, ...]:
        """All tables of grades."""
        return tuple(table for section in self.sections for table in section.tables)

    def focus_fact(self, key: FindingKey) -> None:
        """Put the focus on the field of a fact."""
        if key.sort is FindingSort.MENTION and 0 <= key.group < len(self.inspections):
            row = self.inspections[key.group].select_finding(key)
            fields = getattr(row, "fields", ())
            if fields:
                fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in the order of the form."""
        takes = (part for part in self.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return tuple(takes)


def _shape(desk: Desk, opened: OpenedDocument, *, writable: bool) -> tuple[object, ...]:
    """All that decides which rows there are, and what those say that are no fields."""
    findings = opened.detail.findings
    frameworks = [reported.framework for reported in findings.inspections]
    return (
        opened.id,
        writable,
        tuple(each.id for each in opened.standing.inspections_in_force),
        tuple((record.id, record.claim.tense) for each in opened.detail.inspections for record in each.claims),
        tuple(
            (each.id, each.values.kind)
            for inspection in opened.standing.inspections_in_force
            for each in opened.standing.points_of(inspection.id)
        ),
        findings.quotes,
        findings.checks,
        # An area's short name is the framework's own; with several, headings name the providers.
        tuple(frameworks),
        tuple(reported.provider.name for reported in findings.inspections) if len(frameworks) > 1 else (),
        opened.detail.near_duplicates,
        rejected_of(opened.standing, desk.knowledge.frameworks),
    )
