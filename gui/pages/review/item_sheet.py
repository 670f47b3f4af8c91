"""One item on its sheet: the question, the evidence, what helps to decide or the form, and the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.pages.review.change_panel import ChangePanel
from gui.pages.review.decision_bar import DecisionBar
from gui.pages.review.drafts import Drafts
from gui.pages.review.evidence_panel import EvidencePanel
from gui.pages.review.progress_strip import ProgressStrip
from gui.pages.review.side_panel import SidePanel
from gui.pages.review.wording import decisions, facts, question
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from core.library import ReviewItem
    from gui.desk import Desk
    from gui.pages.review.drafts import Draft
    from gui.pages.review.reading import ShownItem

_SIDE_SHARE = 0.38
_LEAST = 150


class ItemSheet(QWidget):
    """Shows a :class:`ShownItem`.

    What was begun in the form stays with its item when another one is shown.

    Signals:
        requestOpenEvidence: A document id, and the span of the words or None.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown: ShownItem | None = None
        self.drafts = Drafts(self)
        self._settled: ReviewItem | None = None
        self.progress = ProgressStrip(desk)
        self.question = QLabel(wordWrap=True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setFont(font_of(TextSize.HEADING, semibold=True))
        self.facts = QuietLabel(desk.theme, size=TextSize.BODY)
        self.facts.setWordWrap(True)
        self.evidence = EvidencePanel(desk)
        self.side = SidePanel(desk)
        self.form = ChangePanel(desk)
        self.bar = DecisionBar(desk)
        self._beside = QStackedWidget()
        self._beside.addWidget(self.side)
        self._beside.addWidget(self.form)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for pane in (self.evidence, self._beside):
            pane.setMinimumWidth(scaled(_LEAST))
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(0, 1)
        self._lay_out()
        self.form.changed.connect(self._show_form_state)
        self.evidence.requestOpenEvidence.connect(self.requestOpenEvidence)
        self.side.requestOpenEvidence.connect(self.requestOpenEvidence)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(scaled(24), scaled(8), scaled(24), scaled(8))
        body.setSpacing(scaled(4))
        body.addWidget(self.progress)
        body.addSpacing(scaled(8))
        body.addWidget(self.question)
        body.addWidget(self.facts)
        body.addSpacing(scaled(6))
        body.addWidget(self.splitter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self.bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the width as the design does."""
        super().resizeEvent(event)
        beside = round(self.splitter.width() * _SIDE_SHARE)
        self.splitter.setSizes([self.splitter.width() - beside, beside])

    @property
    def editing(self) -> bool:
        """Whether the form is open."""
        return self._beside.currentWidget() is self.form

    def show_item(self, shown: ShownItem) -> None:
        """Show an item, with the form if something was begun about it; an open form of another one is closed."""
        self.keep_draft()
        frameworks = self._desk.knowledge.frameworks
        self.shown = shown
        self.question.setText(question(shown, frameworks))
        self.facts.setText(facts(shown, frameworks))
        self.evidence.show_item(shown)
        self.side.show_item(shown)
        self.bar.show_decisions(decisions(shown))
        self._beside.setCurrentWidget(self.side)
        self._settled = None
        draft = self.drafts.of(shown.item)
        if draft is not None:
            self._open_form(draft)

    def show_nothing(self) -> None:
        """Hold no item any more."""
        self.keep_draft()
        self.shown = None
        self.evidence.forget()
        self.bar.show_decisions(None)
        self._beside.setCurrentWidget(self.side)

    def open_form(self) -> None:
        """Let the user change something, if the item has a form."""
        if self.bar.change.isEnabled() and self.bar.change.accessibleName():
            self._open_form()

    def _open_form(self, draft: Draft | None = None) -> None:
        if self.shown is None:
            return
        self._beside.setCurrentWidget(self.form)
        if self.form.open_for(self.shown, draft):
            self._show_form_state()
        else:
            self._beside.setCurrentWidget(self.side)

    def close_form(self) -> None:
        """Change nothing, and give up what was begun."""
        if self.editing and self.shown is not None:
            self.drafts.drop(self.shown.item)
        self._hide_form()

    def put_form_away(self) -> None:
        """Close the form, and keep what was begun."""
        self.keep_draft()
        self._hide_form()

    def _hide_form(self) -> None:
        if self.editing:
            self._beside.setCurrentWidget(self.side)
            self.bar.show_form("")

    def keep_draft(self) -> None:
        """Keep what stands in the form as the draft of its item, unless that is decided meanwhile."""
        shown = self.shown
        if self.editing and shown is not None and shown.item is not self._settled:
            self.drafts.keep(shown.item, self.form.draft())

    def settle(self, item: ReviewItem) -> None:
        """An item is decided: nothing of it is begun any more."""
        self._settled = item
        self.drafts.drop(item)

    def forget_drafts(self) -> None:
        """Another library: what was begun in the one before is of no use."""
        self._hide_form()
        self.drafts.clear()

    def _show_form_state(self) -> None:
        if self.editing:
            self.bar.show_form(self.form.apply_words(), ready=self.form.change() is not None)
