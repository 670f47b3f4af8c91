"""The documents of a library: listed, read back whole, and moved on in the user's work."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from core.library.documents.near_duplicates import near_duplicates
from core.library.documents.recalling import day, recall_document, recall_findings, recall_reported
from core.library.file.faults import damaged, not_here
from core.library.file.id_lists import id_list
from core.library.table.conditions import document_conditions, document_order
from core.library.table.filters import DocumentColumn, DocumentFilter
from core.library.table.rows import DocumentDetail, DocumentRow
from core.model import Changes, DocumentKind, DocumentState

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from core.library.file.connection import Library
    from core.library.table.filters import SortKey

_ROWS = """SELECT d.id, d.heading, d.outlet, d.author, d.kind, d.source, d.published_on, d.state,
(SELECT json_group_array(name) FROM (SELECT t.name FROM tags t WHERE t.document = d.id ORDER BY t.name COLLATE NOCASE))
    AS tags
FROM documents d"""
_EVERYTHING = DocumentFilter()


def known_documents(library: Library) -> Mapping[str, int]:
    """Id of each document by the hash of its bytes, so that the same bytes need not be read again."""
    return {row["sha256"]: row["id"] for row in library.rows("SELECT sha256, id FROM documents")}


def count_documents(library: Library, where: DocumentFilter = _EVERYTHING) -> int:
    """How many documents a filter leaves."""
    conditions = document_conditions(where)
    return int(library.value(f"SELECT count(*) FROM documents d{conditions.where}", conditions.values))


def document_rows(
    library: Library, where: DocumentFilter, order: Sequence[SortKey], offset: int, limit: int
) -> tuple[DocumentRow, ...]:
    """One page of the table of documents.

    Args:
        library: Where from.
        where: Which documents.
        order: Keys, the first the most important; the id decides between equals.
        offset: Rows to leave out at the beginning.
        limit: Rows at most.
    """
    # The ids first and alone: what is sorted and what is left out before the page stays narrow.
    if order and order[0].column is DocumentColumn.INSPECTIONS:
        chosen = _by_inspections(library, where, order)[offset : offset + limit]
    else:
        conditions = document_conditions(where)
        chosen = id_list(
            library,
            f"SELECT d.id FROM documents d{conditions.where}{document_order(order)} LIMIT ? OFFSET ?",
            [*conditions.values, limit, offset],
        )
    places = ", ".join("?" * len(chosen))
    rows = {row["id"]: row for row in library.rows(f"{_ROWS} WHERE d.id IN ({places})", chosen)}
    return tuple(_document_row(rows[each]) for each in chosen if each in rows)


def document_detail(library: Library, document_id: int) -> DocumentDetail:
    """A document with all that was found in it.

    Raises:
        NotInLibraryError: There is no such document.
    """
    row = library.row("SELECT * FROM documents WHERE id = ?", (document_id,))
    if row is None:
        raise not_here("document")
    reported = recall_reported(library, document_id)
    return DocumentDetail(
        id=document_id,
        document=recall_document(library, row),
        findings=recall_findings(library, row, reported),
        inspections=reported,
        state=DocumentState(row["state"]),
        added_at=datetime.fromisoformat(row["added_at"]),
        near_duplicates=near_duplicates(library, document_id),
    )


def original_bytes(library: Library, document_id: int) -> bytes:
    """The bytes that a document was read from.

    Raises:
        NotInLibraryError: There is no such document.
        LibraryError: They are damaged.
    """
    compressed = library.value("SELECT compressed FROM originals WHERE document = ?", (document_id,))
    if compressed is None:
        raise not_here("document")
    try:
        return zlib.decompress(compressed)
    except zlib.error as error:
        raise damaged(library.name) from error


def set_document_state(library: Library, document_id: int, state: DocumentState) -> Changes:
    """Move a document on in the user's work.

    Raises:
        NotInLibraryError: There is no such document.
        ReadOnlyLibraryError: The library takes no writes.
    """
    with library.writing():
        if library.value("SELECT 1 FROM documents WHERE id = ?", (document_id,)) is None:
            raise not_here("document")
        library.execute("UPDATE documents SET state = ? WHERE id = ?", (state, document_id))
    return Changes(documents=frozenset({document_id}))


def _by_inspections(library: Library, where: DocumentFilter, order: Sequence[SortKey]) -> list[int]:
    """Ids of all documents that a filter leaves, by how many inspections they report on.

    All reports are counted at once, as counting those of one document after the other takes twice as long.
    """
    conditions = document_conditions(where)
    # Without other keys in the order of adding, which an index has: by id SQLite would read the documents themselves.
    rest = document_order(order[1:]) if order[1:] else " ORDER BY d.added_at"
    found = id_list(library, f"SELECT d.id FROM documents d{conditions.where}{rest}", conditions.values)
    if not order[1:]:
        found.sort()
    counts = Counter(id_list(library, "SELECT document FROM reported_inspections"))
    # Sorting is stable, also backwards: between equals the other keys have decided.
    found.sort(key=counts.__getitem__, reverse=order[0].descending)
    return found


def _document_row(row: sqlite3.Row) -> DocumentRow:
    return DocumentRow(
        id=row["id"],
        title=row["heading"],
        outlet=row["outlet"],
        author=row["author"],
        kind=DocumentKind(row["kind"]),
        source=row["source"],
        published_on=day(row["published_on"]),
        state=DocumentState(row["state"]),
        tags=tuple(json.loads(row["tags"])),
    )
