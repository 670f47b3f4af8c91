"""Tags and notes that people put on documents and inspections. Each change is one step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.library.file.faults import not_here
from core.library.resolving.resolving import drop_undecided
from core.library.steps.undoing import undoable
from core.model import Changes

if TYPE_CHECKING:
    import sqlite3

    from core.library.file.connection import Library
    from core.library.steps.undoing import Step


class EmptyTextError(LibraryError):
    """A tag or a note says nothing."""

    title = "There is nothing to keep"


@dataclass(frozen=True, slots=True)
class Target:
    """What a tag or a note is on: one of the two.

    Attributes:
        document_id: A document.
        inspection_id: Or an inspection.
    """

    document_id: int | None = None
    inspection_id: int | None = None

    def __post_init__(self) -> None:
        if (self.document_id is None) == (self.inspection_id is None):
            raise ValueError(f"a tag or note is on a document or an inspection: {self}")

    @property
    def column(self) -> str:
        """Of ``tags`` and ``notes``."""
        return "inspection" if self.document_id is None else "document"

    @property
    def id(self) -> int:
        """Of the document or inspection."""
        return (self.inspection_id if self.document_id is None else self.document_id) or 0

    @property
    def changes(self) -> Changes:
        """What windows should read again."""
        touched = frozenset({self.id})
        return Changes(documents=touched) if self.column == "document" else Changes(inspections=touched)


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, and on how many documents and inspections it is."""

    name: str
    documents: int
    inspections: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note.

    Attributes:
        id: Of the note.
        target: What it is on.
        text: What it says.
        written_by: Who wrote it last.
        written_at: When, in UTC.
    """

    id: int
    target: Target
    text: str
    written_by: str
    written_at: datetime


def tags(library: Library, target: Target) -> tuple[str, ...]:
    """The tags on a document or inspection, by name."""
    rows = library.rows(
        f"SELECT name FROM tags WHERE {target.column} = ? ORDER BY name COLLATE NOCASE, id", (target.id,)
    )
    return tuple(row["name"] for row in rows)


def all_tags(library: Library) -> tuple[TagCount, ...]:
    """Every tag of the library, by name; tags that differ in case alone are one."""
    rows = library.rows(
        "SELECT min(name COLLATE BINARY) AS name, count(document) AS documents, count(inspection) AS inspections "
        "FROM tags GROUP BY name COLLATE NOCASE ORDER BY name COLLATE NOCASE"
    )
    return tuple(TagCount(row["name"], row["documents"], row["inspections"]) for row in rows)


def add_tag(library: Library, target: Target, name: str) -> Step:
    """Put a tag on a document or inspection; nothing changes when it is there, in whatever case.

    Raises:
        EmptyTextError: The tag has no name.
        NotInLibraryError: There is no such document or inspection.
        ReadOnlyLibraryError: The library takes no writes.
    """
    name = " ".join(_said(name, "tag").split())
    _must_be_there(library, target)
    return undoable(
        library,
        f"Add tag “{name}”",
        lambda: _run(
            library, target, f"INSERT OR IGNORE INTO tags (name, {target.column}) VALUES (?, ?)", name, target.id
        ),
    )


def remove_tag(library: Library, target: Target, name: str) -> Step:
    """Take a tag off.

    Raises:
        NotInLibraryError: It is not there.
        ReadOnlyLibraryError: The library takes no writes.
    """
    condition = f"{target.column} = ? AND name = ?"
    if library.value(f"SELECT 1 FROM tags WHERE {condition}", (target.id, name)) is None:
        raise not_here("tag")
    return undoable(
        library,
        f"Remove tag “{name}”",
        lambda: _run(library, target, f"DELETE FROM tags WHERE {condition}", target.id, name),
    )


def rename_tag(library: Library, name: str, new_name: str) -> Step:
    """Call a tag something else wherever it is; where the new one is already, they become one.

    Raises:
        EmptyTextError: There is no new name.
        NotInLibraryError: There is no such tag.
        ReadOnlyLibraryError: The library takes no writes.
    """
    new_name = " ".join(_said(new_name, "tag").split())
    if library.value("SELECT 1 FROM tags WHERE name = ?", (name,)) is None:
        raise not_here("tag")
    return undoable(library, f"Rename tag “{name}”", lambda: _rename(library, name, new_name))


def notes(library: Library, target: Target) -> tuple[Note, ...]:
    """The notes on a document or inspection, the oldest first."""
    rows = library.rows(f"SELECT * FROM notes WHERE {target.column} = ? ORDER BY written_at, id", (target.id,))
    return tuple(_note(row) for row in rows)


def add_note(library: Library, target: Target, text: str, written_by: str, written_at: datetime | None = None) -> Step:
    """Write a note on a document or inspection; ``step.made("notes")`` is its id.

    Args:
        library: Where.
        target: On what.
        text: What it says.
        written_by: Who writes.
        written_at: When, with a time zone; now when None.

    Raises:
        EmptyTextError: It says nothing.
        NotInLibraryError: There is no such document or inspection.
        ReadOnlyLibraryError: The library takes no writes.
    """
    text = _said(text, "note")
    _must_be_there(library, target)
    sql = f"INSERT INTO notes ({target.column}, text, written_by, written_at) VALUES (?, ?, ?, ?)"
    moment = _moment(written_at)
    return undoable(library, "Add note", lambda: _run(library, target, sql, target.id, text, written_by, moment))


def edit_note(library: Library, note_id: int, text: str, written_by: str, written_at: datetime | None = None) -> Step:
    """Let a note say something else; arguments as for ``add_note``.

    Raises:
        EmptyTextError: It would say nothing.
        NotInLibraryError: There is no such note.
        ReadOnlyLibraryError: The library takes no writes.
    """
    text = _said(text, "note")
    target, moment = _target_of(library, note_id), _moment(written_at)
    sql = "UPDATE notes SET text = ?, written_by = ?, written_at = ? WHERE id = ?"
    return undoable(library, "Edit note", lambda: _run(library, target, sql, text, written_by, moment, note_id))


def delete_note(library: Library, note_id: int) -> Step:
    """Remove a note.

    Raises:
        NotInLibraryError: There is no such note.
        ReadOnlyLibraryError: The library takes no writes.
    """
    target = _target_of(library, note_id)
    return undoable(library, "Delete note", lambda: _run(library, target, "DELETE FROM notes WHERE id = ?", note_id))


def _rename(library: Library, name: str, new_name: str) -> Changes:
    with library.writing():
        rows = library.rows("SELECT document, inspection FROM tags WHERE name = ?", (name,))
        library.execute("UPDATE OR IGNORE tags SET name = ? WHERE name = ?", (new_name, name))
        if name.casefold() != new_name.casefold():
            library.execute("DELETE FROM tags WHERE name = ?", (name,))
    return Changes(
        documents=frozenset(row["document"] for row in rows if row["document"] is not None),
        inspections=frozenset(row["inspection"] for row in rows if row["inspection"] is not None),
    )


def _run(library: Library, target: Target, sql: str, *values: object) -> Changes:
    with library.writing():
        library.execute(sql, values)
        if target.inspection_id is not None:
            drop_undecided(library, target.inspection_id)
    return target.changes


def _said(text: str, what: str) -> str:
    if not text.strip():
        raise EmptyTextError(f"The {what} is empty.", "Type something, or cancel.")
    return text.strip()


def _moment(at: datetime | None) -> str:
    return (at or datetime.now(UTC)).astimezone(UTC).isoformat()


def _must_be_there(library: Library, target: Target) -> None:
    if library.value(f"SELECT 1 FROM {target.column}s WHERE id = ?", (target.id,)) is None:
        raise not_here(target.column)


def _target_of(library: Library, note_id: int) -> Target:
    row = library.row("SELECT * FROM notes WHERE id = ?", (note_id,))
    if row is None:
        raise not_here("note")
    return _note(row).target


def _note(row: sqlite3.Row) -> Note:
    return Note(
        row["id"],
        Target(row["document"], row["inspection"]),
        row["text"],
        row["written_by"],
        datetime.fromisoformat(row["written_at"]),
    )
