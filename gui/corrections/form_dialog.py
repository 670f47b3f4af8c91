"""A dialog round one of the forms: the words it is about, the form, and one button that makes the change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.appearance.style import make_primary
from gui.appearance.text_size import scaled
from gui.corrections.signing import is_writable
from gui.dialogs.deciding import DecidingDialog
from gui.dialogs.discarding import reason_question
from gui.evidence.card import EvidenceCard
from gui.widgets.scrolled_body import EDGE, ScrolledBody

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from core.library import Library, Signature, Step
    from gui.desk import Desk
    from gui.evidence.card import QuotedEvidence

_WIDTH = 420
_V = TypeVar("_V", covariant=True)


class Form(Protocol[_V]):
    """What the dialog asks of a form."""

    @property
    def changed(self) -> SignalInstance:
        """Another value is chosen."""

    def values(self) -> _V | None:
        """What is chosen; None as long as something is missing."""

    def signature(self) -> Signature:
        """Who decides, and why."""

    def focus_first(self) -> None:
        """Put the focus where work begins."""


class FormDialog(DecidingDialog):
    """Asks for the values of a finding.

    Args:
        desk: The shared parts.
        title: Of the window.
        form: The form, filled.
        words: What the button says.
        change: Makes the change with values and signature.
        quoted: The words that the finding is read from, if it is read from words.
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        form: Form[_V],
        words: str,
        change: Callable[[_V, Signature], Callable[[Library], Step]],
        quoted: QuotedEvidence | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.form = form
        self._change = change
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(_WIDTH))
        self.make_button = QPushButton(words)
        make_primary(self.make_button)
        self.make_button.setDefault(True)
        self.make_button.clicked.connect(self._on_make)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(scaled(EDGE), 0, scaled(EDGE), 0)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.make_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18 - EDGE), scaled(16 - EDGE), scaled(18 - EDGE), scaled(14))
        column.setSpacing(scaled(8))
        parts: list[QWidget] = [self.banner]
        if quoted is not None:
            card = EvidenceCard(desk.theme)
            card.show_evidence(quoted)
            parts.append(card)
        column.addWidget(ScrolledBody((*parts, _widget_of(form))), 1)
        column.addLayout(foot)
        form.changed.connect(self._allow)
        self._allow()
        form.focus_first()

    @property
    def deciding_buttons(self) -> tuple[QPushButton, ...]:
        """The one."""
        return (self.make_button,)

    def question_before_loss(self) -> str:
        """A reason is words of one's own; a choice is soon made again."""
        return reason_question(self.form.signature().reason)

    @Slot()
    def _allow(self) -> None:
        self.make_button.setEnabled(is_writable(self._desk) and self.form.values() is not None)

    @Slot()
    def _on_make(self) -> None:
        values = self.form.values()
        if values is not None:
            self._decide(self._change(values, self.form.signature()))


def _widget_of(form: Form[_V]) -> QWidget:
    if not isinstance(form, QWidget):
        raise TypeError("a form is a widget")
    return form
