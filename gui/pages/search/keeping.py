"""Searches to come back to: those saved in the library under a name, and those of late in the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.library import Search, SearchView, ViewPage, delete_view, rename_view, save_view, saved_views
from gui.dialogs.name import ask_for_name
from gui.pages.search.search_list import ListedSearch
from gui.settings import Option

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QInputDialog, QWidget

    from core.library import SavedView, Step
    from gui.desk import Desk
    from gui.pages.search.filters_panel import SearchFilters

RECENT: Option[list[str]] = Option("search/recent", [])
MOST_RECENT = 12


class KeptSearches(QObject):
    """Fills both lists of the panel, and changes what is in them.

    Signals:
        chosen: A search to look for: one that was saved, or one of late.
        failed: A name that cannot be had, or a query that failed; carries the exception.

    Args:
        desk: The shared parts.
        panel: Has the lists.
        window: Parent of the dialogs.
    """

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, panel: SearchFilters, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._panel = panel
        self._window = window
        self._views: dict[int, SavedView] = {}
        for entries in (panel.saved, panel.recent):
            entries.chosen.connect(self._on_chosen)
        panel.saved.renameRequested.connect(self.ask_to_rename)
        panel.saved.removeRequested.connect(self.remove)
        panel.recent.removeRequested.connect(self.forget)
        self._show_recent()

    def search_of(self, entry: ListedSearch) -> Search:
        """What an entry looks for."""
        view = self._views.get(entry.id)
        return view.settings.search if view and isinstance(view.settings, SearchView) else Search(entry.query)

    def read(self) -> None:
        """Read the saved searches again."""
        question = partial(saved_views, page=ViewPage.SEARCH)
        self._desk.tasks.query(question, self._on_read, self.failed.emit, owner=self)

    def remember(self, query: str) -> None:
        """Put a query first among those of late."""
        others = [each for each in self._desk.settings.get(RECENT) if each != query]
        self._desk.settings.put(RECENT, [query, *others][:MOST_RECENT])
        self._show_recent()

    def forget(self, entry: ListedSearch) -> None:
        """Take a query out of those of late."""
        self._desk.settings.put(RECENT, [each for each in self._desk.settings.get(RECENT) if each != entry.query])
        self._show_recent()

    def ask_to_save(self, wanted: Search) -> QInputDialog:
        """Ask for a name, and save what is looked for under it."""
        return ask_for_name(self._window, self.tr("Save search"), wanted.text, partial(self.save, wanted))

    def ask_to_rename(self, entry: ListedSearch) -> QInputDialog:
        """Ask for another name of a saved search."""
        return ask_for_name(self._window, self.tr("Rename search"), entry.name, partial(self.rename, entry))

    def save(self, wanted: Search, name: str) -> None:
        """Save a search."""
        self._change(partial(save_view, name=name, settings=SearchView(wanted)))

    def rename(self, entry: ListedSearch, name: str) -> None:
        """Call a saved search something else."""
        if name.strip() != entry.name:
            self._change(partial(rename_view, view_id=entry.id, name=name))

    def remove(self, entry: ListedSearch) -> None:
        """Forget a saved search; it can be undone."""
        self._change(partial(delete_view, view_id=entry.id))

    def _change(self, change: Callable[..., Step]) -> None:
        self._desk.history.make(change, lambda _step: self.read(), self.failed.emit)

    def _on_read(self, views: tuple[SavedView, ...]) -> None:
        self._views = {view.id: view for view in views}
        entries = [
            ListedSearch(view.name, view.settings.search.text, view.id)
            for view in views
            if isinstance(view.settings, SearchView)
        ]
        self._panel.saved.show_entries(entries)
        self._panel.show_lists()

    def _show_recent(self) -> None:
        self._panel.recent.show_entries([ListedSearch(query, query) for query in self._desk.settings.get(RECENT)])
        self._panel.show_lists()

    def _on_chosen(self, entry: ListedSearch) -> None:
        self.chosen.emit(self.search_of(entry))
