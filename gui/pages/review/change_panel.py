"""The small form that takes the place beside the evidence while something is changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from core.library import ReviewKind, change_item, correct_finding
from gui.appearance.text_size import scaled
from gui.corrections.claim_form import ClaimDraft, ClaimForm, ClaimInQuestion
from gui.corrections.judgement_form import JudgementDraft, JudgementForm
from gui.corrections.reading_form import ReadingDraft, ReadingForm
from gui.widgets.quiet_label import QuietLabel
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library, Step
    from gui.desk import Desk
    from gui.pages.review.drafts import Draft
    from gui.pages.review.reading import ShownItem


class ChangePanel(QScrollArea):
    """Shows the form that fits an item.

    Signals:
        changed: Another value is chosen in the form.

    Args:
        desk: The shared parts.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownItem | None = None
        self.claim = ClaimForm(desk)
        self.reading = ReadingForm(desk)
        self.judgement = JudgementForm(desk)
        self.reason = QuietLabel(desk.theme)
        self.reason.setWordWrap(True)
        self._stack = QStackedWidget()
        for form in (self.claim, self.reading, self.judgement):
            self._stack.addWidget(form)
            form.changed.connect(self.changed)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(scaled(10), 0, scaled(8), scaled(8))
        column.setSpacing(scaled(8))
        column.addWidget(self.reason)
        column.addWidget(self._stack)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def form(self) -> ClaimForm | ReadingForm | JudgementForm:
        """The form that is shown."""
        shown = self._stack.currentWidget()
        return next(form for form in (self.claim, self.reading, self.judgement) if form is shown)

    def open_for(self, shown: ShownItem, draft: Draft | None = None) -> bool:
        """Show the form for an item and say whether there is one.

        Args:
            shown: The item.
            draft: What was begun about it; the focus stays where it is then, for nobody asked for the form.
        """
        self._shown = shown
        self.reason.setText(shown.item.reason)
        if shown.item.kind is ReviewKind.CONFLICT and shown.inspection is not None and shown.item.area:
            self._stack.setCurrentWidget(self.judgement)
            self.judgement.show_area(shown.inspection.inspection, shown.item.area, None, or_none=False)
        elif shown.claim is not None and shown.standing is not None:
            self._stack.setCurrentWidget(self.claim)
            inspections = tuple(each for each in shown.standing.inspections if each.stands)
            self.claim.show_claim(ClaimInQuestion(shown.claim, inspections))
        elif shown.reported is not None:
            self._stack.setCurrentWidget(self.reading)
            self.reading.show_reading(shown.reported)
        else:
            return False
        if draft is None:
            self.form.focus_first()
        else:
            self._take_up(draft)
        self.ensureVisible(0, 0)
        return True

    def draft(self) -> Draft | None:
        """What was begun in the form; None for nothing."""
        return self.form.draft()

    def _take_up(self, draft: Draft) -> None:
        """Put back what was begun; when the item has another form by now, the reason is all that fits."""
        form = self.form
        if form is self.claim and isinstance(draft, ClaimDraft):
            self.claim.take_up(draft)
        elif form is self.reading and isinstance(draft, ReadingDraft):
            self.reading.take_up(draft)
        elif form is self.judgement and isinstance(draft, JudgementDraft):
            self.judgement.take_up(draft)
        else:
            form.signing.reason.setText(draft.reason)

    def choose_number(self, number: int) -> None:
        """Choose a grade by its number key, where the form has grades."""
        form = self.form
        if not isinstance(form, ReadingForm):
            form.grades.choose_number(number)

    def apply_words(self) -> str:
        """What applying does: "Change to Inadequate"."""
        form = self.form
        if isinstance(form, ReadingForm):
            return translate("Review", "Correct the reading")
        chosen = next((one for one in form.grades.choices if one.isChecked()), None)
        if chosen is None or not form.is_changed():
            return translate("Review", "Change")
        if isinstance(form, ClaimForm) and not self._other_grade(form):
            return translate("Review", "Change")
        return translate("Review", "Change to {0}").format(chosen.text())

    def _other_grade(self, form: ClaimForm) -> bool:
        claim = self._shown.claim if self._shown else None
        return claim is not None and form.grades.grade != claim.values.grade

    def change(self) -> Callable[[Library], Step] | None:
        """The use-case that makes the change; None as long as nothing else is chosen."""
        shown, form = self._shown, self.form
        if shown is None or not form.is_changed():
            return None
        signature = form.signature()
        if isinstance(form, JudgementForm):
            grade = form.grades.grade
            return None if grade is None else partial(change_item, item=shown.item, grade=grade, signature=signature)
        values = form.values()
        finding = shown.claim if isinstance(form, ClaimForm) else shown.reported
        if values is None or finding is None:
            return None
        return partial(correct_finding, finding_id=finding.id, values=values, signature=signature)
