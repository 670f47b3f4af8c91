"""Asks what something is to be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog

from gui.appearance.style import make_primary
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_for_name(window: QWidget, title: str, name: str, then: Callable[[str], None]) -> QInputDialog:
    """Ask, and go on with the answer.

    Args:
        window: Parent of the dialog.
        title: What is done with the name ("Save view"); also stands on the button.
        name: What it is called now, or a suggestion.
        then: Called with what was typed; not when it was called off.
    """
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(translate("NameDialog", "Name:"))
    dialog.setTextValue(name)
    dialog.setOkButtonText(title)
    dialog.setCancelButtonText(translate("NameDialog", "Cancel"))
    dialog.textValueSelected.connect(then)
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    save = buttons.button(QDialogButtonBox.StandardButton.Ok)
    make_primary(save)
    save.setEnabled(bool(name.strip()))
    dialog.textValueChanged.connect(lambda typed: save.setEnabled(bool(typed.strip())))
    dialog.open()
    return dialog
