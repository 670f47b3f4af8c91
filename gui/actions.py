"""Every command of the windows, once: its words, icon, keys and tip. Menus and toolbar only arrange them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from gui.appearance.theme import Appearance
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.appearance.icons import Icons

Standard = QKeySequence.StandardKey


class Command(StrEnum):
    """Ids of the commands."""

    NEW_LIBRARY = "new_library"
    OPEN_LIBRARY = "open_library"
    OPEN_SAMPLE = "open_sample"
    IMPORT_FILES = "import_files"
    IMPORT_FOLDER = "import_folder"
    PASTE_ARTICLE = "paste_article"
    EXPORT = "export"
    CLOSE_LIBRARY = "close_library"
    QUIT = "quit"
    COPY = "copy"
    SELECT_ALL = "select_all"
    FIND = "find"
    FILTER = "filter"
    CLEAR_FILTERS = "clear_filters"
    SYSTEM_APPEARANCE = "appearance_system"
    LIGHT_APPEARANCE = "appearance_light"
    DARK_APPEARANCE = "appearance_dark"
    FULL_SCREEN = "full_screen"
    PREVIOUS_RECORD = "previous_record"
    NEXT_RECORD = "next_record"
    SHOW_EVIDENCE = "show_evidence"
    KEYS = "keys"
    OPEN_LOG_FOLDER = "open_log_folder"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class _Words:
    """What a command is called.

    Attributes:
        text: In menus, with its mnemonic.
        tip: In tooltips; what it does, in a few words.
        icon: File in ``resources/icons``, or empty.
        keys: Its keys, most usual first.
        role: Where macOS wants it.
    """

    text: str
    tip: str
    icon: str = ""
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    checkable: bool = False


_COMMANDS = {
    Command.NEW_LIBRARY: _Words(
        QT_TRANSLATE_NOOP("Commands", "&New library…"),
        QT_TRANSLATE_NOOP("Commands", "Make an empty library"),
        "new",
        (Standard.New,),
    ),
    Command.OPEN_LIBRARY: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Open library…"),
        QT_TRANSLATE_NOOP("Commands", "Open a .jdesk file"),
        "folder",
        (Standard.Open,),
    ),
    Command.OPEN_SAMPLE: _Words(
        QT_TRANSLATE_NOOP("Commands", "Open the &sample"),
        QT_TRANSLATE_NOOP("Commands", "Look around in a library of sample articles"),
        "sample",
        ("Ctrl+Shift+O",),
    ),
    Command.IMPORT_FILES: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Import files…"),
        QT_TRANSLATE_NOOP("Commands", "Read articles from files"),
        "import",
        ("Ctrl+I",),
    ),
    Command.IMPORT_FOLDER: _Words(
        QT_TRANSLATE_NOOP("Commands", "Import &folder…"),
        QT_TRANSLATE_NOOP("Commands", "Read all articles in a folder and the folders in it"),
        "folder",
    ),
    Command.PASTE_ARTICLE: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Paste article…"),
        QT_TRANSLATE_NOOP("Commands", "Read an article from the clipboard or typed in"),
        "paste",
        ("Ctrl+Shift+V", Standard.Paste),
    ),
    Command.EXPORT: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Export…"),
        QT_TRANSLATE_NOOP("Commands", "Write what is shown to a spreadsheet"),
        "export",
        ("Ctrl+E",),
    ),
    Command.CLOSE_LIBRARY: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Close library"),
        QT_TRANSLATE_NOOP("Commands", "Close the library; it is saved already"),
        "",
        (Standard.Close,),
    ),
    Command.QUIT: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Quit"),
        QT_TRANSLATE_NOOP("Commands", "Close Judgement Desk"),
        "",
        (Standard.Quit, "Ctrl+Q"),
        role=QAction.MenuRole.QuitRole,
    ),
    Command.COPY: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Copy"),
        QT_TRANSLATE_NOOP("Commands", "Copy what is selected"),
        "copy",
        (Standard.Copy,),
    ),
    Command.SELECT_ALL: _Words(
        QT_TRANSLATE_NOOP("Commands", "Select &all"),
        QT_TRANSLATE_NOOP("Commands", "Select everything that is listed"),
        "",
        (Standard.SelectAll,),
    ),
    Command.FIND: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Find here"),
        QT_TRANSLATE_NOOP("Commands", "Find in this page"),
        "search",
        (Standard.Find,),
    ),
    Command.FILTER: _Words(
        QT_TRANSLATE_NOOP("Commands", "Filter by &words"),
        QT_TRANSLATE_NOOP("Commands", "Show only what has certain words"),
        "filter",
        ("Ctrl+Shift+F",),
    ),
    Command.CLEAR_FILTERS: _Words(
        QT_TRANSLATE_NOOP("Commands", "C&lear filters"), QT_TRANSLATE_NOOP("Commands", "Show everything again")
    ),
    Command.SYSTEM_APPEARANCE: _Words(
        QT_TRANSLATE_NOOP("Commands", "As the &system"),
        QT_TRANSLATE_NOOP("Commands", "Light or dark as the system is"),
        checkable=True,
    ),
    Command.LIGHT_APPEARANCE: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Light"),
        QT_TRANSLATE_NOOP("Commands", "Light whatever the system is"),
        checkable=True,
    ),
    Command.DARK_APPEARANCE: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Dark"),
        QT_TRANSLATE_NOOP("Commands", "Dark whatever the system is"),
        checkable=True,
    ),
    Command.FULL_SCREEN: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Full screen"),
        QT_TRANSLATE_NOOP("Commands", "Use the whole screen"),
        "",
        (Standard.FullScreen,),
        checkable=True,
    ),
    Command.PREVIOUS_RECORD: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Previous record"),
        QT_TRANSLATE_NOOP("Commands", "Go to the record before"),
        "previous",
        ("Alt+Up",),
    ),
    Command.NEXT_RECORD: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Next record"),
        QT_TRANSLATE_NOOP("Commands", "Go to the record after"),
        "next",
        ("Alt+Down",),
    ),
    Command.SHOW_EVIDENCE: _Words(
        QT_TRANSLATE_NOOP("Commands", "Show &evidence"),
        QT_TRANSLATE_NOOP("Commands", "Show the words that the grade was read from"),
        "evidence",
    ),
    Command.KEYS: _Words(
        QT_TRANSLATE_NOOP("Commands", "&Keyboard keys"),
        QT_TRANSLATE_NOOP("Commands", "All keys on one sheet"),
        "keyboard",
        ("Ctrl+?",),
    ),
    Command.OPEN_LOG_FOLDER: _Words(
        QT_TRANSLATE_NOOP("Commands", "Open &log folder"), QT_TRANSLATE_NOOP("Commands", "Show the log files"), "folder"
    ),
    Command.ABOUT: _Words(
        QT_TRANSLATE_NOOP("Commands", "&About Judgement Desk"),
        QT_TRANSLATE_NOOP("Commands", "Version and licences"),
        "info",
        role=QAction.MenuRole.AboutRole,
    ),
}

APPEARANCES = {
    Command.SYSTEM_APPEARANCE: Appearance.SYSTEM,
    Command.LIGHT_APPEARANCE: Appearance.LIGHT,
    Command.DARK_APPEARANCE: Appearance.DARK,
}

NEEDS_LIBRARY = (
    Command.EXPORT,
    Command.CLOSE_LIBRARY,
    Command.COPY,
    Command.SELECT_ALL,
    Command.FIND,
    Command.FILTER,
    Command.CLEAR_FILTERS,
    Command.PREVIOUS_RECORD,
    Command.NEXT_RECORD,
    Command.SHOW_EVIDENCE,
)
"""Commands that work only on an open library."""


class Actions:
    """The commands as Qt actions.

    Args:
        icons: For those that have one.
        parent: Owns them.
    """

    def __init__(self, icons: Icons, parent: QObject) -> None:
        self._made = {command: self._make(command, words, icons, parent) for command, words in _COMMANDS.items()}
        self._only_one = QActionGroup(parent)
        for command in APPEARANCES:
            self._only_one.addAction(self._made[command])

    def __getitem__(self, command: Command) -> QAction:
        return self._made[command]

    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order of ``Command``."""
        return tuple(self._made[command] for command in Command)

    def show_library(self, is_open: bool) -> None:
        """Switch those that need a library."""
        for command in NEEDS_LIBRARY:
            self._made[command].setEnabled(is_open)

    def show_appearance(self, appearance: Appearance) -> None:
        """Tick the appearance in force."""
        for command, held in APPEARANCES.items():
            self._made[command].setChecked(held is appearance)

    @staticmethod
    def _make(command: Command, words: _Words, icons: Icons, parent: QObject) -> QAction:
        action = QAction(translate("Commands", words.text), parent)
        action.setObjectName(command.value)
        action.setMenuRole(words.role)
        action.setCheckable(words.checkable)
        if words.keys:
            action.setShortcuts(_sequences(words.keys))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = translate("Commands", words.tip)
        action.setToolTip(f"{tip} ({keys})" if keys else tip)
        action.setStatusTip("")
        if words.icon:
            icons.dress(action, words.icon)
        return action


def _sequences(keys: tuple[str | QKeySequence.StandardKey, ...]) -> list[QKeySequence]:
    """All sequences of the keys, once each; a system may have several or none for a standard one."""
    found: list[QKeySequence] = []
    for key in keys:
        several = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        found += [sequence for sequence in several if sequence not in found]
    return found
