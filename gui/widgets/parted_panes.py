"""Panes side by side or one below the other, with borders that the user can move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from gui.settings import Settings


class PartedPanes(QSplitter):
    """Parts its room as the design does until the user moves a border; from then on as the user left it.

    Args:
        orientation: Whether the panes stand side by side or one below the other.
        panes: The panes, in order.
        parted: What each pane gets of a width, or height, in pixels.
        settings: Where the borders that the user moved are kept.
        key: Under which name.
    """

    def __init__(
        self,
        orientation: Qt.Orientation,
        panes: Sequence[QWidget],
        parted: Callable[[int], Sequence[int]],
        settings: Settings,
        key: str,
    ) -> None:
        super().__init__(orientation, childrenCollapsible=False)
        self._parted = parted
        self._settings = settings
        self._key = key
        for pane in panes:
            self.addWidget(pane)
        self._parted_by_user = self.restoreState(settings.state(key))
        self.splitterMoved.connect(self._on_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the room as the design does, unless the user did."""
        super().resizeEvent(event)
        if not self._parted_by_user:
            across = self.orientation() is Qt.Orientation.Horizontal
            self.setSizes(self._parted(self.width() if across else self.height()))

    def save(self) -> None:
        """Remember where the borders stand, if the user moved one."""
        if self._parted_by_user:
            self._settings.put_state(self._key, self.saveState())

    @Slot()
    def _on_moved(self) -> None:
        self._parted_by_user = True
