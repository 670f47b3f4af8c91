"""What is dropped on the main window, pasted into it or chosen for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
)

from gui.actions import Command
from gui.window.drops import dropped
from tests.gui.councils import COUNCILS, make_councils

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from gui.window.main_window import MainWindow


def urls(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window: MainWindow, mime: QMimeData) -> str:
    """Drag over the window and let go; gives what the window said it would do."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    said = window.drops.overlay.effect if window.drops.overlay.isVisible() else ""
    window.dropEvent(QDropEvent(QPoint(300, 300), copy, mime, left, none))
    assert not window.drops.overlay.isVisible()
    return said


def test_dropped_files_and_folders_are_imported(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(opened.openings.imports, "start", started.append)
    files = (tmp_path / "a.txt", tmp_path / "b.html")
    assert drop(opened, urls(*files)) == "Import 2 files"
    assert started == [files]


def test_a_library_dropped_while_none_is_open_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    other = make_councils(tmp_path / "other.jdesk", COUNCILS[:1])
    assert drop(window, urls(other)) == "Open “other.jdesk”"
    qtbot.waitUntil(lambda: window.pages.judgements.model.rowCount() == 1)


def test_dropped_words_are_read_as_an_article(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    mime = QMimeData()
    mime.setText("Aldermere was judged good.")
    assert drop(opened, mime) == "Read this text as an article"
    assert started == ["Aldermere was judged good."]


def test_what_cannot_be_read_is_not_taken() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/a.html")])
    assert dropped(mime).effect() == ""


def test_ctrl_v_on_the_table_reads_the_clipboard(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    QGuiApplication.clipboard().setText("Aldermere was judged good.")
    opened.pages.judgements.table.setFocus()
    QTest.keyClick(opened.pages.judgements.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert started == ["Aldermere was judged good."]


def test_ctrl_v_in_a_field_pastes_into_the_field(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    QGuiApplication.clipboard().setText("Cawdale")
    opened.toolbar.field.setFocus()
    QTest.keyClick(opened.toolbar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (started, opened.toolbar.field.text()) == ([], "Cawdale")


def test_pasting_an_empty_clipboard_opens_an_empty_dialog(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(opened.openings, "_start_paste", started.append)
    QGuiApplication.clipboard().clear()
    opened.actions_[Command.PASTE_ARTICLE].trigger()
    assert started == [""]


def test_files_on_the_clipboard_are_imported(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(opened.openings.imports, "start", started.append)
    QGuiApplication.clipboard().setMimeData(urls(Path("/vale/a.txt")))
    opened.actions_[Command.PASTE_ARTICLE].trigger()
    assert started == [(Path("/vale/a.txt"),)]


def test_chosen_files_are_imported_and_their_folder_is_remembered(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, ...]] = []
    monkeypatch.setattr(opened.openings.imports, "start", started.append)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(tmp_path / "a.txt")], ""))
    opened.actions_[Command.IMPORT_FILES].trigger()
    assert started == [(tmp_path / "a.txt",)]
    assert opened.openings._import_folder() == str(tmp_path)


def test_the_file_dialog_offers_at_first_every_kind_of_file_that_is_read(window: MainWindow) -> None:
    first, *others = window.openings._import_filters().split(";;")
    assert first.startswith("Articles and reports (*.pdf ")
    for suffix in ("*.mht", "*.html", "*.txt"):
        assert suffix in first
    assert "Saved web page (*.html *.htm *.xhtml)" in others
    assert others[-1] == "All files (*)"
