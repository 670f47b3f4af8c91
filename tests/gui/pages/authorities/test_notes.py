"""Notes on the inspections of a profile: written, read, changed and deleted, each with a way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.dialogs.note import NoteDialog
from gui.pages.authorities.subject import Subject
from tests.gui.pages.authorities.authority_pages import click_mark, open_subject

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.pages.authorities.page import AuthoritiesPage

LEFT = Qt.MouseButton.LeftButton
WORDS = "Scrutiny asked about this in March.\nReply due in May."


def opened(page: AuthoritiesPage) -> NoteDialog:
    return next(each for each in page.window().findChildren(NoteDialog) if each.isVisible())


def write(qtbot: QtBot, page: AuthoritiesPage, words: str = WORDS) -> None:
    qtbot.mouseClick(page.sources.add_note, LEFT)
    dialog = opened(page)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.text.setPlainText(words)
    with qtbot.waitSignal(page.profileShown):
        QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def listed(page: AuthoritiesPage) -> list[str]:
    return [row.title for row in page.sources.notes.model.rows]


def test_a_note_is_on_the_latest_inspection_and_stands_beside_the_profile(qtbot: QtBot, page: AuthoritiesPage) -> None:
    assert page.sources.notes.nothing.isVisible()
    write(qtbot, page)
    assert listed(page) == ["Scrutiny asked about this in March. Reply due in May."]
    (row,) = page.sources.notes.model.rows
    assert "2025" in row.below
    page.desk.history.undo()
    qtbot.waitUntil(lambda: not listed(page))


def test_it_is_on_the_inspection_of_the_current_grade(qtbot: QtBot, page: AuthoritiesPage) -> None:
    click_mark(page, "Help & protection", 0)
    first = page.pane.current_mark()
    assert first is not None
    write(qtbot, page)
    (row,) = page.sources.notes.model.rows
    assert row.note is not None
    assert row.note.target.id == first.inspection_id


def test_a_click_opens_it_to_be_changed_and_deleted(qtbot: QtBot, page: AuthoritiesPage) -> None:
    write(qtbot, page)
    page.sources.notes.view.clicked.emit(page.sources.notes.model.index(0))
    dialog = opened(page)
    assert dialog.text.toPlainText() == WORDS
    assert not dialog.keep_button.isEnabled()
    dialog.text.setPlainText("Replied.")
    with qtbot.waitSignal(page.profileShown):
        qtbot.mouseClick(dialog.keep_button, LEFT)
    assert listed(page) == ["Replied."]
    page.sources.notes.view.clicked.emit(page.sources.notes.model.index(0))
    with qtbot.waitSignal(page.profileShown):
        qtbot.mouseClick(opened(page).delete_button, LEFT)
    assert not listed(page)


def test_an_empty_note_cannot_be_kept(qtbot: QtBot, page: AuthoritiesPage) -> None:
    qtbot.mouseClick(page.sources.add_note, LEFT)
    dialog = opened(page)
    dialog.text.setPlainText("   ")
    assert not dialog.keep_button.isEnabled()
    dialog.reject()


def test_a_library_for_reading_only_takes_none_and_says_why(qtbot: QtBot, page: AuthoritiesPage) -> None:
    library = page.desk.tasks.open_library
    assert library is not None
    page.library_closed()
    with qtbot.waitSignal(page.profileShown):
        page.desk.tasks._on_opened(replace(library, read_only=True, why_read_only="It is on a stick."))
    assert not page.sources.add_note.isEnabled()
    assert page.sources.add_note.toolTip() == "This library is open for reading only. It is on a stick."


def test_where_nothing_is_held_no_note_can_be_begun_and_why_is_told(qtbot: QtBot, page: AuthoritiesPage) -> None:
    code = next(
        beside.authority.code
        for beside in (page.shown.neighbours if page.shown else ())
        if beside.row is None and beside.existed
    )
    open_subject(qtbot, page, Subject(code=code))
    qtbot.waitUntil(lambda: page.is_complete)
    assert page.shown is not None
    assert page.shown.rows, "inspections of its neighbours are held"
    assert not page.sources.add_note.isEnabled()
    assert page.sources.add_note.toolTip() == "No inspection of it is in this library that a note could be on."
    qtbot.mouseClick(page.sources.add_note, LEFT)
    assert not any(each.isVisible() for each in page.window().findChildren(NoteDialog))
