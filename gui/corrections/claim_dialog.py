"""Corrects, confirms or rejects one grade that was read from a document, with its words, reason and trail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.errors import NotInLibraryError
from core.library import (
    Subject,
    confirm_findings,
    correct_finding,
    document_detail,
    reject_findings,
    standing_findings,
)
from gui.appearance.style import make_primary
from gui.appearance.text_size import scaled
from gui.corrections.claim_form import ClaimForm, ClaimInQuestion
from gui.corrections.signing import is_writable
from gui.corrections.trail_list import TrailList
from gui.corrections.trail_words import finding_line
from gui.dialogs.deciding import DecidingDialog
from gui.dialogs.discarding import reason_question
from gui.evidence.card import EvidenceCard
from gui.evidence.quoting import quoted
from gui.widgets.allowing import allow
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.scrolled_body import EDGE, ScrolledBody
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library, Step
    from gui.desk import Desk
    from gui.evidence.card import QuotedEvidence

_WIDTH = 420


@dataclass(frozen=True, slots=True)
class QuotedClaim:
    """A claim to decide about, and its words in their sentence."""

    asked: ClaimInQuestion
    words: QuotedEvidence | None


def read_claim(library: Library, document_id: int, claim_id: int) -> QuotedClaim | None:
    """Read one claim of a document; None when it is not there any more.

    Raises:
        NotInLibraryError: There is no such document.
    """
    asked = ClaimInQuestion.of(standing_findings(library, document_id), claim_id)
    if asked is None:
        return None
    evidence = asked.claim.evidence
    document = document_detail(library, document_id)
    return QuotedClaim(asked, quoted(document, evidence.start, evidence.end, evidence.page) if evidence else None)


class CorrectClaimDialog(DecidingDialog):
    """Decides about one claim.

    Args:
        desk: The shared parts.
        document_id: The document.
        claim_id: The claim in it.
    """

    def __init__(self, desk: Desk, document_id: int, claim_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._claim_id = claim_id
        self.setWindowTitle(self.tr("Is this grade right?"))
        self.setMinimumWidth(scaled(_WIDTH))
        self.card = EvidenceCard(desk.theme)
        self.card.hide()
        self.form = ClaimForm(desk)
        self.trail_caption = QuietLabel(desk.theme, self.tr("Decided before"), semibold=True)
        self.trail_caption.hide()
        self.trail = TrailList(desk.theme)
        self.reject_button = QPushButton(self.tr("Not a grade"))
        self.confirm_button = QPushButton(self.tr("Confirm"))
        self.correct_button = QPushButton(self.tr("Correct"))
        make_primary(self.correct_button)
        self.correct_button.setDefault(True)
        self._lay_out()
        self._allow()
        self.form.changed.connect(self._allow)
        self.correct_button.clicked.connect(self._on_correct)
        self.confirm_button.clicked.connect(partial(self._on_whole, confirm_findings))
        self.reject_button.clicked.connect(partial(self._on_whole, reject_findings))
        question = partial(read_claim, document_id=document_id, claim_id=claim_id)
        desk.tasks.query(question, self._on_read, self._on_failed, owner=self)

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(scaled(EDGE), 0, scaled(EDGE), 0)
        foot.addWidget(self.reject_button)
        foot.addStretch(1)
        for button in (cancel, self.confirm_button, self.correct_button):
            foot.addWidget(button)
        for button in (self.reject_button, self.confirm_button, cancel):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18 - EDGE), scaled(16 - EDGE), scaled(18 - EDGE), scaled(14))
        column.setSpacing(scaled(8))
        parts = (self.banner, self.card, self.form, self.trail_caption, self.trail)
        column.addWidget(ScrolledBody(parts), 1)
        column.addLayout(foot)

    def _on_read(self, read: QuotedClaim | None) -> None:
        if read is None:
            self._on_failed(NotInLibraryError(self.tr("This grade is not in the library any more.")))
            return
        asked = read.asked
        reported = asked.reported(asked.claim.values.reported_inspection)
        frameworks = self._desk.knowledge.frameworks
        if read.words is not None:
            self.card.show_evidence(read.words)
        self.card.setVisible(read.words is not None)
        self.form.show_claim(asked)
        lines = [finding_line(one, reported.framework if reported else None, frameworks) for one in asked.claim.trail]
        self.trail.show_lines(lines)
        self.trail_caption.setVisible(bool(lines))
        self.form.focus_first()
        self.adjustSize()

    @property
    def deciding_buttons(self) -> tuple[QPushButton, ...]:
        """Correct, confirm, reject."""
        return self.correct_button, self.confirm_button, self.reject_button

    def question_before_loss(self) -> str:
        """A reason is words of one's own; a choice is soon made again."""
        return reason_question(self.form.signature().reason)

    @Slot()
    def _allow(self) -> None:
        ready = is_writable(self._desk) and self.form.values() is not None
        changed, why_not = self.form.is_changed(), refusal(self._desk.tasks.open_library)
        allow(self.correct_button, ready and changed, why_not)
        allow(self.confirm_button, ready and not changed, why_not)
        allow(self.reject_button, ready, why_not)

    @Slot()
    def _on_correct(self) -> None:
        values = self.form.values()
        if values is not None:
            signature = self.form.signature()
            self._decide(partial(correct_finding, finding_id=self._claim_id, values=values, signature=signature))

    def _on_whole(self, decide: Callable[..., Step]) -> None:
        signature = self.form.signature()
        self._decide(partial(decide, subject=Subject.CLAIM, finding_ids=[self._claim_id], signature=signature))
