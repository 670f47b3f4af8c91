"""The command Merge: off where no library can be merged now, and its tip says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.actions import Actions, Command
from gui.widgets.allowing import allow

if TYPE_CHECKING:
    from gui.window.merges import Merges


class MergeControl(QObject):
    """Ties merging to its command.

    Args:
        merges: Knows whether one can begin.
        actions: The commands.
        parent: Qt parent.
    """

    def __init__(self, merges: Merges, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._merges = merges
        self._action = actions[Command.MERGE_LIBRARY]
        merges.allowedChanged.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        why_not = self._merges.why_not()
        allow(self._action, not why_not, why_not)
