"""The bar under an item: the decisions with their keys, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.pages.review.keys import ReviewKey
from gui.widgets.decision_button import DecisionButton
from gui.widgets.flow_layout import FlowLayout
from gui.wording.quotation import within_quotes
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.desk import Desk
    from gui.pages.review.wording import Decisions

_LONGEST_NAME = 34
"""Letters of a step's name that a button shows; the menu has it whole."""
_SIDE = 20
_GAP = 4


class DecisionBar(QWidget):
    """Either the decisions about an item, or those of the open form.

    Signals:
        confirmed: It is right, or stays as it is.
        changeAsked: Something else should stand: open the form.
        rejected: It is none.
        skipped: Decide it later.
        applied: Let what the form has stand.
        cancelled: Close the form and change nothing.

    Args:
        desk: The shared parts.
    """

    confirmed = Signal()
    changeAsked = Signal()
    rejected = Signal()
    skipped = Signal()
    applied = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._decisions: Decisions | None = None
        self._editing = False
        theme = desk.theme
        self.confirm = DecisionButton(theme, ReviewKey.CONFIRM.written, primary=True)
        self.change = DecisionButton(theme, ReviewKey.CHANGE.written)
        self.reject = DecisionButton(theme, ReviewKey.REJECT.written)
        self.skip = DecisionButton(theme, ReviewKey.SKIP.written)
        self.apply = DecisionButton(theme, ReviewKey.CONFIRM.written, primary=True)
        self.cancel = DecisionButton(theme, self.tr("Esc"))
        undo_keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo = DecisionButton(theme, undo_keys, icon_name="undo")
        left = QWidget()
        self._buttons = (self.confirm, self.change, self.reject, self.skip, self.apply, self.cancel)
        flow = FlowLayout(left, scaled(_GAP))
        for button in self._buttons:
            flow.addWidget(button)
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(_SIDE), scaled(6), scaled(_SIDE), scaled(6))
        across.addWidget(left, 1)
        across.addWidget(self.undo)
        self._connect()
        self.show_decisions(None)
        self._show_undo()

    def show_decisions(self, decisions: Decisions | None) -> None:
        """Offer what can be decided about an item; None while there is none."""
        self._decisions = decisions
        self.show_form("")

    def show_form(self, apply: str, *, ready: bool = False) -> None:
        """Offer to apply what the open form has; without words the form is closed.

        Args:
            apply: What applying does.
            ready: Whether the form has something to apply.
        """
        decisions, self._editing = self._decisions, bool(apply)
        closed = decisions is not None and not self._editing
        self.confirm.tell(decisions.confirm if decisions and closed else "")
        self.change.tell(decisions.change if decisions and closed else "")
        self.reject.tell(decisions.reject if decisions and closed else "")
        self.skip.tell(self.tr("Skip") if closed else "")
        self.apply.tell(apply)
        self.apply.setEnabled(ready)
        self.cancel.tell(self.tr("Cancel") if self._editing else "")
        self._show_undo()

    @Slot(bool)
    def allow(self, allowed: bool) -> None:
        """Whether decisions can be made: not in a read-only library, nor while one is on its way."""
        why_not = refusal(self._desk.tasks.open_library)
        for button in (self.confirm, self.change, self.reject):
            button.allow(allowed, why_not)

    def focus_first(self) -> None:
        """Put the focus on the first decision that can be made."""
        usable = (button for button in self._buttons if button.isVisible() and button.isEnabled())
        button = next(usable, None)
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_keys(self, shown: bool) -> None:
        """Whether the single keys work."""
        for button in (self.confirm, self.change, self.reject, self.skip):
            button.show_keys(shown)

    def _connect(self) -> None:
        for button, signal in (
            (self.confirm, self.confirmed),
            (self.change, self.changeAsked),
            (self.reject, self.rejected),
            (self.skip, self.skipped),
            (self.apply, self.applied),
            (self.cancel, self.cancelled),
        ):
            button.clicked.connect(signal)
        self.undo.clicked.connect(self._desk.history.undo)
        self._desk.history.changed.connect(self._show_undo)

    @Slot()
    def _show_undo(self) -> None:
        name = self._desk.history.undo_name
        if not name and self._desk.history.can_undo:
            # A decision is being made: the button stays until it has a name, instead of going and coming again.
            return
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        self._fit_keys()
        self.undo.tell(self.tr("Undo “{0}”").format(within_quotes(short)) if name else "")
        self.undo.setVisible(bool(name) and self._has_room_for_undo())

    def _fit_keys(self) -> None:
        """The boxes with the keys go before a decision begins a second line."""
        shown = [button for button in self._buttons if button.accessibleName()]
        wanted = sum(button.whole_width() + scaled(_GAP) for button in shown)
        for button in self._buttons:
            button.make_room(wanted + 2 * scaled(_SIDE) > self.width())

    def _has_room_for_undo(self) -> bool:
        """Whether all stand in one line; else the decisions go first, as toolbar, menu and key undo too."""
        shown = [button for button in (*self._buttons, self.undo) if button.accessibleName()]
        wanted = sum(button.sizeHint().width() + scaled(_GAP) for button in shown)
        return wanted + 2 * scaled(_SIDE) <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the way back where there is room for it, and the keys where there is room for them."""
        super().resizeEvent(event)
        self._show_undo()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A bar with a hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._desk.theme.colours.bar)
        painter.fillRect(0, 0, self.width(), 1, self._desk.theme.colours.hairline)
        painter.end()
