"""The question before a file is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


def ask_to_replace(window: QWidget, title: str, path: Path, then: Callable[[], None]) -> QMessageBox:
    """Ask whether a file that is there is to be replaced; the safe answer is the default.

    Args:
        window: Parent of the question.
        title: What is being done ("Export").
        path: The file.
        then: Called when it is to be replaced.
    """
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("ReplaceQuestion", "There is a file “{0}” already.").format(path.name))
    box.setInformativeText(translate("ReplaceQuestion", "In {0}").format(path.parent))
    replace = box.addButton(translate("ReplaceQuestion", "Replace it"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(translate("ReplaceQuestion", "Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    replace.clicked.connect(lambda: then())
    box.open()
    return box
