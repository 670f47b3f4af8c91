"""The parts of the findings panel: one a reported inspection, and one for what belongs to the whole document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.library import SURE
from core.model import CheckOutcome, DocumentKind, PointKind, Tense
from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.marks import DOCUMENT_WIDE, FindingKey, FindingSort
from gui.models.claims import ClaimsModel
from gui.pages.articles.claims_table import ClaimsTable
from gui.pages.articles.wording import claim_lines, facts_of, on_page, speaker_of
from gui.widgets.finding_row import FactRow, FindingRow, PanelRow
from gui.widgets.quiet_label import QuietLabel
from gui.wording.names import point_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.model import Evidence, Findings, ReportedInspection
    from gui.desk import Desk
    from gui.models.claims import ClaimLine

_CHECK_ICONS = {
    CheckOutcome.AGREES: ("check", IconRole.DONE),
    CheckOutcome.DIFFERS: ("differs", IconRole.FAILED),
    CheckOutcome.CANNOT_TELL: ("info", IconRole.SECONDARY),
}
_POINT_ICONS = {PointKind.STRENGTH: "up", PointKind.IMPROVEMENT: "pencil", PointKind.NAMED_PRACTICE: "bookmark"}


class FindingsSection(QWidget):
    """A column of rows and small tables, each of them a way to its words.

    Signals:
        findingChosen: The user chose a finding; carries its key.

    Args:
        desk: The shared parts of the windows.
    """

    findingChosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[FindingKey, PanelRow] = {}
        self.tables: list[ClaimsTable] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(1))

    def select_finding(self, key: FindingKey | None) -> QWidget | None:
        """Mark a finding as chosen, all others as not, and give its widget."""
        found: QWidget | None = None
        for row_key, row in self._rows.items():
            row.set_chosen(row_key == key)
            found = row if row_key == key else found
        for table in self.tables:
            found = table if table.select_finding(key) else found
        return found

    def add_heading(self, words: str, at_right: str = "") -> None:
        """Start a group."""
        row = QHBoxLayout()
        row.setContentsMargins(scaled(6), scaled(8), scaled(27), scaled(3))
        heading = QuietLabel(self._desk.theme, words, semibold=True)
        heading.setWordWrap(True)
        row.addWidget(heading, 1)
        if at_right:
            row.addWidget(QuietLabel(self._desk.theme, at_right, semibold=True))
        self._column.addLayout(row)

    def add_row(self, row: PanelRow, key: FindingKey | None) -> None:
        """Add a row; one without a key leads nowhere."""
        row.set_leads_somewhere(key is not None)
        if key is not None:
            self._rows[key] = row
            row.clicked.connect(lambda: self.findingChosen.emit(key))
        self._column.addWidget(row)

    def add_table(self, table: ClaimsTable) -> None:
        """Add a table of grades."""
        table.findingChosen.connect(self.findingChosen)
        self.tables.append(table)
        self._column.addWidget(table)


class InspectionSection(FindingsSection):
    """What a document tells of one inspection; ``fill`` puts the rows into it.

    Args:
        desk: The shared parts of the windows.
        findings: What was found in it.
        group: Which of its inspections.
        headed: Name the provider in a heading, because there are several.
    """

    def __init__(
        self, desk: Desk, findings: Findings, group: int, *, headed: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._group = group
        self._reported = findings.inspections[group]
        report = findings.kind is DocumentKind.OFFICIAL_REPORT
        self._grades_heading = self.tr("Grades in this report") if report else self.tr("Grades in this article")
        if headed:
            name = QLabel(self._reported.provider.name or self.tr("Provider not named"), wordWrap=True)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setFont(font_of(TextSize.ARTICLE, semibold=True))
            name.setContentsMargins(scaled(6), scaled(8), 0, scaled(2))
            self._column.addWidget(name)

    def fill(self, findings: Findings) -> None:
        """Add everything that is told, once."""
        self._add_doubts()
        self._add_facts(findings)
        self._add_claims(Tense.CURRENT)
        self._add_claims(Tense.EARLIER)
        self._add_points()

    def _add_doubts(self) -> None:
        for doubt in (*self._reported.doubts, *unsure_of(self._reported)):
            self.add_row(FindingRow(self._desk.theme, "eye", doubt, role=IconRole.NEEDS_EYES), None)

    def _add_facts(self, findings: Findings) -> None:
        for fact in facts_of(self._reported, self._group, findings, self._desk.knowledge.frameworks):
            self.add_row(FactRow(self._desk.theme, fact.label, fact.value, fact.note), fact.key)

    def _lines(self, tense: Tense) -> tuple[ClaimLine, ...]:
        return claim_lines(self._reported, self._group, tense, self._desk.knowledge.frameworks, self._desk.faces.face)

    def _table(self, lines: tuple[ClaimLine, ...], name: str, *, earlier: bool) -> ClaimsTable:
        return ClaimsTable(ClaimsModel(lines), self._desk.chips, name, earlier=earlier)

    def _add_claims(self, tense: Tense) -> None:
        earlier = tense is Tense.EARLIER
        lines = self._lines(tense)
        name = self.tr("Earlier grades told here") if earlier else self._grades_heading
        if lines or not earlier:
            self.add_heading(name, self.tr("Sure") if lines and not earlier else "")
        if lines:
            self.add_table(self._table(lines, name, earlier=earlier))
        elif not earlier:
            none = QuietLabel(self._desk.theme, self.tr("No grade is told here."), TextSize.BODY)
            none.setContentsMargins(scaled(6), 0, 0, 0)
            self._column.addWidget(none)

    def _add_points(self) -> None:
        points = self._reported.points
        if points:
            self.add_heading(self.tr("Points {0}").format(len(points)))
        for index, point in enumerate(points):
            detail = " · ".join(part for part in (point_name(point.kind), on_page(point.evidence.page)) if part)
            row = FindingRow(self._desk.theme, _POINT_ICONS[point.kind], point.evidence.text, detail)
            self.add_row(row, FindingKey(FindingSort.POINT, self._group, index))


def unsure_of(reported: ReportedInspection) -> tuple[str, ...]:
    """A sentence on grades that were read from wording which is sometimes misread, if there are any."""
    unsure = sum(claim.confidence < SURE for claim in reported.claims)
    return (unsure_words(unsure),) if unsure else ()


def unsure_words(unsure: int) -> str:
    """A sentence on so many grades that were read from wording which is sometimes misread."""
    one = translate("Findings", "1 grade is less than {0} % sure. Look at its words.")
    many = translate("Findings", "{1} grades are less than {0} % sure. Look at their words.")
    return (one if unsure == 1 else many).format(round(SURE * 100), unsure)


class DocumentSection(FindingsSection):
    """Checks and quotations: what belongs to the whole document.

    Args:
        desk: The shared parts of the windows.
        findings: What was found in it.
    """

    def __init__(self, desk: Desk, findings: Findings, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        if not findings.inspections:
            self.add_heading(self.tr("No inspection was found in this text."))
        if findings.checks:
            self.add_heading(self.tr("Checks"))
        for index, check in enumerate(findings.checks):
            icon, role = _CHECK_ICONS[check.outcome]
            key = FindingKey(FindingSort.CHECK, DOCUMENT_WIDE, index) if check.evidence else None
            self.add_row(FindingRow(desk.theme, icon, check.message, role=role), key)
        if findings.quotes:
            self.add_heading(self.tr("Quotations {0}").format(len(findings.quotes)))
        for index, quote in enumerate(findings.quotes):
            told = " · ".join(part for part in (speaker_of(quote), on_page(quote.evidence.page)) if part)
            row = FindingRow(desk.theme, "quote", f"“{quote.evidence.text}”", told)
            self.add_row(row, FindingKey(FindingSort.QUOTE, DOCUMENT_WIDE, index))


def sections_of(desk: Desk, findings: Findings) -> tuple[FindingsSection, ...]:
    """Everything that was found in a document, an inspection at a time, then what belongs to the whole."""
    several = len(findings.inspections) > 1
    inspections = tuple(
        InspectionSection(desk, findings, group, headed=several) for group in range(len(findings.inspections))
    )
    for inspection in inspections:
        inspection.fill(findings)
    return (*inspections, DocumentSection(desk, findings))


def evidence_of(findings: Findings, key: FindingKey) -> Evidence | None:
    """The words of a finding."""
    if key.sort is FindingSort.QUOTE:
        return findings.quotes[key.index].evidence
    if key.sort is FindingSort.CHECK:
        return findings.checks[key.index].evidence
    if key.group == DOCUMENT_WIDE:
        return findings.mentions[key.index].evidence
    reported = findings.inspections[key.group]
    if key.sort is FindingSort.CLAIM:
        return reported.claims[key.index].evidence
    if key.sort is FindingSort.POINT:
        return reported.points[key.index].evidence
    return reported.mentions[key.index].evidence
