"""The form of one area of an inspection: the grade that holds, whatever the documents say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.corrections.choices import faces_to_choose
from gui.corrections.grade_picker import GradePicker
from gui.corrections.signing import SigningField
from gui.delegates.grade_face import Absence, AbsentFace
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import Signature
    from core.model import Inspection
    from gui.desk import Desk


@dataclass(frozen=True, slots=True)
class JudgementDraft:
    """What stands in the form, as it was left.

    Attributes:
        grade: Grade id, or None while none is chosen.
        reason: As typed.
    """

    grade: str | None
    reason: str


class JudgementForm(QWidget):
    """Chooses a grade for an area of an inspection, or says that none holds.

    Signals:
        changed: Another grade is chosen.

    Args:
        desk: The shared parts.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now: str | None = None
        self.grades = GradePicker(desk.chips)
        self.signing = SigningField(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.grades)
        column.addWidget(self.signing)
        column.addStretch(1)
        self.grades.chosen.connect(self.changed)

    def show_area(self, inspection: Inspection, area: str, now: str | None, *, or_none: bool = True) -> None:
        """Choose for an area, beginning with what holds.

        Args:
            inspection: Of which inspection.
            area: Area id.
            now: Grade id that holds, or None.
            or_none: Offer that no grade holds.
        """
        self._now = now
        kind = inspection.provider.provider_type
        faces = faces_to_choose(self._desk, inspection.framework, kind, area, now)
        none = AbsentFace(
            Absence.NOT_TOLD,
            translate("Corrections", "No grade holds"),
            translate("Corrections", "Neither of the grades told is right, and no other is known."),
        )
        self.grades.offer((*faces, none) if or_none else faces, now)
        self.signing.clear()
        self.changed.emit()

    def draft(self) -> JudgementDraft | None:
        """What was begun here and is not decided; None as long as all is as at first."""
        now = JudgementDraft(self.grades.grade, self.signing.reason.text())
        return None if now == JudgementDraft(self._now, "") else now

    def take_up(self, draft: JudgementDraft) -> None:
        """Go on with what was begun about the area that is shown."""
        self.grades.choose(draft.grade)
        self.signing.reason.setText(draft.reason)
        self.changed.emit()

    def focus_first(self) -> None:
        """Put the focus on the grades."""
        self.grades.focus()

    def is_changed(self) -> bool:
        """Whether something is chosen, and not what holds already."""
        return self.grades.face is not None and (self._now is None or self.grades.grade != self._now)

    def signature(self) -> Signature:
        """Who decides, and why."""
        return self.signing.signature()
