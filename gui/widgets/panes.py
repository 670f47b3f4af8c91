"""F6: from one pane of a page to the next, and round again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def go_to_next_pane(panes: Sequence[QWidget | None], holders: Sequence[QWidget | None]) -> None:
    """Give the keys to the pane after the one that has them; those out of sight are passed by.

    Args:
        panes: What takes the keys in each pane.
        holders: The whole of each pane, in the same order.
    """
    focus = QApplication.focusWidget()
    held = (
        holder is not None and focus is not None and (holder is focus or holder.isAncestorOf(focus))
        for holder in holders
    )
    at = next((place for place, holds in enumerate(held) if holds), 0)
    for pane in (*panes[at + 1 :], *panes[: at + 1]):
        if pane is not None and pane.isVisible():
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
