from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from gui.dialogs.name import ask_for_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_name_is_saved_only_when_there_is_one(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    names: list[str] = []
    dialog = ask_for_name(window, "Save view", "", names.append)
    save = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Save view")
    assert save.isDefault()
    assert not save.isEnabled()
    dialog.setTextValue("  ")
    assert not save.isEnabled()
    dialog.setTextValue("West Midlands")
    save.click()
    assert names == ["West Midlands"]
