"""Who decides, and why: the field for the reason, and the signature under a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from core.library import Signature
from gui.appearance.text_size import scaled
from gui.widgets.quiet_label import QuietLabel
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.desk import Desk


def signature_of(desk: Desk, reason: str = "") -> Signature:
    """The signature of whoever works at the desk, as the settings have it."""
    return Signature(desk.settings.person() or translate("Corrections", "not named"), reason)


def is_writable(desk: Desk) -> bool:
    """Whether the open library takes decisions."""
    opened = desk.tasks.open_library
    return opened is not None and not opened.read_only


class SigningField(QWidget):
    """The reason in the person's own words, and as whom the decision is kept.

    Args:
        desk: Knows who works at it.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("In your own words; may stay empty"))
        caption = QLabel(self.tr("Reason"))
        caption.setBuddy(self.reason)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.signed = QuietLabel(desk.theme, gives_way=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(3))
        for part in (caption, self.reason, self.signed):
            column.addWidget(part)
        desk.settings.changed.connect(self._show_person)
        self._show_person()

    def clear(self) -> None:
        """Begin without a reason."""
        self.reason.clear()

    def signature(self) -> Signature:
        """Who decides, and why."""
        return signature_of(self._desk, self.reason.text())

    def _show_person(self) -> None:
        self.signed.setText(self.tr("Kept as decided by {0}").format(signature_of(self._desk).made_by))
