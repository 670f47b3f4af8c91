"""Checking the open library and compacting it from the Tools menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton

from core.cli.command_line import run
from core.library import add_document, backups_of, create_library, open_library as open_file, remove_document
from gui.actions import Command
from gui.dialogs.check_report import CheckReportDialog
from gui.dialogs.working import WorkingDialog
from gui.errors import ErrorDialog
from gui.window import looking_after
from tests.core.library.conftest import Story, tamper
from tests.gui.window.windows import actions_in, menu, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import LibraryReport
    from gui.jobs import Job
    from gui.tasks import OpenLibrary
    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library whose documents are what they were read from, to the byte."""
    path = tmp_path / "marches.jdesk"
    with create_library(path) as made:
        for number in range(5):
            told = Story(headline=f"Told {number}")
            # The bytes that its hash is of.
            add_document(made, told.document, told.findings, f"{told.text}|{told}".encode())
    return path


def trigger(window: MainWindow, words: str) -> None:
    next(action for action in actions_in(menu(window, "Tools")) if words in action.text().replace("&", "")).trigger()


def box_of(qtbot: QtBot, window: MainWindow, icon: QMessageBox.Icon) -> QMessageBox:
    def shown() -> list[QMessageBox]:
        return [box for box in window.findChildren(QMessageBox) if box.isVisible() and box.icon() is icon]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def command_line(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    run([str(argument) for argument in ("library", *arguments)])
    return capsys.readouterr().out.strip()


def test_a_sound_library_is_told_in_the_words_of_the_command_line(
    qtbot: QtBot, opened: MainWindow, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trigger(opened, "Check this library")
    told = box_of(qtbot, opened, QMessageBox.Icon.Information)
    assert told.text() == "All is in order."
    more = told.informativeText()
    told.close()
    opened.library.close()
    qtbot.waitUntil(lambda: opened.page is None)
    assert command_line(capsys, "check", library) == f"All is in order: {more}"


def test_what_is_not_in_order_is_listed_with_what_to_do_and_leads_to_its_document(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    open_library(qtbot, window, library)
    tamper(library, "UPDATE claims SET words = 'never said' WHERE id = 1")
    trigger(window, "Check this library")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(CheckReportDialog)))
    told = window.findChild(CheckReportDialog)
    assert told.headline.text().startswith("1 problem: 5 documents, ")
    rows = told.table.rows
    assert rows.index(0, 0).data() == "Evidence"
    assert "“never said”" in rows.index(0, 1).data()
    assert "Copy its latest backup" in told.advice.text()
    qtbot.mouseClick(told.copy_button, LEFT)
    assert QGuiApplication.clipboard().text().startswith("Evidence\tThe words of a grade are not in")
    qtbot.mouseClick(told.show_button, LEFT)
    qtbot.waitUntil(lambda: window.page is window.pages.articles)
    told.close()


def test_a_check_can_be_stopped(qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    real = looking_after._check

    def waits(library: OpenLibrary, job: Job[LibraryReport]) -> LibraryReport:
        while not job.cancelled():
            pass
        return real(library, job)

    monkeypatch.setattr(looking_after, "_check", waits)
    trigger(opened, "Check this library")
    dialog = opened.findChild(WorkingDialog)
    assert dialog.isVisible()
    dialog.close()
    assert dialog.isVisible(), "it stops first"
    told = box_of(qtbot, opened, QMessageBox.Icon.Information)
    assert told.text() == "Stopped after 0 documents, which are in order."
    told.close()


def test_a_library_for_reading_only_can_be_checked_and_not_compacted(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    window.library.open(library, read_only=True)
    qtbot.waitUntil(lambda: window.desk.tasks.open_library is not None)
    compact = window.actions_[Command.COMPACT_LIBRARY]
    assert not compact.isEnabled()
    assert compact.toolTip().startswith("This library is open for reading only")
    trigger(window, "Check this library")
    told = box_of(qtbot, window, QMessageBox.Icon.Information)
    assert told.text() == "All is in order."
    told.close()


def test_compacting_asks_and_says_how_much_smaller_the_library_became(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    with open_file(library) as file:
        file.execute("CREATE TABLE filler (words TEXT)")
        file.execute("INSERT INTO filler VALUES (?)", ("x" * 3_000_000,))
        file.execute("DROP TABLE filler")
        remove_document(file, 1)
    before = library.stat().st_size
    open_library(qtbot, window, library)
    trigger(window, "Compact this library")
    question = box_of(qtbot, window, QMessageBox.Icon.Question)
    assert question.text() == "Compact “marches.jdesk”?"
    qtbot.mouseClick(next(b for b in question.findChildren(QPushButton) if b.text() == "Compact"), LEFT)
    told = box_of(qtbot, window, QMessageBox.Icon.Information)
    after = library.stat().st_size
    assert told.text() == f"{(before - after) / 1_000_000:,.1f} MB given back."
    assert told.informativeText() == f"The library has {after / 1_000_000:,.1f} MB now."
    assert before - after > 2_900_000
    assert len(backups_of(library)) == 1
    told.close()


def test_a_library_is_not_compacted_beside_an_import(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(opened.openings.imports), "running", property(lambda _self: ("one",)))
    trigger(opened, "Compact this library")
    monkeypatch.undo()
    told = next(each for each in opened.findChildren(ErrorDialog) if each.isVisible())
    assert told.informativeText().startswith("An import is under way")
    told.close()


def test_a_library_is_not_compacted_beside_an_import_that_began_after_the_question(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    trigger(opened, "Compact this library")
    question = box_of(qtbot, opened, QMessageBox.Icon.Question)
    monkeypatch.setattr(type(opened.openings.imports), "running", property(lambda _self: ("one",)))
    qtbot.mouseClick(next(b for b in question.findChildren(QPushButton) if b.text() == "Compact"), LEFT)
    monkeypatch.undo()
    told = next(each for each in opened.findChildren(ErrorDialog) if each.isVisible())
    assert told.informativeText().startswith("An import is under way")
    assert not [each for each in opened.findChildren(WorkingDialog) if each.isVisible()]
    told.close()
