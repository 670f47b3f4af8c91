"""Questions that are on the screen when another library is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QInputDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def drop_questions(window: QWidget) -> None:
    """Close menus and the question for a name, which were about what the library before holds.

    Args:
        window: What they were asked over.
    """
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QInputDialog):
        dialog.reject()
