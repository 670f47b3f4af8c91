"""An import is followed, goes on out of sight, is stopped, retried and undone; its end tells of each file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.importing import ImportProgress, ImportResult, ImportSummary
from core.library import (
    count_documents,
)
from gui.dialogs import import_job
from gui.dialogs.import_finished import headline_of
from gui.dialogs.import_progress import ImportDialog
from gui.models.import_results import ResultColumn
from tests.gui.desks import TEXT
from tests.gui.import_results_made import ALL, BROKEN, DOUBTED, GRADED, HELD, PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library
    from core.model import Changes
    from gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
Steps = list[ImportProgress]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(f"Bins move to Tuesdays in {name[0]}.", encoding="utf-8")
    return folder


@pytest.fixture
def imports(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Let imports give the made results at once, and tell which files each was asked for."""
    asked: list[list[str]] = []

    def made(
        _library: Library, paths: Sequence[Path], *, progress: Callable[[ImportProgress], None], cancelled: object
    ) -> ImportSummary:
        assert callable(cancelled)
        asked.append([path.name for path in paths])
        for number, result in enumerate(ALL, start=1):
            progress(ImportProgress(number, len(ALL), ("next.txt",), result))
        return ImportSummary(ALL, len(ALL))

    monkeypatch.setattr(import_job, "import_files_apart", made)
    return asked


def shown(qtbot: QtBot, desk: Desk, paths: Sequence[Path]) -> ImportDialog:
    dialog = ImportDialog(desk, paths)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def finished(qtbot: QtBot, desk: Desk, paths: Sequence[Path]) -> ImportDialog:
    dialog = shown(qtbot, desk, paths)
    qtbot.waitUntil(dialog.finished_view.isVisible, timeout=30_000)
    return dialog


def documents(qtbot: QtBot, desk: Desk) -> int:
    counted: list[int] = []
    desk.tasks.query(count_documents, counted.append)
    qtbot.waitUntil(lambda: bool(counted))
    return counted[0]


def test_files_of_a_folder_are_read_into_the_library(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    (folder / "vale.txt").write_text(TEXT, encoding="utf-8")
    told: list[Changes] = []
    desk.tasks.libraryChanged.connect(told.append)
    dialog = finished(qtbot, desk, [folder])
    assert dialog.finished_view.added.number == 4
    assert dialog.windowTitle() == "Import finished"
    assert documents(qtbot, desk) == 5
    assert len(frozenset().union(*(changes.documents for changes in told))) == 4


def test_progress_counts_and_names_what_is_read(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    dialog = ImportDialog(desk, [folder])
    qtbot.addWidget(dialog)
    view = dialog.running_view
    view.begin(tuple(folder / result.name for result in ALL))
    status: list[str] = []
    dialog.statusChanged.connect(status.append)
    steps = [ImportProgress(number, len(ALL), ("bins.txt",), result) for number, result in enumerate(ALL, start=1)]
    dialog.job.stepped.emit(tuple(steps[:2]))
    assert view.title.text() == "Reading 3 of 5 files"
    assert view.bar.value() == 2
    assert (view.added.text(), view.eyes.text(), view.not_read.text()) == ("2 added", "1 needs eyes", "0 not read")
    assert "the 2 documents already added stay" in view.note.text()
    assert status[-1] == "Import: 2 of 5 – bins.txt – 1 problem"


def test_a_single_document_is_told_as_one_while_it_runs_and_at_the_end(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_job, "import_files_apart", lambda *_, **__: ImportSummary((GRADED,), 1))
    dialog = finished(qtbot, desk, [folder])
    ended = dialog.finished_view
    assert ended.providers.accessibleName() == "1 provider"
    assert ended.added.accessibleName() == "1 document added"
    running = dialog.running_view
    running.begin((folder / GRADED.source,))
    running.follow([ImportProgress(1, 1, (), GRADED)], None)
    assert "the document already added stays" in running.note.text()


def test_the_end_tells_each_sort_of_result(qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]) -> None:
    dialog = finished(qtbot, desk, [folder])
    view = dialog.finished_view
    assert imports == [["a.txt", "b.txt", "c.txt"]]
    assert view.headline.text() == "3 documents added with 3 grades. 1 file could not be read."
    tiles = [tile.number for tile in (view.providers, view.added, view.eyes, view.not_read, view.held)]
    assert tiles == [2, 3, 1, 1, 1]
    assert view.retry_button.text() == "Retry 1 file"


def test_escape_and_the_close_button_leave_a_running_import_alone(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waits(_library: Library, paths: Sequence[Path], *, progress: object, cancelled: Callable[[], bool]) -> object:
        while not cancelled():
            pass
        return ImportSummary((GRADED,), len(paths), cancelled=True)

    monkeypatch.setattr(import_job, "import_files_apart", waits)
    dialog = shown(qtbot, desk, [folder])
    qtbot.waitUntil(lambda: dialog.running_view.model.rowCount() == 3)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    dialog.close()
    assert not dialog.isVisible()
    assert dialog.job.running
    dialog.show()
    qtbot.mouseClick(dialog.running_view.stop_button, LEFT)
    qtbot.waitUntil(dialog.finished_view.isVisible)
    assert dialog.finished_view.headline.text() == "Stopped after 1 of 3 files. 1 document added with 2 grades."


def test_an_import_out_of_sight_comes_back_when_something_needs_the_user(
    qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]
) -> None:
    dialog = shown(qtbot, desk, [folder])
    dialog.hide()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.finished_view.isVisible()


def test_retry_reads_only_the_files_that_failed(
    qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]
) -> None:
    dialog = finished(qtbot, desk, [folder])
    qtbot.mouseClick(dialog.finished_view.retry_button, LEFT)
    qtbot.waitUntil(lambda: len(imports) == 2)
    assert imports[1] == [BROKEN.name]
    qtbot.waitUntil(dialog.finished_view.isVisible)


