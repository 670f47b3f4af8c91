"""The settings, as somebody changes them: each applies at once and is remembered."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from gui.appearance.look import Appearance, Contrast, Look, Motion
from gui.dialogs.settings import backups_section
from gui.dialogs.settings.dialog import SettingsDialog, SettingsPart
from gui.settings import (
    APPEARANCE,
    BACKING_UP,
    BACKUP_FOLDER,
    IMPORT_SHOWN,
    LANGUAGE,
    PERSON,
    RECENT_LIBRARIES,
    REOPEN_LAST,
    TEXT_PERCENT,
    WATCHED_FOLDER,
    WATCHING,
    Settings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

pytestmark = pytest.mark.usefixtures("usual_text")


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> SettingsDialog:
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(box: QComboBox, words: str) -> None:
    """Choose as with the keyboard."""
    box.setFocus()
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_dark_is_dark_at_once_and_remembered(dialog: SettingsDialog, desk: Desk) -> None:
    choose(dialog.appearance.appearance, "Dark")
    assert desk.theme.dark
    assert desk.settings.get(APPEARANCE) == Appearance.DARK


def test_contrast_colours_and_motion_apply_at_once(dialog: SettingsDialog, desk: Desk) -> None:
    choose(dialog.appearance.contrast, "High")
    choose(dialog.appearance.colour_set, "Colour-blind safe (strongest differences)")
    choose(dialog.appearance.motion, "Reduced")
    look = desk.theme.look
    assert (look.contrast, look.colour_set, look.motion) == (Contrast.HIGH, "colour_blind", Motion.REDUCED)
    assert desk.theme.high_contrast
    assert desk.theme.still


def test_larger_text_is_larger_at_once_in_this_window_too(dialog: SettingsDialog, desk: Desk) -> None:
    before = dialog.close_button.fontMetrics().height()
    dialog.appearance.text_percent.setFocus()
    dialog.appearance.text_percent.selectAll()
    QTest.keyClicks(dialog.appearance.text_percent, "150")
    QTest.keyClick(dialog.appearance.text_percent, Qt.Key.Key_Return)
    assert desk.settings.get(TEXT_PERCENT) == 150
    assert dialog.close_button.fontMetrics().height() > before * 1.3


def test_the_slider_and_the_number_say_the_same(dialog: SettingsDialog, desk: Desk) -> None:
    dialog.appearance.text_slider.setFocus()
    QTest.keyClick(dialog.appearance.text_slider, Qt.Key.Key_Right)
    assert dialog.appearance.text_percent.value() == desk.theme.look.text_percent == 110


def test_a_change_made_elsewhere_is_shown(dialog: SettingsDialog, desk: Desk) -> None:
    desk.theme.set_look(Look(Appearance.DARK))
    assert dialog.appearance.appearance.currentText() == "Dark"


def test_the_language_begins_at_the_next_start(dialog: SettingsDialog, desk: Desk) -> None:
    choose(dialog.appearance.language, "Cymraeg")
    assert desk.settings.get(LANGUAGE) == "cy"


@pytest.mark.parametrize(
    ("part", "name", "option"),
    [
        ("importing", "shown", IMPORT_SHOWN),
        ("importing", "watching", WATCHING),
        ("importing", "reopen", REOPEN_LAST),
        ("backups", "daily", BACKING_UP),
    ],
)
def test_what_is_ticked_is_remembered(dialog: SettingsDialog, desk: Desk, part: str, name: str, option: object) -> None:
    box = getattr(getattr(dialog, part), name)
    before = desk.settings.get(option)  # type: ignore[arg-type]  # a parameter of pytest
    assert box.isChecked() is before
    box.click()
    assert desk.settings.get(option) is not before  # type: ignore[arg-type]  # a parameter of pytest


def test_a_folder_to_watch_is_chosen_and_cleared(
    dialog: SettingsDialog, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    assert not dialog.importing.watched.isEnabled()
    dialog.importing.watching.click()
    dialog.importing.watched.choose_button.click()
    assert desk.settings.get(WATCHED_FOLDER) == str(tmp_path) == dialog.importing.watched.field.text()
    dialog.importing.watched.clear_button.click()
    assert desk.settings.get(WATCHED_FOLDER) == ""


def test_calling_off_the_choice_of_a_folder_changes_nothing(
    dialog: SettingsDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    dialog.backups.folder.choose_button.click()
    assert desk.settings.get(BACKUP_FOLDER) == ""


def test_a_backup_is_made_right_now(qtbot: QtBot, dialog: SettingsDialog, desk: Desk, tmp_path: Path) -> None:
    desk.settings.put(BACKUP_FOLDER, str(tmp_path / "kept"))
    dialog.list.setCurrentRow(SettingsPart.BACKUPS)
    qtbot.waitUntil(lambda: dialog.backups.told.text() == "The open library has no backup yet.")
    dialog.backups.now_button.click()
    qtbot.waitUntil(lambda: dialog.backups.told.text().startswith("1 backup of the open library, the latest today"))
    assert len(list((tmp_path / "kept").rglob("*.jdesk"))) == 1


def test_a_backup_that_cannot_be_made_says_why(
    qtbot: QtBot, dialog: SettingsDialog, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    desk.settings.put(BACKUP_FOLDER, str(tmp_path / "file"))
    dialog.list.setCurrentRow(SettingsPart.BACKUPS)
    dialog.backups.now_button.click()
    qtbot.waitUntil(lambda: "vale.jdesk" in dialog.backups.told.text())
    assert dialog.backups.now_button.isEnabled()


def test_backups_found_late_do_not_take_the_place_of_why_none_could_be_made(
    qtbot: QtBot, desk: Desk, dialog: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    desk.settings.put(BACKUP_FOLDER, str(tmp_path / "file"))
    found = threading.Event()
    monkeypatch.setattr(backups_section, "backups_of", lambda *_: (found.wait(5.0), ())[1])
    dialog.backups.refresh()
    dialog.list.setCurrentRow(SettingsPart.BACKUPS)
    dialog.backups.now_button.click()
    qtbot.waitUntil(lambda: "vale.jdesk" in dialog.backups.told.text())
    found.set()
    qtbot.wait(200)
    assert "vale.jdesk" in dialog.backups.told.text()


def test_without_a_library_there_is_nothing_to_back_up(qtbot: QtBot, dialog: SettingsDialog, desk: Desk) -> None:
    with qtbot.waitSignal(desk.tasks.libraryClosed):
        desk.tasks.close()
    dialog.backups.refresh()
    assert not dialog.backups.now_button.isEnabled()
    assert dialog.backups.told.text() == "No library is open."


def test_a_name_stands_beside_corrections_from_now_on(dialog: SettingsDialog, desk: Desk) -> None:
    dialog.list.setCurrentRow(SettingsPart.PERSON)
    QTest.keyClicks(dialog.person.name_field, "Ada Moss")
    assert desk.settings.get(PERSON) == desk.settings.person() == "Ada Moss"


def test_what_was_opened_can_be_forgotten(dialog: SettingsDialog, desk: Desk) -> None:
    desk.settings.put(RECENT_LIBRARIES, ["/vale/a.jdesk"])
    dialog.list.setCurrentRow(SettingsPart.PRIVACY)
    dialog.privacy.forget_button.click()
    assert desk.settings.get(RECENT_LIBRARIES) == []
    assert not dialog.privacy.forget_button.isEnabled()


def test_a_reset_asks_and_its_safe_answer_keeps_all(qtbot: QtBot, dialog: SettingsDialog, desk: Desk) -> None:
    desk.settings.put(PERSON, "Ada Moss")
    box = dialog.privacy.reset_dialog()
    qtbot.addWidget(box)
    box.open()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert desk.settings.get(PERSON) == "Ada Moss"


def test_a_reset_puts_everything_back_at_once(qtbot: QtBot, dialog: SettingsDialog, desk: Desk) -> None:
    choose(dialog.appearance.appearance, "Dark")
    desk.settings.put(PERSON, "Ada Moss")
    box = dialog.privacy.reset_dialog()
    qtbot.addWidget(box)
    box.open()
    next(button for button in box.findChildren(QPushButton) if button.text() == "Reset settings").click()
    assert desk.settings.get(PERSON) == ""
    assert desk.theme.look == Look()
    assert dialog.appearance.appearance.currentText() == "As the system"
    assert dialog.person.name_field.text() == ""


def test_arrows_go_from_section_to_section(dialog: SettingsDialog) -> None:
    assert dialog.list.hasFocus()
    for number, section in enumerate(dialog.sections[1:], start=1):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert dialog.list.currentRow() == number
        assert section.isVisible()


@pytest.mark.parametrize("part", SettingsPart)
def test_every_section_is_gone_through_by_tab(dialog: SettingsDialog, part: SettingsPart) -> None:
    dialog.list.setCurrentRow(part)
    section = dialog.sections[part]
    dialog.list.setFocus()
    reached = set()
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    inside = {widget for widget in reached if widget is not None and section.isAncestorOf(widget)}
    assert inside
    assert dialog.close_button in reached


def test_settings_that_are_kept_have_nothing_told_about_them(dialog: SettingsDialog) -> None:
    assert not dialog.passing.text()


def test_where_settings_cannot_be_kept_it_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    passing = SettingsDialog(replace(desk, settings=Settings(tmp_path / "file" / "settings.ini")))
    qtbot.addWidget(passing)
    assert "until the desk is closed" in passing.passing.text()
    assert "settings.ini" in passing.passing.text()
