"""The form of a quotation: who is quoted, what they are, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.library import QuoteValues
from gui.appearance.text_size import scaled
from gui.corrections.form_rows import FormRow
from gui.corrections.signing import SigningField

if TYPE_CHECKING:
    from core.library import Signature
    from gui.desk import Desk


class QuoteForm(QWidget):
    """Edits :class:`QuoteValues`.

    Signals:
        changed: Something else was typed.

    Args:
        desk: The shared parts.
        now: What stands.
    """

    changed = Signal()

    def __init__(self, desk: Desk, now: QuoteValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.speaker, self.role, self.organisation = QLineEdit(), QLineEdit(), QLineEdit()
        self.signing = SigningField(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        for name, field, value in (
            (self.tr("Who speaks"), self.speaker, now.speaker),
            (self.tr("What they are"), self.role, now.role),
            (self.tr("Of which body"), self.organisation, now.organisation),
        ):
            field.setText(value or "")
            field.textChanged.connect(self.changed)
            column.addWidget(FormRow(name, field))
        self.speaker.setPlaceholderText(self.tr("Name without title; may stay empty"))
        column.addWidget(self.signing)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus on the name."""
        self.speaker.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> QuoteValues:
        """What is typed."""
        speaker, role, organisation = (
            field.text().strip() or None for field in (self.speaker, self.role, self.organisation)
        )
        return QuoteValues(speaker, role, organisation)

    def is_changed(self) -> bool:
        """Whether something else is typed than what stands."""
        return self.values() != self._now

    def signature(self) -> Signature:
        """Who decides, and why."""
        return self.signing.signature()
