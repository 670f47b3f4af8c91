"""The form of an inspection as a document tells of it: who was inspected, and under which framework."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from core.model import Provider, ProviderType
from gui.appearance.text_size import scaled
from gui.corrections.choices import provider_types_to_choose
from gui.corrections.form_rows import FormRow, choice_box, choose, fill
from gui.corrections.signing import SigningField
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import ReportedValues, Signature, StandingFinding
    from gui.desk import Desk


@dataclass(frozen=True, slots=True)
class ReadingDraft:
    """What stands in the form, as it was left.

    Attributes:
        provider: The name, as typed.
        kind: Sort of provider.
        framework: Framework id, or None for not told.
        reason: As typed.
    """

    provider: str
    kind: ProviderType
    framework: str | None
    reason: str


class ReadingForm(QWidget):
    """Edits what most often is doubtful about a reported inspection; all else stays as it is.

    Signals:
        changed: Another value is chosen.

    Args:
        desk: The shared parts.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: StandingFinding[ReportedValues] | None = None
        self._at_first: ReadingDraft | None = None
        self.provider = QLineEdit()
        self.provider.setPlaceholderText(self.tr("Name of the council, school, home …"))
        names = sorted({authority.name for authority in desk.knowledge.authorities.all()})
        completer = QCompleter(names, self.provider)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.provider.setCompleter(completer)
        self.kind = choice_box()
        self.framework = choice_box()
        self.signing = SigningField(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        for name, field in (
            (self.tr("Provider"), self.provider),
            (self.tr("Sort of provider"), self.kind),
            (self.tr("Framework"), self.framework),
        ):
            column.addWidget(FormRow(name, field))
        column.addWidget(self.signing)
        column.addStretch(1)
        self.provider.textChanged.connect(self.changed)
        self.framework.currentIndexChanged.connect(self.changed)
        self.kind.currentIndexChanged.connect(self._on_kind)

    def show_reading(self, asked: StandingFinding[ReportedValues]) -> None:
        """Edit an inspection, beginning with what stands."""
        # Nothing is in question until all fields have their values.
        self._asked = None
        provider = asked.values.provider
        self.provider.setText(provider.name or "")
        fill(self.kind, provider_types_to_choose(), provider.provider_type)
        self._offer_frameworks(asked.values.framework)
        self.signing.clear()
        self._asked = asked
        self._at_first = self._as_it_stands()
        self.changed.emit()

    def draft(self) -> ReadingDraft | None:
        """What was begun here and is not decided; None as long as all is as at first."""
        now = self._as_it_stands() if self._asked is not None else None
        return None if now == self._at_first else now

    def take_up(self, draft: ReadingDraft) -> None:
        """Go on with what was begun about the inspection that is shown."""
        self.provider.setText(draft.provider)
        choose(self.kind, draft.kind)
        self._offer_frameworks(draft.framework)
        self.signing.reason.setText(draft.reason)
        self.changed.emit()

    def _as_it_stands(self) -> ReadingDraft:
        return ReadingDraft(
            provider=self.provider.text(),
            kind=ProviderType(self.kind.currentData()),
            framework=self.framework.currentData(),
            reason=self.signing.reason.text(),
        )

    def focus_first(self) -> None:
        """Put the focus on the name."""
        self.provider.setFocus(Qt.FocusReason.OtherFocusReason)
        self.provider.selectAll()

    def values(self) -> ReportedValues | None:
        """What is chosen, with all that the form leaves alone."""
        if self._asked is None:
            return None
        before = self._asked.values
        name, kind = self.provider.text().strip() or None, ProviderType(self.kind.currentData())
        provider = before.provider
        if (name, kind) != (provider.name, provider.provider_type):
            # Core finds the code of an authority by its name; the one that was read belongs to the name before.
            provider = Provider(name, kind, None, provider.printed_name)
        return replace(before, provider=provider, framework=self.framework.currentData())

    def is_changed(self) -> bool:
        """Whether something else is chosen than what stands."""
        return self._asked is not None and self.values() != self._asked.values

    def signature(self) -> Signature:
        """Who decides, and why."""
        return self.signing.signature()

    def _offer_frameworks(self, now: str | None) -> None:
        kind = ProviderType(self.kind.currentData())
        everything = self._desk.knowledge.frameworks.all()
        fitting = [framework for framework in everything if framework.provider_type is kind or framework.id == now]
        fitting.sort(key=lambda framework: framework.valid_from, reverse=True)
        choices = [(framework.id, framework.short) for framework in fitting]
        fill(self.framework, [(None, translate("Corrections", "Not told")), *choices], now)

    @Slot()
    def _on_kind(self) -> None:
        self._offer_frameworks(None)
        self.changed.emit()