def test_review_in_a_row_asks_about_that_document_alone_and_the_list_stays(
    qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]
) -> None:
    dialog = finished(qtbot, desk, [folder])
    view = dialog.finished_view
    index = view.model.index(0, ResultColumn.ACTION, view.model.index(1, 0))
    assert index.data() == "Review"
    with qtbot.waitSignal(dialog.requestReview) as asked:
        qtbot.mouseClick(view.tree.viewport(), LEFT, pos=view.tree.visualRect(index).center())
    assert asked.args == [(DOUBTED.document_id,)]
    assert dialog.isVisible()


def test_open_in_a_row_asks_for_that_document(qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]) -> None:
    dialog = finished(qtbot, desk, [folder])
    view = dialog.finished_view
    index = view.model.index(0, ResultColumn.ACTION, view.model.index(2, 0))
    assert index.data() == "Open"
    view.tree.expand(index.parent())
    view.tree.scrollTo(index)
    with qtbot.waitSignal(view.documentChosen) as asked:
        qtbot.mouseClick(view.tree.viewport(), LEFT, pos=view.tree.visualRect(index).center())
    assert asked.args == [GRADED.document_id]


def test_doubtful_ones_are_reviewed_first(qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]) -> None:
    dialog = finished(qtbot, desk, [folder])
    assert dialog.finished_view.show_button.text() == "Review 1 document"
    with qtbot.assertNotEmitted(dialog.requestShowDocuments), qtbot.waitSignal(dialog.requestReview) as asked:
        qtbot.mouseClick(dialog.finished_view.show_button, LEFT)
    assert asked.args == [(DOUBTED.document_id,)]
    assert not dialog.isVisible()


