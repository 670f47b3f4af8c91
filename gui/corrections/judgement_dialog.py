"""Corrects what holds for one area of an inspection, with its reason and the trail of what was decided before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.library import (
    correct_judgement,
    inspection_detail,
    judgement_corrections,
    withdraw_judgement_correction,
)
from core.model import Basis
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.corrections.judgement_form import JudgementForm
from gui.corrections.signing import is_writable
from gui.corrections.trail_list import TrailList
from gui.corrections.trail_words import judgement_line
from gui.dialogs.deciding import DecidingDialog
from gui.dialogs.discarding import reason_question
from gui.widgets.allowing import allow
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.scrolled_body import EDGE, ScrolledBody
from gui.wording.dates import month_written, span_of_days, whole_date
from gui.wording.names import unnamed_provider
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from core.library import InspectionDetail, Library
    from core.model import Correction, Judgement
    from gui.desk import Desk

_WIDTH = 400


@dataclass(frozen=True, slots=True)
class AreaInQuestion:
    """One area of an inspection.

    Attributes:
        detail: The inspection.
        area: Area id.
        judgement: What holds, if anything is told.
        corrections: Every decision about the area, the oldest first.
    """

    detail: InspectionDetail
    area: str
    judgement: Judgement | None
    corrections: tuple[Correction, ...]


def read_area(library: Library, inspection_id: int, area: str) -> AreaInQuestion:
    """Read one area of an inspection.

    Raises:
        NotInLibraryError: There is no such inspection.
    """
    detail = inspection_detail(library, inspection_id)
    held = next((one for one in detail.judgements if one.area == area), None)
    corrections = tuple(one for one in judgement_corrections(library, inspection_id) if one.area == area)
    return AreaInQuestion(detail, area, held, corrections)


class CorrectJudgementDialog(DecidingDialog):
    """Lets another grade hold, or the documents speak again.

    Args:
        desk: The shared parts.
        inspection_id: Of which inspection.
        area: Area id.
    """

    def __init__(self, desk: Desk, inspection_id: int, area: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._inspection_id = inspection_id
        self._area = area
        self.setWindowTitle(self.tr("Correct a grade"))
        self.setMinimumWidth(scaled(_WIDTH))
        self.subject = QLabel(wordWrap=True)
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setFont(font_of(TextSize.TITLE, semibold=True))
        self.inspection = QuietLabel(desk.theme, size=TextSize.BODY)
        self.inspection.setWordWrap(True)
        self.held = QuietLabel(desk.theme, size=TextSize.BODY)
        self.held.setWordWrap(True)
        self.form = JudgementForm(desk)
        self.trail = TrailList(desk.theme)
        self.trail_caption = QuietLabel(desk.theme, self.tr("Decided before"), semibold=True)
        self.correct_button = QPushButton(self.tr("Correct"))
        make_primary(self.correct_button)
        self.correct_button.setDefault(True)
        self.correct_button.setEnabled(False)
        self.withdraw_button = QPushButton(self.tr("Withdraw correction"))
        self.withdraw_button.setAutoDefault(False)
        self.withdraw_button.hide()
        self.trail_caption.hide()
        self._lay_out()
        self.form.changed.connect(self._allow)
        self.correct_button.clicked.connect(self._on_correct)
        self.withdraw_button.clicked.connect(self._on_withdraw)
        question = partial(read_area, inspection_id=inspection_id, area=area)
        desk.tasks.query(question, self._on_read, self._on_failed, owner=self)

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(scaled(EDGE), 0, scaled(EDGE), 0)
        foot.addWidget(self.withdraw_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.correct_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18 - EDGE), scaled(16 - EDGE), scaled(18 - EDGE), scaled(14))
        column.setSpacing(scaled(8))
        parts = (self.banner, self.subject, self.inspection, self.held, self.form, self.trail_caption, self.trail)
        column.addWidget(ScrolledBody(parts), 1)
        column.addLayout(foot)

    def _on_read(self, asked: AreaInQuestion) -> None:
        inspection, held = asked.detail.inspection, asked.judgement
        frameworks = self._desk.knowledge.frameworks
        title = frameworks.area_title(asked.area, inspection.framework)
        self.subject.setText(f"{inspection.provider.name or unnamed_provider()}: {title}")
        self.inspection.setText(self._which(asked.detail))
        self.held.setText(held.reason if held is not None else self.tr("No document tells a grade for this area."))
        self.form.show_area(inspection, asked.area, held.grade if held is not None else None)
        lines = [judgement_line(one, inspection.framework, frameworks) for one in asked.corrections]
        self.trail.show_lines(lines)
        self.trail_caption.setVisible(bool(lines))
        self.withdraw_button.setVisible(held is not None and held.basis is Basis.CORRECTED)
        self.form.focus_first()
        self._allow()
        self.adjustSize()

    def _which(self, detail: InspectionDetail) -> str:
        """Which inspection of the provider it is: it can have several, with the same areas."""
        inspection = detail.inspection
        framework = self._desk.knowledge.frameworks.get(inspection.framework)
        days = span_of_days(inspection.inspected_from, inspection.inspected_to) or month_written(detail.inspected_month)
        published = whole_date(inspection.published_on)
        parts = (
            framework.short if framework else "",
            self.tr("inspected {0}").format(days) if days else "",
            self.tr("published {0}").format(published) if published and not days else "",
        )
        return " · ".join(part for part in parts if part)

    @property
    def deciding_buttons(self) -> tuple[QPushButton, ...]:
        """Correct, withdraw."""
        return self.correct_button, self.withdraw_button

    def question_before_loss(self) -> str:
        """A reason is words of one's own; a choice is soon made again."""
        return reason_question(self.form.signature().reason)

    @Slot()
    def _allow(self) -> None:
        writable, why_not = is_writable(self._desk), refusal(self._desk.tasks.open_library)
        allow(self.correct_button, self.form.is_changed() and writable, why_not)
        allow(self.withdraw_button, writable, why_not)

    @Slot()
    def _on_correct(self) -> None:
        self._decide(
            partial(
                correct_judgement,
                inspection_id=self._inspection_id,
                area=self._area,
                grade=self.form.grades.grade,
                signature=self.form.signature(),
            )
        )

    @Slot()
    def _on_withdraw(self) -> None:
        self._decide(partial(withdraw_judgement_correction, inspection_id=self._inspection_id, area=self._area))
