"""Every command of the windows as one Qt action. Menus, toolbar and palette only arrange them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from gui.appearance.look import LEAST_TEXT, MOST_TEXT, NORMAL_TEXT, Appearance
from gui.command_words import COMMANDS, ActionFacts, Command, CommandWords
from gui.widgets.allowing import allow
from gui.wording.read_only import refusal
from gui.wording.translation import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.appearance.icons import Icons
    from gui.appearance.look import Look
    from gui.tasks import OpenLibrary

__all__ = ["APPEARANCES", "CHANGES_LIBRARY", "NEEDS_LIBRARY", "Actions", "Command"]

APPEARANCES = {
    Command.SYSTEM_APPEARANCE: Appearance.SYSTEM,
    Command.LIGHT_APPEARANCE: Appearance.LIGHT,
    Command.DARK_APPEARANCE: Appearance.DARK,
}

NEEDS_LIBRARY = (
    Command.EXPORT,
    Command.PRINT,
    Command.CLOSE_LIBRARY,
    Command.READ_AGAIN,
    Command.CHECK_LIBRARY,
    Command.COMPACT_LIBRARY,
    Command.COPY,
    Command.SELECT_ALL,
    Command.FIND,
    Command.FILTER,
    Command.SEARCH,
    Command.CLEAR_FILTERS,
    Command.PREVIOUS_RECORD,
    Command.NEXT_RECORD,
    Command.SHOW_EVIDENCE,
    Command.OPEN_AUTHORITY,
    Command.CORRECT,
    Command.EXPLAIN_GRADE,
)
"""Commands that work only on an open library."""

CHANGES_LIBRARY = (
    Command.IMPORT_FILES,
    Command.IMPORT_FOLDER,
    Command.PASTE_ARTICLE,
    Command.CORRECT,
    Command.READ_AGAIN,
    Command.COMPACT_LIBRARY,
)
"""Commands that an open library has to take changes for."""


class Actions:
    """The commands as Qt actions.

    Args:
        icons: For those that have one.
        parent: Owns them.
    """

    def __init__(self, icons: Icons, parent: QObject) -> None:
        self._made = {command: self._make(command, words, icons, parent) for command, words in COMMANDS.items()}
        self._only_one = QActionGroup(parent)
        for command in APPEARANCES:
            self._only_one.addAction(self._made[command])

    def __getitem__(self, command: Command) -> QAction:
        return self._made[command]

    def all(self) -> tuple[QAction, ...]:
        """Every action, in the order of ``Command``."""
        return tuple(self._made[command] for command in Command)

    def show_library(self, library: OpenLibrary | None) -> None:
        """Switch those that need a library, and those that need one that takes changes; these say why not."""
        why_not = refusal(library)
        for command in dict.fromkeys((*NEEDS_LIBRARY, *CHANGES_LIBRARY)):
            there = library is not None or command not in NEEDS_LIBRARY
            refused = why_not if command in CHANGES_LIBRARY else ""
            allow(self._made[command], there and not refused, refused)

    def show_look(self, look: Look, *, high_contrast: bool) -> None:
        """Tick the look in force, and offer only the text sizes that there are."""
        for command, held in APPEARANCES.items():
            self._made[command].setChecked(held is look.appearance)
        self._made[Command.HIGH_CONTRAST].setChecked(high_contrast)
        self._made[Command.LARGER_TEXT].setEnabled(look.text_percent < MOST_TEXT)
        self._made[Command.SMALLER_TEXT].setEnabled(look.text_percent > LEAST_TEXT)
        self._made[Command.NORMAL_TEXT].setEnabled(look.text_percent != NORMAL_TEXT)

    @staticmethod
    def _make(command: Command, words: CommandWords, icons: Icons, parent: QObject) -> QAction:
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
        action.setData(ActionFacts(translate("Commands", words.full) if words.full else "", words.icon))
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