def test_documents_that_review_asks_about_are_counted_and_shown_with_the_doubtful_ones(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_about = replace(PLAIN, needs_eyes=True)
    summary = ImportSummary((GRADED, DOUBTED, asked_about), 3)
    monkeypatch.setattr(import_job, "import_files_apart", lambda *_, **__: summary)
    dialog = finished(qtbot, desk, [folder])
    view = dialog.finished_view
    assert view.eyes.number == 2
    assert view.show_button.text() == "Review 2 documents"
    nothing = view.model.index(2, 0)
    told = view.model.index(0, ResultColumn.MESSAGE, nothing).data()
    assert told == "Nobody is graded in it. Review asks whether that is right."
    with qtbot.waitSignal(dialog.requestReview) as asked:
        qtbot.mouseClick(view.show_button, LEFT)
    assert asked.args == [(DOUBTED.document_id, PLAIN.document_id)]


def test_without_doubts_what_was_added_is_listed(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_job, "import_files_apart", lambda *_, **__: ImportSummary((GRADED, HELD), 2))
    dialog = finished(qtbot, desk, [folder])
    assert dialog.finished_view.show_button.text() == "Show it"
    with qtbot.assertNotEmitted(dialog.requestReview), qtbot.waitSignal(dialog.requestShowDocuments) as asked:
        qtbot.mouseClick(dialog.finished_view.show_button, LEFT)
    assert asked.args == [(GRADED.document_id,)]


def test_the_list_can_be_copied_for_a_colleague(
    qtbot: QtBot, desk: Desk, folder: Path, imports: list[list[str]]
) -> None:
    dialog = finished(qtbot, desk, [folder])
    qtbot.mouseClick(dialog.finished_view.copy_button, LEFT)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:2] == ["State", "File"]
    assert lines[1] == ["Not read", BROKEN.source, "", f"{BROKEN.message} {BROKEN.advice}"]
    assert len(lines) == 1 + len(ALL)


def test_the_end_offers_nothing_about_documents_while_another_library_or_none_is_open(
    qtbot: QtBot, desk: Desk, folder: Path, tmp_path: Path, imports: list[list[str]]
) -> None:
    own = desk.tasks.open_library.path
    dialog = finished(qtbot, desk, [folder])
    view = dialog.finished_view
    group = view.model.index(1, 0)
    action = view.model.index(0, ResultColumn.ACTION, group)

    def offered() -> tuple[bool, bool, bool, str, bool]:
        buttons = view.undo_button.isEnabled(), view.show_button.isEnabled(), view.retry_button.isEnabled()
        return *buttons, action.data(), view.elsewhere.isVisible()

    assert offered() == (True, True, True, "Review", False)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(tmp_path / "other.jdesk", create=True)
    assert offered() == (False, False, True, "", True)
    assert own.name in view.elsewhere.text()
    with qtbot.assertNotEmitted(view.documentChosen):
        view.tree.activated.emit(action)
    with qtbot.waitSignal(desk.tasks.libraryClosed):
        desk.tasks.close()
    assert offered() == (False, False, True, "", True)
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(own)
    assert offered() == (True, True, True, "Review", False)


def test_an_import_that_cannot_begin_says_so_in_place(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError(13, "Permission denied", "vale.jdesk")

    monkeypatch.setattr(import_job, "import_files_apart", broken)
    dialog = finished(qtbot, desk, [folder])
    assert "Permission denied" in dialog.banner.words.text()
    assert not dialog.job.running


def test_what_was_added_before_a_disk_was_full_is_told_and_can_be_undone(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(
        _library: Library, _paths: object, *, progress: Callable[[ImportProgress], None], cancelled: object
    ) -> None:
        assert callable(cancelled)
        for number, result in enumerate((GRADED, DOUBTED), start=1):
            progress(ImportProgress(number, 3, (), result))
        raise OSError(28, "No space left on device", "vale.jdesk")

    monkeypatch.setattr(import_job, "import_files_apart", full)
    dialog = finished(qtbot, desk, [folder])
    view = dialog.finished_view
    assert "No space left" in dialog.banner.words.text()
    assert dialog.windowTitle() == "Import stopped"
    assert view.headline.text() == "Stopped after 2 of 3 files. 2 documents added with 3 grades."
    assert view.undo_button.isEnabled()
    assert view.show_button.isEnabled()


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ((), "Nothing new was added."),
        ((HELD, HELD), "Nothing new was added."),
        ((GRADED,), "1 document added with 2 grades."),
        ((GRADED, BROKEN), "1 document added with 2 grades. 1 file could not be read."),
        ((BROKEN, BROKEN), "Nothing new was added. 2 files could not be read."),
    ],
)
def test_the_headline_counts_what_was_added_and_what_was_not(results: tuple[ImportResult, ...], told: str) -> None:
    assert headline_of(ImportSummary(results, max(len(results), 1))) == told


def test_the_headline_counts_files_that_were_left_out() -> None:
    told = headline_of(ImportSummary((GRADED,), 1, left_out=3))
    assert told == "1 document added with 2 grades. 3 other files left out."
    assert headline_of(ImportSummary((), 0, left_out=1)) == "There was no file to read. 1 other file left out."
