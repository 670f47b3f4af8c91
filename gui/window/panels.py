"""Panels at the right of the window, which come and go with the pages they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from gui.appearance.text_size import scaled
from gui.settings import CLOSED_PANELS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QMainWindow

    from gui.pages.page import Page
    from gui.settings import Settings
    from gui.window.menus import Menus

_WIDTH = 250


class Panels(QObject):
    """Docks the panels; one that the user closed stays closed until it is asked for in the menu.

    Args:
        menus: Where panels are opened and closed.
        settings: Where is kept which are closed.
        window: Beside whose pages they are docked.
    """

    def __init__(self, menus: Menus, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._menus = menus
        self._settings = settings
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        self._closed = set(settings.get(CLOSED_PANELS))

    def take_up(self, page: Page) -> None:
        """Dock the panel of a new page, out of sight."""
        dock = page.dock
        if dock is None:
            return
        self._docks[page.id] = dock
        dock.hide()
        if not self._window.restoreDockWidget(dock):
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            self._window.resizeDocks([dock], [scaled(_WIDTH)], Qt.Orientation.Horizontal)
        dock.toggleViewAction().triggered.connect(lambda shown: self._on_toggled(page.id, shown=shown))
        self._menus.add_panel(dock.toggleViewAction())

    def show(self, page: Page) -> None:
        """Show the panel of a page, if it has one that the user did not close."""
        if page.dock is not None:
            page.dock.setVisible(page.id not in self._closed)
            page.dock.toggleViewAction().setEnabled(True)

    def hide(self, but_for: Page | None = None) -> None:
        """Hide the panels of all pages, or of all but one."""
        for id_, dock in self._docks.items():
            if but_for is None or id_ != but_for.id:
                dock.hide()
                dock.toggleViewAction().setEnabled(False)

    def save(self) -> None:
        """Keep which ones the user closed."""
        self._settings.put(CLOSED_PANELS, sorted(self._closed))

    def _on_toggled(self, id_: str, *, shown: bool) -> None:
        (self._closed.discard if shown else self._closed.add)(id_)
