"""The list shows states, tags and files that could not be read; tags and notes are put on what is open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from core.library import ImportFailure, Target, add_tag, import_failures, note_failure, note_unread, open_library, tags
from gui.dialogs.note import NoteDialog
from gui.models.documents import describe
from gui.pages.articles.failure_list import FailureList
from gui.settings import PERSON
from tests.gui.desks import HEADLINE
from tests.gui.pages.articles.article_pages import HEADLINES, article_library, page_on, shows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.pages.articles.page import ArticlesPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ArticlesPage:
    desk.settings.put(PERSON, "R. Quill")
    library = article_library(tmp_path)
    with open_library(library) as opened:
        add_tag(opened, Target(document_id=2), "bins & roads")
        for name, number in (("scan.pdf", 1), ("empty.txt", 2)):
            note_failure(
                opened,
                str(tmp_path / name),
                "",
                title=f"Reason {number}",
                message=f"{name} cannot be read.",
                advice="Scan it again.",
            )
    return page_on(qtbot, desk, library)


def choose_tag(page: ArticlesPage, words: str) -> None:
    next(action for action in page.list.filters.tag_menu.actions() if words in action.text()).trigger()


def test_the_list_is_narrowed_to_a_tag_and_the_chip_takes_it_off(qtbot: QtBot, page: ArticlesPage) -> None:
    with qtbot.waitSignal(page.list.tallied):
        choose_tag(page, "bins")
    assert page.list.model.rowCount() == 1
    shows(qtbot, page, HEADLINES[0])
    chip = page.list.filters.tag_chip
    assert chip.isVisible()
    assert chip.accessibleName() == "Tagged “bins & roads”: show all"
    with qtbot.waitSignal(page.list.tallied):
        qtbot.mouseClick(chip, LEFT)
    assert page.list.model.rowCount() == 3
    assert not chip.isVisible()


def test_a_row_tells_its_tags(page: ArticlesPage) -> None:
    assert describe(page.list.model.row(1)).endswith("The Vale Lantern · 8 Jul 2025 · bins & roads")


def test_a_tag_is_added_by_typing_and_taken_off_by_its_button(qtbot: QtBot, page: ArticlesPage) -> None:
    tags = page.findings.contents.part.tags
    tags.field.setFocus()
    qtbot.keyClicks(tags.field, "to check")
    qtbot.keyClick(tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [button.text() for button in page.findings.contents.part.tags.buttons] == ["to check"])
    assert page.findings.contents.part.tags.field.text() == ""
    assert page.desk.history.undo_name == "Add tag “to check”"
    qtbot.waitUntil(lambda: [each.text() for each in page.list.filters.tag_menu.actions()][-1] == "to check")
    qtbot.mouseClick(page.findings.contents.part.tags.buttons[0], LEFT)
    qtbot.waitUntil(lambda: page.findings.contents.part.tags.buttons == ())
    page.desk.history.undo()
    qtbot.waitUntil(lambda: len(page.findings.contents.part.tags.buttons) == 1)


def test_a_tag_is_renamed_wherever_it_is_from_its_menu(qtbot: QtBot, page: ArticlesPage) -> None:
    row = page.findings.contents.part.tags
    row.field.setFocus()
    qtbot.keyClicks(row.field, "to check")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [button.text() for button in row.buttons] == ["to check"])
    rename, take_off = row.menu_for("to check").actions()
    assert (rename.text(), take_off.text()) == ("Rename everywhere…", "Take off")
    rename.trigger()
    (dialog,) = page.window().findChildren(QInputDialog)
    dialog.setTextValue("bins & roads")
    dialog.accept()
    qtbot.waitUntil(lambda: [button.text() for button in row.buttons] == ["bins && roads"])
    assert page.desk.history.undo_name == "Rename tag “to check”"


def test_a_tag_is_added_by_leaving_the_field_to_the_article_it_was_typed_for(qtbot: QtBot, page: ArticlesPage) -> None:
    typed_for, field = page._opened.id, page.findings.contents.part.tags.field
    field.setFocus()
    qtbot.keyClicks(field, "to check")
    page.go_next()
    qtbot.waitUntil(lambda: page._opened.id != typed_for and page.findings.is_complete)
    assert page.findings.contents.part.tags.field.text() == ""
    told: list[tuple[str, ...]] = []
    page.desk.tasks.query(lambda library: tags(library, Target(document_id=typed_for)), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("to check",)]


@pytest.mark.qt_log_ignore("grabbing the (keyboard|mouse)")
def test_esc_closes_the_tags_that_are_offered_and_then_drops_the_words(qtbot: QtBot, page: ArticlesPage) -> None:
    field = page.findings.contents.part.tags.field
    field.setFocus()
    qtbot.keyClicks(field, "bi")
    offered = field.completer().popup()
    assert offered.isVisible()
    qtbot.keyClick(offered, Qt.Key.Key_Escape)
    assert (offered.isVisible(), field.text()) == (False, "bi")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_esc_in_the_field_of_tags_adds_none(qtbot: QtBot, page: ArticlesPage) -> None:
    field = page.findings.contents.part.tags.field
    field.setFocus()
    qtbot.keyClicks(field, "to check")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    field.clearFocus()
    assert field.text() == ""
    assert not page.desk.history.can_undo


def test_a_note_is_written_and_changed(qtbot: QtBot, page: ArticlesPage) -> None:
    qtbot.mouseClick(page.findings.contents.part.notes.add_link, LEFT)
    dialog = page.window().findChild(NoteDialog)
    dialog.text.setPlainText("Ask the council for the letter.")
    qtbot.mouseClick(dialog.keep_button, LEFT)
    qtbot.waitUntil(lambda: len(page.findings.contents.part.notes.links) == 1)
    assert page._opened.notes[0].written_by == "R. Quill"
    link = page.findings.contents.part.notes.links[0]
    assert link.accessibleName() == "Change the note “Ask the council for the letter.”"
    page.desk.history.undo()
    qtbot.waitUntil(lambda: page.findings.contents.part.notes.links == ())


def test_files_that_could_not_be_read_are_listed_with_reason_and_retry(
    qtbot: QtBot, page: ArticlesPage, tmp_path: Path
) -> None:
    chip = page.list.filters.failures_chip
    assert chip.text() == "Not read 2"
    qtbot.mouseClick(chip, LEFT)
    assert page.failure.isVisible()
    assert (page.failure.title.text(), page.failure.advice.text()) == ("Reason 2", "Scan it again.")
    assert not page.findings.review_button.isEnabled()
    page.go_next()
    assert page.failure.message.text() == "scan.pdf cannot be read."
    with qtbot.waitSignal(page.requestImportPaths) as asked:
        qtbot.mouseClick(page.failure.retry_button, LEFT)
    assert asked.args == [(tmp_path / "scan.pdf",)]
    assert isinstance(asked.args[0][0], Path)
    assert page.failure.retry_all_button.text() == "Read all 2 files"
    with qtbot.waitSignal(page.requestImportPaths) as asked:
        qtbot.mouseClick(page.failure.retry_all_button, LEFT)
    assert set(asked.args[0]) == {tmp_path / "scan.pdf", tmp_path / "empty.txt"}


def test_a_file_that_a_closed_window_left_is_not_told_as_tried(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    library = article_library(tmp_path)
    with open_library(library) as opened:
        note_unread(opened, [str(tmp_path / "b.txt")], title="Not read yet", message="Left.", advice="")
    page = page_on(qtbot, desk, library)
    qtbot.mouseClick(page.list.filters.failures_chip, LEFT)
    assert page.failure.attempts.text().startswith("Left when the window closed: today, ")
    assert page.failure.retry_button.text() == "Read it now"
    assert not page.failure.retry_all_button.isVisible()


def test_failures_are_taken_off_the_list_and_the_documents_come_back(qtbot: QtBot, page: ArticlesPage) -> None:
    page.list.show_failures()
    for left in (1, 0):
        qtbot.mouseClick(page.failure.forget_button, LEFT)
        qtbot.waitUntil(lambda left=left: page.list.failures.count() == left)
    shows(qtbot, page, HEADLINE)
    assert not page.list.filters.failures_chip.isVisible()
    counted: list[int] = []
    page.desk.history.undo()
    page.desk.tasks.query(lambda library: len(import_failures(library)), counted.append)
    qtbot.waitUntil(lambda: counted == [1])


def test_a_chip_and_evidence_from_elsewhere_lead_back_to_the_documents(qtbot: QtBot, page: ArticlesPage) -> None:
    page.list.show_failures()
    page.show_document(3)
    shows(qtbot, page, HEADLINES[1])
    assert page.list.view.isVisible()
    page.list.show_failures()
    with qtbot.waitSignal(page.list.tallied):
        qtbot.mouseClick(page.list.filters.chips[None], LEFT)
    qtbot.waitUntil(page.reader.isVisible)
    assert page.list.view.isVisible()
    QApplication.processEvents()


def test_many_failures_cost_nothing_until_they_are_looked_at(desk: Desk, qtbot: QtBot) -> None:
    made = FailureList(desk)
    qtbot.addWidget(made)
    told = ("Not a PDF.", "It is a saved web page.", "Save the report itself.")
    failure = ImportFailure(7, "/news/a.pdf", "", None, *told, datetime(2026, 3, 2, tzinfo=UTC), 1)
    made.show_failures([failure])
    assert made.count() == 0
    with qtbot.waitExposed(made):
        made.show()
    assert made.count() == 1
    assert made.current() == failure
