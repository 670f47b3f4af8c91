"""Below the press check: the words of the article and those of the report side by side, and how they compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.library import Fact, Verdict
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.models.press_cells import PressCell, Sign, told_fact
from gui.pages.press.side import Side
from gui.widgets.allowing import allow
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import span_of_days
from gui.wording.names import unnamed_provider

if TYPE_CHECKING:
    from core.library import ArticleComparison, PressComparison
    from gui.delegates.grade_face import GradeFace
    from gui.desk import Desk
    from gui.models.inspection_cells import Cell
    from gui.pages.press.reading import SaidByBoth


class PressEvidencePanel(QWidget):
    """Shows a cell of the press check.

    Signals:
        requestOpenEvidence: A document id, and the span of the words or None.
        noteRequested: The user wants what is shown kept as a note on the inspection.
        misreadRequested: The article does not say what was read from it.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)
    noteRequested = Signal()
    misreadRequested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._why_not = ""
        self.setAccessibleName(self.tr("Words of both sides"))
        self.article = Side(desk, self.tr("Article says"), self)
        self.report = Side(desk, self.tr("Report says"), self)
        for side in (self.article, self.report):
            side.requestOpenEvidence.connect(self.requestOpenEvidence)
        heading = QLabel(self.tr("How they compare"), self)
        heading.setFont(font_of(TextSize.BODY, semibold=True))
        self.sentence = QLabel(self)
        self.more = QuietLabel(desk.theme, size=TextSize.BODY, parent=self)
        for label in (self.sentence, self.more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note_button = QPushButton(self.tr("Note it"), self)
        self.note_button.setToolTip(self.tr("Keep this as a note on the inspection (N)"))
        self.note_button.clicked.connect(self.noteRequested)
        self.misread_button = QPushButton(self.tr("Misread"), self)
        self.misread_button.setToolTip(
            self.tr("The article does not say this: the reading no longer counts, and Undo brings it back")
        )
        self.misread_button.clicked.connect(self.misreadRequested)
        self.copy_button = QPushButton(self)
        self.copy_button.setAccessibleName(self.tr("Copy the words of both sides and their sources"))
        self.copy_button.setToolTip(self.copy_button.accessibleName())
        desk.icons.dress(self.copy_button, "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self._subject, self._asks_for_words = "", False
        self._lay_out(heading)
        self.show_nothing()

    def set_refusal(self, why_not: str) -> None:
        """Why no notes and decisions can be kept; empty when they can."""
        self._why_not = why_not

    def show_nothing(self) -> None:
        """Nothing is selected."""
        for side in (self.article, self.report):
            side.show_grade(None)
            side.show_words(None, "")
        self.copy_button.setEnabled(False)
        self._tell("", "", note=False, misread=False)

    def show_cell(
        self, compared: PressComparison, article: ArticleComparison | None, cell: Cell | PressCell, sentence: str
    ) -> None:
        """Say at once what a cell tells; the words follow when they are read.

        Args:
            compared: The comparison that it belongs to.
            article: The article of its row; None for the row of the inspection.
            cell: The cell.
            sentence: How both sides compare, in words.
        """
        area = cell.area if isinstance(cell, PressCell) else None
        fact = cell.fact if isinstance(cell, PressCell) else None
        framework = compared.inspection.framework
        self._subject = self._named(compared)
        # The words of the cell before are still there.
        self.copy_button.setEnabled(False)
        told: GradeFace | None = None
        reported: GradeFace | None = None
        if area is not None:
            told = self._desk.faces.face(framework, area.area, area.told) if area.told else None
            reported = self._desk.faces.face(framework, area.area, area.reported) if area.reported else None
        self.article.show_grade(told, told_fact(fact.fact, fact.told) if fact and fact.fact is not Fact.COUNT else "")
        self.report.show_grade(reported, told_fact(fact.fact, fact.reported) if fact else "")
        self._asks_for_words = not isinstance(cell, PressCell) or area is not None or fact is not None
        sign = cell.sign if isinstance(cell, PressCell) else None
        self._tell(
            sentence,
            self._reasons(article, sign) if article else "",
            note=article is not None and bool(sentence),
            misread=area is not None and area.claim_id is not None,
        )

    def show_words(self, said: SaidByBoth, article: ArticleComparison | None) -> None:
        """Quote both sides."""
        silent = self.tr("The article does not mention it.") if article else self.tr("Choose an article above.")
        self.article.show_words(said.article, silent)
        asked = self._asks_for_words
        nothing = self.tr("The report has no words for it.") if asked else self.tr("Choose a grade or a date above.")
        self.report.show_words(said.report, nothing)
        self.copy_button.setEnabled(any(side.quoted for side in (self.article, self.report)))

    @property
    def copied(self) -> str:
        """Whose inspection it is, how both sides compare, and the words of each with their source."""
        sides = (f"{side.accessibleName()}: {side.quoted.cited}" for side in (self.article, self.report) if side.quoted)
        return "\n".join((f"{self._subject}. {self.sentence.text()}", *sides))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied)

    def _named(self, compared: PressComparison) -> str:
        inspection = compared.inspection
        framework = self._desk.knowledge.frameworks.get(inspection.framework)
        days = span_of_days(inspection.inspected_from, inspection.inspected_to)
        parts = (inspection.provider or unnamed_provider(), framework.short if framework else "", days)
        return ", ".join(part for part in parts if part)

    def _reasons(self, article: ArticleComparison, sign: Sign | None) -> str:
        """What speaks for and against a true difference, as far as the comparison knows."""
        reasons = []
        if sign is Sign.UNSURE:
            reasons.append(self.tr("This reading is unsure. Look at the words before you rely on it."))
        if article.looks_back:
            reasons.append(self.tr("The article is about a later inspection and looks back on this one."))
        same = [fact.fact for fact in article.facts if fact.verdict is Verdict.AGREES]
        if Fact.PUBLISHED in same and Fact.INSPECTED in same:
            reasons.append(self.tr("Same inspection: days of the visit and of the report agree."))
        elif Fact.PUBLISHED in same:
            reasons.append(self.tr("Same inspection: the day of the report agrees."))
        elif Fact.INSPECTED in same:
            reasons.append(self.tr("Same inspection: the days of the visit agree."))
        return " ".join(reasons)

    def _tell(self, sentence: str, more: str, *, note: bool, misread: bool) -> None:
        self.sentence.setText(sentence)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        allow(self.note_button, note and not self._why_not, self._why_not)
        allow(self.misread_button, misread and not self._why_not, self._why_not)

    def _lay_out(self, heading: QLabel) -> None:
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(scaled(6))
        lines.addWidget(self.sentence)
        lines.addWidget(self.more)
        buttons = QWidget(words)
        flow = FlowLayout(buttons, scaled(6))
        for button in (self.note_button, self.misread_button, self.copy_button):
            flow.addWidget(button)
        lines.addWidget(buttons)
        lines.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        words.setAutoFillBackground(False)
        area.setWidget(words)
        last = QVBoxLayout()
        last.setSpacing(scaled(6))
        last.addWidget(heading)
        last.addWidget(area, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(14), scaled(8), scaled(12), scaled(8))
        across.setSpacing(scaled(14))
        across.addWidget(self.article, 4)
        across.addWidget(self.report, 4)
        across.addLayout(last, 3)
