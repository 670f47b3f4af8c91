"""Take documents out of the library with all that was found in them: each use-case one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library.documents.near_duplicates import judge_anew, unlink_story
from core.library.file.faults import not_here
from core.library.file.text_indexes import unindex_document
from core.library.resolving.providers import settled_names
from core.library.resolving.resolving import rebuild, resolve
from core.model import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.library.file.connection import Library

_SPOKEN_OF = (
    "SELECT inspection FROM reported_inspections WHERE document = :document AND inspection IS NOT NULL "
    "UNION SELECT inspection FROM claims WHERE document = :document AND inspection IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class WorkOnDocuments:
    """What is in the library of documents, and what people did about them since.

    Attributes:
        documents: Ids of those that are there.
        decisions: How many decisions about what was found in them hold.
        remarks: How many tags and notes are on them.
        corrected_judgements: How many corrections hold of judgements about the inspections that they speak of; those
            stay with their inspections.
        size: Bytes that they take to keep, about.
    """

    documents: tuple[int, ...]
    decisions: int
    remarks: int
    corrected_judgements: int
    size: int


def remove_document(library: Library, document_id: int) -> Changes:
    """Take a document out with all that was found in it, and bring the judgements it spoke of up to date.

    Raises:
        NotInLibraryError: There is no such document.
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be removed; then all of it is still there.
    """
    return remove_documents(library, (document_id,))


def remove_documents(library: Library, document_ids: Iterable[int]) -> Changes:
    """Take documents out, as ``remove_document`` does one; all of them or none.

    Raises:
        NotInLibraryError: One of them is not there.
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: They could not be removed; then all of them are still there.
    """
    removed = tuple(dict.fromkeys(document_ids))
    with library.writing():
        lost = _Lost()
        for document_id in removed:
            _take_out(library, document_id, lost)
        moved = settled_names(library, lost.providers)
        stale = lost.inspections | moved.inspections
        if moved.providers or lost.is_decisive:
            changes = resolve(library, lost.providers | moved.providers, stale)
        else:
            changes = rebuild(library, lost.providers, stale)
        changes |= judge_anew(library, lost.retold.difference(removed))
    return Changes(documents=frozenset(removed)) | changes


def work_on_documents(library: Library, sources: Mapping[int, str]) -> WorkOnDocuments:
    """What there is of documents that were imported, before they are taken out again.

    Args:
        library: Where.
        sources: For each id what the document was read from: an id is given again once its document is gone, and then
            it is another one.
    """
    there = tuple(
        document_id
        for document_id, source in sources.items()
        if library.value("SELECT source FROM documents WHERE id = ?", (document_id,)) == source
    )

    def added_up(sql: str) -> int:
        return sum(int(library.value(sql, {"document": document_id}) or 0) for document_id in there)

    inspections = {
        row["inspection"] for document_id in there for row in library.rows(_SPOKEN_OF, {"document": document_id})
    }
    corrected = "SELECT count(DISTINCT area) FROM corrections WHERE inspection = ? AND undone_at IS NULL"
    return WorkOnDocuments(
        documents=there,
        decisions=added_up("SELECT count(*) FROM finding_corrections WHERE document = :document AND undone_at IS NULL"),
        remarks=added_up(
            "SELECT (SELECT count(*) FROM tags WHERE document = :document) "
            "+ (SELECT count(*) FROM notes WHERE document = :document)"
        ),
        corrected_judgements=sum(int(library.value(corrected, (each,))) for each in inspections),
        size=added_up(
            "SELECT length(text) + (SELECT length(compressed) FROM originals WHERE document = :document) "
            "FROM documents WHERE id = :document"
        ),
    )


class _Lost:
    """What the documents that went spoke of."""

    def __init__(self) -> None:
        self.providers: set[int] = set()
        self.inspections: set[int] = set()
        self.retold: set[int] = set()
        self.is_decisive = False


def _take_out(library: Library, document_id: int, lost: _Lost) -> None:
    document = library.row("SELECT heading, text FROM documents WHERE id = ?", (document_id,))
    if document is None:
        raise not_here("document")
    reported = library.rows("SELECT provider, decisive FROM reported_inspections WHERE document = ?", (document_id,))
    lost.providers |= {row["provider"] for row in reported}
    lost.is_decisive |= any(row["decisive"] != 0 for row in reported)
    lost.inspections |= {row["inspection"] for row in library.rows(_SPOKEN_OF, {"document": document_id})}
    library.execute(
        "INSERT INTO documents_fts (documents_fts, rowid, heading, text) VALUES ('delete', ?, ?, ?)",
        (document_id, document["heading"], document["text"]),
    )
    unindex_document(library, document_id, ("points", "quotes"))
    lost.retold |= unlink_story(library, document_id)
    library.execute("DELETE FROM documents WHERE id = ?", (document_id,))
