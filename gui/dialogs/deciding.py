"""A dialog in which one decides something about a record of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from gui.dialogs.discarding import WritingDialog
from gui.errors import trouble_of
from gui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QWidget

    from core.library import Library, Step
    from gui.desk import Desk


class DecidingDialog(WritingDialog):
    """Its decision is a step of the history, in the library that was shown when it was opened and in no other.

    Attributes:
        banner: Tells what failed.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked_of = desk.tasks.shown
        self.banner = Banner(desk.theme, desk.icons)

    @property
    def deciding_buttons(self) -> tuple[QPushButton, ...]:
        """Those that make a decision, all off while it is made; each dialog says which."""
        raise NotImplementedError

    @Slot()
    def _allow(self) -> None:
        """Offer of them what can be decided now; each dialog says what."""
        raise NotImplementedError

    def _decide(self, change: Callable[[Library], Step]) -> None:
        """Make the decision and close; where it cannot be made, tell why and stay."""
        for button in self.deciding_buttons:
            button.setEnabled(False)
        self._desk.history.make(change, lambda _step: self.accept(), self._on_failed, owner=self, of=self._asked_of)

    def _on_failed(self, error: BaseException) -> None:
        self.banner.tell(trouble_of(error))
        self._allow()
