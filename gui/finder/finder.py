"""Opens the palette over all that offers something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from gui.finder.palette import Palette
from gui.settings import RECENT_COMMANDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.desk import Desk
    from gui.finder.offers import OfferSource

_MOST_REMEMBERED = 20


class Finder(QObject):
    """Knows the sources and remembers what was chosen.

    Args:
        desk: The shared parts.
        window: Under the palette.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._sources: list[OfferSource] = []

    def add_source(self, source: OfferSource) -> None:
        """Have the palette offer something more."""
        self._sources.append(source)

    @Slot()
    def open(self) -> None:
        """Show the palette."""
        recent = tuple(self._desk.settings.get(RECENT_COMMANDS))
        palette = Palette(self._desk.theme, self._sources, recent, self._window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.chosen.connect(self._on_chosen)
        palette.open()

    @Slot(str)
    def _on_chosen(self, words: str) -> None:
        others = [kept for kept in self._desk.settings.get(RECENT_COMMANDS) if kept != words]
        self._desk.settings.put(RECENT_COMMANDS, [words, *others][:_MOST_REMEMBERED])
