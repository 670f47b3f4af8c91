"""The menu bar, arranged from the commands."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.file_presence import is_missing
from gui.actions import Actions, Command
from gui.settings import RECENT_LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QMenuBar

    from gui.settings import Settings

_FILE = (
    (Command.NEW_LIBRARY, Command.OPEN_LIBRARY, Command.REOPEN_LIBRARY, Command.OPEN_SAMPLE),
    (Command.IMPORT_FILES, Command.IMPORT_FOLDER, Command.PASTE_ARTICLE, Command.MERGE_LIBRARY),
    (Command.EXPORT, Command.PRINT),
    (Command.CLOSE_LIBRARY, Command.QUIT),
)
_EDIT = (
    (Command.UNDO, Command.REDO),
    (Command.COPY, Command.SELECT_ALL),
    (Command.SEARCH, Command.FIND, Command.FILTER, Command.CLEAR_FILTERS),
)
_APPEARANCE = (
    (Command.SYSTEM_APPEARANCE, Command.LIGHT_APPEARANCE, Command.DARK_APPEARANCE),
    (Command.HIGH_CONTRAST,),
)
_TEXT = ((Command.LARGER_TEXT, Command.SMALLER_TEXT, Command.NORMAL_TEXT),)
_VIEW_END = ((Command.FULL_SCREEN,),)
_RECORDS = (
    (Command.PREVIOUS_RECORD, Command.NEXT_RECORD),
    (Command.SHOW_EVIDENCE, Command.OPEN_AUTHORITY, Command.CORRECT, Command.EXPLAIN_GRADE),
)
_TOOLS = (
    (Command.FIND_COMMAND,),
    (Command.READ_AGAIN, Command.CHECK_LIBRARY, Command.COMPACT_LIBRARY),
    (Command.SETTINGS,),
)
_HELP = (
    (Command.GUIDE, Command.EXPLAIN_GRADE, Command.KEYS),
    (Command.SHOW_LOG, Command.OPEN_LOG_FOLDER),
    (Command.ABOUT,),
)


class Menus(QObject):
    """Fills a menu bar.

    Signals:
        libraryChosen: Path of a recent library.

    Args:
        bar: The menu bar.
        actions: The commands.
        settings: For the recent libraries.
        pages: Actions that show a page each.
    """

    libraryChosen = Signal(Path)

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        settings: Settings,
        pages: Sequence[QAction],
    ) -> None:
        super().__init__(bar)
        self._settings = settings
        file_menu = _filled(bar.addMenu(self.tr("&File")), actions, _FILE)
        self._recent = bar.addMenu(self.tr("&Recent libraries"))
        bar.removeAction(self._recent.menuAction())
        file_menu.insertMenu(actions[Command.OPEN_SAMPLE], self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
        _filled(bar.addMenu(self.tr("&Edit")), actions, _EDIT)
        view = bar.addMenu(self.tr("&View"))
        view.addActions(list(pages))
        view.addSeparator()
        appearance = _filled(view.addMenu(self.tr("A&ppearance")), actions, _APPEARANCE)
        self._view, self._behind_panels = view, appearance.menuAction()
        _filled(view.addMenu(self.tr("&Text size")), actions, _TEXT)
        view.addSeparator()
        _filled(view, actions, _VIEW_END)
        _filled(bar.addMenu(self.tr("&Records")), actions, _RECORDS)
        _filled(bar.addMenu(self.tr("&Tools")), actions, _TOOLS)
        _filled(bar.addMenu(self.tr("&Help")), actions, _HELP)

    def add_panel(self, shown: QAction) -> None:
        """Offer to show and hide a panel."""
        self._view.insertAction(self._behind_panels, shown)

    def _fill_recent(self) -> None:
        self._recent.clear()
        paths = [Path(name) for name in self._settings.get(RECENT_LIBRARIES)]
        for path in paths:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setEnabled(not is_missing(path))
            action.triggered.connect(partial(self.libraryChosen.emit, path))
        if paths:
            self._recent.addSeparator()
            missing = [path for path in paths if is_missing(path)]
            if missing:
                forget = partial(self._settings.forget_libraries, missing)
                self._recent.addAction(self.tr("Remove those not found"), forget)
            self._recent.addAction(self.tr("Clear list"), self._on_clear)
        else:
            self._recent.addAction(self.tr("No library opened yet")).setEnabled(False)

    def _on_clear(self) -> None:
        self._settings.put(RECENT_LIBRARIES, [])


def _filled(menu: QMenu, actions: Actions, groups: Sequence[Sequence[Command]]) -> QMenu:
    """Add groups of commands with lines between them."""
    # A command that is off says in its tip why.
    menu.setToolTipsVisible(True)
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for command in group:
            menu.addAction(actions[command])
    return menu
