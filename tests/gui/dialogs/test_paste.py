"""Pasting shows at once what would be found, and adds it with its date."""

from __future__ import annotations

from datetime import date
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from core.errors import ReadOnlyLibraryError, UnreadableFileError
from core.importing import ImportOutcome, ImportResult
from core.model import DocumentKind, Findings
from gui.dialogs import paste
from gui.dialogs.paste import PasteDialog
from gui.evidence.marks import FindingKey, FindingSort
from tests.gui.desks import TEXT, document_of, findings_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find what the made article has; how well real texts are parsed is no matter of this dialog."""

    def preview(text: str, *, published_on: date | None = None, title: str | None = None) -> Findings:
        if "Harrowdale" in text:
            return findings_of(document_of())
        return Findings(DocumentKind.ARTICLE, "1", title=title, article_date=published_on)

    monkeypatch.setattr(paste, "preview_text", preview)
    monkeypatch.setattr(paste, "load_reader", lambda: None)


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> PasteDialog:
    dialog = PasteDialog(desk)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def read(qtbot: QtBot, dialog: PasteDialog, text: str) -> None:
    dialog.field.setPlainText(text)
    qtbot.waitUntil(lambda: dialog.findings is not None)


def test_without_text_there_is_nothing_to_add(dialog: PasteDialog) -> None:
    assert not dialog.add_button.isEnabled()
    assert "as soon as there is text" in dialog.found.text()


def test_while_a_text_is_read_the_dialog_says_so(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = Event()
    monkeypatch.setattr(paste, "load_reader", loaded.wait)
    dialog = PasteDialog(desk)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert not dialog.reading.isVisible()
    dialog.field.setPlainText(TEXT)
    assert dialog.reading.isVisible()
    assert not dialog.found.isVisible()
    qtbot.waitUntil(dialog.busy.isVisible)
    assert dialog.findings is None, "the reader is still being loaded"
    loaded.set()
    qtbot.waitUntil(lambda: dialog.findings is not None)
    assert not dialog.reading.isVisible()
    assert not dialog.busy.isVisible()
    dialog.field.clear()
    assert "as soon as there is text" in dialog.found.text()
    assert dialog.found.isVisible()
    assert not dialog.reading.isVisible()


def test_a_reader_that_does_not_load_is_told_by_reading(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise UnreadableFileError("It cannot be read.", "Install it again.")

    monkeypatch.setattr(paste, "load_reader", broken)
    monkeypatch.setattr(paste, "preview_text", broken)
    dialog = PasteDialog(desk, "Bins.")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(dialog.banner.isVisible)
    assert not dialog.reading.isVisible()


def test_a_pasted_text_is_not_thrown_away_without_a_question(qtbot: QtBot, dialog: PasteDialog) -> None:
    read(qtbot, dialog, TEXT)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert box.text() == "Throw away the text?"
    qtbot.mouseClick(box.defaultButton(), LEFT)
    assert dialog.isVisible()
    assert dialog.field.toPlainText() == TEXT
    dialog.close()
    assert dialog.isVisible(), "closing the window asks, too"
    box = next(each for each in dialog.findChildren(QMessageBox) if each.isVisible())
    throw = next(button for button in box.buttons() if button.text() == "Throw away")
    qtbot.mouseClick(throw, LEFT)
    assert not dialog.isVisible()


def test_a_text_that_stands_elsewhere_needs_no_question(qtbot: QtBot, desk: Desk) -> None:
    for text in ("", "Bins move to Tuesdays."):
        dialog = PasteDialog(desk, text)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_the_grades_of_the_text_show_when_the_typing_rests(qtbot: QtBot, dialog: PasteDialog) -> None:
    read(qtbot, dialog, TEXT)
    (table, _earlier) = (table for section in dialog.sections for table in section.tables)
    assert [line.grade for line in table.model().lines] == ["Outstanding", "Good", "Outstanding"]
    assert not dialog.found.isVisible()


def test_a_text_without_grades_says_so_and_can_still_be_added(qtbot: QtBot, dialog: PasteDialog) -> None:
    read(qtbot, dialog, "Bins move to Tuesdays.")
    assert dialog.found.text().startswith("No grade was found")
    assert dialog.add_button.isEnabled()


def test_a_grade_that_is_chosen_selects_its_words(qtbot: QtBot, dialog: PasteDialog) -> None:
    read(qtbot, dialog, TEXT)
    dialog.sections[0].findingChosen.emit(FindingKey(FindingSort.CLAIM, 0, 1))
    assert dialog.field.textCursor().selectedText() == "Help and protection: Good"


def test_pasted_mark_up_comes_as_plain_words(qtbot: QtBot, dialog: PasteDialog) -> None:
    copied = QMimeData()
    copied.setHtml("<h1>Bins</h1><script>steal()</script>")
    copied.setText("Bins")
    QGuiApplication.clipboard().setMimeData(copied)
    dialog.field.paste()
    assert dialog.field.toPlainText() == "Bins"


def test_add_stores_the_text_with_its_date_and_shows_it(qtbot: QtBot, dialog: PasteDialog, desk: Desk) -> None:
    read(qtbot, dialog, "Bins move to Tuesdays.")
    dialog.title_field.setText("Bins")
    dialog.date_field.setDate(QDate(2025, 8, 13))
    # The reader is loaded by the first text that is added, which takes a second.
    with qtbot.waitSignals([dialog.requestShowDocument, dialog.accepted, desk.tasks.libraryChanged], timeout=30_000):
        qtbot.mouseClick(dialog.add_button, LEFT)


def test_the_date_counts_only_when_it_was_given(
    qtbot: QtBot, dialog: PasteDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[date | None] = []

    def stored(_library: object, *, text: str, published_on: date | None, title: str) -> ImportResult:
        asked.append(published_on)
        return ImportResult(text, title, ImportOutcome.ALREADY_THERE, 1)

    monkeypatch.setattr(paste, "import_text", stored)
    dialog.field.setPlainText("Bins.")
    qtbot.mouseClick(dialog.add_button, LEFT)
    qtbot.waitUntil(lambda: len(asked) == 1)
    qtbot.waitUntil(dialog.add_button.isEnabled)
    dialog.date_field.setDate(QDate(2025, 8, 13))
    qtbot.mouseClick(dialog.add_button, LEFT)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [None, date(2025, 8, 13)]


def test_a_text_that_is_held_already_is_told_in_place(qtbot: QtBot, dialog: PasteDialog) -> None:
    again = PasteDialog(dialog._desk, "Bins move to Tuesdays.")
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.accepted):
        again.add_button.click()
    dialog.field.setPlainText("Bins move to Tuesdays.")
    qtbot.mouseClick(dialog.add_button, LEFT)
    qtbot.waitUntil(lambda: "in the library already" in dialog.found.text())
    assert dialog.isVisible()


def test_an_error_is_told_in_place_and_the_text_stays(
    qtbot: QtBot, dialog: PasteDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_library: object, **_: object) -> None:
        raise ReadOnlyLibraryError("vale.jdesk cannot be changed.", "Open a copy.")

    monkeypatch.setattr(paste, "import_text", refused)
    dialog.field.setPlainText("Bins.")
    qtbot.mouseClick(dialog.add_button, LEFT)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "Open a copy." in dialog.banner.words.text()
    assert dialog.field.toPlainText() == "Bins."
    assert dialog.add_button.isEnabled()
