"""Views of the judgement table to come back to: filter, order and columns under a name, kept in the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.library import (
    JudgementsView,
    ViewNameError,
    ViewPage,
    delete_view,
    rename_view,
    save_view,
    saved_views,
)
from gui.dialogs.name import ask_for_name
from gui.dialogs.question import Question
from gui.settings import Option
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from core.library import Library, SavedView, Step
    from gui.desk import Desk

FIRST_VIEW = Option("judgements/first-view", "")
"""Name of the view that a library is opened with, if it has one of that name; empty for what was shown last."""


class KeptViews(QObject):
    """Knows the views of the open library, fills their menu, and changes them.

    Signals:
        chosen: A ``JudgementsView`` to show.
        changed: The views, or which of them is shown, changed; the head says so.
        failed: A query failed; carries the exception.

    Args:
        desk: The shared parts.
        shown: Tells what the table shows now.
        shows: Whether that is a certain view.
        window: Parent of the dialogs.
    """

    chosen = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        shown: Callable[[], JudgementsView],
        shows: Callable[[JudgementsView], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._shown = shown
        self._shows = shows
        self._window = window
        self._views: tuple[SavedView, ...] = ()
        self._current: int | None = None
        self._opening = False

    @property
    def current(self) -> SavedView | None:
        """The view that was chosen last, if it is still there."""
        return next((view for view in self._views if view.id == self._current), None)

    @property
    def is_departed_from(self) -> bool:
        """Whether the table shows something else by now than the view that was chosen."""
        current = self.current
        settings = current.settings if current is not None else None
        return isinstance(settings, JudgementsView) and not self._shows(settings)

    def begin(self) -> None:
        """A library was opened: read its views, and show the one to begin with."""
        self._views, self._current, self._opening = (), None, True
        self.read()

    def end(self) -> None:
        """No library is open any more."""
        self._views, self._current = (), None
        self.changed.emit()

    @Slot()
    def read(self) -> None:
        """Read the views again."""
        question = partial(saved_views, page=ViewPage.JUDGEMENTS)
        self._desk.tasks.query(question, self._on_read, self.failed.emit, owner=self)

    def fill(self, menu: QMenu) -> None:
        """List the views, and what can be done with them."""
        menu.clear()
        for view in self._views:
            action = menu.addAction(view.name.replace("&", "&&"), partial(self.choose, view))
            action.setCheckable(True)
            action.setChecked(view.id == self._current)
        if not self._views:
            menu.addAction(self.tr("No view saved yet")).setEnabled(False)
        menu.addSeparator()
        why_not = refusal(self._desk.tasks.open_library)
        changing = [menu.addAction(self.tr("Save as…"), self.ask_to_save)]
        current = self.current
        if current is not None:
            name = current.name.replace("&", "&&")
            if self.is_departed_from:
                changing.append(menu.addAction(self.tr("Save changes to “{0}”").format(name), self.save_changes))
            changing.append(menu.addAction(self.tr("Rename “{0}”…").format(name), self.ask_to_rename))
            changing.append(menu.addAction(self.tr("Delete “{0}”").format(name), self.delete))
            self._offer_as_first(menu, current)
        for action in changing:
            action.setEnabled(not why_not)
            action.setToolTip(why_not)

    def choose(self, view: SavedView) -> None:
        """Show a view."""
        self._current = view.id
        self.chosen.emit(view.settings)
        self.changed.emit()

    @Slot()
    def ask_to_save(self) -> None:
        """Ask for a name, and save under it what the table shows now."""
        ask_for_name(self._window, self.tr("Save view"), "", partial(self._save, self._shown()))

    @Slot()
    def save_changes(self) -> None:
        """Have the view that was chosen show what the table shows now."""
        if self.current is not None:
            self._change(partial(save_view, name=self.current.name, settings=self._shown(), replace=True))

    @Slot()
    def ask_to_rename(self) -> None:
        """Ask for another name of the view that was chosen."""
        if self.current is not None:
            view = self.current
            ask_for_name(self._window, self.tr("Rename view"), view.name, partial(self._rename, view))

    @Slot()
    def delete(self) -> None:
        """Forget the view that was chosen; it can be undone."""
        if self.current is not None:
            self._change(partial(delete_view, view_id=self.current.id))

    def _offer_as_first(self, menu: QMenu, current: SavedView) -> QAction:
        first = menu.addAction(self.tr("Open libraries with this view"))
        first.setCheckable(True)
        first.setChecked(self._desk.settings.get(FIRST_VIEW) == current.name)
        first.triggered.connect(lambda on: self._desk.settings.put(FIRST_VIEW, current.name if on else ""))
        return first

    def _save(self, settings: JudgementsView, name: str, *, replaces_in: int | None = None) -> None:
        """Save under a name; a view that has it is replaced in the library of that number only."""

        def saved(_step: Step) -> None:
            self._current = None
            question = partial(_view_named, name=name)
            self._desk.tasks.query(question, self._on_saved, self.failed.emit, owner=self)

        change = partial(save_view, name=name, settings=settings, replace=replaces_in is not None)
        self._desk.history.make(change, saved, partial(self._on_refused, settings, name), of=replaces_in)

    def _rename(self, view: SavedView, name: str) -> None:
        if name.strip() == view.name:
            return
        if self._desk.settings.get(FIRST_VIEW) == view.name:
            self._desk.settings.put(FIRST_VIEW, name.strip())
        self._change(partial(rename_view, view_id=view.id, name=name))

    def _change(self, change: Callable[[Library], Step]) -> None:
        self._desk.history.make(change, lambda _step: self.read(), self.failed.emit)

    def _on_read(self, views: tuple[SavedView, ...]) -> None:
        self._views = views
        first = self._desk.settings.get(FIRST_VIEW) if self._opening else ""
        self._opening = False
        begin = next((view for view in views if first and view.name == first), None)
        if begin is not None:
            self.choose(begin)
        self.changed.emit()

    def _on_saved(self, view: SavedView | None) -> None:
        self._current = view.id if view is not None else None
        # The views may have been read again before it was known which of them is the new one.
        self.changed.emit()
        self.read()

    def _on_refused(self, settings: JudgementsView, name: str, error: BaseException) -> None:
        """A name that is taken can be had by replacing what has it."""
        if not isinstance(error, ViewNameError) or not any(
            view.name.casefold() == name.strip().casefold() for view in self._views
        ):
            self.failed.emit(error)
            return
        Question(
            self._window,
            self.tr("Save view"),
            self.tr("There is a view called “{0}” already.").format(name.strip()),
            do=self.tr("Replace it"),
            leave=self.tr("Cancel"),
            then=partial(self._save, settings, name, replaces_in=self._desk.tasks.shown),
        ).open()


def _view_named(library: Library, name: str) -> SavedView | None:
    wanted = " ".join(name.split()).casefold()
    return next((view for view in saved_views(library, ViewPage.JUDGEMENTS) if view.name.casefold() == wanted), None)
