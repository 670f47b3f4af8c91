"""What is the same on every page: look, undo, the palette, help, settings, and the libraries of before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from core.library import Library, Step, remove_document, undoable
from gui.actions import Command
from gui.appearance.look import Appearance, Contrast
from gui.crash_report import CrashReport
from gui.dialogs.ended_badly import EndedBadlyDialog
from gui.dialogs.log import LogDialog
from gui.dialogs.settings.dialog import SettingsDialog
from gui.finder.palette import Palette
from gui.help.grade_card import GradeCard
from gui.help.guide_dialog import GuideDialog
from gui.settings import CONTRAST, IMPORT_SHOWN, RECENT_LIBRARIES, TEXT_PERCENT
from gui.window.main_window import MainWindow
from tests.gui.councils import COUNCILS, ROWS, make_councils
from tests.gui.window.windows import menu, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CONTROL = Qt.KeyboardModifier.ControlModifier


def delete(library: Library, number: int) -> Step:
    return undoable(library, "Delete “Aldermere”", lambda: remove_document(library, number))


def opened_dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


# Undo


def test_undo_is_off_and_has_its_plain_name_while_there_is_nothing_to_undo(opened: MainWindow) -> None:
    assert not opened.actions_[Command.UNDO].isEnabled()
    assert opened.actions_[Command.UNDO].text() == "&Undo"


def test_the_menu_names_what_would_be_undone_and_redone(qtbot: QtBot, opened: MainWindow) -> None:
    opened.desk.history.make(partial(delete, number=1))
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() < ROWS)
    undo, redo = opened.actions_[Command.UNDO], opened.actions_[Command.REDO]
    assert undo.text() == "&Undo “Delete ‘Aldermere’”"
    assert undo in menu(opened, "Edit").actions()
    undo.trigger()
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == ROWS)
    qtbot.waitUntil(redo.isEnabled)
    assert redo.text() == "&Redo “Delete ‘Aldermere’”"
    assert not undo.isEnabled()


def test_keys_undo_and_redo(qtbot: QtBot, opened: MainWindow) -> None:
    opened.desk.history.make(partial(delete, number=1))
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() < ROWS)
    QTest.keyClick(opened.pages.judgements.table, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == ROWS)
    qtbot.waitUntil(opened.actions_[Command.REDO].isEnabled)
    QTest.keyClick(opened.pages.judgements.table, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() < ROWS)


def test_an_article_that_was_deleted_comes_back(qtbot: QtBot, opened: MainWindow) -> None:
    opened.links.show_evidence(2, None)
    qtbot.waitUntil(lambda: opened.pages.articles._opened is not None and opened.pages.articles._opened.id == 2)
    title = opened.pages.articles._opened.detail.title
    opened.pages.articles.decisions.delete(2, title)
    qtbot.waitUntil(lambda: opened.actions_[Command.UNDO].text() == f"&Undo “Delete ‘{title}’”")
    opened.actions_[Command.UNDO].trigger()
    qtbot.waitUntil(lambda: opened.pages.articles.list.model.rowCount() == ROWS)


# Look


@pytest.mark.usefixtures("usual_text")
def test_text_grows_and_shrinks_by_key_and_is_remembered(opened: MainWindow) -> None:
    table = opened.pages.judgements.table
    before = (QApplication.font().pointSizeF(), table.verticalHeader().defaultSectionSize())
    for _ in range(3):
        QTest.keyClick(opened, Qt.Key.Key_Equal, CONTROL)
    assert opened.desk.settings.get(TEXT_PERCENT) == 130
    assert QApplication.font().pointSizeF() == pytest.approx(before[0] * 1.3)
    assert table.verticalHeader().defaultSectionSize() > before[1]
    QTest.keyClick(opened, Qt.Key.Key_0, CONTROL)
    assert QApplication.font().pointSizeF() == pytest.approx(before[0])
    assert not opened.actions_[Command.NORMAL_TEXT].isEnabled()


@pytest.mark.usefixtures("usual_text")
def test_text_stops_growing_at_twice_its_size(opened: MainWindow) -> None:
    opened.desk.theme.set_look(replace(opened.desk.theme.look, text_percent=180))
    for _ in range(3):
        opened.actions_[Command.LARGER_TEXT].trigger()
    assert opened.desk.theme.look.text_percent == 200
    assert not opened.actions_[Command.LARGER_TEXT].isEnabled()


@pytest.mark.usefixtures("usual_text", "styled")
def test_at_twice_the_text_the_window_still_fits_a_small_screen(opened: MainWindow) -> None:
    opened.desk.theme.set_look(replace(opened.desk.theme.look, text_percent=200))
    for page in opened.pages.all:
        opened.show_page(page)
        QApplication.processEvents()  # what asks for a new layout waits for its turn
        assert opened.minimumSizeHint().width() <= 1366
        assert opened.minimumSizeHint().height() <= 768 - 40


def test_high_contrast_is_switched_in_the_menu(opened: MainWindow) -> None:
    opened.actions_[Command.HIGH_CONTRAST].trigger()
    assert opened.desk.theme.high_contrast
    assert opened.desk.settings.get(CONTRAST) == Contrast.HIGH
    opened.actions_[Command.HIGH_CONTRAST].trigger()
    assert not opened.desk.theme.high_contrast
    assert not opened.actions_[Command.HIGH_CONTRAST].isChecked()


def test_the_menu_ticks_the_look_in_force(opened: MainWindow) -> None:
    opened.actions_[Command.DARK_APPEARANCE].trigger()
    assert opened.desk.theme.look.appearance is Appearance.DARK
    assert opened.actions_[Command.DARK_APPEARANCE].isChecked()
    assert not opened.actions_[Command.SYSTEM_APPEARANCE].isChecked()


# Palette


def palette_of(window: MainWindow) -> Palette:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    found = opened_dialog(window, Palette)
    assert isinstance(found, Palette)
    return found


def test_the_palette_goes_to_a_page(qtbot: QtBot, opened: MainWindow) -> None:
    palette = palette_of(opened)
    QTest.keyClicks(palette.field, "articl")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.page is opened.pages.articles)


def test_the_palette_runs_a_command(opened: MainWindow) -> None:
    palette = palette_of(opened)
    QTest.keyClicks(palette.field, "appearance dark")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.desk.theme.dark


def test_the_palette_opens_another_library(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    other = make_councils(tmp_path / "other.jdesk", COUNCILS[:1])
    opened.desk.settings.remember_library(other)
    palette = palette_of(opened)
    QTest.keyClicks(palette.field, "other")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 1)


def test_without_a_library_the_palette_offers_no_page(window: MainWindow) -> None:
    palette = palette_of(window)
    QTest.keyClicks(palette.field, "judgements")
    kinds = {palette.model.at(row).offer.kind for row in range(palette.model.rowCount())}
    assert "Page" not in kinds
    palette.reject()


def test_an_authority_leads_to_its_profile(qtbot: QtBot, opened: MainWindow) -> None:
    opened.links.show_authority("E08000025")
    assert opened.page is opened.pages.authorities
    qtbot.waitUntil(lambda: opened.pages.authorities.head.name.text() == "Birmingham")


def test_the_key_opens_whoever_was_inspected_in_the_current_row(qtbot: QtBot, opened: MainWindow) -> None:
    page = opened.pages.judgements
    row = page.model.find_name("Dunmoor Primary School", after=-1)
    assert row is not None
    page.table.setCurrentIndex(page.model.index(row, 0))
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened.page is opened.pages.authorities
    qtbot.waitUntil(lambda: opened.pages.authorities.head.name.text() == "Dunmoor Primary School")


def test_from_a_profile_the_way_leads_to_the_press_check(opened: MainWindow) -> None:
    opened.show_page(opened.pages.authorities)
    opened.pages.authorities.requestPress.emit()
    assert opened.page is opened.pages.press


# Help and settings


def test_the_selected_grade_is_explained(opened: MainWindow) -> None:
    page = opened.pages.judgements
    number = next(n for n, column in enumerate(page.model.columns) if column.id == "area:help_and_protection")
    page.table.setCurrentIndex(page.model.index(0, number))
    QTest.keyClick(page.table, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    card = opened_dialog(opened, GradeCard)
    assert isinstance(card, GradeCard)
    assert card.chip.accessibleName() == "Good"
    card.guideRequested.emit()
    guide = opened_dialog(opened, GuideDialog)
    assert isinstance(guide, GuideDialog)
    assert guide.list.currentItem().text() == "Grades"
    guide.accept()


def test_without_a_grade_the_guide_tells_what_grades_are(opened: MainWindow) -> None:
    opened.pages.judgements.table.setCurrentIndex(opened.pages.judgements.model.index(0, 0))
    opened.actions_[Command.EXPLAIN_GRADE].trigger()
    guide = opened_dialog(opened, GuideDialog)
    assert isinstance(guide, GuideDialog)
    assert guide.list.currentItem().text() == "Grades"
    opened.actions_[Command.GUIDE].trigger()
    assert opened_dialog(opened, GuideDialog) is guide
    guide.accept()


@pytest.mark.parametrize(("command", "kind"), [(Command.SHOW_LOG, LogDialog), (Command.SETTINGS, SettingsDialog)])
def test_a_command_opens_its_dialog(qtbot: QtBot, opened: MainWindow, command: Command, kind: type[QDialog]) -> None:
    opened.actions_[command].trigger()
    dialog = opened_dialog(opened, kind)
    qtbot.waitUntil(lambda: not opened.desk.tasks._threads)
    dialog.reject()


def test_a_run_that_ended_badly_is_told(opened: MainWindow) -> None:
    opened.openings.ended_badly(CrashReport(""))
    opened_dialog(opened, EndedBadlyDialog).reject()


def test_an_import_may_stay_out_of_sight(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.dialogs.import_progress import ImportDialog

    begun: list[ImportDialog] = []
    monkeypatch.setattr(ImportDialog, "begin", lambda dialog: begun.append(dialog))
    opened.desk.settings.put(IMPORT_SHOWN, False)
    opened.openings.import_paths([tmp_path])
    assert len(begun) == 1
    assert not begun[0].isVisible()


# Libraries of before


def test_the_library_of_before_is_opened_again(qtbot: QtBot, opened: MainWindow, library: Path, tmp_path: Path) -> None:
    assert not opened.actions_[Command.REOPEN_LIBRARY].isEnabled()
    open_library(qtbot, opened, make_councils(tmp_path / "other.jdesk", COUNCILS[:1]))
    opened.actions_[Command.REOPEN_LIBRARY].trigger()
    qtbot.waitUntil(lambda: opened.desk.tasks.open_library.path == library)


def test_libraries_that_are_gone_can_be_taken_out_of_the_list(opened: MainWindow, library: Path) -> None:
    opened.desk.settings.put(RECENT_LIBRARIES, [str(library), "/vale/gone.jdesk"])
    recent = next(action.menu() for action in menu(opened, "File").actions() if action.text().startswith("&Recent"))
    assert isinstance(recent, QMenu)
    recent.aboutToShow.emit()
    gone = next(action for action in recent.actions() if action.text() == "gone.jdesk")
    assert not gone.isEnabled()
    next(action for action in recent.actions() if action.text() == "Remove those not found").trigger()
    assert opened.desk.settings.get(RECENT_LIBRARIES) == [str(library)]


def test_a_window_left_on_a_screen_that_is_gone_comes_back_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    window.setGeometry(QRect(9000, 7000, 700, 500))
    window.close()
    again = MainWindow(window.desk)
    qtbot.addWidget(again)
    again.show()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    assert any(screen.intersects(again.geometry()) for screen in screens)
    assert any(screen.contains(again.geometry().topLeft()) for screen in screens)
