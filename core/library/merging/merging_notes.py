"""Bring what people wrote beside the findings over from another library; a small function for each table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.merging.merging_findings import CHECKS, REPORTED
from core.library.review.review_items import ReviewKind

if TYPE_CHECKING:
    from core.library.file.connection import Library
    from core.library.merging.merging_findings import Matches

# Which table the subject of a mark is in; documents and inspections are known by themselves.
_SUBJECTS = {
    ReviewKind.UNKNOWN_PROVIDER: REPORTED,
    ReviewKind.DOUBTFUL_READING: REPORTED,
    ReviewKind.TOLD_ELSEWHERE: REPORTED,
    ReviewKind.FAILED_CHECK: CHECKS,
    ReviewKind.DOUBTFUL_GRADE: "claims",
}
_OF_THE_DOCUMENT = (ReviewKind.NOTHING_FOUND, ReviewKind.UNREAD_REPORT)


def merge_tags(ours: Library, theirs: Library, column: str, pairs: dict[int, int]) -> int:
    """Bring tags over; inside ``writing``. Tags differ by their names only, whatever their case.

    Args:
        ours: Where to.
        theirs: Where from.
        column: ``document`` or ``inspection``: what the tags are on.
        pairs: Our id for each of theirs.

    Returns:
        How many are new here.
    """
    new = 0
    for their_id, our_id in pairs.items():
        for row in theirs.rows(f"SELECT name FROM tags WHERE {column} = ? ORDER BY id", (their_id,)):
            if not ours.value(f"SELECT 1 FROM tags WHERE {column} = ? AND name = ?", (our_id, row["name"])):
                ours.execute(f"INSERT INTO tags (name, {column}) VALUES (?, ?)", (row["name"], our_id))
                new += 1
    return new


def merge_notes(ours: Library, theirs: Library, column: str, pairs: dict[int, int]) -> int:
    """Bring notes over; inside ``writing``. A note that was written on here or there stays twice, as both wrote it.

    Args:
        ours: Where to.
        theirs: Where from.
        column: ``document`` or ``inspection``: what the notes are on.
        pairs: Our id for each of theirs.

    Returns:
        How many are new here.
    """
    new = 0
    same = f"SELECT 1 FROM notes WHERE {column} = ? AND text = ? AND written_by = ? AND written_at = ?"
    for their_id, our_id in pairs.items():
        for row in theirs.rows(f"SELECT * FROM notes WHERE {column} = ? ORDER BY id", (their_id,)):
            note = (our_id, row["text"], row["written_by"], row["written_at"])
            if not ours.value(same, note):
                ours.execute(f"INSERT INTO notes ({column}, text, written_by, written_at) VALUES (?, ?, ?, ?)", note)
                new += 1
    return new


def merge_document_marks(
    ours: Library, our_document: int, theirs: Library, their_document: int, matches: Matches
) -> int:
    """Bring over what was marked as reviewed in a document; inside ``writing``. Gives how many are new here."""
    new = 0
    for row in theirs.rows("SELECT * FROM review_decisions WHERE document = ? ORDER BY id", (their_document,)):
        kind = ReviewKind(row["kind"])
        table = _SUBJECTS.get(kind)
        subject = our_document if kind in _OF_THE_DOCUMENT else table and matches.ours(table, row["subject_id"])
        if subject:
            mark = (kind, subject, row["told"], row["made_by"], row["made_at"])
            new += _mark(ours, "document", our_document, mark)
    return new


def merge_inspection_marks(ours: Library, theirs: Library, pairs: dict[int, int]) -> int:
    """Bring over which conflicts between documents were looked at; inside ``writing``. Gives how many are new here."""
    new = 0
    for their_id, our_id in pairs.items():
        for row in theirs.rows("SELECT * FROM review_decisions WHERE inspection = ? ORDER BY id", (their_id,)):
            mark = (row["kind"], our_id, row["told"], row["made_by"], row["made_at"])
            new += _mark(ours, "inspection", our_id, mark)
    return new


def merge_saved_views(ours: Library, theirs: Library, suffix: str) -> int:
    """Bring saved views over; inside ``writing``. One of our name with other settings comes under a name of its own.

    Args:
        ours: Where to.
        theirs: Where from.
        suffix: What tells their views from ours: the title of their library.

    Returns:
        How many are new here.
    """
    new = 0
    held = {(row["page"], row["settings"]) for row in ours.rows("SELECT page, settings FROM saved_views")}
    for row in theirs.rows("SELECT * FROM saved_views ORDER BY id"):
        if (row["page"], row["settings"]) in held:
            continue
        name = _free_name(ours, row["page"], row["name"], suffix)
        ours.execute(
            "INSERT INTO saved_views (page, name, settings) VALUES (?, ?, ?)", (row["page"], name, row["settings"])
        )
        new += 1
    return new


def merge_import_failures(ours: Library, theirs: Library) -> int:
    """Bring over which files did not come in there; inside ``writing``. Not those that are here as documents.

    Returns:
        How many are new here; what failed in both keeps our reason.
    """
    new = 0
    for row in theirs.rows("SELECT * FROM import_failures ORDER BY id"):
        came_in = row["sha256"] and ours.value("SELECT 1 FROM documents WHERE sha256 = ?", (row["sha256"],))
        known = ours.value("SELECT 1 FROM import_failures WHERE path = ? AND inside = ?", (row["path"], row["inside"]))
        if not (came_in or known):
            columns = [name for name in row.keys() if name != "id"]  # noqa: SIM118 (a row is no dict)
            ours.execute(
                f"INSERT INTO import_failures ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
                [row[name] for name in columns],
            )
            new += 1
    return new


def _mark(ours: Library, column: str, our_id: int, mark: tuple[object, ...]) -> int:
    """Add one mark; our own mark on the same stays."""
    if ours.value("SELECT 1 FROM review_decisions WHERE kind = ? AND subject_id = ?", mark[:2]):
        return 0
    ours.execute(
        f"INSERT INTO review_decisions (kind, subject_id, told, made_by, made_at, {column}) VALUES (?, ?, ?, ?, ?, ?)",
        (*mark, our_id),
    )
    return 1


def _free_name(ours: Library, page: str, name: str, suffix: str) -> str:
    number, free = 1, name
    while ours.value("SELECT 1 FROM saved_views WHERE page = ? AND name = ?", (page, free)):
        free = f"{name} ({suffix})" if number == 1 else f"{name} ({suffix} {number})"
        number += 1
    return free
