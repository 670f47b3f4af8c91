"""A quiet line above the pages while the open library takes no changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.widgets.quiet_line import QuietLine
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.tasks import OpenLibrary


class ReadOnlyBanner(QuietLine):
    """Says that nothing can be changed, and why; its link opens the library for changes after all.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, "lock", parent)
        self.link.setText(self.tr("Open for changes"))
        self.link.setToolTip(self.tr("Try again to open it for changes: nobody else may have it open any more"))

    def show_library(self, library: OpenLibrary | None) -> None:
        """Stand there while a library takes no changes.

        Only one that was opened so on request may take them when it is tried again.
        """
        words = refusal(library)
        told = self.tr("You can look at everything, search and export.")
        self.link.setVisible(library is not None and library.asked_for)
        self.tell(f"{words} {told}" if words else "")
