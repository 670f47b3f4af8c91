"""Merging a colleague's library into the open one: from the menu to the list of what was decided twice, and back."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from core.cli.look_after import KEPT_AS, WHICH_HOLDS
from core.errors import DiskFullError
from core.library import add_tag, backups_of, count_documents, document_rows, merge_library
from core.library.documents.tagging import Target
from core.library.file.migrations import schema_version
from core.library.table.filters import DocumentFilter
from gui.actions import Command
from gui.corrections.claim_dialog import CorrectClaimDialog
from gui.corrections.judgement_dialog import CorrectJudgementDialog
from gui.delegates.grade_face import GradeFace
from gui.dialogs import merge_job
from gui.dialogs.merge_finished import MergeFinishedDialog
from gui.errors import ErrorDialog
from gui.models.roles import Role
from gui.window import putting_back
from tests.gui.councils import COUNCILS
from tests.gui.merging_made import NEW, make_ours, make_theirs
from tests.gui.window.test_dropping_and_pasting import drop, urls
from tests.gui.window.windows import actions_in, menu, open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library, Merged, Step
    from gui.dialogs.merge_running import MergeDialog
    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
OURS = len(COUNCILS)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return make_ours(tmp_path / "north.jdesk")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return make_theirs(tmp_path / "south.jdesk")


class Held:
    """A merge that waits after its first document until it is let go."""

    def __init__(self) -> None:
        self.free = threading.Event()

    def merge(self, library: Library, other: Path, *, progress: Callable[[int, int], None], **more: object) -> Merged:
        def held(done: int, total: int) -> None:
            progress(done, total)
            cancelled = more["cancelled"]
            assert callable(cancelled)
            while not self.free.wait(0.01) and not cancelled():
                pass

        return merge_library(library, other, progress=held, **more)  # type: ignore[arg-type]  # handed on as it came


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    monkeypatch.setattr(merge_job, "merge_library", made.merge)
    yield made
    made.free.set()


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


def under_way(qtbot: QtBot, window: MainWindow) -> MergeDialog:
    qtbot.waitUntil(lambda: window.openings.merges.dialog is not None and window.openings.merges.dialog.job.far[0] == 1)
    dialog = window.openings.merges.dialog
    assert dialog is not None
    return dialog


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


def test_stop_ends_it_after_the_document_that_it_is_at(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    begin(qtbot, opened, monkeypatch, theirs)
    dialog = under_way(qtbot, opened)
    assert dialog.title.text() == "Merged 1 of 7 documents"
    assert not opened.actions_[Command.MERGE_LIBRARY].isEnabled()
    qtbot.mouseClick(dialog.stop_button, LEFT)
    with qtbot.waitSignal(opened.openings.merges.ended, timeout=1000):
        pass
    told = end(qtbot, opened)
    assert told.windowTitle() == "Merge stopped"
    assert told.headline.text().startswith("Stopped after 1 of 7 documents; what is merged stays.")
    told.close()
    held.free.set()
    assert merge(qtbot, opened, monkeypatch, theirs).tiles[0].number == NEW
    end(qtbot, opened).close()


def test_a_merge_that_is_stopped_while_its_backup_is_made_goes_at_once_and_is_not_told(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = threading.Event()

    def slow(library: Library, other: Path, **more: object) -> Merged:
        free.wait(10)
        return merge_library(library, other, **more)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(merge_job, "merge_library", slow)
    begin(qtbot, opened, monkeypatch, theirs)
    dialog = opened.openings.merges.dialog
    assert dialog is not None
    assert dialog.title.text() == "Making a backup first…"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not opened.actions_[Command.MERGE_LIBRARY].isEnabled(), "it has not ended yet"
    with qtbot.waitSignal(opened.openings.merges.ended):
        free.set()
    assert opened.actions_[Command.MERGE_LIBRARY].isEnabled()
    assert not [each for each in opened.findChildren(MergeFinishedDialog) if each.isVisible()]
    assert documents_in(qtbot, opened) == OURS


def test_closing_the_window_asks_and_keeps_merging_unless_told_otherwise(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    begin(qtbot, opened, monkeypatch, theirs)
    under_way(qtbot, opened)
    assert not opened.close()
    box = box_of(qtbot, opened, "A merge is under way")
    assert box.text() == "1 of 7 documents are merged."
    assert not opened.close(), "asked once is enough"
    press(qtbot, box, "Keep merging")
    assert opened.isVisible()
    opened.close()
    press(qtbot, box_of(qtbot, opened, "A merge is under way"), "Stop merging")
    qtbot.waitUntil(lambda: not opened.isVisible())


def test_another_library_is_opened_only_after_the_merge_was_stopped(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    begin(qtbot, opened, monkeypatch, theirs)
    under_way(qtbot, opened)
    opened.library.open(theirs)
    press(qtbot, box_of(qtbot, opened, "A merge is under way"), "Stop merging")
    qtbot.waitUntil(lambda: opened.windowTitle().startswith("south.jdesk"))
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == 7)


def test_the_question_goes_when_the_merge_has_ended(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    begin(qtbot, opened, monkeypatch, theirs)
    under_way(qtbot, opened)
    opened.close()
    box_of(qtbot, opened, "A merge is under way")
    held.free.set()
    end(qtbot, opened).close()
    assert boxes(opened) == []
    assert opened.isVisible()


# What cannot be merged


def test_the_command_is_off_with_its_reason_where_nothing_can_be_merged(
    qtbot: QtBot, window: MainWindow, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = window.actions_[Command.MERGE_LIBRARY]
    assert (action.isEnabled(), action.toolTip()) == (False, "Open a library first: another one is merged into it.")
    window.library.open(library, read_only=True)
    qtbot.waitUntil(lambda: window.desk.tasks.open_library is not None)
    assert not action.isEnabled()
    assert action.toolTip().startswith("This library is open for reading only")
    window.library.open_for_changes()
    qtbot.waitUntil(action.isEnabled)
    assert action.toolTip().startswith("Bring another library into this one")
    imports = window.openings.imports
    monkeypatch.setattr(type(imports), "running", property(lambda _self: ("one",)))
    imports.statusChanged.emit("Import: 1 of 2")
    assert (action.isEnabled(), action.toolTip().split(".")[0]) == (False, "An import is under way")
    monkeypatch.undo()
    imports.statusChanged.emit("")
    assert action.isEnabled()


def test_no_import_begins_by_itself_while_a_library_is_merged(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    begin(qtbot, opened, monkeypatch, theirs)
    under_way(qtbot, opened)
    assert not opened.openings.import_quietly([theirs])
    held.free.set()
    end(qtbot, opened).close()


def refused(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path) -> str:
    """What is said of a file that is no library to merge; no question comes before it."""
    choose(window, monkeypatch, path)
    told = error(qtbot, window)
    words = told.informativeText()
    told.close()
    assert not [box for box in boxes(window) if box.windowTitle() == "Merge a library"]
    return words


def test_the_open_library_itself_is_refused(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    assert "is the library that is open" in refused(qtbot, opened, monkeypatch, library)


def test_what_is_no_library_is_refused(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "letter.jdesk"
    path.write_text("Dear colleague", encoding="utf-8")
    assert "is not a Judgement Desk library" in refused(qtbot, opened, monkeypatch, path)


def test_a_library_of_a_newer_version_is_refused(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, theirs: Path
) -> None:
    data = bytearray(theirs.read_bytes())
    data[60:64] = (schema_version() + 1).to_bytes(4, "big")
    theirs.write_bytes(data)
    assert "newer" in refused(qtbot, opened, monkeypatch, theirs)


def test_a_damaged_library_is_told_and_nothing_is_changed(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, theirs: Path, library: Path
) -> None:
    data = bytearray(theirs.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    theirs.write_bytes(data)
    tag(qtbot, opened)
    begin(qtbot, opened, monkeypatch, theirs)
    told = error(qtbot, opened)
    assert "“south.jdesk” is damaged" in told.informativeText()
    told.close()
    assert opened.actions_[Command.UNDO].isEnabled(), "nothing was merged"
    assert backups_of(library) == ()


def test_a_full_disk_is_told_with_what_came_in_before(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch, theirs: Path
) -> None:
    def fills(library: Library, other: Path, *, progress: Callable[[int, int], None], **more: object) -> Merged:
        def full(done: int, total: int) -> None:
            progress(done, total)
            if done == 5:
                raise DiskFullError("The disk is full.", "Make room.")

        return merge_library(library, other, progress=full, **more)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(merge_job, "merge_library", fills)
    told = merge(qtbot, opened, monkeypatch, theirs)
    assert told.banner.isVisible()
    assert "The disk is full." in told.banner.words.text()
    assert told.windowTitle() == "Merge stopped"
    assert told.headline.text() == (
        "Stopped after 5 of 7 documents; what is merged stays. 1 document added from “south.jdesk”."
    )
    qtbot.waitUntil(lambda: opened.pages.judgements.model.rowCount() == OURS + 1)
    assert not opened.actions_[Command.UNDO].isEnabled()
    told.close()


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
