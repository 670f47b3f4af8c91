"""Merging a colleague's library into the open one: from the menu to the list of what was decided twice, and back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from core.cli.look_after import KEPT_AS, WHICH_HOLDS
from core.errors import DiskFullError
from core.library import add_tag, backups_of, count_documents, document_rows
from core.library.documents.tagging import Target
from core.library.table.filters import DocumentFilter
from gui.actions import Command
from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.delegates.grade_face import GradeFace
from gui.dialogs.merge_finished import MergeFinishedDialog
from gui.errors import ErrorDialog
from gui.models.roles import Role
from gui.window import putting_back
from tests.gui.councils import COUNCILS
from tests.gui.merging_made import NEW, make_ours, make_theirs
from tests.gui.window.test_dropping_and_pasting import drop, urls
from tests.gui.window.windows import actions_in, menu, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library, Step
    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
OURS = len(COUNCILS)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_ours(tmp_path / "north.jdesk")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return make_theirs(tmp_path / "south.jdesk")


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def box_of(qtbot: QtBot, window: MainWindow, title: str) -> QMessageBox:
    qtbot.waitUntil(lambda: any(box.windowTitle() == title for box in boxes(window)))
    return next(box for box in boxes(window) if box.windowTitle() == title)


def press(qtbot: QtBot, box: QMessageBox, words: str) -> None:
    qtbot.mouseClick(next(each for each in box.findChildren(QPushButton) if each.text() == words), LEFT)


def choose(window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Choose Merge in the File menu, and a file in its dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
    next(
        action for action in actions_in(menu(window, "File")) if "Merge a library" in action.text().replace("&", "")
    ).trigger()


def begin(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    choose(window, monkeypatch, path)
    press(qtbot, box_of(qtbot, window, "Merge a library"), "Merge")


def end(qtbot: QtBot, window: MainWindow) -> MergeFinishedDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(MergeFinishedDialog)))
    return next(each for each in window.findChildren(MergeFinishedDialog) if each.isVisible())


def merge(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> MergeFinishedDialog:
    begin(qtbot, window, monkeypatch, path)
    return end(qtbot, window)


def documents_in(qtbot: QtBot, window: MainWindow) -> int:
    answers: list[int] = []
    window.desk.tasks.query(count_documents, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def error(qtbot: QtBot, window: MainWindow) -> ErrorDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ErrorDialog)))
    return next(each for each in window.findChildren(ErrorDialog) if each.isVisible())


def tag(qtbot: QtBot, window: MainWindow) -> None:
    """Make a step that can be undone."""

    def make(library: Library) -> Step:
        (row, *_) = document_rows(library, DocumentFilter(), (), 0, 1)
        return add_tag(library, Target(document_id=row.id), "to check")

    window.desk.history.make(make)
    qtbot.waitUntil(lambda: bool(window.desk.history.undo_name))


# What comes of it


def test_the_question_says_what_will_happen_and_that_it_cannot_be_undone(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(opened, monkeypatch, theirs)
    box = box_of(qtbot, opened, "Merge a library")
    assert box.text() == "Merge “south.jdesk” into “north.jdesk”?"
    told = box.informativeText()
    assert "only read" in told
    assert "decisions of both are kept" in told
    assert "backup" in told
    assert "undone" in told
    assert box.defaultButton().text() == "Cancel"
    press(qtbot, box, "Cancel")
    assert documents_in(qtbot, opened) == OURS


def test_what_came_is_told_and_stands_in_the_pages_at_once(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    before = theirs.read_bytes()
    told = merge(qtbot, opened, monkeypatch, theirs)
    assert told.windowTitle() == "Merge finished"
    assert told.headline.text() == f"{NEW} documents added from “south.jdesk”."
    assert [(tile.number, tile.noun) for tile in told.tiles] == [
        (NEW, "documents added"),
        (4, "there already"),
        (4, "decisions new here"),
        (0, "tags, notes, views"),
        (4, "decided twice"),
        (0, "not merged"),
    ]
    assert not told.left_out.isVisible()
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == OURS + NEW)
    assert theirs.read_bytes() == before
    (backup,) = backups_of(library)
    assert str(backup.path) in told.backup.text()
    told.close()


def test_it_says_the_same_as_the_command_line(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = merge(qtbot, opened, monkeypatch, theirs)
    assert told.which_holds.text() == WHICH_HOLDS
    assert told.backup.text().startswith(KEPT_AS)
    told.close()


def test_what_was_decided_twice_stands_in_a_table_with_both_values_and_who_decided(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = merge(qtbot, opened, monkeypatch, theirs)
    model = told.conflicts.rows
    rows = [[model.index(row, column).data() for column in range(7)] for row in range(model.rowCount())]
    assert [(row[0], row[1], row[3], row[5]) for row in rows] == [
        ("Cawdale", "Overall effectiveness", "Requires improvement", "Good"),
        ("Aldermere", "Care leavers", "Inadequate", "Good"),
        ("Aldermere", "Help and protection", "Requires improvement", "Inadequate"),
        ("Brindley", "Care leavers", "Outstanding", "Rejected"),
    ]
    assert rows[0][2] == "ILACS 2023, 25 Jun 2024"
    assert rows[1][2] == "Inspectors report on Aldermere"
    assert [(row[4].split(",")[0], row[6].split(",")[0]) for row in rows] == [
        ("Anna Reed", "Bea Lunt"),
        ("Anna Reed", "Bea Lunt"),
        ("Bea Lunt", "Anna Reed"),
        ("Bea Lunt", "Anna Reed"),
    ]
    chips = [model.index(row, 3).data(Role.CELL).face for row in range(4)]
    assert all(isinstance(face, GradeFace) for face in chips)
    assert "The report was put right." in model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    told.close()


def test_a_conflict_leads_to_its_words_and_can_be_decided_anew(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = merge(qtbot, opened, monkeypatch, theirs)
    assert not told.show_button.isEnabled(), "a judgement has no words of its own"
    qtbot.mouseClick(told.decide_button, LEFT)
    judging = told.findChild(CorrectJudgementDialog)
    qtbot.waitUntil(lambda: "Cawdale" in judging.subject.text())
    judging.reject()
    told.conflicts.setCurrentIndex(told.conflicts.rows.index(2, 0))
    qtbot.mouseClick(told.show_button, LEFT)
    qtbot.waitUntil(lambda: opened.page is opened.pages.articles)
    told.conflicts.setFocus()
    qtbot.keyClick(told.conflicts, Qt.Key.Key_Return)
    deciding = told.findChild(CorrectClaimDialog)
    assert deciding.isVisible()
    deciding.accept()
    assert told.conflicts.rows.index(2, 3).data() == "Decided anew"
    assert told.conflicts.currentIndex().row() == 2
    told.close()


def test_what_is_damaged_there_is_told_and_the_rest_comes(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = merge(qtbot, opened, monkeypatch, make_theirs(tmp_path / "broken.jdesk", damaged=1))
    assert told.headline.text() == "2 documents added from “broken.jdesk”. 1 document could not be merged."
    assert told.left_out.isVisible()
    row = [told.not_merged.rows.index(0, column).data() for column in range(2)]
    assert row[0] == "Inspectors report on Council 0002"
    assert row[1].startswith("“broken.jdesk” is damaged")
    told.close()


def test_a_second_merge_says_that_all_was_here(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    merge(qtbot, opened, monkeypatch, theirs).close()
    qtbot.waitUntil(lambda: opened.actions_[Command.MERGE_LIBRARY].isEnabled())
    told = merge(qtbot, opened, monkeypatch, theirs)
    assert told.headline.text() == "All that “south.jdesk” holds was here already."
    assert not told.twice.isVisible()
    assert not told.decide_button.isVisible()
    told.close()


# Undo, and the way back


def test_undo_begins_anew_after_a_merge(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(qtbot, opened)
    assert opened.actions_[Command.UNDO].isEnabled()
    told = merge(qtbot, opened, monkeypatch, theirs)
    assert not opened.actions_[Command.UNDO].isEnabled()
    told.close()


def test_a_merge_that_brought_nothing_leaves_undo_as_it_was(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(qtbot, opened)
    copy = tmp_path / "copy.jdesk"
    shutil.copy(make_ours(tmp_path / "again.jdesk"), copy)
    merge(qtbot, opened, monkeypatch, copy).close()
    assert opened.actions_[Command.UNDO].isEnabled()


def test_the_library_can_be_put_back_as_it_was(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    told = merge(qtbot, opened, monkeypatch, theirs)
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == OURS + NEW)
    qtbot.mouseClick(told.put_back_button, LEFT)
    press(qtbot, box_of(qtbot, opened, "Put back as it was"), "Put back")
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == OURS)
    assert documents_in(qtbot, opened) == OURS
    kept = box_of(qtbot, opened, "Judgement Desk")
    assert "north kept" in kept.informativeText()
    assert len(list(library.parent.glob("north kept*.jdesk"))) == 1
    kept.close()


def test_a_library_that_could_not_be_put_back_is_opened_again_as_it_is(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(backup: Path, target: Path) -> None:
        raise DiskFullError("There is no room.", "Make room.")

    monkeypatch.setattr(putting_back, "restore", fails)
    told = merge(qtbot, opened, monkeypatch, theirs)
    qtbot.mouseClick(told.put_back_button, LEFT)
    with qtbot.waitSignal(opened.desk.tasks.libraryOpened):
        press(qtbot, box_of(qtbot, opened, "Put back as it was"), "Put back")
    failed = error(qtbot, opened)
    assert failed.informativeText().startswith("There is no room.")
    failed.close()
    assert documents_in(qtbot, opened) == OURS + NEW


def test_the_end_is_about_one_library_only(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = merge(qtbot, opened, monkeypatch, theirs)
    opened.library.close()
    qtbot.waitUntil(lambda: opened.page is None)
    assert told.elsewhere.isVisible()
    assert not told.decide_button.isEnabled()
    assert not told.put_back_button.isEnabled()
    told.close()


# While it is under way


# What cannot be merged


# A library that is dropped, or chosen for import


def test_a_library_dropped_on_an_open_one_is_opened_or_merged_as_the_user_says(
    qtbot: QtBot, opened: MainWindow, theirs: Path
) -> None:
    assert drop(opened, urls(theirs)) == "Open or merge “south.jdesk”"
    box = box_of(qtbot, opened, "A library")
    assert box.text() == "Open “south.jdesk”, or merge it into “north.jdesk”?"
    press(qtbot, box, "Merge…")
    press(qtbot, box_of(qtbot, opened, "Merge a library"), "Merge")
    told = end(qtbot, opened)
    assert told.tiles[0].number == NEW
    told.close()
    drop(opened, urls(theirs))
    press(qtbot, box_of(qtbot, opened, "A library"), "Open")
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("south.jdesk"))
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 7)


def test_a_library_chosen_among_the_files_to_import_is_offered_to_be_merged(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(theirs)], ""))
    opened.actions_[Command.IMPORT_FILES].trigger()
    box_of(qtbot, opened, "A library").close()
    assert not opened.openings.imports.running


def test_the_open_library_dropped_again_is_only_opened(qtbot: QtBot, opened: MainWindow, library: Path) -> None:
    with qtbot.waitSignal(opened.desk.tasks.libraryOpened):
        drop(opened, urls(library))
    assert boxes(opened) == []
    open_library(qtbot, opened, library)


def test_a_library_dropped_where_nothing_can_be_merged_is_opened(
    qtbot: QtBot, window: MainWindow, library: Path, theirs: Path
) -> None:
    window.library.open(library, read_only=True)
    qtbot.waitUntil(lambda: window.desk.tasks.open_library is not None)
    assert drop(window, urls(theirs)) == "Open “south.jdesk”"
    qtbot.waitUntil(lambda: window.windowTitle().startswith("south.jdesk"))
    qtbot.waitUntil(lambda: window.pages.judgements.model.rowCount() == 7)
