"""The details panel: one grade, the words it was read from, and the facts of its inspection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.model import DocumentKind, VisitType
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.corrections.correction_block import CorrectionBlock
from gui.delegates.grade_chip import Form, GradeChipLabel
from gui.delegates.grade_face import Absence, AbsentFace
from gui.evidence.card import EvidenceCard
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton
from gui.wording.change_words import change_words
from gui.wording.dates import month_written, span_of_days, whole_date
from gui.wording.names import basis_name, unnamed_provider, visit_type_name
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from core.library import InspectionDetail
    from core.model import Judgement
    from gui.delegates.grade_face import Face
    from gui.desk import Desk
    from gui.evidence.card import QuotedEvidence
    from gui.pages.judgements.detail_reading import ShownDetail

_SOURCES_SHOWN = 6
_SOURCE_WIDTH = 180
_SOURCE_MARGINS = 56


class DetailsPanel(QScrollArea):
    """Shows a :class:`ShownDetail`.

    Signals:
        requestOpenEvidence: A document id, and the span of the evidence or None.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: ShownDetail | None = None
        self._fact_rows: list[tuple[QLabel, QLabel]] = []
        self._source_rows: list[tuple[IconLabel, LinkButton]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Details"))
        self._make_parts()
        self._lay_out()
        self.show_nothing()

    @property
    def shown(self) -> ShownDetail | None:
        """What is shown."""
        return self._shown

    def show_nothing(self) -> None:
        """Say how to fill the panel."""
        self._shown = None
        self.provider.setText("")
        self.subject.setText(self.tr("Select a grade to see the words it was read from."))
        self._show_face(None, "")
        self._show_words(None)
        self.correction.show_nothing()
        self._facts.hide()
        self._sources.hide()

    def show_detail(self, shown: ShownDetail, missing: AbsentFace | None) -> None:
        """Show an inspection and one of its grades.

        Args:
            shown: What was read.
            missing: Why the chosen cell has no grade, when it has none.
        """
        self._shown = shown
        self._show_head(shown)
        self._show_grade(shown, missing)
        self._show_words(shown.evidence)
        if shown.evidence is not None:
            of_report = shown.judgement and shown.judgement.document_kind is DocumentKind.OFFICIAL_REPORT
            self.open_button.setText(self.tr("Show in report") if of_report else self.tr("Show in article"))
            self._desk.icons.dress(self.open_button, "report" if of_report else "article")
        self.correction.show_area(shown.detail.inspection, shown.area, shown.corrections, shown.decisions)
        self._show_facts(shown.detail, shown.judgement, change_words(shown.change))
        self._show_sources(shown.detail)

    def _make_parts(self) -> None:
        self.provider = self._label(TextSize.TITLE, semibold=True)
        self.subject = self._label(TextSize.BODY, quiet=True)
        self.chip = GradeChipLabel(self._desk.chips, Form.LARGE, self)
        self.reason = self._label(TextSize.BODY)
        self.card = EvidenceCard(self._desk.theme, self)
        self.open_button = QPushButton(self.tr("Show in article"), self)
        self._desk.icons.dress(self.open_button, "article")
        self.open_button.clicked.connect(self._on_open)
        # Without words, so that the three buttons need one line where there is room, and two at most.
        self.copy_button = QPushButton(self)
        self.copy_button.setAccessibleName(self.tr("Copy the words and their source"))
        self.copy_button.setToolTip(self.copy_button.accessibleName())
        self._desk.icons.dress(self.copy_button, "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.correction = CorrectionBlock(self._desk, self)

    def _lay_out(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        margin = scaled(12)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(scaled(4))
        for part in (self.provider, self.subject):
            column.addWidget(part)
        column.addSpacing(scaled(6))
        column.addWidget(self.chip)
        column.addWidget(self.reason)
        self._evidence_parts = self._evidence_block(body)
        self._facts, self._fact_grid = self._titled_grid(body, self.tr("Inspection"))
        self._sources, self._source_grid = self._titled_grid(body, self.tr("Sources"))
        buttons = QWidget(body)
        flow = FlowLayout(buttons, scaled(4))
        for button in (self.open_button, self.copy_button, self.correction.button):
            flow.addWidget(button)
        for block in (self._evidence_parts, buttons, self.correction, self._facts, self._sources):
            column.addSpacing(scaled(6))
            column.addWidget(block)
        column.addStretch(1)
        self.setWidget(body)

    def _evidence_block(self, parent: QWidget) -> QWidget:
        block = QWidget(parent)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(self._caption(self.tr("Where it was read"), "evidence"))
        column.addWidget(self.card)
        return block

    def _titled_grid(self, parent: QWidget, title: str) -> tuple[QWidget, QGridLayout]:
        block = QWidget(parent)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self._caption(title))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(scaled(10))
        grid.setVerticalSpacing(scaled(3))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        return block, grid

    def _caption(self, words: str, icon: str = "") -> QWidget:
        block = QWidget(self)
        across = QHBoxLayout(block)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(scaled(6))
        if icon:
            across.addWidget(IconLabel(self._desk.icons, icon, 14, parent=block))
        label = QLabel(words, block)
        label.setFont(font_of(TextSize.SMALL, semibold=True))
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        across.addWidget(label, 1)
        return block

    def _label(self, size: TextSize, *, semibold: bool = False, quiet: bool = False) -> QLabel:
        label = QLabel(self)
        if quiet:
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setFont(font_of(size, semibold=semibold))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _show_head(self, shown: ShownDetail) -> None:
        inspection = shown.detail.inspection
        frameworks = self._desk.knowledge.frameworks
        framework = frameworks.get(inspection.framework)
        area = frameworks.area_title(shown.area, inspection.framework) if shown.area else ""
        self.provider.setText(inspection.provider.name or unnamed_provider())
        self.subject.setText(" · ".join(part for part in (area, framework.short if framework else "") if part))

    def _show_grade(self, shown: ShownDetail, missing: AbsentFace | None) -> None:
        judgement = shown.judgement
        if judgement is not None and judgement.grade is not None:
            face = self._desk.faces.face(shown.detail.inspection.framework, judgement.area, judgement.grade)
            self._show_face(face, "")
        elif judgement is not None:
            self._show_face(None, judgement.reason)
        elif missing is not None and missing.absence is Absence.ENDED:
            no_sum = self.tr("No grade is worked out from the other areas.")
            self._show_face(None, f"{missing.explanation} {no_sum}")
        else:
            self._show_face(None, _begun_large(missing.explanation) if missing else "")

    def _show_face(self, face: Face | None, reason: str) -> None:
        self.chip.show_face(face)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def _show_words(self, evidence: QuotedEvidence | None) -> None:
        for part in (self._evidence_parts, self.open_button, self.copy_button):
            part.setVisible(evidence is not None)
        if evidence is not None:
            self.card.show_evidence(evidence)

    def _show_facts(self, detail: InspectionDetail, judgement: Judgement | None, change: str) -> None:
        inspection = detail.inspection
        days = span_of_days(inspection.inspected_from, inspection.inspected_to) or month_written(detail.inspected_month)
        visit = visit_type_name(inspection.visit_type).lower() if inspection.visit_type is not VisitType.UNKNOWN else ""
        to_report = ""
        if inspection.published_on and inspection.inspected_to:
            waited = (inspection.published_on - inspection.inspected_to).days
            to_report = counted(waited, self.tr("{0} day"), self.tr("{0} days"))
        facts = [
            (self.tr("Change"), change),
            (self.tr("Visit"), ", ".join(part for part in (days, visit) if part) or self.tr("not told")),
            (self.tr("Published"), whole_date(inspection.published_on) or self.tr("not told")),
            (self.tr("To report"), to_report),
            (self.tr("Inspectorate"), inspection.inspectorate or ""),
            (self.tr("Lead"), inspection.lead_inspector or ""),
            (self.tr("Region"), detail.region or ""),
            (self.tr("Basis"), basis_name(judgement.basis) if judgement else ""),
            (self.tr("Reason"), judgement.reason if judgement and judgement.grade else ""),
        ]
        told = [fact for fact in facts if fact[1]]
        while len(self._fact_rows) < len(told):
            self._fact_rows.append(self._fact_row(len(self._fact_rows)))
        for row, (caption, words) in enumerate(self._fact_rows):
            name, value = told[row] if row < len(told) else ("", "")
            caption.setText(name)
            words.setText(value)
            caption.setVisible(row < len(told))
            words.setVisible(row < len(told))
        self._facts.show()

    def _fact_row(self, row: int) -> tuple[QLabel, QLabel]:
        """Labels for one more fact; they stay, and say something else of the next grade."""
        caption = self._label(TextSize.BODY, quiet=True)
        caption.setWordWrap(False)
        words = self._label(TextSize.BODY)
        self._fact_grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self._fact_grid.addWidget(words, row, 1)
        return caption, words

    def _show_sources(self, detail: InspectionDetail) -> None:
        # A link is as wide as its words, and what is wider than the panel would be cut at its edge.
        width = min(scaled(_SOURCE_WIDTH), self.viewport().width() - scaled(_SOURCE_MARGINS))
        told = detail.documents[:_SOURCES_SHOWN]
        while len(self._source_rows) < len(told):
            self._source_rows.append(self._source_row(len(self._source_rows)))
        for row, (sign, link) in enumerate(self._source_rows):
            sign.setVisible(row < len(told))
            link.setVisible(row < len(told))
            if row < len(told):
                source = told[row]
                sign.show_icon("report" if source.kind is DocumentKind.OFFICIAL_REPORT else "article")
                words = source.outlet or source.title
                link.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width))
                link.updateGeometry()
                link.setToolTip(source.title)
                link.setAccessibleName(self.tr("Open {0}").format(source.title))
        self._sources.setVisible(bool(detail.documents))

    def _source_row(self, row: int) -> tuple[IconLabel, LinkButton]:
        """A sign and a link for one more document; they stay, and stand for another one of the next grade."""
        sign = IconLabel(self._desk.icons, "article", 14, parent=self)
        link = LinkButton(self._desk.theme, "", self)
        link.clicked.connect(partial(self._open_source, row))
        self._source_grid.addWidget(sign, row, 0)
        self._source_grid.addWidget(link, row, 1, Qt.AlignmentFlag.AlignLeft)
        return sign, link

    def _open_source(self, row: int, _down: bool = False) -> None:
        if self._shown is not None:
            self.requestOpenEvidence.emit(self._shown.detail.documents[row].id, None)

    def _on_open(self) -> None:
        judgement = self._shown.judgement if self._shown else None
        if judgement is not None and judgement.document_id is not None:
            span = (judgement.start, judgement.end) if judgement.start is not None else None
            self.requestOpenEvidence.emit(judgement.document_id, span)

    def _on_copy(self) -> None:
        if self._shown is not None and self._shown.evidence is not None:
            QGuiApplication.clipboard().setText(self._shown.evidence.cited)


def _begun_large(words: str) -> str:
    """Words that elsewhere stand behind the name of an area, as a sentence of their own."""
    return words[:1].upper() + words[1:]
