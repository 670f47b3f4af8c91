"""Takes what is dragged over the window: says what letting go will do, and does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF

from gui.widgets.drop_overlay import DropOverlay
from gui.window.drops import dropped
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.window.openings import Openings


class DropTarget:
    """What the window does with drags; Qt sends them to the window itself, which hands them on.

    Attributes:
        overlay: Says over the window what letting go will do.

    Args:
        desk: The shared parts.
        openings: Opens, imports and reads what is dropped.
        window: What things are dropped on.
    """

    def __init__(self, desk: Desk, openings: Openings, window: QWidget) -> None:
        self._desk = desk
        self._openings = openings
        self._window = window
        self.overlay = DropOverlay(desk.theme, window)
        window.setAcceptDrops(True)

    def entered(self, event: QDragEnterEvent, area: QWidget) -> None:
        """Something is dragged into the window: take it if it is of use, and say over an area what will happen."""
        found = dropped(event.mimeData())
        effect = found.effect(merges=not self._openings.merges.why_not())
        if not effect:
            return
        if found.library is None:
            effect = refusal(self._desk.tasks.open_library) or effect
        event.acceptProposedAction()
        self.overlay.tell(effect, QRectF(area.rect().translated(area.mapTo(self._window, QPoint()))))

    def left(self) -> None:
        """The drag went elsewhere."""
        self.overlay.hide()

    def let_go(self, event: QDropEvent) -> None:
        """Do what was said."""
        self.overlay.hide()
        event.acceptProposedAction()
        found = dropped(event.mimeData())
        if found.library is not None:
            self._openings.merges.offer(found.library)
        elif found.paths:
            self._openings.import_paths(found.paths)
        elif found.text:
            self._openings.paste(found.text)
