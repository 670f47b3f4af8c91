"""The form of one grade that was read: which grade, for which area, of which inspection, and of which time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.library import ClaimValues, StandingFinding
from core.model import ProviderType, Tense
from gui.appearance.text_size import scaled
from gui.corrections.choices import areas_to_choose, faces_to_choose, inspection_words
from gui.corrections.form_rows import FormRow, choice_box, choose, fill
from gui.corrections.grade_picker import GradePicker
from gui.corrections.signing import SigningField
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import ReportedValues, Signature, StandingDocument
    from core.model import Evidence
    from gui.desk import Desk


@dataclass(frozen=True, slots=True)
class ClaimInQuestion:
    """One claim of a document as it stands, and the inspections that it can be about.

    Attributes:
        claim: The claim.
        inspections: Those that the document tells of.
    """

    claim: StandingFinding[ClaimValues]
    inspections: tuple[StandingFinding[ReportedValues], ...]

    @classmethod
    def of(cls, standing: StandingDocument, claim_id: int) -> ClaimInQuestion | None:
        """A claim of a document; None when it is not there any more."""
        claim = next((claim for claim in standing.claims if claim.id == claim_id), None)
        return None if claim is None else cls(claim, tuple(each for each in standing.inspections if each.stands))

    @classmethod
    def new(cls, standing: StandingDocument, inspection_id: int, evidence: Evidence, area: str) -> ClaimInQuestion:
        """A claim that is still to be added: all of it but the grade."""
        values = ClaimValues(inspection_id, area, "")
        claim = StandingFinding(0, None, values, evidence, stands=True, decided=False)
        return cls(claim, tuple(each for each in standing.inspections if each.stands))

    def reported(self, inspection_id: int) -> ReportedValues | None:
        """One of the inspections."""
        return next((each.values for each in self.inspections if each.id == inspection_id), None)


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """What stands in the form, as it was left.

    Attributes:
        grade: Grade id, or None while none is chosen.
        area: Area id.
        tense: This inspection, or one before it.
        when: The year or words, as typed.
        inspection: Id of the reported inspection.
        reason: As typed.
    """

    grade: str | None
    area: str
    tense: Tense
    when: str
    inspection: int
    reason: str


class ClaimForm(QWidget):
    """Edits a :class:`ClaimInQuestion`.

    Signals:
        changed: Another value is chosen.

    Args:
        desk: The shared parts.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: ClaimInQuestion | None = None
        self._at_first: ClaimDraft | None = None
        self.grades = GradePicker(desk.chips)
        self.area = choice_box()
        self.tense = choice_box()
        self.when = QLineEdit()
        self.when.setPlaceholderText(self.tr("A year, or the words of the text"))
        self.inspection = choice_box()
        self.signing = SigningField(desk)
        self._when_row = FormRow(self.tr("When"), self.when)
        self._inspection_row = FormRow(self.tr("Of which inspection"), self.inspection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.grades)
        column.addWidget(FormRow(self.tr("Area"), self.area))
        column.addWidget(FormRow(self.tr("Time"), self.tense))
        for part in (self._when_row, self._inspection_row, self.signing):
            column.addWidget(part)
        column.addStretch(1)
        self.grades.chosen.connect(self.changed)
        self.when.textEdited.connect(self.changed)
        self.area.currentIndexChanged.connect(self._on_area)
        self.tense.currentIndexChanged.connect(self._on_tense)
        self.inspection.currentIndexChanged.connect(self._on_inspection)

    def show_claim(self, asked: ClaimInQuestion) -> None:
        """Edit a claim, beginning with what stands."""
        self._asked = asked
        values = asked.claim.values
        tenses = (
            (Tense.CURRENT, translate("Corrections", "This inspection")),
            (Tense.EARLIER, translate("Corrections", "One before it")),
        )
        fill(self.tense, tenses, values.tense)
        self.when.setText(values.when or "")
        named = [(each.id, inspection_words(self._desk.knowledge, each.values)) for each in asked.inspections]
        fill(self.inspection, named, values.reported_inspection)
        self._inspection_row.setVisible(len(named) > 1)
        self._when_row.setVisible(values.tense is Tense.EARLIER)
        self._offer_areas(values.area)
        self._offer_grades(values.grade or None)
        self.signing.clear()
        self._at_first = self._as_it_stands()
        self.changed.emit()

    def draft(self) -> ClaimDraft | None:
        """What was begun here and is not decided; None as long as all is as at first."""
        now = self._as_it_stands() if self._asked is not None else None
        return None if now == self._at_first else now

    def take_up(self, draft: ClaimDraft) -> None:
        """Go on with what was begun about the claim that is shown."""
        for box, value in ((self.tense, draft.tense), (self.inspection, draft.inspection)):
            choose(box, value)
        self.when.setText(draft.when)
        self._when_row.setVisible(draft.tense is Tense.EARLIER)
        self._offer_areas(draft.area)
        self._offer_grades(draft.grade)
        self.signing.reason.setText(draft.reason)
        self.changed.emit()

    def _as_it_stands(self) -> ClaimDraft:
        return ClaimDraft(
            grade=self.grades.grade,
            area=self.area.currentData(),
            tense=self._tense(),
            when=self.when.text(),
            inspection=self._inspection_id(),
            reason=self.signing.reason.text(),
        )

    def focus_first(self) -> None:
        """Put the focus on the grade."""
        self.grades.focus()

    def values(self) -> ClaimValues | None:
        """What is chosen; None as long as no grade is."""
        if self._asked is None or self.grades.grade is None or self.area.currentIndex() < 0:
            return None
        return ClaimValues(
            reported_inspection=self._inspection_id(),
            area=self.area.currentData(),
            grade=self.grades.grade,
            tense=self._tense(),
            when=self.when.text().strip() or None if self._tense() is Tense.EARLIER else None,
        )

    def is_changed(self) -> bool:
        """Whether something else is chosen than what stands."""
        values = self.values()
        return self._asked is not None and values is not None and values != self._asked.claim.values

    def signature(self) -> Signature:
        """Who decides, and why."""
        return self.signing.signature()

    def _tense(self) -> Tense:
        return Tense(self.tense.currentData())

    def _inspection_id(self) -> int:
        chosen = self.inspection.currentData()
        stands = self._asked.claim.values.reported_inspection if self._asked else 0
        return stands if chosen is None else int(chosen)

    def _place(self) -> tuple[str | None, ProviderType]:
        """Framework and sort of provider of the inspection that is chosen."""
        reported = self._asked.reported(self._inspection_id()) if self._asked else None
        return (reported.framework, reported.provider.provider_type) if reported else (None, ProviderType.OTHER)

    def _offer_areas(self, now: str) -> None:
        fill(self.area, areas_to_choose(self._desk.knowledge, *self._place(), now), now)

    def _offer_grades(self, now: str | None) -> None:
        self.grades.offer(faces_to_choose(self._desk, *self._place(), self.area.currentData(), now), now)

    @Slot()
    def _on_area(self) -> None:
        self._offer_grades(self.grades.grade)
        self.changed.emit()

    @Slot()
    def _on_tense(self) -> None:
        self._when_row.setVisible(self._tense() is Tense.EARLIER)
        self.changed.emit()

    @Slot()
    def _on_inspection(self) -> None:
        self._offer_areas(self.area.currentData())
        self._on_area()
