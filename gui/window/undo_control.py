"""The commands Undo and Redo: they name what they would take back and have taken back, and are off without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.actions import Actions, Command
from gui.wording.quotation import within_quotes

if TYPE_CHECKING:
    from gui.commands import History


class UndoControl(QObject):
    """Ties the history to its two commands.

    Signals:
        told: What was done, undone or redone, in words: it may have changed nothing that is in sight.

    Args:
        history: What was done.
        actions: The commands.
        parent: Qt parent.
    """

    told = Signal(str)

    def __init__(self, history: History, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._undo, self._redo = actions[Command.UNDO], actions[Command.REDO]
        self._plain_words = self._undo.text(), self._redo.text()
        self._undo.triggered.connect(history.undo)
        self._redo.triggered.connect(history.redo)
        history.changed.connect(self._show)
        history.made.connect(lambda name: self.told.emit(self.tr("Done: {0}").format(name)))
        history.undone.connect(lambda name: self.told.emit(self.tr("Undone: {0}").format(name)))
        history.redone.connect(lambda name: self.told.emit(self.tr("Done again: {0}").format(name)))
        self._show()

    @Slot()
    def _show(self) -> None:
        undo, redo = self._history.undo_name, self._history.redo_name
        plain_undo, plain_redo = self._plain_words
        self._undo.setText(self.tr("&Undo “{0}”").format(_escaped(undo)) if undo else plain_undo)
        self._redo.setText(self.tr("&Redo “{0}”").format(_escaped(redo)) if redo else plain_redo)
        self._undo.setEnabled(self._history.can_undo)
        self._redo.setEnabled(bool(redo))


def _escaped(name: str) -> str:
    """Words to stand in quotation marks, in which “&” is one and not the mark of a key."""
    return within_quotes(name).replace("&", "&&")
