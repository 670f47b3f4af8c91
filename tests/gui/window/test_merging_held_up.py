"""A merge that is under way, stopped or refused."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.errors import DiskFullError
from core.library import backups_of, merge_library
from core.library.file.migrations import schema_version
from gui.actions import Command
from gui.dialogs import merge_job
from gui.dialogs.merge_finished import MergeFinishedDialog
from tests.gui.merging_made import NEW
from tests.gui.window.test_merging import (
    OURS,
    begin,
    box_of,
    boxes,
    choose,
    documents_in,
    end,
    error,
    library,
    merge,
    press,
    tag,
    theirs,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library, Merged
    from gui.dialogs.merge_running import MergeDialog
    from gui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton

__all__ = ["library", "theirs"]


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


def under_way(qtbot: QtBot, window: MainWindow) -> MergeDialog:
    qtbot.waitUntil(lambda: window.openings.merges.dialog is not None and window.openings.merges.dialog.job.far[0] == 1)
    dialog = window.openings.merges.dialog
    assert dialog is not None
    return dialog


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
    opened.actions_[Command.COMPACT_LIBRARY].trigger()
    told = error(qtbot, opened)
    assert told.informativeText().startswith("A merge is under way")
    told.close()
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


def test_an_import_that_began_after_the_question_holds_the_merge_up_and_is_told(
    qtbot: QtBot, opened: MainWindow, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(opened, monkeypatch, theirs)
    question = box_of(qtbot, opened, "Merge a library")
    monkeypatch.setattr(type(opened.openings.imports), "running", property(lambda _self: ("one",)))
    press(qtbot, question, "Merge")
    monkeypatch.undo()
    told = next(box for box in boxes(opened) if box.text() == "Nothing was merged.")
    assert told.informativeText().startswith("An import is under way")
    assert opened.openings.merges.dialog is None
    told.close()


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
