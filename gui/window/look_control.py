"""The commands of the look: light or dark, high contrast, larger and smaller text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.actions import APPEARANCES, Actions, Command
from gui.appearance.look import LEAST_TEXT, MOST_TEXT, NORMAL_TEXT, Appearance, Contrast, Look, keep_look

if TYPE_CHECKING:
    from gui.desk import Desk

_STEP = 10
"""Percent by which text grows with one press of a key."""


class LookControl(QObject):
    """Carries the commands out, remembers the look and ticks what is in force.

    Args:
        desk: The shared parts.
        actions: The commands.
        parent: Qt parent.
    """

    def __init__(self, desk: Desk, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        for command, appearance in APPEARANCES.items():
            actions[command].triggered.connect(partial(self._set_appearance, appearance))
        actions[Command.HIGH_CONTRAST].triggered.connect(self._set_contrast)
        for command, by in ((Command.LARGER_TEXT, _STEP), (Command.SMALLER_TEXT, -_STEP)):
            actions[command].triggered.connect(partial(self._grow_text, by))
        actions[Command.NORMAL_TEXT].triggered.connect(self._set_normal_text)
        desk.theme.changed.connect(self._show)
        self._show()

    def _set_appearance(self, appearance: Appearance, _checked: bool = False) -> None:
        self._take(replace(self._desk.theme.look, appearance=appearance))

    @Slot(bool)
    def _set_contrast(self, high: bool) -> None:
        self._take(replace(self._desk.theme.look, contrast=Contrast.HIGH if high else Contrast.NORMAL))

    def _grow_text(self, by: int, _checked: bool = False) -> None:
        percent = self._desk.theme.look.text_percent + by
        self._take(replace(self._desk.theme.look, text_percent=min(max(percent, LEAST_TEXT), MOST_TEXT)))

    @Slot()
    def _set_normal_text(self) -> None:
        self._take(replace(self._desk.theme.look, text_percent=NORMAL_TEXT))

    def _take(self, look: Look) -> None:
        keep_look(self._desk.settings, look)
        self._desk.theme.set_look(look)
        self._show()

    @Slot()
    def _show(self) -> None:
        self._actions.show_look(self._desk.theme.look, high_contrast=self._desk.theme.high_contrast)
