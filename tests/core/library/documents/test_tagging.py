from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.library import (
    EmptyTextError,
    Note,
    TagCount,
    Target,
    add_note,
    add_tag,
    all_tags,
    delete_note,
    edit_note,
    notes,
    remove_tag,
    rename_tag,
    tags,
    undo,
)
from core.model import Changes
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from core.library import Library

AT = datetime(2025, 9, 3, 9, 0, tzinfo=UTC)
LATER = datetime(2025, 9, 4, 9, 0, tzinfo=UTC)


def targets(library: Library) -> tuple[Target, Target]:
    document = Story().add(library)
    return Target(document_id=document), Target(inspection_id=library.value("SELECT id FROM inspections"))


def test_tags_are_put_on_and_taken_off_with_a_way_back(library: Library) -> None:
    document, inspection = targets(library)
    step = add_tag(library, document, " care  leavers ")
    assert step.changes == Changes(documents=frozenset({document.id}))
    add_tag(library, document, "Care leavers")
    add_tag(library, inspection, "CARE LEAVERS")
    add_tag(library, document, "budget")
    assert tags(library, document) == ("budget", "care leavers")
    assert all_tags(library) == (TagCount("budget", 1, 0), TagCount("CARE LEAVERS", 1, 1))
    removed = remove_tag(library, document, "Care Leavers")
    assert tags(library, document) == ("budget",)
    undo(library, removed)
    assert tags(library, document) == ("budget", "care leavers")
    undo(library, step)
    assert tags(library, document) == ("budget",)


def test_a_tag_is_renamed_everywhere_and_meets_the_one_of_that_name(library: Library) -> None:
    document, inspection = targets(library)
    for target, name in ((document, "home"), (document, "housing"), (inspection, "home")):
        add_tag(library, target, name)
    step = rename_tag(library, "home", "Housing")
    assert (tags(library, document), tags(library, inspection)) == (("housing",), ("Housing",))
    assert step.changes == Changes(documents=frozenset({document.id}), inspections=frozenset({inspection.id}))
    undo(library, step)
    assert (tags(library, document), tags(library, inspection)) == (("home", "housing"), ("home",))
    rename_tag(library, "home", "Home")
    assert tags(library, inspection) == ("Home",)


def test_notes_are_written_changed_and_deleted_with_a_way_back(library: Library) -> None:
    document, inspection = targets(library)
    (first,) = add_note(library, document, " Ask the press office. ", "R. Quill", AT).made("notes")
    add_note(library, inspection, "Due in 2028.", "R. Quill", AT)
    assert notes(library, document) == (Note(first, document, "Ask the press office.", "R. Quill", AT),)
    edited = edit_note(library, first, "Asked.", "O. Penhallow", LATER)
    assert notes(library, document) == (Note(first, document, "Asked.", "O. Penhallow", LATER),)
    undo(library, edited)
    deleted = delete_note(library, first)
    assert notes(library, document) == ()
    undo(library, deleted)
    assert [note.text for note in notes(library, document)] == ["Ask the press office."]
    assert [note.text for note in notes(library, inspection)] == ["Due in 2028."]


def test_what_says_nothing_or_is_on_nothing_is_refused(library: Library) -> None:
    document, _ = targets(library)
    for refused in (
        lambda: add_tag(library, document, " "),
        lambda: rename_tag(library, "a", ""),
        lambda: add_note(library, document, "\n", "R. Quill"),
    ):
        with pytest.raises(EmptyTextError):
            refused()
    for missing in (
        lambda: add_tag(library, Target(document_id=99), "a"),
        lambda: add_note(library, Target(inspection_id=99), "a", "R. Quill"),
        lambda: remove_tag(library, document, "a"),
        lambda: rename_tag(library, "a", "b"),
        lambda: edit_note(library, 99, "a", "R. Quill"),
        lambda: delete_note(library, 99),
    ):
        with pytest.raises(NotInLibraryError):
            missing()
    with pytest.raises(ValueError, match="document or an inspection"):
        Target()
