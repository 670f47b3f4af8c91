"""Every change goes into one history: undone and redone by its name, in the library's own thread, told to all pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject

from core.errors import AnotherLibraryError, LibraryError
from core.library import (
    CannotUndoError,
    DocumentFilter,
    Library,
    Step,
    document_rows,
    remove_document,
    set_document_state,
    undoable,
)
from core.model import Changes, DocumentState
from tests.gui.desks import make_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_library(tmp_path / "vale.jdesk", ["Bins go monthly"]))
    return desk


def delete(library: Library, number: int, name: str = "Delete an article") -> Step:
    return undoable(library, name, lambda: remove_document(library, number))


def review(library: Library, number: int) -> Step:
    return undoable(library, "Review", lambda: set_document_state(library, number, DocumentState.REVIEWED))


def documents(qtbot: QtBot, desk: Desk) -> list[int]:
    found: list[list[int]] = []
    desk.tasks.query(
        lambda library: [row.id for row in document_rows(library, DocumentFilter(), (), 0, 10)], found.append
    )
    qtbot.waitUntil(lambda: bool(found))
    return sorted(found[0])


def make(qtbot: QtBot, desk: Desk, change: partial[Step]) -> None:
    with qtbot.waitSignal(desk.tasks.libraryChanged):
        desk.history.make(change)


def test_a_change_is_made_told_and_named(qtbot: QtBot, opened: Desk) -> None:
    make(qtbot, opened, partial(delete, number=1))
    assert documents(qtbot, opened) == [2]
    assert (opened.history.undo_name, opened.history.redo_name) == ("Delete an article", "")


def test_undo_brings_it_back_and_redo_takes_it_away(qtbot: QtBot, opened: Desk) -> None:
    make(qtbot, opened, partial(delete, number=1))
    with qtbot.waitSignal(opened.tasks.libraryChanged):
        opened.history.undo()
    assert documents(qtbot, opened) == [1, 2]
    assert (opened.history.undo_name, opened.history.redo_name) == ("", "Delete an article")
    with qtbot.waitSignal(opened.tasks.libraryChanged):
        opened.history.redo()
    assert documents(qtbot, opened) == [2]


def test_steps_are_undone_from_the_last(qtbot: QtBot, opened: Desk) -> None:
    for number in (1, 2):
        make(qtbot, opened, partial(delete, number=number, name=f"Delete {number}"))
    for name, left in (("Delete 2", [2]), ("Delete 1", [1, 2])):
        assert opened.history.undo_name == name
        with qtbot.waitSignal(opened.tasks.libraryChanged):
            opened.history.undo()
        assert documents(qtbot, opened) == left


def test_a_new_change_ends_what_could_be_redone(qtbot: QtBot, opened: Desk) -> None:
    make(qtbot, opened, partial(delete, number=1))
    with qtbot.waitSignal(opened.tasks.libraryChanged):
        opened.history.undo()
    make(qtbot, opened, partial(review, number=2))
    assert (opened.history.undo_name, opened.history.redo_name) == ("Review", "")


def test_a_change_that_fails_is_told_and_not_in_the_history(qtbot: QtBot, opened: Desk) -> None:
    with qtbot.waitSignal(opened.history.failed) as told:
        opened.history.make(partial(delete, number=99))
    assert isinstance(told.args[0], LibraryError)
    assert opened.history.undo_name == ""


def test_a_step_that_cannot_be_undone_is_told_and_dropped(qtbot: QtBot, opened: Desk) -> None:
    make(qtbot, opened, partial(review, number=2))
    with qtbot.waitSignal(opened.tasks.libraryChanged):
        opened.tasks.query(partial(remove_document, document_id=2), opened.tasks.announce)
    with qtbot.waitSignal(opened.history.failed) as told:
        opened.history.undo()
    assert isinstance(told.args[0], CannotUndoError)
    assert (opened.history.undo_name, opened.history.redo_name) == ("", "")


def test_while_a_step_is_on_its_way_nothing_else_can_be_undone(qtbot: QtBot, opened: Desk) -> None:
    for number in (1, 2):
        make(qtbot, opened, partial(delete, number=number))
    opened.history.undo()
    assert opened.history.undo_name == ""
    opened.history.undo()
    qtbot.waitUntil(lambda: opened.history.undo_name != "")
    assert documents(qtbot, opened) == [2]


def test_undo_straight_after_a_change_takes_back_that_change(qtbot: QtBot, opened: Desk) -> None:
    make(qtbot, opened, partial(delete, number=1, name="Delete 1"))
    opened.history.make(partial(delete, number=2, name="Delete 2"))
    assert opened.history.can_undo
    opened.history.undo()
    qtbot.waitUntil(lambda: opened.history.redo_name != "")
    assert documents(qtbot, opened) == [2]
    assert (opened.history.undo_name, opened.history.redo_name) == ("Delete 1", "Delete 2")
    with qtbot.waitSignal(opened.tasks.libraryChanged):
        opened.history.undo()
    assert documents(qtbot, opened) == [1, 2]


def test_the_first_change_of_all_can_be_taken_back_while_it_is_being_made(qtbot: QtBot, opened: Desk) -> None:
    opened.history.make(partial(delete, number=1))
    assert (opened.history.can_undo, opened.history.undo_name) == (True, "")
    opened.history.undo()
    qtbot.waitUntil(lambda: opened.history.redo_name != "")
    assert documents(qtbot, opened) == [1, 2]


def test_a_change_made_while_another_is_taken_back_is_the_next_to_be_undone(qtbot: QtBot, opened: Desk) -> None:
    opened.history.make(partial(delete, number=1, name="Delete 1"))
    opened.history.undo()
    opened.history.make(partial(delete, number=2, name="Delete 2"))
    qtbot.waitUntil(lambda: opened.history.undo_name != "")
    assert (opened.history.undo_name, opened.history.redo_name) == ("Delete 2", "")
    assert documents(qtbot, opened) == [1]


def test_undo_of_a_change_that_could_not_be_made_takes_back_nothing_else(qtbot: QtBot, opened: Desk) -> None:
    make(qtbot, opened, partial(delete, number=1))
    with qtbot.waitSignal(opened.history.failed):
        opened.history.make(partial(delete, number=99))
        opened.history.undo()
    qtbot.waitUntil(lambda: opened.history.undo_name != "")
    assert documents(qtbot, opened) == [2]
    assert opened.history.undo_name == "Delete an article"


def test_a_change_decided_while_another_library_opens_is_refused_in_words(
    qtbot: QtBot, opened: Desk, tmp_path: Path
) -> None:
    other = make_library(tmp_path / "other.jdesk", ["Bins go weekly"])
    with qtbot.waitSignal(opened.history.failed) as told:
        opened.tasks.open(other)
        opened.history.make(partial(delete, number=1))
    assert isinstance(told.args[0], AnotherLibraryError)
    assert documents(qtbot, opened) == [1, 2]
    assert not opened.history.can_undo


def test_undo_while_another_library_opens_leaves_both_and_their_histories_alone(
    qtbot: QtBot, opened: Desk, tmp_path: Path
) -> None:
    make(qtbot, opened, partial(delete, number=1))
    other = make_library(tmp_path / "other.jdesk", ["Bins go weekly"])
    with qtbot.waitSignal(opened.history.failed) as told:
        opened.tasks.open(other)
        opened.history.undo()
    assert isinstance(told.args[0], AnotherLibraryError)
    make(qtbot, opened, partial(delete, number=2, name="Delete of the other"))
    assert opened.history.undo_name == "Delete of the other"
    assert documents(qtbot, opened) == [1]


def test_where_whoever_asked_is_gone_the_history_tells_what_failed(qtbot: QtBot, opened: Desk) -> None:
    owner, heard = QObject(), []
    with qtbot.waitSignal(opened.history.failed) as told:
        opened.history.make(partial(delete, number=99), heard.append, heard.append, owner=owner)
        shiboken6.delete(owner)
    assert isinstance(told.args[0], LibraryError)
    assert heard == []


def test_whoever_made_a_change_hears_of_its_step(qtbot: QtBot, opened: Desk) -> None:
    heard: list[Step] = []
    opened.history.make(partial(delete, number=1), heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].changes != Changes()


def test_another_library_begins_with_an_empty_history(qtbot: QtBot, opened: Desk, tmp_path: Path) -> None:
    make(qtbot, opened, partial(delete, number=1))
    with qtbot.waitSignal(opened.tasks.libraryOpened):
        opened.tasks.open(tmp_path / "new.jdesk", create=True)
    assert opened.history.undo_name == ""


def test_with_nothing_to_undo_nothing_happens(qtbot: QtBot, opened: Desk) -> None:
    with qtbot.assertNotEmitted(opened.tasks.libraryChanged, wait=50):
        opened.history.undo()
        opened.history.redo()
